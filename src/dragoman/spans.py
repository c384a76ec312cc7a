"""Places in a source text."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dragoman.errors import SpanError


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


def covered(text: str, spans: Iterable[Span]) -> str:
    """Return what the spans cover, pieces joined by " … " (the `text` of a record)."""
    return " … ".join(span.of(text) for span in spans)
