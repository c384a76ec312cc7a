"""What the tests of events share: short ways to say what is told."""

import pytest


@pytest.fixture(scope="session")
def types_in(marks_in):
    """Return a function that gives the types of the events of a text."""
    return lambda text: [mark.type for mark in marks_in(text, "event")[1]]


@pytest.fixture(scope="session")
def codes_in(marks_in):
    """Return a function that gives (type, code) of the events of a text."""
    return lambda text: [(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]]


@pytest.fixture(scope="session")
def codes_of(codes_in):
    """Return a function that gives the codes of the events of one type of a text."""
    return lambda text, kind: [code for name, code in codes_in(text) if name == kind]


@pytest.fixture(scope="session")
def statuses_in(marks_in):
    """Return a function that gives the statuses of the events of one type of a text of March 2025."""

    def run(text, kind):
        _, events = marks_in(text, "event", date="2025-03-04")
        return {one.status for one in events if one.type == kind}

    return run


@pytest.fixture(scope="session")
def deeds_in(marks_in):
    """Return a function that gives type, and words of who does it and to whom, of each event."""

    def run(text):
        report, marks = marks_in(text, "event")

        def words(parties):
            return [" ".join(span.of(report.text) for span in one.spans) for one in parties]

        return [(mark.type, words(mark.source), words(mark.target)) for mark in marks]

    return run
