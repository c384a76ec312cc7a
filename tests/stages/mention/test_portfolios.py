"""Ministers of several matters keep their country, and who serves or follows somebody is not he."""

import pytest


def _mentions(marks_in, text):
    """Return the mentions of a text, by their words."""
    return {mark.text: mark for mark in marks_in(text, "mention")[1]}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Kenyan Fuel and Energy Minister Amina Odhiambo met the Ugandan premier.",
            "Kenyan Fuel and Energy Minister Amina Odhiambo",
            "KEN",
        ),
        (
            "Peru's Trade, Tourism and Industry Minister Ana Paz visited Quito.",
            "Peru's Trade, Tourism and Industry Minister Ana Paz",
            "PER",
        ),
        (
            "Lebanese Foreign and Expatriates Minister Rami Haddad flew to Cairo.",
            "Lebanese Foreign and Expatriates Minister Rami Haddad",
            "LBN",
        ),
        (
            "Nepal's Energy, Water Resources and Irrigation Minister Dipa Roa spoke.",
            "Nepal's Energy, Water Resources and Irrigation Minister Dipa Roa",
            "NPL",
        ),
        (
            "Water and Lands Minister Juan Rios resigned.",
            "Water and Lands Minister Juan Rios",
            None,
        ),
        (
            "President Lopez and Energy Minister Ana Roca met in Lima.",
            "Energy Minister Ana Roca",
            None,
        ),
        (
            "Talks between Peru and Energy Minister Ana Roca of Chile failed.",
            "Energy Minister Ana Roca",
            "CHL",
        ),
    ],
)
def test_a_title_holds_all_that_a_minister_is_in_charge_of(marks_in, text, words, country):
    """With the country before it, and nobody who only stands beside him."""
    assert country == _mentions(marks_in, text)[words].country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A Zelensky aide flew to Warsaw.", "A Zelensky aide", "UKR"),
        ("A top Erdogan adviser met the Iraqi premier.", "A top Erdogan adviser", "TUR"),
        ("Two Modi aides met the Nepali premier.", "Two Modi aides", "IND"),
        ("A Ruto ally won the seat.", "A Ruto ally", None),
        ("Macron critics rallied outside the palace.", "Macron critics", None),
    ],
)
def test_who_works_for_somebody_is_of_his_country(marks_in, text, words, country):
    """Allies and critics may be of any."""
    assert country == _mentions(marks_in, text)[words].country


@pytest.mark.parametrize(
    "text",
    [
        "Erdogan supporters clashed with police in Ankara.",
        "Several hundred Mugabe supporters marched in Harare.",
        "Lula backers attacked the court in Brasilia.",
        "Trump loyalists stormed the hall.",
    ],
)
def test_supporters_of_somebody_are_not_he(marks_in, text):
    """What they do he has not done."""
    for event in marks_in(text, "event")[1]:
        assert all(not (party.actor or "").startswith("person/") for party in event.source)


@pytest.mark.parametrize("name", ["New York City", "Quebec City", "Kansas City"])
def test_a_city_is_not_that_of_london(marks_in, name):
    """Whatever it is called."""
    marks = marks_in(f"{name} sued the oil firms.", "mention")[1]
    assert all(mark.country != "GBR" for mark in marks)
