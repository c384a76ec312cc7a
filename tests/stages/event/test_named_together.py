"""Whose deed it is where "they" takes up one of several who are named together; calls of several."""

import pytest

MET = "Giorgia Meloni and Pedro Sanchez met in Rome"
BOTH = ["ITA", "ESP"]


def countries(parties):
    """Return the countries of parties, in order."""
    return [one.country for one in parties]


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        (f"{MET} before their visit to Chad.", "visit", BOTH),
        (f"{MET}. In their phone call they discussed gas.", "discussed", BOTH),
        (
            "Peru, Chile and Bolivia said they had closed their borders.",
            "closed",
            ["PER", "CHL", "BOL"],
        ),
        (
            "King Felipe and Emmanuel Macron said they would visit Lebanon.",
            "visit",
            ["ESP", "FRA"],
        ),
        ("Kenya and Uganda condemned the coup; they recalled their envoys from Niamey.", "recalled", ["KEN", "UGA"]),
    ],
)  # fmt: skip
def test_they_are_all_who_are_named_together(told, text, word, doers):
    """Rule: a plural means each of those joined to the one it takes up."""
    assert doers == countries(told(text, word).source)


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("Peru or Chile said they had closed the border.", "closed", ["PER"]),
        ("Peru and Chile met. Its president condemned the coup.", "condemned", ["CHL"]),
        ("Giorgia Meloni met Pedro Sanchez before her visit to Chad.", "visit", ["ITA"]),
    ],
)
def test_one_of_several_is_alone(told, text, word, doers):
    """Rule: neither a choice nor a singular means all."""
    assert len(doers) == len(told(text, word).source)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Giorgia Meloni and Pedro Sanchez condemned the raid in their call.", "CONSULT"),
        ("The two ministers before their video call on Tuesday.", "CONSULT"),
        ("Kenya and Uganda agreed on visas during their call on Monday.", "CONSULT"),
        ("Presidents Ruto and Tinubu during their video call on Thursday.", "CONSULT"),
        ("Kenya and Uganda repeated their call for a truce.", "REQUEST"),
        ("The unions renewed their call to strike.", "REQUEST"),
        ("Peru and Chile repeated in Quito their call that Benin pay.", "REQUEST"),
    ],
)
def test_a_call_of_several_that_asks_for_nothing_is_by_telephone(told, text, type_):
    """Rule: a call for something, or to do it, stays an appeal."""
    assert type_ == told(text, "call").type


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Police held 27 miners of Ecuador and deported all but two of them.", "deported", "ECU"),
        ("Police deported all but two of the Chilean miners.", "deported", "CHL"),
        ("Chad jailed all but one of the envoys of Niger.", "jailed", "NER"),
    ],
)
def test_all_but_a_few_are_those_of_whom_they_are(told, text, word, country):
    """Rule: whom the number is of is who suffers it."""
    assert [country] == countries(told(text, word).target)
