"""Whom "the Cabinet Secretary" and "the Ministry" of a release mean."""

import pytest

_FAR = (
    "The two sides reviewed trade. They spoke of the dam. They met for two hours. They had lunch."
)


@pytest.mark.parametrize(
    ("opening", "later", "words", "country"),
    [
        (
            "Cabinet Secretary Musalia Mudavadi met the envoy of Chad in Nairobi.",
            "The Cabinet Secretary asked Chad to pay.",
            "The Cabinet Secretary",
            "KEN",
        ),
        (
            "Ministry of Foreign Affairs of Ethiopia\n\nThe minister met his Kenyan counterpart.",
            "Kenya backed the plan, the Ministry said.",
            "the Ministry",
            "ETH",
        ),
        (
            "The mayor met the envoy of Chad.",
            "The Cabinet Secretary asked Chad to pay.",
            "The Cabinet Secretary",
            None,
        ),
        (
            "The Kenyan Ministry of Trade met farmers.",
            "A bank backed the plan, a ministry said.",
            "a ministry",
            None,
        ),
    ],
)
def test_a_title_of_a_release_is_taken_up_from_afar(marks_in, opening, later, words, country):
    """By the whole of the title, or by the name of the body that issues it."""
    report, marks = marks_in(f"{opening} {_FAR}\n\n{later}", "mention")
    found = [one for one in marks if one.spans[0].of(report.text) == words]

    assert [country] == [one.country for one in found]
