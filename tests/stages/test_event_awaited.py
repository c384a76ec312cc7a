"""Visits told as an arrival still to come, and what nobody waits for as a visit."""

import pytest


def _visits(marks_in, text):
    """Return the visits of a text: who, where, and whether they have happened."""
    report, marks = marks_in(text, "event")

    def words(parties):
        return [" ".join(span.of(report.text) for span in party.spans) for party in parties]

    return [
        (words(mark.source), words(mark.target), mark.status)
        for mark in marks
        if mark.mode == "visit"
    ]


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("President Ruto is expected in Paris next week.", "President Ruto", "Paris"),
        (
            "The French foreign minister is due in Oslo on Saturday.",
            "The French foreign minister",
            "Oslo",
        ),
        (
            "The Iranian envoy is due at the White House on Friday.",
            "The Iranian envoy",
            "the White House",
        ),
        ("President Boric is awaited in Lima.", "President Boric", "Lima"),
        ("Pope Leo is expected in Beirut in May.", "Pope Leo", "Beirut"),
        (
            "Kenyan president William Ruto was due in Kigali today for talks.",
            "Kenyan president William Ruto",
            "Kigali",
        ),
    ],
)
def test_who_is_awaited_abroad_plans_a_visit(marks_in, text, who, where):
    """An official who is expected or due in another country will visit it."""
    assert ([who], [where], "planned") in _visits(marks_in, text)


def test_who_is_not_expected_makes_no_visit(marks_in):
    """A visit that nobody expects is denied."""
    ((_, _, status),) = _visits(marks_in, "The British prime minister is not expected in Paris.")
    assert status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Heavy rain is expected in Norway on Friday.",
        "The results are due in Kenya on Friday.",
        "A verdict is due in Spain next week.",
        "French tourists are expected in Spain in May.",
        "Refugees are expected in Chad.",
        "Heavy fighting is expected in Gaza.",
        "The Peruvian president is expected in Lima.",
    ],
)
def test_what_only_comes_visits_nobody(marks_in, text):
    """Neither weather nor results, travellers nor who comes home pay a visit."""
    assert not _visits(marks_in, text)
