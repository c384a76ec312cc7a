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
