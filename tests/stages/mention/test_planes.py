"""Fighters and bombers with the number or name of a model are planes."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oslo agreed to sell Malta F-35 fighters.", "fighters"),
        ("Poland ordered 30 FA-50 fighters from Seoul.", "fighters"),
        ("Warsaw bought 48 FA-50 fighters from Seoul.", "fighters"),
        ("Two Gripen fighters crossed the border.", "fighters"),
        ("Two Su-27 fighters crossed the border.", "fighters"),
        ("A B-52 bomber flew over Estonia.", "bomber"),
        ("Moscow sent strategic bombers to the base.", "bombers"),
        ("Seoul showed its fifth-generation fighters.", "fighters"),
    ],
)
def test_planes_are_the_military_s(marks_in, text, words):
    """Nobody rebels with them."""
    assert ["MIL"] == _sectors(marks_in, text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fighters seized the town.", "fighters"),
        ("M-23 fighters took the hill.", "fighters"),
        ("Some 35 fighters were killed.", "fighters"),
        ("Tuareg fighters attacked the post on Monday.", "fighters"),
        ("Long-range fighters of the Houthis burned the post.", "fighters"),
        ("Strategic fighters of the front seized a village.", "fighters"),
    ],
)
def test_people_in_arms_stay_rebels(marks_in, text, words):
    """A number or a name of their own makes them no planes."""
    assert ["REB"] == _sectors(marks_in, text, words)


def _sectors(marks_in, text, words):
    """Return the sectors of the mentions that end with a word."""
    report, mentions = marks_in(text, "mention")
    return [one.sector for one in mentions if one.spans[-1].of(report.text).endswith(words)]
