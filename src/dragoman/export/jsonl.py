"""The interchange format: one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.pipeline import reading_order
from dragoman.records import Mark, Report, encode


def lines(report: Report, marks: Sequence[Mark]) -> Iterator[bytes]:
    """Yield the report's line, then a line for each mark in reading order, without newlines."""
    yield encode(report)
    for mark in sorted(marks, key=reading_order):
        yield encode(mark)
