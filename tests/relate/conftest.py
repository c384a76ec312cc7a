"""What the tests of relations share: texts read by the shipped model."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.stages import standard


@pytest.fixture(scope="module")
def read():
    """Return a function that reads a text: the report and its marks."""
    pipeline = Pipeline(standard())

    def run(text):
        report = read_text(text, date="2025-06-03", title="-")
        return report, pipeline.marks(default_reader().read([report])[0])

    return run
