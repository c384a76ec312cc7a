"""Marks as rows of plain text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.export.dates import in_words
from dragoman.export.plain import one_line, shorten, width
from dragoman.export.wording import NOTED, Desk, Wording, noted
from dragoman.records import Mark, Report, kind_of

HEADER = ("kind", "who", "what", "according to", "at", "id")
# The most that stands in each column where nobody tells how wide the terminal is.
_MOST = (10, 26, 40, 20, 11, 10)
_GAP = "  "
# The columns that are made wider or narrower to fit; the offsets, which `show` tells too, make
# room for them on a terminal of less than so many columns.
_FITTED, _AT, _NARROW = (1, 2, 3), 4, 100
ID_LENGTH = 10
"""Characters of an id that a table shows: enough to find the record again with `show`."""


class Row(NamedTuple):
    """A mark as a row; all cells are one safe line of text, none is shortened yet."""

    kind: str
    who: str
    what: str
    according_to: str
    start: int
    end: int
    id: str


def rows(report: Report, marks: Sequence[Mark]) -> list[Row]:
    """Return a row for every mark that says something, in reading order."""
    return [_row(wording) for wording in noted(Desk(report, marks))]


def _row(wording: Wording) -> Row:
    """Make a row of a mark in words."""
    who = f"{wording.who} → {wording.whom}" if wording.whom else wording.who
    mark = wording.mark
    return Row(
        kind_of(mark),
        who,
        f"{wording.deed} [{wording.code}]" if wording.code else wording.deed,
        wording.according_to,
        mark.spans[0].start,
        mark.spans[-1].end,
        mark.id,
    )


def table(report: Report, marks: Sequence[Mark], *, columns: int | None = None) -> str:
    """
    Return the report's title line, its marks in aligned columns, and what was left out.

    `columns` are those of the terminal that is to show it.
    """
    body = _body(rows(report, marks), columns)
    if len(body) == 1:
        body = ["nothing found"] if report.not_read is None else []
    return "\n".join([_title(report), *body, *_rest(marks)])


def table_of(
    report: Report, marks: Sequence[Mark], kept: Sequence[Mark], *, columns: int | None = None
) -> str:
    """Return the report's title line and only the marks that are kept, which are in reading order."""
    desk = Desk(report, marks)
    return "\n".join([_title(report), *_body([_row(desk.word(one)) for one in kept], columns)])


def _body(found: Sequence[Row], columns: int | None) -> list[str]:
    """Return rows in aligned columns under the header."""
    cells = [HEADER]
    for row in found:
        at = f"{row.start}–{row.end}"
        cells.append((row.kind, row.who, row.what, row.according_to, at, row.id[:ID_LENGTH]))
    room = _room(columns)
    short = [
        [shorten(cell, most) for cell, most in zip(line, room, strict=True) if most]
        for line in cells
    ]
    widths = [max(width(cell) for cell in column) for column in zip(*short, strict=True)]
    return [
        _GAP.join(
            cell + " " * (most - width(cell)) for cell, most in zip(line, widths, strict=True)
        ).rstrip()
        for line in short
    ]


def _room(columns: int | None) -> list[int]:
    """Return the most that stands in each column so that a line fits into a terminal, 0 for none."""
    room = list(_MOST)
    if columns is None:
        return room
    if columns < _NARROW:
        room[_AT] = 0
    ours = sum(room[at] for at in _FITTED)
    rest = sum(room) - ours + len(_GAP) * (len(list(filter(None, room))) - 1)
    for at in _FITTED:
        room[at] = max(len(HEADER[at]), room[at] * (columns - rest) // ours)
    return room


def _title(report: Report) -> str:
    """Name the report: id, date, title."""
    parts = [
        report.id[:ID_LENGTH],
        in_words(report.date) if report.date else "no date",
        shorten(report.title or report.source or "", 80),
    ]
    if report.not_read is not None:
        parts.append(f"not read ({one_line(report.not_read)})")
    return "  ".join(part for part in parts if part)


def _rest(marks: Sequence[Mark]) -> list[str]:
    """Count the marks that have no row of their own."""
    counts = Counter(kind_of(mark) for mark in marks if kind_of(mark) not in NOTED)
    named = [f"{number} {kind}{'s' * (number != 1)}" for kind, number in sorted(counts.items())]
    return [f"and {', '.join(named)}"] if named else []
