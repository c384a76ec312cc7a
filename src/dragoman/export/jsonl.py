"""The interchange format: one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.export.wording import Desk
from dragoman.pipeline import reading_order
from dragoman.records import Event, Mark, Report, Statement, encode


def lines(report: Report, marks: Sequence[Mark]) -> Iterator[bytes]:
    """Yield the report's line, then a line for each mark in reading order, without newlines."""
    yield encode(report)
    for mark in sorted(marks, key=reading_order):
        yield encode(mark)


def listed(
    report: Report, marks: Sequence[Mark], found: Sequence[Event] | Sequence[Statement]
) -> Iterator[bytes]:
    """
    Yield a line for each mark found in a report, without newlines, with what its ids lead to.

    The report and the times and places that a mark names by id are not among the lines; so it
    also has the report's day, the first and last day of its time, and the name of its place.
    """
    desk = Desk(report, marks)
    for one in found:
        begin, end = desk.days(one.time)
        led_to = {
            "report_date": report.date,
            "foreign_id": report.foreign_id,
            "time_begin": begin or None,
            "time_end": end or None,
        }
        if isinstance(one, Event):
            led_to["place_name"] = desk.place(one.place) or None
        yield encode(one)[:-1] + b"," + msgspec.json.encode(led_to)[1:]
