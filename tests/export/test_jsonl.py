"""The interchange format."""

from dragoman.export.jsonl import lines
from dragoman.records import decode


def test_report_first_then_marks_in_reading_order(example):
    """Whatever order marks come in, the lines are in reading order and lose nothing."""
    report, marks = example

    first, *others = [decode(line) for line in lines(report, tuple(reversed(marks)))]

    assert report == first
    assert sorted(marks, key=lambda mark: mark.id) == sorted(others, key=lambda mark: mark.id)
    starts = [mark.spans[0].start for mark in others]
    assert sorted(starts) == starts


def test_a_line_is_one_line(example):
    """Newlines inside texts are written as escapes."""
    report, marks = example

    written = list(lines(report, marks))

    assert "\n" in report.text
    assert len(written) == 1 + len(marks)
    assert not any(b"\n" in line for line in written)
