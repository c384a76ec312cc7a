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


@pytest.fixture(scope="session")
def figures_in(marks_in):
    """Return a function that gives the figures of a text, by their words."""

    def run(text):
        report, marks = marks_in(text, "figure")
        return {mark.spans[0].of(report.text): mark for mark in marks}

    return run


def _words(report, parties):
    """Return the words with which each party is told."""
    return [" ".join(span.of(report.text) for span in party.spans) for party in parties]


@pytest.fixture(scope="session")
def targets_in(marks_in):
    """Return a function that gives the words of whom the one event with a trigger concerns."""

    def run(text, trigger):
        report, marks = marks_in(text, "event")
        (event,) = [mark for mark in marks if mark.spans[0].of(report.text) == trigger]
        return _words(report, event.target)

    return run


@pytest.fixture(scope="session")
def sides_in(marks_in):
    """Return a function that gives the words of who does it and to whom, by the type of each event."""

    def run(text):
        report, marks = marks_in(text, "event")
        return {
            mark.type: (_words(report, mark.source), _words(report, mark.target)) for mark in marks
        }

    return run


@pytest.fixture(scope="session")
def told(marks_in):
    """Return a function that gives the event of a text that a word tells, by itself if it can."""

    def run(text, word, **report):
        found = [
            (len(words), event)
            for about, events in [marks_in(text, "event", **report)]
            for event in events
            if word in (words := [w for s in event.spans for w in s.of(about.text).split()])
        ]
        return min(found, key=lambda one: one[0])[1]

    return run


@pytest.fixture
def sides_of(marks_in):
    """Return a function that gives the words of source and target of the event that a trigger tells."""

    def run(text, trigger):
        report, marks = marks_in(text, "event")
        exact = [one for one in marks if one.spans[0].of(report.text) == trigger]
        (event,) = exact or [one for one in marks if trigger in one.spans[-1].of(report.text)]
        return [
            [party.spans[0].of(report.text) for party in side]
            for side in (event.source, event.target)
        ]

    return run


@pytest.fixture(scope="session")
def places_in(marks_in):
    """Return a function that gives the places of a text by their words."""

    def run(text):
        report, marks = marks_in(text, "place")
        return {mark.spans[0].of(report.text): mark for mark in marks}

    return run


@pytest.fixture(scope="session")
def mentions_in(marks_in):
    """Return a function that gives the mentions of a text by their words."""

    def run(text):
        report, marks = marks_in(text, "mention")
        return {mark.spans[0].of(report.text): mark for mark in marks}

    return run


@pytest.fixture(scope="session")
def actors_in(mentions_in):
    """Return a function that gives the actor of each mention of a text by its words."""
    return lambda text: {words: mark.actor for words, mark in mentions_in(text).items()}


@pytest.fixture(scope="session")
def stances_in(marks_in):
    """Return a function that gives the words of who takes each stance of a text, and the stance."""

    def run(text):
        report, marks = marks_in(text, "position")
        return [(mark.who[0].spans[0].of(report.text), mark.stance) for mark in marks]

    return run
