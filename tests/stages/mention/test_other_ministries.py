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
