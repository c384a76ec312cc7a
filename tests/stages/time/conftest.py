"""What the tests of times share."""

import pytest


@pytest.fixture(scope="session")
def values_in(marks_in):
    """Return a function that gives the values of the times of a text, read on Tuesday 10 November 2026."""

    def run(text):
        report, marks = marks_in(text, "time", date="2026-11-10")
        return {mark.spans[0].of(report.text): mark.value for mark in marks}

    return run
