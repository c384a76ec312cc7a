"""Who "both sides" are where only the heading over a report names two."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event
from dragoman.stages import standard


@pytest.fixture(scope="module")
def sides_of():
    """Return a function that gives the countries in the event of a headed text at some words."""
    pipeline = Pipeline(standard())

    def run(text, words):
        marks = pipeline.marks(default_reader().read([read_text(text)])[0])
        (event,) = [mark for mark in marks if isinstance(mark, Event) and words in mark.text]
        return [party.country for party in (*event.source, *event.target)]

    return run


_HEAD = "Hanoi, Phnom Penh trade blame over canal\n\nVietnam cut off its exports on Thursday.\n\n"


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        (_HEAD + "China urged both sides to show restraint.", "urged", ["CHN", "VNM", "KHM"]),
        (
            _HEAD + "Oman said it was ready to help.\n\nThe two neighbours signed a pact in May.",
            "signed",
            ["VNM", "KHM"],
        ),
        (
            _HEAD + "Oman and Iran held talks.\n\nThe two countries signed a pact in May.",
            "signed",
            ["OMN", "IRN"],
        ),
        (
            _HEAD + "Peru, Chile and Brazil held talks.\n\nThe two countries signed a pact.",
            "signed",
            [None],
        ),
        ("Kenya jails three\n\nThe two countries signed a pact in May.", "signed", [None]),
    ],
)
def test_both_sides_are_the_two_of_the_heading(sides_of, text, words, countries):
    """Unless others were told of since, or the heading names one."""
    assert sides_of(text, words) == countries
