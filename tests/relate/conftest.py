"""What the tests of relations share: texts read by the shipped model."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.relate import versions
from dragoman.spans import covered
from dragoman.stages import standard


@pytest.fixture(scope="module")
def read():
    """Return a function that reads a text: the report and its marks."""
    pipeline = Pipeline(standard())

    def run(text):
        report = read_text(text, date="2025-06-03", title="-")
        return report, pipeline.marks(default_reader().read([report])[0])

    return run


@pytest.fixture(scope="module")
def versions_in(read):
    """Return a function that gives the words of each claim in a text, and of what another says otherwise."""

    def run(text):
        report, marks = read(text)
        return [
            (covered(report.text, one.plan.spans), covered(report.text, one.spans))
            for one in versions(report, marks)
        ]

    return run
