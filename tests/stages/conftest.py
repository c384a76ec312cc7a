"""What the tests of stages share: sentences read by the shipped model."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard


@pytest.fixture(scope="session")
def marks_in():
    """Return a function that gives report and marks (optionally of one kind) of a text."""
    pipeline = Pipeline(standard())

    def run(text, kind=None, *, date="2024-06-12"):
        report = read_text(text, source="test", date=date, title="-")
        marks = pipeline.marks(default_reader().read([report])[0])
        return report, [mark for mark in marks if kind is None or kind_of(mark) == kind]

    return run
