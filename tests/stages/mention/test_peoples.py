"""People called by their country, and peoples who are no state."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("Oman turned back 40 Somalis.", "40 Somalis", "SOM", "CVL"),
        ("Peru blamed the Chileans.", "the Chileans", "CHL", None),
        ("Catalan unions marched in Reus.", "Catalan unions", "ESP", "LAB"),
        ("Many Catalans stayed at home.", "Many Catalans", "ESP", "CVL"),
        ("Protesters in Lyon burned cars.", "Protesters in Lyon", "FRA", "OPP"),
    ],
)
def test_people_have_the_country_they_live_in(marks_in, text, words, country, sector):
    """Of "the Chileans" nobody can say whether their state is meant."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}
    meant = next(one for text, one in found.items() if words.startswith(text))

    assert (country, sector) == (meant.country, meant.sector)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ethnic Germans in Chile blocked a road.", "DEU"),
        ("Indian villagers in Ecuador blocked a road.", "IND"),
        ("Chechen exiles blocked a road.", "RUS"),
    ],
)
def test_a_people_abroad_is_not_its_state(marks_in, text, country):
    """What they do is no deed of where their name comes from."""
    events = marks_in(text, "event")[1]

    assert country not in {party.country for one in events for party in one.source}


def test_indians_of_india_are(marks_in):
    """Where a report tells of India."""
    _, events = marks_in("Indian villagers blocked a road near Delhi.", "event")

    assert {"IND"} == {party.country for one in events for party in one.source}
