"""Which events are coded rows."""

import pytest

from dragoman.export.events import cameo_lines, polecat_lines
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event
from dragoman.stages import standard


def rows(text, lines):
    """Return the events that have a row, by the words of their triggers."""
    report = read_text(text, title="-", date="2026-03-10")
    marks = Pipeline(standard())(default_reader().read([report])[0]).marks
    events = [mark for mark in marks if isinstance(mark, Event)]
    told = "\n".join(lines(report, marks, events))
    return {" ".join(span.of(text) for span in one.trigger) for one in events if one.id in told}


@pytest.mark.parametrize("lines", [cameo_lines, polecat_lines])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada lifted sanctions on two Chadian firms.", {"lifted sanctions"}),
        ("Ghana lifted its ban on Togolese rice.", {"lifted ban"}),
        ("France eased an arms embargo on Chad.", {"eased embargo"}),
        ("Chad imposed sanctions on Mali.", {"imposed sanctions"}),
        ("Peru revoked the ban it imposed in May.", {"revoked ban", "ban imposed"}),
    ],
)
def test_a_measure_that_is_only_lifted_is_no_row(lines, text, expected):
    """It stood before; one with a day of its own is a row of that day."""
    assert rows(text, lines) == expected
