"""Stages in order, and what the pipeline does for them."""

import pytest

from dragoman.errors import MissingLayer, StageError
from dragoman.language.reading import Reading
from dragoman.pipeline import Pipeline
from dragoman.records import Figure, Report, Silence, mark_id, report_id
from dragoman.spans import Span

TEXT = "The cap is 60 percent."


class Percents:
    """Marks the one percentage of TEXT."""

    name = "percents"
    version = 3
    reads = frozenset({"text"})
    writes = frozenset({"figure"})

    def __call__(self, reading):
        """Yield it twice: a stage may come upon one thing by two ways."""
        for _ in range(2):
            yield Figure(spans=(Span(11, 13), Span(14, 21)), by="percent", score=0.123456)


class NeedsFigures(Percents):
    """Reads what Percents writes."""

    name = "needs"
    reads = frozenset({"figure"})
    writes = frozenset({"silence"})

    def __call__(self, reading):
        """Yield as many silences as there are figures."""
        return [Silence(spans=(Span(0, 3),)) for _ in reading.of_kind(Figure)]


@pytest.fixture
def reading():
    """Return TEXT, unread by any model."""
    return Reading(Report(id=report_id(TEXT), text=TEXT))


def test_impossible_chain_is_refused_when_built():
    """A missing layer is reported before any report is read, with the repair."""
    with pytest.raises(MissingLayer) as caught:
        Pipeline([NeedsFigures()], known=[Percents()])

    assert (
        "D201: stage 'needs' reads figure, which nothing before it writes. "
        "To repair this, add 'percents' before it."
    ) == str(caught.value)


def test_marks_are_signed(reading):
    """A mark leaves the pipeline with id, report, covered text, and who found it; once."""
    (mark,) = Pipeline([Percents()]).marks(reading)

    assert "60 … percent" == mark.text
    assert "percents@3:percent" == mark.by
    assert reading.report.id == mark.report
    assert mark_id(mark.report, mark) == mark.id
    assert 0.1235 == mark.score


def test_later_stages_see_earlier_marks(reading):
    """A stage reads the marks of those before it."""
    kinds = [type(mark).__name__ for mark in Pipeline([Percents(), NeedsFigures()]).marks(reading)]

    assert ["Silence", "Figure"] == kinds


@pytest.mark.parametrize(
    "mark", [Silence(spans=(Span(0, 3),)), Figure(spans=(Span(0, 99),)), Figure(spans=())]
)
def test_a_stage_that_breaks_its_word_is_stopped(reading, mark):
    """No unannounced kinds, no marks outside the text, no marks without a place."""

    class Broken(Percents):
        def __call__(self, reading):
            return [mark]

    with pytest.raises(StageError, match="D202"):
        Pipeline([Broken()]).marks(reading)
