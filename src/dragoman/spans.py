"""Places in a source text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

import msgspec

from dragoman.errors import SpanError

Thing = TypeVar("Thing")


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """
    A half-open run of characters, `text[start:end]`, written `[start, end]` in JSON.

    Offsets count Unicode code points of the text exactly as it is stored: no
    newline, quotation mark or space is ever rewritten before a span is taken.
    Raises `SpanError` unless `0 <= start < end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse empty and reversed spans."""
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end)

    def of(self, text: str) -> str:
        """Return the characters this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


def length(spans: Iterable[Span]) -> int:
    """Return how many characters some spans cover."""
    return sum([span.end - span.start for span in spans])


def covered(text: str, spans: Iterable[Span]) -> str:
    """Return what the spans cover, pieces joined by " … " (the `text` of a record)."""
    return " … ".join(span.of(text) for span in spans)


class Pieces(Generic[Thing]):
    """
    Things by the spans they stand at, for whoever asks again and again what is over a place.

    Spans are sorted by where they begin, each with the farthest end so far: looking back
    from an offset can stop as soon as nothing before reaches it, so the cost follows the
    depth of nesting and not the length of the text.
    """

    def __init__(self, pieces: Iterable[tuple[Span, Thing]]) -> None:
        self._pieces = sorted(pieces, key=lambda piece: piece[0])
        self._starts = [span.start for span, _ in self._pieces]
        self._reach = list(accumulate((span.end for span, _ in self._pieces), max))

    def __iter__(self) -> Iterator[tuple[Span, Thing]]:
        """Yield all things with their spans, the first to begin first."""
        return iter(self._pieces)

    def over(self, place: Span) -> Iterator[tuple[Span, Thing]]:
        """Yield what shares a character with a place, each with its span, the last first."""
        at = bisect_left(self._starts, place.end) - 1
        while at >= 0 and self._reach[at] > place.start:
            span, thing = self._pieces[at]
            if span.end > place.start:
                yield span, thing
            at -= 1
