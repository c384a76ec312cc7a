"""Conditions that are none, and states that speak."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "is_conditional"),
    [
        ("Chad will expel the envoy, if necessary by force.", "expel", False),
        ("Manila will send another boat within the week, under escort if need be.", "send", False),
        ("Oslo will recall its envoy if Chad refuses.", "recall", True),
        ("Oslo will recall its envoy, if need be at once, if Chad refuses.", "recall", True),
    ],
)
def test_if_need_be_makes_nothing_depend_on_it(told, text, word, is_conditional):
    """A condition is another clause."""
    assert (told(text, word).status == "hypothetical") == is_conditional


def test_what_was_to_have_been_done_was_not(told):
    """It was planned."""
    assert told("Peru was to have expelled the envoy on Monday.", "expelled").status == "denied"


def test_a_state_that_accuses_is_no_place(marks_in):
    """Whatever stands around its name."""
    text = (
        "The Philippines on Tuesday accused the Chinese coast guard of ramming a supply boat "
        "near Second Thomas Shoal and injuring a sailor."
    )
    report, marks = marks_in(text, "mention")
    assert "Philippines" in {mark.spans[0].of(report.text) for mark in marks}
