"""Errors name the code, the thing, the place and the repair."""

import pickle

import pytest

from dragoman.errors import (
    DragomanError,
    LedgerError,
    MissingLayer,
    SourceError,
    SpanError,
    UnsafeSource,
)


@pytest.mark.parametrize(
    "error",
    [
        SpanError(3, 3),
        SpanError(3, 9, length=8),
        SourceError("a.jsonl", "not JSON.", place="line 7", remedy="Write one object a line."),
        UnsafeSource("b.html", "took over 20 s."),
        MissingLayer("speakers", ["quote"], {"quote": "quotes"}),
        LedgerError("the folder is not there."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_worker_processes(error):
    """Errors cross process borders whole, with their fields."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - what we pickled ourselves

    assert str(error) == str(again)
    assert type(error) is type(again)
    assert vars(error) == vars(again)


def test_source_error_reads_as_a_sentence():
    """Code, source, place, problem, remedy: in this order, on one line."""
    error = SourceError("a.jsonl", "not JSON.", place="line 7", remedy="Write one object a line.")

    assert "D102: a.jsonl, line 7: not JSON. Write one object a line." == str(error)


def test_one_class_catches_all():
    """Users need to catch one class only."""
    assert issubclass(UnsafeSource, DragomanError)
