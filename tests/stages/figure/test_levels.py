"""Limits that are moved up to a figure, and how many times as much."""

import pytest


@pytest.mark.parametrize(
    ("text", "measure", "change"),
    [
        (
            "The ministry doubled the ceiling on imports, up to 60 percent of demand.",
            "ceiling",
            (2, 30, 60),
        ),
        (
            "Oman has increased twofold the quota of the import, up to 60 percent of the need.",
            "quota",
            (2, 30, 60),
        ),
        ("The ministry raised the cap up to 60 percent.", "cap", (None, None, 60)),
        ("Peru raised its quota two-fold to 40,000 tonnes.", "quota", (2, 20_000, 40_000)),
        ("The ministry raised in two times the limit, to 60 percent.", "limit", (2, 30, 60)),
        ("Chad cut its quota four-fold to 100 tonnes.", "quota", (0.25, 400, 100)),
        ("Exports rose three times to 40 tonnes.", "Exports", (None, None, 40)),
    ],
)
def test_where_a_limit_comes_to(marks_in, text, measure, change):
    """Rule: "up to" is where a limit that is raised ends; "three times" may be thrice."""
    (mark,) = marks_in(text, "figure")[1]
    assert (measure, *change) == (
        mark.measure,
        mark.change.factor,
        mark.change.from_,
        mark.change.to,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The ministry may raise the cap up to 60 percent.",
        "The ministry raised the cap by up to 60 percent.",
        "The plan would raise pensions up to 10 percent.",
        "The cabinet cut spending by up to 60 percent.",
    ],
)
def test_what_may_stay_below_is_a_bound(marks_in, text):
    """Rule: so is what is only possible, a difference, and what is no limit."""
    (mark,) = marks_in(text, "figure")[1]
    assert (None, None) == (mark.low, mark.change.to)
