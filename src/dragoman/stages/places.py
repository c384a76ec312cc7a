"""Find places: names used of where something is, not of who acts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.actors import find
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading
from dragoman.records import Mark, Place
from dragoman.stages.mention_words import is_place_here


@cache
def _places() -> dict[tuple[str, ...], dict[str, str]]:
    """Return the known places by their words."""
    return {tuple(row["name"].replace("-", " - ").split()): row for row in rows("places")}


_LONGEST = 6


class Places:
    """Mark places."""

    name = "places"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities"})
    writes = frozenset({"place"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield places in reading order."""
        for sentence in reading.sentences:
            words = [token.text for token in reading.tokens[sentence.first : sentence.last]]
            taken: set[int] = set()
            for first, last, row in _listed(words):
                taken.update(range(first, last))
                yield self._listed_place(
                    reading, sentence.first + first, sentence.first + last, row
                )
            for first, last, actor in find(words, None):
                begin, end = sentence.first + first, sentence.first + last
                if actor.type not in {"state", "government"} or first in taken:
                    continue
                head = next(
                    (w for w in range(begin, end) if not begin <= reading.tokens[w].head < end),
                    begin,
                )
                if is_place_here(reading, head, actor):
                    taken.update(range(first, last))
                    name = " ".join(words[first:last]) if actor.type == "government" else actor.name
                    spans = (reading.span(begin, end),)
                    yield Place(
                        spans=spans, name=name, country=actor.country, by="case", score=0.85
                    )
            # A state that acts is no place, however the model types its name.
            taken.update(w for first, last, _ in find(words, None) for w in range(first, last))
            yield from _unlisted(reading, sentence.first, sentence.last, taken)

    @staticmethod
    def _listed_place(reading: Reading, first: int, last: int, row: dict[str, str]) -> Place:
        """Make the mark of a place the tables have."""
        return Place(
            spans=(reading.span(first, last),),
            name=row["name"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"] or None,
            by="table",
            score=0.9,
        )


def _listed(words: list[str]) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Yield the known places among words, longest first from the left."""
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            row = _places().get(tuple(words[at : at + size]))
            if row is not None:
                yield at, at + size, row
                at += size
                break
        else:
            at += 1


def _unlisted(reading: Reading, first: int, last: int, taken: set[int]) -> Iterator[Place]:
    """Yield locations the model sees and no table has; where they lie is unknown."""
    for entity in reading.entities:
        if entity.type == "LOC" and first <= entity.first and entity.last <= last:
            if {word - first for word in range(entity.first, entity.last)} & taken:
                continue
            words = [token.text for token in reading.tokens[entity.first : entity.last]]
            if not words[0][0].isupper():
                continue
            spans = (reading.span(entity.first, entity.last),)
            yield Place(spans=spans, name=" ".join(words), by="name", score=entity.score)
