"""Whose army "the army" is in somebody's words, and which mission "the mission" is."""

import pytest


@pytest.fixture
def countries_in(marks_in):
    """Return a function that gives the country of each mention of some words, in order."""

    def run(text, words):
        report, marks = marks_in(text, "mention")
        return [mark.country for mark in marks if mark.spans[0].of(report.text) == words]

    return run


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Chad's army said it had killed ten rebels. A Malian officer said the army had not been told.",
            "the army",
            "MLI",
        ),
        (
            "Chad's government shut the border. A Malian minister said the government would respond.",
            "the government",
            "MLI",
        ),
        (
            "Chad's government shut the border. A Malian diplomat said the government gave no reason.",
            "the government",
            "TCD",
        ),
        (
            "Kenya's police arrested ten men. Oman's ambassador said the police had beaten them.",
            "the police",
            "KEN",
        ),
        (
            "Aid workers asked the United Nations mission for help. The mission left.",
            "The mission",
            "UNO",
        ),
        ("The European Union mission met farmers.", "The European Union mission", "EUR"),
    ],
)
def test_whose_body_is_meant(countries_in, text, words, country):
    """The speaker's own where he belongs to such a body; who speaks abroad may mean that of the place."""
    assert countries_in(text, words) == [country]


def test_a_mission_that_nobody_named_is_nobodys(countries_in):
    """A word for many things means a body only where one of that kind was named."""
    assert countries_in("Chad joined the African Union. The mission failed.", "The mission") == []
