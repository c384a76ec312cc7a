"""Where mentions begin and end, and what is no mention at all."""

import pytest

from dragoman.records import Mention


def mentions(marks_in, text):
    """Return the words of the mentions of a text, with whom they name and what he is."""
    marks = marks_in(text, "mention")[1]
    return {one.text: one for one in marks if isinstance(one, Mention)}


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        (
            "Israel indicted a 16-year-old Palestinian girl.",
            "a 16-year-old Palestinian girl",
            "CVL",
        ),
        ("A 20-month-old boy was freed.", "A 20-month-old boy", "CVL"),
        ("Police held a six-year-old boy.", "a six-year-old boy", "CVL"),
        ("A court freed ousted premier Ana Roa.", "ousted premier Ana Roa", "ELI"),
        ("Police held deposed president Ana Roa.", "deposed president Ana Roa", "ELI"),
        ("The army ousted premier Ana Roa.", "premier Ana Roa", "GOV"),
        ("The long-time premier left.", "The long-time premier", "GOV"),
        ("An old friend of the premier left.", "the premier", "GOV"),
        ("The journalists' syndicate spoke.", "The journalists' syndicate", "LAB"),
        ("A crime syndicate fled.", "A crime syndicate", "CRM"),
    ],
)
def test_borders_and_sectors(marks_in, text, words, sector):
    """An age and "ousted" belong to whom they describe."""
    assert sector == mentions(marks_in, text)[words].sector


@pytest.mark.parametrize(
    "text",
    [
        "Settlers fled the occupied West Bank.",
        "The West Bank is quiet.",
        "Troops left the West Bank town.",
    ],
)
def test_a_part_of_a_places_name_is_nobody(marks_in, text):
    """The West is none in "the West Bank", nor is a bank."""
    found = mentions(marks_in, text).values()
    assert not [one for one in found if "Bank" in one.text or one.actor == "org/west"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Donald J. Trump spoke.", "Donald J. Trump", "Donald Trump"),
        ("Sergei V. Lavrov spoke.", "Sergei V. Lavrov", "Sergei Lavrov"),
        ("Ana J. Trump spoke.", "Ana J. Trump", "Ana J. Trump"),
        ("Sergei Ivo Lavrov spoke.", "Sergei Ivo Lavrov", "Sergei Ivo Lavrov"),
    ],
)
def test_an_initial_within_a_known_name(marks_in, text, words, name):
    """It makes nobody else of him, as another forename does."""
    assert name == mentions(marks_in, text)[words].name


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("North Korea fired a missile. The North denied it.", "The North", "PRK"),
        ("South Korea sent rice. The South said it was a gift.", "The South", "KOR"),
        ("Chad sent rice. The North said it was a gift.", "The North", None),
        ("South Sudan and South Korea met. The South denied it.", "The South", None),
    ],
)
def test_the_north_of_korea(marks_in, text, words, country):
    """Only where a report tells of it by its name, and of no other such state."""
    one = mentions(marks_in, text).get(words)
    assert country == (one and one.country)


def test_a_body_of_a_name_that_several_armies_have(marks_in):
    """It is whose it is said to be."""
    found = mentions(marks_in, "The Chilean Joint Chiefs of Staff spoke.")
    assert found["Joint Chiefs of Staff"].country == "CHL"
