"""Plans that somebody is asked about, and of which he says that no date is set."""

import pytest

from dragoman.records import Commitment, Event


def undated(marks_in, text):
    """Return the words of the plans without a date."""
    report, marks = marks_in(text)
    return [
        one.deed[0].of(report.text)
        for one in marks
        if isinstance(one, Commitment) and one.by.endswith("no-date")
    ]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (
            "Asked about a visit to Hanoi, the spokesman said no date had been set.",
            "a visit to Hanoi",
        ),
        ("Pressed on the summit, she said the date was still open.", "the summit"),
        (
            "When asked about the talks with Peru, the minister said that no date had been fixed.",
            "the talks with Peru",
        ),
        ("Asked about the visit, Mr Okello replied: “No date has been set.”", "the visit"),
        (
            "Questioned about the election, the premier said the timetable was not settled.",
            "the election",
        ),
        ("Asked about the raid, he said no date had been set for the trial.", "the trial"),
    ],
)
def test_whose_date_is_open(marks_in, text, plan):
    """What has no date is what was asked about, unless the answer names it."""
    assert [plan] == undated(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the visit, she said the date was set for 5 May.",
        "Asked about the fire, the mayor said no date was set.",
        "Asked about the visit, she said no harm had been done.",
    ],
)
def test_what_has_a_date_or_is_no_plan(marks_in, text):
    """A date that is set is not open, and nobody plans a fire."""
    assert not undated(marks_in, text)


def test_a_visit_without_a_date_is_planned(marks_in):
    """Nobody has come yet."""
    text = (
        "Asked about a visit to Hanoi, the head of the press office, Ganbold Tumur, "
        "said no date had been set."
    )
    visits = [one for one in marks_in(text)[1] if isinstance(one, Event) and one.mode == "visit"]

    assert ["planned"] == [one.status for one in visits]


def test_sides_that_met_bind_themselves(marks_in):
    """Those who met promise together, and are "the sides"."""
    text = "Peru and Chile met in Lima. The sides agreed to open a rail link by 2030."
    (promise,) = (one for one in marks_in(text)[1] if isinstance(one, Commitment))

    assert {"PER", "CHL"} == {one.country for one in promise.who}
