"""Find the names of places in a text, and the larger place that follows a comma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from dragoman.knowledge.actors import HONORIFICS, Actor, find, role_of
from dragoman.knowledge.places import KnownPlace, candidates, find_places, short_forms
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Sentence
from dragoman.stages.place.larger import countries_of, divisions_of, may_lie_in

_BEFORE_PLACES = frozenset("in near at from outside around across throughout".split())
# A town that only the gazetteer knows, and no model saw, must be big to be believed.
_BIG = 50_000
_VERY_BIG = 200_000
OF_PERSONS = frozenset("say tell speak ask add write think believe know want smile laugh".split())
_LISTING = ([","], ["and"], [",", "and"], ["or"], [",", "or"])
_BODIES = frozenset({"igo", "organisation", "armed_group"})
_PLACE_TYPES = frozenset({"LOC", "COUNTRY"})
_COUNTY = frozenset({"County", "Parish", "Borough", "Oblast", "Province", "Prefecture"})
# "Kherson region": the division is meant, not the town.
_RULED = frozenset("region province oblast state governorate prefecture canton krai".split())


class Toponym(msgspec.Struct):
    """
    A name of a place: words `first:last`, and the places it may stand for.

    `actor` is who bears the name too: a state, or the government of a capital. `inside`
    is the number of the name that says where it lies: "Paris" in "Paris, Texas".
    """

    first: int
    last: int
    text: str
    options: tuple[KnownPlace, ...]
    by: str
    score: float
    actor: Actor | None = None
    inside: int | None = None


def toponyms(reading: Reading) -> list[Toponym]:
    """Return the names of places in reading order; what may be no place is left to the caller."""
    found: list[Toponym] = []
    named: dict[str, Toponym] = {}
    people = _longer_names(reading)
    for sentence in reading.sentences:
        here = list(_in_sentence(reading, sentence, people))
        here += _again(reading, sentence, here, named)
        here.sort(key=lambda one: one.first)
        for one in here:
            if one.options and one.actor is None and one.by != "short":
                named.setdefault(reading.tokens[one.first].text, one)
        start = len(found)
        found += here
        for number in range(start, len(found) - 1):
            one, other = found[number], found[number + 1]
            is_behind = other.first == one.last + 1 and reading.tokens[one.last].text == ","
            if is_behind and may_lie_in(one.options, other.options):
                one.inside = number + 1
        for one, other in pairwise(found[start:]):
            if _are_states(reading, one, other):
                one.options, other.options = countries_of(one.options), countries_of(other.options)
        for at in range(start, len(found) - 2):
            _tell_list(reading, found[at : at + 3])
    return found


def _are_states(reading: Reading, one: Toponym, other: Toponym) -> bool:
    """Say whether two names of states are told together: "Niger and Benin" are no provinces."""
    is_joined = other.first == one.last + 1 and reading.tokens[one.last].text.lower() == "and"
    return is_joined and all(
        name.actor is not None and name.actor.type == "state" and name.inside is None
        for name in (one, other)
    )


def _tell_list(reading: Reading, names: Sequence[Toponym]) -> None:
    """Let three names of divisions in a list be these: "Delaware, Ohio and Iowa" is no town in Ohio."""
    joints = [
        [token.text.lower() for token in reading.tokens[left.last : right.first]]
        for left, right in pairwise(names)
    ]
    divisions = divisions_of([name.options for name in names])
    if joints[0] == [","] and joints[1] in _LISTING and divisions:
        for name, options in zip(names, divisions, strict=True):
            name.options = options
        names[0].inside = names[1].inside = None


def _in_sentence(reading: Reading, sentence: Sentence, people: frozenset[str]) -> Iterator[Toponym]:
    """Yield the names in a sentence, each word in one at most."""
    base, tokens = sentence.first, reading.tokens
    words = [token.text for token in tokens[base : sentence.last]]
    taken: set[int] = set()
    actors = [one for one in find(words, None) if one[2].type != "person"]
    for one in (
        *_listed(reading, base, words, actors, people),
        *_of_states(reading, base, actors, people),
        *_seen(reading, sentence, people, actors),
        *(() if _COUNTY.isdisjoint(words) else _counties(reading, sentence)),
        *_big(reading, base, [word.lower() for word in words]),
    ):
        if not taken & set(range(one.first, one.last)):
            taken.update(range(one.first, one.last))
            yield one
    if "," in words:
        yield from _before_commas(reading, sentence, taken)
    for word in sorted(taken):
        if word + 1 not in taken:
            yield from _short(reading, sentence, word + 1, taken)


def _again(
    reading: Reading, sentence: Sentence, here: list[Toponym], named: dict[str, Toponym]
) -> Iterator[Toponym]:
    """Yield names of places that the text named as such before: a name keeps its meaning."""
    words = {token.text for token in reading.tokens[sentence.first : sentence.last]}
    if named.keys().isdisjoint(words):
        return
    taken = {word for one in here for word in range(one.first, one.last)}
    for word in range(sentence.first, sentence.last):
        before = named.get(reading.tokens[word].text)
        if before is None or not _is_name(reading, word):
            continue
        last = word + before.last - before.first
        same = [t.text for t in reading.tokens[before.first : before.last]]
        if same != [t.text for t in reading.tokens[word:last]] or taken & set(range(word, last)):
            continue
        is_longer = last < sentence.last and _is_name(reading, last)
        is_named = word > sentence.first and reading.tokens[word - 1].upos == "PROPN"
        if not is_longer and not is_named and not reading.entities_in(word, last):
            taken.update(range(word, last))
            yield Toponym(word, last, before.text, before.options, before.by, 0.7)


def _made(
    reading: Reading, first: int, last: int, by: str, score: float, actor: Actor | None = None
) -> Toponym:
    """Make a name with the places it may stand for."""
    text = " ".join(reading.span(first, last).of(reading.text).split())
    place = short_forms().get(text)
    is_apart = first > 0 and reading.tokens[first - 1].text in {",", "("}
    if place is not None and (is_apart or "." in text):
        return Toponym(first, last, place.name, _division(place), "short", score)
    ruled = reading.tokens[last].text if last < len(reading.tokens) else ""
    options = candidates(f"{text} {ruled}") if ruled in _RULED else ()
    return Toponym(first, last, text, options or candidates(text), by, score, actor)


def _listed(
    reading: Reading,
    base: int,
    words: list[str],
    actors: list[tuple[int, int, Actor]],
    people: frozenset[str],
) -> Iterator[Toponym]:
    """Yield names of our own list of places, wherever they stand."""
    for first, last, _ in find_places(words):
        # "The South China Sea" is longer than the actor in it.
        is_actor = any(a <= first and last <= b for a, b, _ in actors)
        if not is_actor and not _is_in_other_name(reading, base + first, base + last, people):
            first_word, last_word = _whole(reading, base + first, base + last)
            yield _made(reading, first_word, last_word, "table", 0.9)


def _grown(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Return a name with the capitals beside it that the model left out: "Rolling | Meadows"."""
    sentence = reading.sentence_of(first)
    is_county = last < sentence.last and reading.tokens[last].text in _COUNTY
    if is_county and candidates(reading.span(first, last + 1).of(reading.text)):
        return first, last + 1
    for more in (first - 2, first - 1):
        is_name = all(_is_name(reading, at) for at in range(max(0, more), first))
        if more >= sentence.first and is_name:
            text = reading.span(more, last).of(reading.text)
            if candidates(text):
                return more, last
    return first, last


def _whole(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Return the longer name of a place around a listed one, if it is known: "Oxford County"."""
    for entity in reading.entities_in(first, last):
        if entity.type in _PLACE_TYPES and entity.first <= first and last <= entity.last:
            text = " ".join(reading.span(entity.first, entity.last).of(reading.text).split())
            if candidates(text):
                return entity.first, entity.last
    follows = reading.tokens[last].text if last < len(reading.tokens) else ""
    if follows in _COUNTY:
        text = reading.span(first, last + 1).of(reading.text)
        if candidates(text):
            return first, last + 1
    return first, last


def _of_states(
    reading: Reading, base: int, actors: list[tuple[int, int, Actor]], people: frozenset[str]
) -> Iterator[Toponym]:
    """Yield names of states and capitals, and of bodies named like a town."""
    for first, last, actor in actors:
        if _is_abbreviation(reading, base + first, base + last, actor):
            continue
        one = _made(reading, base + first, base + last, "case", 0.85, actor)
        if one.options and not _is_in_other_name(reading, one.first, one.last, people):
            first_word, last_word = _whole(reading, one.first, one.last)
            if (first_word, last_word) != (one.first, one.last):
                one = _made(reading, first_word, last_word, "table", 0.85)
            yield one


def _is_abbreviation(reading: Reading, first: int, last: int, actor: Actor) -> bool:
    """Say whether a name is a body's in capitals: "NATO" is no town of that name."""
    return actor.type in _BODIES and last - first == 1 and reading.tokens[first].text.isupper()


def _seen(
    reading: Reading,
    sentence: Sentence,
    people: frozenset[str],
    actors: list[tuple[int, int, Actor]],
) -> Iterator[Toponym]:
    """Yield locations the model sees, known or not, but no body's abbreviation."""
    bodies = {
        sentence.first + first
        for first, last, actor in actors
        if _is_abbreviation(reading, sentence.first + first, sentence.first + last, actor)
    }
    for entity in reading.entities_in(sentence.first, sentence.last):
        if not _is_name(reading, entity.first):
            continue
        first, last = entity.first, entity.last
        if entity.type == "PER" and _is_town(reading, first, last, people):
            yield _made(reading, first, last, "gazetteer", 0.7)
        if entity.type not in _PLACE_TYPES or (last - first == 1 and first in bodies):
            continue
        while first < last - 1 and reading.tokens[first].text in {"the", "The"}:
            first += 1
        while last - 1 > first and reading.tokens[last - 1].text in {"'s", "’s", ",", "."}:
            last -= 1
        one = _made(reading, *_grown(reading, first, last), "name", entity.score)
        if not _is_bearer(reading, one, people):
            yield one


def _is_bearer(reading: Reading, one: Toponym, people: frozenset[str]) -> bool:
    """Say whether a small town's name is of somebody whose longer name is told: "Cruz's rally"."""
    before = reading.tokens[one.first - 1].text.lower() if one.first else ""
    return (
        one.text in people
        and before not in _BEFORE_PLACES
        and all(place.people < _VERY_BIG and not place.is_listed for place in one.options)
    )


def _is_town(reading: Reading, first: int, last: int, people: frozenset[str]) -> bool:
    """Say whether what the model takes for a person is a big town or a division of a country."""
    text = " ".join(reading.span(first, last).of(reading.text).split())
    head = reading.tokens[last - 1]
    verb = reading.tokens[head.head].lemma if head.head >= 0 else ""
    if head.relation == "nsubj" and verb in OF_PERSONS:
        return False
    return any(
        not place.is_other_name and (place.people >= _VERY_BIG or place.is_listed)
        for place in candidates(text)
    ) and not _is_person(reading, first, last, people)


def _counties(reading: Reading, sentence: Sentence) -> Iterator[Toponym]:
    """Yield "Laurel County", however the model types it."""
    for word in range(sentence.first + 1, sentence.last):
        if reading.tokens[word].text in _COUNTY and _is_name(reading, word - 1):
            for first in (word - 2, word - 1):
                if first >= sentence.first and _is_name(reading, first):
                    one = _made(reading, first, word + 1, "gazetteer", 0.8)
                    if one.options:
                        yield one
                        break


def _big(reading: Reading, base: int, words: Sequence[str]) -> Iterator[Toponym]:
    """Yield names after "in" and the like that only the gazetteer knows as big towns."""
    for word, before in enumerate(words[:-1], base + 1):
        if before not in _BEFORE_PLACES or not _is_name(reading, word):
            continue
        for last in range(min(word + 3, base + len(words)), word, -1):
            names = range(word, last)
            if not all(_is_name(reading, at) for at in names) or reading.entities_in(word, last):
                continue
            one = _made(reading, word, last, "gazetteer", 0.6)
            if any(place.people >= _BIG and not place.is_other_name for place in one.options):
                yield one
                break


def _before_commas(reading: Reading, sentence: Sentence, taken: set[int]) -> Iterator[Toponym]:
    """Yield the towns before a comma and the short form of a division: "RIDGE FARM, Ill."."""
    for comma in range(sentence.first + 1, sentence.last - 1):
        if reading.tokens[comma].text != "," or comma - 1 in taken:
            continue
        if reading.tokens[comma + 1].text not in short_forms():
            continue
        for first in range(max(sentence.first, comma - 3), comma):
            names = range(first, comma)
            if taken & set(names) or not all(_is_name(reading, at) for at in names):
                continue
            one = _made(reading, first, comma, "gazetteer", 0.8)
            if one.options:
                taken.update(names)
                yield one
                break


def _short(reading: Reading, sentence: Sentence, comma: int, taken: set[int]) -> Iterator[Toponym]:
    """Yield the short form of a division after a comma: "Lancaster, Pa."."""
    at = comma + 1
    if at >= sentence.last or reading.tokens[comma].text != "," or at in taken:
        return
    for last in (at + 1, at + 2):
        if last <= sentence.last:
            span = reading.span(at, last)
            text = "".join(span.of(reading.text).split())
            place = short_forms().get(text) or short_forms().get(span.of(reading.text))
            if place is not None:
                yield Toponym(at, last, place.name, _division(place), "short", 0.9)
                return


def _division(place: KnownPlace) -> tuple[KnownPlace, ...]:
    """Return a division of our own list as the gazetteer has it."""
    found = tuple(
        one
        for one in candidates(place.name)
        if one.kind == "division" and one.country == place.country
    )
    return found or (place,)


def _is_name(reading: Reading, word: int) -> bool:
    """Say whether a word is written as a name."""
    token = reading.tokens[word]
    return token.text[0].isupper() and token.upos in {"PROPN", "NOUN", "ADJ"}


def _is_in_other_name(reading: Reading, first: int, last: int, people: frozenset[str]) -> bool:
    """Say whether words stand in a person's or a body's longer name: "Jack London"."""
    for entity in reading.entities_in(first, last):
        if entity.type not in {"PER", "ORG", "PARTY"}:
            continue
        if not (entity.first <= first and last <= entity.last):
            continue
        if last - first < entity.last - entity.first:
            return True
        if entity.type == "PER" and _is_person(reading, first, last, people):
            return True
    return False


def _is_person(reading: Reading, first: int, last: int, people: frozenset[str]) -> bool:
    """
    Say whether a name that the model takes for a person's is one, though it is a place's too.

    It is, if a title or another name stands beside it, if it is part of a longer name of
    a person in the text (`people`), or if a person we know bears it.
    """
    words = {token.text for token in reading.tokens[first:last]}
    if words & _names_of_people():
        return True
    if last < len(reading.tokens) and reading.tokens[last].upos == "PROPN":
        return True
    before = reading.tokens[first - 1] if first else None
    if before is not None and before.sentence == reading.tokens[first].sentence:
        text = before.text.lower().rstrip(".")
        if before.upos == "PROPN" or text in HONORIFICS or role_of(text) is not None:
            return True
    return bool(words & people)


def _longer_names(reading: Reading) -> frozenset[str]:
    """Return the words of the names of people in the text that have several."""
    return frozenset(
        token.text
        for entity in reading.entities
        if entity.type == "PER" and entity.last - entity.first > 1
        for token in reading.tokens[entity.first : entity.last]
    )


@cache
def _names_of_people() -> frozenset[str]:
    """Return all words of the names of people we know."""
    return frozenset(word for row in rows("people") for word in row["name"].split())
