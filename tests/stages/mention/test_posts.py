"""Offices and who holds them: through a body, beside a colleague, for a time, and abroad."""

import pytest


def _mentions(marks_in, text):
    """Return the mentions of a text by their words."""
    report, marks = marks_in(text, "mention")
    return {" … ".join(span.of(report.text) for span in mark.spans): mark for mark in marks}


@pytest.mark.parametrize(
    ("text", "name", "role", "sector"),
    [
        (
            "In Moscow, a spokeswoman for the European Commission, Eva Delacroix, objected.",
            "Eva Delacroix",
            "spokeswoman",
            "IGO",
        ),
        ("The leader of the opposition, Ivo Tamm, resigned.", "Ivo Tamm", "leader", "OPP"),
        ("The head of the farmers' union, Ana Lind, objected.", "Ana Lind", None, "LAB"),
        (
            "The chairman of the parliament's defence committee, Ivo Tamm, resigned.",
            "Ivo Tamm",
            "chairman",
            "LEG",
        ),
        (
            "Her colleague John Abernathy, the former ambassador to Oman, supports the package.",
            "John Abernathy",
            "former ambassador",
            "ELI",
        ),
        ("Her deputy Tom Sand, a former judge, agreed.", "Tom Sand", "former judge", "ELI"),
        ("The union's lawyer, Max Bo, said so.", "Max Bo", "lawyer", "JUD"),
        ("The chairman of the commission, Wafula Roa, resigned.", "Wafula Roa", "chairman", "GOV"),
        ("The former head of the central bank, Urs Dahl, left.", "Urs Dahl", None, None),
    ],
)
def test_who_is_named_behind_an_office_holds_it(marks_in, text, name, role, sector):
    """Rule: a name behind the body of an office is the officer's, in that body's sector."""
    mention = _mentions(marks_in, text)[name]

    assert (role, sector) == (mention.role, mention.sector)


@pytest.mark.parametrize(
    ("text", "noun", "actor"),
    [
        ("The leader of the Green-Left Front, Dunja Petrov, left.", "The leader", "dunja-petrov"),
        (
            "Her colleague John Abernathy, the former ambassador to Oman, supports the package.",
            "the former ambassador",
            "john-abernathy",
        ),
        ("Her deputy Tom Sand, a former judge, agreed.", "a former judge", "tom-sand"),
    ],
)
def test_the_noun_of_the_office_means_who_is_named(marks_in, text, noun, actor):
    """Rule: the noun for an office and the name beside it are one person."""
    assert f"person/{actor}" == _mentions(marks_in, text)[noun].actor


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The ambassador to Oman, Rita Munk, supports the plan.", "Rita Munk", None),
        ("The former envoy to Chad, Pal Kis, disagreed.", "Pal Kis", None),
        ("Peru's ambassador to Oman, Rita Sol, left.", "Rita Sol", "PER"),
        ("The ambassador of Kenya to Oman, Rita Sol, left.", "Rita Sol", "KEN"),
        ("The president of Chile, Ana Soto, left.", "Ana Soto", "CHL"),
    ],
)
def test_an_envoy_is_not_of_where_he_is_sent(marks_in, text, name, country):
    """Rule: an ambassador to a country is another country's."""
    assert country == _mentions(marks_in, text)[name].country


def test_who_acts_for_a_time_is_called_so(marks_in):
    """Rule: "acting" belongs to the title before a name, however the parser reads it."""
    text = (
        "Acting Finance Minister Ludvik Tesarek told the lower house that the budget deficit would "
        "widen to 4.2 percent of gross domestic product this year from 2.9 percent in 2023."
    )
    mention = _mentions(marks_in, text)["Acting Finance Minister Ludvik Tesarek"]

    assert mention.role == "acting finance minister"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry counted 23 bodies, including nine children.", "nine children"),
        ("Police held 40 people, including two ministers.", "two ministers"),
        ("Oman freed ten men, including the envoy.", "the envoy"),
    ],
)
def test_including_names_nobody(marks_in, text, words):
    """Rule: "including" is a preposition before those it singles out."""
    assert words in _mentions(marks_in, text)
