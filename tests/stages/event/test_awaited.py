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
        "Marines from Chile are expected in Fiji in June.",
        "Kenyan warships are due in Oman in May.",
        "Mr Sall was due in court in Dakar.",
        "The Cuban minister was due in Lima but stayed in Havana.",
        "The Ghanaian envoy had been expected in Rome but flew to Paris.",
    ],
)
def test_what_only_comes_or_came_to_nothing_visits_nobody(marks_in, text):
    """Neither weather nor troops, travellers nor who comes home or did not come pay a visit."""
    assert not _visits(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan president had been expected in Rome on Friday and called off his visit.",
        "President Ruto, who was due in Paris on Friday, postponed the visit.",
        "President Boric had been awaited in Lima but cancelled the trip.",
    ],
)
def test_a_visit_called_off_is_not_told_as_planned(marks_in, text):
    """Who was expected and cancelled is told to make one visit less, not one more."""
    assert ["denied"] == [status for _, _, status in _visits(marks_in, text)]
