"""States called by where they lie."""

import pytest

from dragoman.knowledge.actors import country_names
from dragoman.knowledge.tables import rows, several


def country_of(marks_in, text, words):
    """Return the country of the one mention with some words."""
    report, marks = marks_in(text, "mention")
    (mark,) = [mark for mark in marks if mark.spans[0].of(report.text) == words]
    return mark.country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru shut its ports. The Andean country will open them.", "The Andean country", "PER"),
        (
            "Lao minister Kham Roa spoke. The landlocked country would halt work.",
            "The landlocked country",
            "LAO",
        ),
        (
            "Chad and Libya signed. The North African country kept its word.",
            "The North African country",
            "LBY",
        ),
        (
            "The coup in Niger surprised Paris. The West African nation's junta expelled the envoy.",
            "The West African nation's junta",
            "NER",
        ),
        (
            "Norway told Peru that the Nordic kingdom would lend it ships.",
            "the Nordic kingdom",
            "NOR",
        ),
        (
            "Kenya and Uganda signed. The East African nation kept its word.",
            "The East African nation",
            None,
        ),
        ("The Andean country will open its ports.", "The Andean country", None),
        ("West African leaders met in Accra.", "West African leaders", None),
        ("Niger is poor. That country's junta fell.", "That country's junta", "NER"),
    ],
)
def test_a_region_tells_which_state(marks_in, text, words, country):
    """The one of the region that was told of last; of two in a sentence, neither."""
    assert country == country_of(marks_in, text, words)


def test_land_is_no_state(marks_in):
    """What happens in a country is not done by it."""
    report, marks = marks_in("Peru met Chile in the Andean country.", "mention")
    assert [mark.spans[0].of(report.text) for mark in marks] == ["Peru", "Chile"]


def test_regions_hold_known_states():
    """Codes are those of the table of states, sorted."""
    for row in rows("regions"):
        states = several(row["states"])
        assert sorted(states) == states
        assert set(states) <= set(country_names())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The National Police of Peru arrested two men.", {"National Police of Peru"}),
        ("The East African port of Mombasa is shut. He told The National so.", {"The National"}),
        ("The National reported that the port was shut.", {"The National"}),
    ],
)
def test_the_article_of_a_paper_is_its_own(marks_in, text, names):
    """In "The National Police" there is no paper called "The National"."""
    _, marks = marks_in(text, "mention")
    assert names == {
        mark.name for mark in marks if mark.type in {"government", "organisation"} and mark.name
    }


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Quebec's premier left.", "Quebec's premier", "CAN"),
        ("The government of Catalonia left.", "The government", "ESP"),
        ("Texas Governor Ivo Lund left.", "Texas Governor Ivo Lund", "USA"),
        ("Chechnya's leader left.", "Chechnya's leader", "RUS"),
        ("The premier of Lombardy left.", "The premier", "ITA"),
        ("Michigan congressman Ivo Lund left.", "Michigan congressman Ivo Lund", "USA"),
        # Who only is there, comes from there or stands for another is of no land told.
        ("The minister visited Quebec.", "The minister", None),
        ("Soldiers in Darfur left.", "Soldiers", None),
        ("The envoy to Catalonia left.", "The envoy", None),
        ("Darfur rebels left.", "Darfur rebels", None),
    ],
)
def test_whose_officials_of_a_province_are(marks_in, text, words, expected):
    """They are of the country that the province or region lies in."""
    marks = marks_in(text, "mention")[1]
    assert [expected] == [one.country for one in marks if one.text == words]
