"""Whose account "it" takes up."""

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Asunción's version mentions no dinner: it says Roca took note of the price.", "PRY"),
        ("Peru's president was cold. Her office was colder. It said talks were off.", "PER"),
        ("The Brazilian statement was short, and it called the talks frank.", "BRA"),
        ("A note from the Peruvian ministry arrived late. It accused Chile of theft.", "PER"),
    ],
)
def test_it_is_the_account_before_and_speaks_for_whose_it_is(marks_in, text, country):
    """In its own sentence or the one before."""
    report, marks = marks_in(text, "statement")
    [said] = [one for one in marks if one.source.spans[0].of(report.text).lower() == "it"]
    assert said.source.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "The Georgian Foreign Ministry said the pass was closed. The Armenian statement, four "
                "lines long, told another story. It said that the pass was open."
            ),
            "ARM",
        ),
        (
            (
                "Peru's Foreign Ministry protested on Friday. The Chilean communiqué came an hour "
                "later. It called the protest “groundless”."
            ),
            "CHL",
        ),
        (
            (
                "The Danish ministry announced a deal. The Norwegian read-out, half a page long, was "
                "silent on the price. It spoke of “a first exchange”."
            ),
            "NOR",
        ),
        (
            (
                "The Kenyan army said nine men had died. The Somali version was longer. It said that "
                "twenty had died."
            ),
            "SOM",
        ),
        (
            (
                "Ghana's interior ministry said the talks were over. The Togolese note was milder. It "
                "stressed that nothing was final."
            ),
            "TGO",
        ),
        # A body that the statement is about, or that issued it, may still be meant.
        ("The Togolese note reached the Ghanaian army. It denied that shots were fired.", "GHA"),
        ("The Chilean ministry issued a statement. It said that talks were over.", "CHL"),
        ("Turkey's read-out was shorter. It stressed that no date had been set.", "TUR"),
    ],
)
def test_it_is_no_body_of_the_sentence_before_last(marks_in, text, country):
    """Rule: "it" behind a text that is the subject of the last sentence is no other body."""
    report, marks = marks_in(text, "statement")
    [said] = [one for one in marks if one.source.spans[0].of(report.text).lower() == "it"]
    assert said.source.country == country
