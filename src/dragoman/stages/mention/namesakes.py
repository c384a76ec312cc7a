"""
Bodies whose name several countries have: whose a "Labour Party" is, the report tells.

The table gives such a name to its best-known owner. Where the owner's country is not told
of, or another much more often, the name is taken for that country's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.knowledge.actors import (
    OFFICE,
    Actor,
    choices,
    country_names,
    demonyms,
    find,
    may_bear,
    rank_of,
    slug,
)
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.mention.words import country_in, role_words, title_before
from dragoman.stages.phrases import case_of, core

_COMMON = frozenset(
    "center centre christian communist conservative democratic freedom green independence justice "
    "labor labour liberal national people's progressive reform republican social socialist union "
    "unionist united unity workers'".split()
)
# A party that rules a state counts as its government.
_RULED = frozenset({"PTY", "GOV"})
# Unions with one name in several countries; the table has the one told of most.
_SHARED = frozenset({"CGT", "CGTP", "Trades Union Congress", "UGT", "ZCTU"})
# Departments of state with one name in several countries, and where they are called departments.
_DEPARTMENTS = frozenset(
    f"Department of {field}"
    for field in ("Agriculture", "Energy", "Foreign Affairs", "Justice", "the Interior")
)
_DEPARTED = frozenset({"AUS", "CAN", "IRL", "PHL", "USA", "ZAF"})
_WITHIN = frozenset({"amod", "compound", "conj", "flat", "nmod:poss"})
_HOMELY = frozenset({"PTY", "LAB", "GOV", "LEG", "JUD", "COP", "OPP", "MIL"})


class Namesakes:
    """Gives parties with a common name to the country a report is about."""

    def __init__(self, reading: Reading, day: str | None) -> None:
        self._reading = reading
        self._day = day
        self._told: Counter[str] | None = None
        self._acting: dict[str, Counter[str]] = {}

    def is_titled_otherwise(self, actor: Actor | None, first: int, last: int) -> bool:
        """
        Say whether the name of one in office bears the title of another high office, which he never held.

        Only in a report that does not name his country: "Defence Minister Pedro Sánchez" in Bogotá.
        """
        if actor is None or actor.role is None or actor.role.startswith("former"):
            return False  # he may have had it before what the table tells
        start = title_before(self._reading, first, last)
        title = role_words(self._reading, start, first) if start < first else None
        rank = rank_of(title) if title else None
        is_high = rank is not None and rank <= OFFICE
        if title is None or not is_high or may_bear(actor.name, title):
            return False
        tokens = self._reading.tokens
        named = {
            one.country
            for _, _, one in find([token.text for token in tokens], self._day)
            if one.id != actor.id
        }
        named |= {demonyms()[token.text] for token in tokens if token.text in demonyms()}
        named |= {place.country for place in self._reading.of_kind(Place)}
        return actor.country not in named

    def of_report(self, actor: Actor, word: int) -> Actor:
        """Return whom a known name means here: its owner, or the party of another country."""
        if actor.country is None or actor.country not in country_names():
            return actor
        owner = self._owner(word) if _may_be_foreign(actor) else None
        if owner is not None and owner != actor.country:
            return self._of(actor, owner)
        if owner is not None or not _is_common(actor):
            return actor
        if self._told is None:
            self._told = Counter(code for _, code in self._countries(0, len(self._reading.tokens)))
        sentence = self._reading.sentences[self._reading.tokens[word].sentence]
        home = actor.country
        if home in (code for _, code in self._countries(sentence.first, sentence.last)):
            return actor
        told = self._hosts(actor) if actor.name in _DEPARTMENTS else self._told
        others = Counter({code: count for code, count in told.items() if code != home})
        (most, count), *rest = others.most_common(2) or [("", 0)]
        is_sure = not rest or rest[0][1] < count
        is_here = is_sure and count >= max(1, 2 * self._told[home]) and most in country_names()
        return self._of(actor, most) if is_here else actor

    def _hosts(self, actor: Actor) -> Counter[str]:
        """Return the countries that do something before a department is named, as often as told."""
        if actor.name not in self._acting:
            named = self._reading.text.find(actor.name)
            tokens = self._reading.tokens
            self._acting[actor.name] = Counter(
                code
                for word, code in self._countries(0, len(tokens))
                if code in _DEPARTED and tokens[word].start < named and self._does(tokens[word])
            )
        return self._acting[actor.name]

    def _does(self, word: Token) -> bool:
        """Say whether a word names who does something: "Canada sold", "the Canadian envoy left"."""
        while word.deprel in _WITHIN and word.head >= 0:
            word = self._reading.tokens[word.head]
        return word.deprel == "nsubj"

    def _owner(self, word: int) -> str | None:
        """Return the country that owns a body: "Chile's", "Chilean", "of Chile"; None if unsaid."""
        for child in self._reading.children(word, "amod", "nmod"):
            is_of = child.deprel != "nmod" or case_of(self._reading, child.index) == "of"
            country = country_in(self._reading, *core(self._reading, child.index))
            if is_of and country in country_names():
                return country
        return None

    def _of(self, actor: Actor, country: str) -> Actor:
        """Return the party of a country by that name, from the table if it is there."""
        whole = f"{actor.name} of {country_names()[country]}"
        adjectives = (word for word, code in demonyms().items() if code == country)
        for name in (whole, *(f"{word} {actor.name}" for word in adjectives)):
            for known, _ in choices(name, self._day):
                if known.country == country:
                    return known
        sector = "PTY" if _is_party(actor) else actor.sector
        return Actor(f"org/{slug(whole)}", actor.name, actor.type, country, sector)

    def _countries(self, first: int, last: int) -> Iterator[tuple[int, str]]:
        """Yield the countries told of among words, as often as they are, and where."""
        tokens = self._reading.tokens[first:last]
        words = [token.text for token in tokens]
        inside: set[int] = set()
        for begin, end, actor in find(words, self._day):
            inside.update(range(begin, end))
            if actor.country is not None and not _is_common(actor):
                yield first + begin, actor.country
        for at, word in enumerate(words):
            if at not in inside and word in demonyms():
                inside.add(at)
                yield first + at, demonyms()[word]
        for place in self._reading.of_kind(Place):
            for token in self._reading.words_in(place.spans[0])[:1]:
                if (
                    place.country
                    and first <= token.index < last
                    and token.index - first not in inside
                ):
                    yield token.index, place.country


def _is_common(actor: Actor) -> bool:
    """Say whether a body has a name that bodies of several countries have."""
    return _is_party(actor) or actor.name in _SHARED | _DEPARTMENTS


def _is_party(actor: Actor) -> bool:
    """Say whether the name of a party is made of words that parties everywhere use."""
    words = actor.name.lower().split()
    return actor.sector in _RULED and words[-1] == "party" and set(words[:-1]) <= _COMMON


def _may_be_foreign(actor: Actor) -> bool:
    """Say whether a body of another country may bear a name: a party, a union, a house of state."""
    if actor.id == f"{actor.country}/government":
        return False  # "Port of Spain" is not Spain's
    return actor.sector in _HOMELY and actor.type in {"government", "organisation"}
