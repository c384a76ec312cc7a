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
        ("ASEAN met. The bloc's secretariat in Jakarta spoke.", "The bloc's secretariat", "IGO"),
        ("The European Union mission met farmers.", "The European Union mission", "EUR"),
    ],
)
def test_whose_body_is_meant(countries_in, text, words, country):
    """The speaker's own where he belongs to such a body; who speaks abroad may mean that of the place."""
    assert countries_in(text, words) == [country]


def test_a_mission_that_nobody_named_is_nobodys(countries_in):
    """A word for many things means a body only where one of that kind was named."""
    assert countries_in("Chad joined the African Union. The mission failed.", "The mission") == []


@pytest.fixture
def actors_in(marks_in):
    """Return a function that gives the actor of each mention of some words, in order."""

    def run(text, words):
        report, marks = marks_in(text, "mention")
        return [mark.actor for mark in marks if mark.spans[0].of(report.text) == words]

    return run


_FAR = (
    " It rained for days. The road was shut. Farmers lost cattle. Prices rose. Nurses went home. "
)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "President Ana Roca spoke." + _FAR + "The president leaves.",
            "The president",
            "person/ana-roca",
        ),
        ("Vice President Ana Roca spoke." + _FAR + "The president leaves.", "The president", None),
        (
            "Former President Ana Roca spoke." + _FAR + "The president leaves.",
            "The president",
            None,
        ),
    ],
)
def test_the_only_president_is_meant_from_afar(actors_in, text, words, actor):
    """However far above he is named; a deputy and a predecessor are not."""
    assert actors_in(text, words) == [actor]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Asipes, which stands for fishers, spoke in May. It left.", "It", "org/asipes"),
        ("The law hurts firms, Ana Roca said. It was passed in May.", "It", None),
    ],
)
def test_it_is_a_body_and_no_several(actors_in, text, words, actor):
    """A name that a "which" takes up is a body; a plural noun is no "it"."""
    assert actors_in(text, words) == ([actor] if actor else [])
