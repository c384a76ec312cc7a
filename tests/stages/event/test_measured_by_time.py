"""Deeds whose object is told in hours, days or weeks of it, and meetings beside marches."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "deed"),
    [
        (
            "Police in Minsk subjected three students to hours of beatings.",
            "subjected",
            ("ASSAULT", "torture"),
        ),
        (
            "Guards in Juba subjected two students to days of torture.",
            "subjected",
            ("ASSAULT", "torture"),
        ),
        ("Peru and Chile held two days of talks in Lima.", "held", ("CONSULT", "")),
        ("Oman and Qatar held a week of negotiations.", "held", ("CONSULT", "")),
        ("Colombia ended months of war with the guerrillas.", "ended", ("RETREAT", "ceasefire")),
    ],
)
def test_hours_of_something_are_that(told, text, word, deed):
    """Rule: an object in days or hours of something is of the class of that."""
    event = told(text, word)

    assert (event.type, event.mode or "") == deed


@pytest.mark.parametrize(
    "text",
    [
        "The minister of Togo spent months in Paris.",
        "The two Koreas overcame decades of hostility.",
        "Sudan's rebels waited for days of rain.",
    ],
)
def test_time_that_passes_is_no_deed(marks_in, text):
    """Rule: what only lasts tells nothing."""
    assert not marks_in(text, "event")[1]


@pytest.mark.parametrize(
    "text",
    [
        "The union of Peru's nurses will hold marches and public meetings in Lima.",
        "Kenya's teachers announced strikes, rallies and meetings against the decree.",
        "Farmers in Togo held vigils and meetings over the price of cotton.",
        "Students in Chile planned a picket and meetings on Monday.",
        "The party called its members to protest meetings and processions in Oman.",
    ],
)
def test_meetings_of_those_who_protest_are_no_talks(marks_in, text):
    """Rule: a meeting beside a march is one of the same crowd."""
    assert "CONSULT" not in {mark.type for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Peru and Chile held talks and meetings in Lima.",
        "The leaders of Kenya and Uganda held a meeting on the strike.",
        "After the protests in Oman, its premier had a meeting with Qatar's envoy.",
    ],
)
def test_other_meetings_are_talks(marks_in, text):
    """Rule: a meeting of envoys is one, whatever it is about."""
    assert "CONSULT" in {mark.type for mark in marks_in(text, "event")[1]}
