"""A ministry for other things is another one, whatever it is for."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Pakistan's interior ministry said 312 died, while the climate ministry said 187 did.",
            "the climate ministry",
            "PAK/climate-ministry",
        ),
        (
            "Kenya's health ministry counted 45 cases. The water ministry counted 80.",
            "The water ministry",
            "KEN/water-ministry",
        ),
        (
            "Peru's foreign ministry said so. The fisheries ministry disagreed.",
            "The fisheries ministry",
            "PER/fisheries-ministry",
        ),
        (
            "Chile's health ministry paid. The ministry said more was to come.",
            "The ministry",
            "CHL/health-ministry",
        ),
    ],
)
def test_which_ministry(marks_in, text, words, actor):
    """The matter tells it; without one it is the ministry named before."""
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.actor for mark in marks}

    assert actor == found[words]


def test_what_another_ministry_has_is_of_the_same_state(marks_in):
    """So that its secretary is of that state, too."""
    text = (
        "Pakistan's interior ministry paid, while the climate ministry waited. Its secretary left."
    )
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.country for mark in marks}

    assert ("PAK", "PAK") == (found["the climate ministry"], found["Its secretary"])


def test_an_owned_ministry_is_of_its_owner(marks_in):
    """Whichever ministry was told of before."""
    text = "Peru's health ministry denied it. Chile left, and its water ministry was silent."
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.country for mark in marks}

    assert "CHL" == found["its water ministry"]
