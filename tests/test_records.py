"""The interchange format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman import records
from dragoman.records import Change, Event, Figure, Rank, Report, Silence, Statement
from dragoman.spans import Span

spans = st.lists(
    st.tuples(st.integers(0, 500), st.integers(1, 80)).map(lambda p: Span(p[0], p[0] + p[1])),
    min_size=1,
    max_size=3,
).map(tuple)
MARKS = [
    Statement(spans=(Span(0, 4), Span(9, 12)), cue=(Span(5, 8),), distance="admit"),
    Figure(
        spans=(Span(3, 13),),
        low=60.0,
        unit="percent",
        change=Change(direction="up", factor=2.0, from_=30.0, to=60.0),
        rank=Rank(position=1, in_="suppliers", over="a rival"),
        implied=("change.from",),
    ),
    Event(spans=(Span(0, 3),), type="CONSULT", status="planned"),
    Silence(spans=(Span(0, 9),)),
]


@pytest.mark.parametrize("mark", MARKS, ids=records.kind_of)
def test_records_round_trip(mark):
    """What is written is read back equal."""
    assert mark == records.decode(records.encode(mark))


def test_spans_are_written_as_pairs_and_python_words_as_themselves():
    """`[start, end]` in JSON; `from` and `in`, which Python reserves, keep their names."""
    line = records.encode(MARKS[1]).decode()

    assert '"spans":[[3,13]]' in line
    assert '"from":30.0' in line
    assert '"in":"suppliers"' in line
    assert line.startswith('{"kind":"figure"')


@given(st.text(), st.text())
def test_same_text_same_report(one, other):
    """The id of a report is a function of its text and of nothing else."""
    assert (one == other) == (records.report_id(one) == records.report_id(other))


@given(spans, spans)
def test_ids_tell_marks_apart(one, other):
    """Two marks of a kind differ in id exactly when they differ in place or identity."""
    first, second = Event(spans=one, type="AID"), Event(spans=other, type="AID")

    assert (one == other) == (records.mark_id("r1", first) == records.mark_id("r1", second))
    assert records.mark_id("r1", first) != records.mark_id("r2", first)
    assert records.mark_id("r1", first) != records.mark_id("r1", Event(spans=one, type="COERCE"))


def test_a_report_is_a_line_with_its_kind():
    """Reports and marks stand in one stream, told apart by `kind`."""
    report = Report(id=records.report_id("x"), text="x")

    assert report == records.decode(records.encode(report))
    assert "report" == records.kind_of(report)
