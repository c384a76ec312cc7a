"""
Find places: names used of where something is, not of who acts.

Names that are also actors (states, capitals, seats of organisations) are places only in
the case of a place: "in Lima", "to Geneva" after a verb of travel. Other known names are
places wherever they stand; what only the model sees is a place without coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import Actor, find
from dragoman.knowledge.places import KnownPlace, country_middle, find_places, place_named
from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mark, Place
from dragoman.stages.mention_words import is_place_here

_TERRITORIAL = frozenset({"state", "government"})


class Places:
    """Mark places."""

    name = "places"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities"})
    writes = frozenset({"place"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield places sentence by sentence."""
        for sentence in reading.sentences:
            yield from _places_in(reading, sentence)


def _places_in(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Yield the places of a sentence."""
    base = sentence.first
    words = [token.text for token in reading.tokens[base : sentence.last]]
    taken: set[int] = set()
    actors = list(find(words, None))
    for first, last, place in find_places(words):
        # "The South China Sea" is longer than the actor in it.
        is_actor = any(a <= first and last <= b for a, b, _ in actors)
        if is_actor or _is_in_person(reading, base + first, base + last):
            continue
        taken.update(range(base + first, base + last))
        yield _mark(reading, base + first, base + last, place, "table", 0.9)
    for first, last, actor in actors:
        if base + first in taken:
            continue
        head = _head(reading, base + first, base + last)
        found = _of_actor(" ".join(words[first:last]), actor)
        # A state that acts is no place, however the model types its name.
        taken.update(range(base + first, base + last))
        if found is not None and is_place_here(reading, head, _as_seat(actor)):
            yield _mark(reading, base + first, base + last, found, "case", 0.85)
    yield from _unlisted(reading, sentence, taken)


def _of_actor(name: str, actor: Actor) -> KnownPlace | None:
    """Return the place an actor's name may stand for: a country's middle, a capital."""
    if actor.type == "person":
        return None
    named = place_named(name)
    if named is None and actor.type == "state" and actor.country:
        return country_middle(actor.country)
    return named


def _as_seat(actor: Actor) -> Actor:
    """Return an actor as a government where its name is that of a town."""
    return actor if actor.type in _TERRITORIAL else Actor("", "", "government")


def _is_in_person(reading: Reading, first: int, last: int) -> bool:
    """Say whether words stand in a person's or a body's longer name: "Jack London"."""
    return any(
        entity.type in {"PER", "ORG", "PARTY"}
        and entity.first <= first
        and last <= entity.last
        and (entity.type == "PER" or last - first < entity.last - entity.first)
        for entity in reading.entities_in(first, last)
    )


def _head(reading: Reading, first: int, last: int) -> int:
    """Return the word of a name that governs the others."""
    for word in range(first, last):
        if not first <= reading.tokens[word].head < last:
            return word
    return first


def _mark(
    reading: Reading, first: int, last: int, place: KnownPlace, rule: str, score: float
) -> Place:
    """Make the mark of a known place."""
    return Place(
        spans=(reading.span(first, last),),
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        by=rule,
        score=score,
    )


def _unlisted(reading: Reading, sentence: Sentence, taken: set[int]) -> Iterator[Place]:
    """Yield locations the model sees and no table has; where they lie is unknown."""
    for entity in reading.entities_in(sentence.first, sentence.last):
        words = range(entity.first, entity.last)
        if entity.type != "LOC" or taken & set(words):
            continue
        if reading.tokens[entity.first].text[0].isupper():
            span = reading.span(entity.first, entity.last)
            name = " ".join(span.of(reading.text).split())
            yield Place(spans=(span,), name=name, by="name", score=entity.score)
