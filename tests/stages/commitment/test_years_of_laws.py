"""The year of a pact tells which one, not when a promise falls due."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Japan will press on with ratification of the 1997 fisheries pact.",
        "Kenya promised to honour the 2010 accord with Somalia.",
        "Serbia agreed to repeal its 2019 labour law.",
        "Togo vowed to uphold the 2018 ruling on its border.",
        "Peru will amend the 1993 constitution.",
    ],
)
def test_a_promise_is_not_due_in_the_year_of_a_law(marks_in, text):
    """Also where nothing tells when the report was written."""
    (mark,) = marks_in(text, "commitment", date=None)[1]
    assert mark.due is None


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Peru pledged to meet its 2030 target.", "2030-01-01", "2030-12-31"),
        ("Kenya will host the 2028 summit in Mombasa.", "2028-01-01", "2028-12-31"),
        ("Nepal will ratify the 2026 water treaty by June 2027.", None, "2027-06-30"),
    ],
)
def test_what_is_of_a_year_is_due_in_it(marks_in, text, begin, end):
    """Or by the day that the promise names besides."""
    (mark,) = marks_in(text, "commitment", date=None)[1]
    assert (mark.due.begin, mark.due.end) == (begin, end)
