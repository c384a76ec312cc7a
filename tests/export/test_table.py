"""Marks as rows for a terminal."""

import msgspec
import pytest

from dragoman.export.plain import width
from dragoman.export.table import rows, table


def test_rows_hold_what_says_something(example, by_kind):
    """Mentions, times and places serve other marks and have no rows."""
    report, marks = example

    found = rows(report, marks)

    kinds = ["commitment", "statement", "commitment", "event", "figure", "silence", "position"]
    assert sorted(kinds) == sorted(row.kind for row in found)
    promise = next(row for row in found if row.id == by_kind["commitment"].id)
    assert ("Ana Prado (HIL)", "reopen the ferry") == (promise.who, promise.what)
    (span,) = by_kind["commitment"].spans
    assert (span.start, span.end) == (promise.start, promise.end)


def test_columns_are_aligned_and_fit(example):
    """Every column begins at one place, no line is over 130 columns, ids can be looked up."""
    report, marks = example

    title, header, *body, rest = table(report, marks).splitlines()

    assert title.startswith(report.id[:10])
    assert "Ferry link to reopen" in title
    assert all(width(line) <= 130 for line in body)
    starts = {line.index(mark.id[:10]) for mark in marks for line in body if mark.id[:10] in line}
    assert {header.index("id")} == starts
    assert "and 2 mentions, 1 place, 1 time" == rest


@pytest.mark.parametrize("columns", [80, 100, 120, 160, 240])
def test_a_table_fits_the_terminal_that_shows_it(example, columns):
    """What a wide one has room for is not cut; a narrow one shows the offsets no more."""
    report, marks = example

    _, header, *body, _ = table(report, marks, columns=columns).splitlines()

    assert all(width(line) <= columns for line in [header, *body])
    assert (columns >= 100) == ("  at  " in header)
    assert columns < 240 or all("…" not in line for line in body)


def test_hostile_words_do_not_reach_the_terminal(example):
    """Escapes and direction characters of a report are shown as replacement signs."""
    report, marks = example
    hostile = msgspec.structs.replace(report, title="a\x1b]0;owned\x07\u202eb")

    shown = table(hostile, marks)

    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_report_that_was_not_read_says_so(example):
    """No columns, only why."""
    report, _ = example
    unread = msgspec.structs.replace(report, not_read="language: fr")

    assert table(unread, ()).endswith("not read (language: fr)")


def test_an_empty_reading_says_so(example):
    """A report in which nothing was found has no header above nothing."""
    report, _ = example

    assert ["nothing found"] == table(report, ()).splitlines()[1:]
