"""
The index of all names: whom a name may mean, and how likely, as of a day.

A name is looked up as the words a reader cuts it into, joined by spaces. From each word
of a text only the lengths that some name beginning with it has are tried, longest
first, so the time is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from dragoman.knowledge.names import name_words
from dragoman.knowledge.offices import ALWAYS, Actor, Body, Office, Person, Term, slug
from dragoman.knowledge.own import own_rows
from dragoman.knowledge.roles import demonyms
from dragoman.knowledge.tables import rows, several

Known = Body | Person
Entry = tuple[Known, Term]
Choice = tuple[Actor, float]
_SHORTEST_SHOUT = 4  # letters
# "Adel al-Jubeir", and what else the article is written like.
_ARTICLE = re.compile(r" [ae]l-(?=[A-Z])")
_ARTICLES = (" al-", " el-", " Al-", " El-", " Al ", " El ")
_FOR = frozenset({"of", "for", "on"})
_SHORTEST_CYRILLIC = 5  # letters
_LETTERS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"enka$", "enko"),
        (r"(?<=[aeiou])[yj](?=[aeou])", ""),
        (r"^[yj]e", "e"),
        (r"(?:iy|yi|yy|ii|ij|yj|ey|ei|y|j)$", "i"),
    )
)
_OWNED = frozenset({"'s", "’s", "'", "’"})
_OFFICES = frozenset(
    "ministry ministries minister ministers secretary department bureau office directorate "
    "committee council commission commissioner institute academy spokesman spokeswoman "
    "spokesperson".split()
)


class Names:
    """All names, and for each first word the lengths of the names that begin with it."""

    def __init__(self) -> None:
        self.entries: dict[str, list[Entry]] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}

    def add(self, name: str, known: Known) -> None:
        """Add a name; "Blue House@..2022-05-09" is one that had a last day."""
        term = ALWAYS
        if "@" in name:
            name, _, dated = name.partition("@")
            first, _, last = dated.partition("..")
            term = Term(first, last)
        key = joined(name)
        entries = self.entries.get(key)
        if entries is None:
            self.entries[key] = [(known, term)]
            start, _, rest = key.partition(" ")
            length = rest.count(" ") + 2 if rest else 1
            have = self.lengths.get(start, ())
            if length not in have:
                self.lengths[start] = tuple(sorted((*have, length), reverse=True))
        elif any(other is known and when == term for other, when in entries):
            return
        else:
            entries.append((known, term))
        if not key.isascii():
            self.add(_plain(key), known)


def joined(name: str) -> str:
    """Return a name as its words joined by spaces; most names are that already."""
    name = name.removeprefix("the ")
    if name.replace(" ", "").isalnum():
        return name
    return " ".join(name_words(name))


def _plain(text: str) -> str:
    """Return a text without accents."""
    spread = unicodedata.normalize("NFD", text.replace("ı", "i").replace("ł", "l"))
    spread = spread.replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("đ", "d")
    return "".join(char for char in spread if not unicodedata.combining(char))


@cache
def names() -> Names:
    """Return the index of all names, the reader's own first."""
    index = Names()
    for name, body in _bodies(row for row in own_rows("actors") if row["type"] != "person"):
        index.add(name, body)
    for person, aliases in people():
        for name in aliases:
            for form in _with_other_article(name):
                index.add(form, person)
    for name, body in (*_bodies(rows("organisations")), *_bodies(rows("seats"))):
        index.add(name, body)
    for name, body in _states():
        index.add(name, body)
    return index


def _with_other_article(name: str) -> Iterator[str]:
    """
    Yield a person's name, and as it is written with another Arabic article, or none behind two names.

    "Abdel Fattah al-Burhan" is "Abdel Fattah Burhan", too; "Ali Sadiq" may be many others.
    """
    yield name
    bare = without_article(name)
    if bare != name:
        yield from (_ARTICLE.sub(other, name) for other in _ARTICLES)
        if bare.count(" ") > 1:
            yield bare


def without_article(name: str) -> str:
    """Return a person's name without the Arabic article: "Adel Jubeir"."""
    return _ARTICLE.sub(" ", name)


def _states() -> Iterator[tuple[str, Body]]:
    """Yield names of states, and of their capitals, which stand for governments."""
    for row in rows("states"):
        code, qid = row["code"], row["qid"] or None
        state = Actor(code, row["name"], "state", code, "GOV", qid=qid)
        body = Body(((ALWAYS, state),))
        for name in (row["name"], *several(row["aliases"])):
            yield name, body
        seat = Actor(f"{code}/government", row["name"], "government", code, "GOV")
        for name in several(row["capitals"]):
            yield name, Body(((ALWAYS, seat),))


def _bodies(table: Iterable[dict[str, str]]) -> Iterator[tuple[str, Body]]:
    """Yield names of organisations; rows of one name are the parts of its history."""
    histories: dict[str, list[dict[str, str]]] = {}
    for row in table:
        histories.setdefault(row["name"], []).append(row)
    for name, parts in histories.items():
        terms = [(_term(row), _body(row)) for row in parts]
        if len(terms) > 1:
            terms.sort(key=lambda one: one[0].first)
        body = Body(tuple(terms))
        yield name, body
        for row in parts:
            for alias in several(row["aliases"]):
                yield alias, body


def _term(row: dict[str, str]) -> Term:
    """Return the days on which a body is what its row says."""
    return Term(row["from"], row["to"]) if row["from"] or row["to"] else ALWAYS


def _body(row: dict[str, str]) -> Actor:
    """Return a body as its row says."""
    return Actor(
        f"org/{slug(row['name'])}",
        row["name"],
        row["type"],
        row["country"] or None,
        row["sector"] or None,
        owner=row.get("owner") or None,
    )


@cache
def people() -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """
    Return all persons with all their names.

    The reader's own rows come first: an office they tell of takes the place of ours, and
    others are added to the person's. A term of ours that is not over yet ends when the
    reader's successor begins.
    """
    own = [row for row in own_rows("actors") if row["type"] == "person"]
    told = {(row["name"], row["country"], row["office"]) for row in own}
    ours = (
        _succeeded(row, own)
        for row in rows("people")
        if (row["name"], row["country"], row["office"]) not in told
    )
    return tuple(_persons((*own, *ours) if own else rows("people")))


def _succeeded(row: dict[str, str], own: Iterable[dict[str, str]]) -> dict[str, str]:
    """Return a row of ours, ended where the reader tells of a successor in the office."""
    if row["to"]:
        return row
    ends = [
        one["from"]
        for one in own
        if (one["country"], one["office"]) == (row["country"], row["office"])
        and one["from"] > row["from"]
    ]
    return row | {"to": min(ends)} if ends else row


def _persons(table: Iterable[dict[str, str]]) -> Iterator[tuple[Person, tuple[str, ...]]]:
    """Yield persons with their names; rows of one name are the offices of one person."""
    offices: dict[str, list[Office]] = {}
    aliases: dict[str, dict[str, None]] = {}
    for row in table:
        name = row["name"]
        offices.setdefault(name, []).append(
            Office(row["country"], row["office"], row["from"], row["to"])
        )
        have = aliases.setdefault(name, {name: None})
        if row["aliases"]:
            have.update(dict.fromkeys(row["aliases"].split(";")))
    for name, held in offices.items():
        yield Person(name, tuple(held)), tuple(aliases[name])


def choices(name: str, day: str | None) -> list[Choice]:
    """Return whom a name may mean on a day, the likeliest first, with scores that sum to 1."""
    return list(_choices(name, day))


# A report names the same few again and again.
@lru_cache(maxsize=1 << 13)
def _choices(name: str, day: str | None) -> tuple[Choice, ...]:
    """Work out `choices`."""
    found: dict[str, tuple[Actor, float]] = {}
    for known, term in names().entries.get(joined(name), ()):
        actor = known.on(day) if term.holds(day) else None
        if actor is not None and actor.id not in found:
            found[actor.id] = (actor, known.weight(day))
    whole = sum(weight for _, weight in found.values()) or 1.0
    ranked = [(actor, round(weight / whole, 3)) for actor, weight in found.values()]
    return tuple(sorted(ranked, key=lambda one: -one[1]))


def misspelt(name: str, day: str | None) -> Actor | None:
    """
    Return the person whose full name is meant, but is written in other Latin letters or for one set double.

    "Ilham Aliev" is Ilham Aliyev. Letters double or single count from three words on:
    "Ana Filipa Rosa" written "Anna Filippa Rosa"; shorter names are too like others.
    """
    words = name.count(" ") + 1
    for least, folded in ((3, _folded), (2, romanised)):
        known = _spellings(folded).get(folded(joined(name)), ()) if words >= least else ()
        found = {actor.id: actor for one in known if (actor := one.on(day)) is not None}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


@cache
def _spellings(folded: Callable[[str], str]) -> dict[str, tuple[Person, ...]]:
    """Return the persons of full names by what is left of these when they are folded."""
    found: dict[str, dict[Person, None]] = {}
    for person, aliases in people():
        for name in aliases:
            if " " in name:
                found.setdefault(folded(joined(name.partition("@")[0])), {})[person] = None
    return {key: tuple(persons) for key, persons in found.items()}


def _folded(key: str) -> str:
    """Return a name in small letters without accents, a double letter as one."""
    return re.sub(r"(\w)\1", r"\1", _plain(key).lower())


def romanised(name: str) -> str:
    """
    Return a name in small letters as one of the ways in which Cyrillic is written in Latin letters.

    "Zelenskyy" and "Zelenskiy" are "zelenski", "Tokayev" is "tokaev", "Lukashenka" "lukashenko".
    """
    plain = _plain(name).lower().replace("-", " ")
    return " ".join(_cyrillic(word) for word in plain.split())


def _cyrillic(word: str) -> str:
    """Return a word with one letter for each that Cyrillic has in its place."""
    if len(word) < _SHORTEST_CYRILLIC:
        return word
    for pattern, letters in _LETTERS:
        word = pattern.sub(letters, word)
    return word


# The same sentences are read for places and for who is named in them.
@lru_cache(maxsize=1 << 11)
def _keys_in(words: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    """Return (first, last, key) of the longest name that begins at each word, where one does."""
    index = names()
    read = _readable(index, words)
    found = (
        (at, _key_at(index, read, at)) for at, word in enumerate(read) if word in index.lengths
    )
    return tuple((at, at + match[0], match[1]) for at, match in found if match is not None)


def _key_at(index: Names, words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return length and key of the longest name that begins at a word."""
    for length in index.lengths.get(words[at], ()):
        key = words[at] if length == 1 else " ".join(words[at : at + length])
        if key in index.entries and at + length <= len(words):
            return length, key
    return None


def _readable(index: Names, words: Sequence[str]) -> list[str]:
    """Return words as the index writes them: straight apostrophes, no shouting, no accents."""
    known = index.lengths
    return [
        word if word in known or (word.isascii() and word.islower()) else _spelled(index, word)
        for word in words
    ]


def _spelled(index: Names, word: str) -> str:
    """Return a word that begins no name as the index may write it."""
    plain = word.replace("’", "'") if "’" in word else word
    if plain not in index.lengths:
        if plain.isupper() and len(plain) >= _SHORTEST_SHOUT:
            return plain.title()
        if not plain.isascii():
            bare = _plain(plain)
            return bare if bare in index.lengths else plain
    return plain


def opens_office(words: Sequence[str]) -> bool:
    """Say whether the last words open an office by what it is for: "minister of", "minister of state for"."""
    if not words or words[-1].lower() not in _FOR:
        return False
    before = [word.lower() for word in words[:-1]]
    if before[-2:] == ["of", "state"]:
        before = before[:-2]
    return bool(before) and before[-1] in _OFFICES


def _is_of_office(words: Sequence[str], first: int, last: int, actor: Actor) -> bool:
    """Say whether a paper's name is what an office is for: "minister of Foreign Affairs"."""
    if actor.sector != "JRN":
        return False
    read = _readable(names(), words)
    is_behind = opens_office(read[max(0, first - 4) : first])
    return is_behind or (last < len(read) and read[last].lower() in _OFFICES)


def _is_of_nation(words: Sequence[str], first: int, last: int, actor: Actor) -> bool:
    """
    Say whether a name of a body of states is here that of a nation's: "Japan's Security Council".

    "National" before it makes it one; a nation does where the name is short for a longer one
    ("UN Security Council").
    """
    if actor.type != "igo" or first == 0:
        return False
    before = words[first - 1]
    if before.title() == "National":
        return True
    is_short = actor.name.endswith(f" {' '.join(words[first:last])}")
    if before in _OWNED and first > 1:
        named = choices(words[first - 2], None)
        return is_short and bool(named) and named[0][0].type == "state"
    return is_short and before in demonyms()


def find_all(words: Sequence[str], day: str | None) -> Iterator[tuple[int, int, list[Choice]]]:
    """Yield (first, last, choices) for the known names among words, longest first."""
    over = 0
    for first, last, key in _keys_in(tuple(words)):
        found = choices(key, day) if first >= over else []
        is_other = bool(found) and (
            _is_of_office(words, first, last, found[0][0])
            or _is_of_nation(words, first, last, found[0][0])
        )
        if found and not is_other:
            yield first, last, found
            over = last


def find(words: Sequence[str], day: str | None) -> list[tuple[int, int, Actor]]:
    """
    Return (first, last, actor) for the known names among words; `last` is exclusive.

    Longest match first, from the left, case counts: "us" is no state. Of several
    actors with one name the likeliest on the day is taken.
    """
    return [(first, last, found[0][0]) for first, last, found in find_all(words, day)]
