"""Capitals that stand for the courts in them."""

import pytest


def _the_hague(marks_in, text):
    report, marks = marks_in(text, "mention")
    [found] = [one for one in marks if one.spans[0].of(report.text) == "The Hague"]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The Hague ruled in Mogadishu's favour in 2021.",
        "The general was convicted by The Hague of war crimes.",
        "The Hague sentenced the commander to forty years.",
        "The Hague found that Peru had broken the treaty.",
        "A warlord tried by The Hague is back in Bunia.",
    ],
)
def test_who_judges_in_the_hague_is_a_court(marks_in, text):
    """It is of no country."""
    court = _the_hague(marks_in, text)
    assert (court.sector, court.country) == ("JUD", None)


@pytest.mark.parametrize(
    "text",
    [
        "The Hague expelled two Russian diplomats.",
        "The Hague decided to send a frigate to the Red Sea.",
        "The Hague tries to mediate between Turkey and Greece.",
        "The Hague tried a new approach to migration.",
        "The Hague threw its weight behind Ukraine.",
        "The Hague decided on sanctions against Israel.",
        "The Hague has decided that it will send jets to Ukraine.",
        "The Hague will find it hard to pay for the frigates.",
    ],
)
def test_the_dutch_government_stays_what_it_is(marks_in, text):
    """It expels and decides to send, and judges nobody."""
    named = _the_hague(marks_in, text)
    assert named.country == "NLD"


def test_the_neighbours_of_a_verdict_are_those_who_went_to_law(sides_in):
    """The seat of the court is none of "both neighbours"."""
    found = sides_in(
        "Kenya accused Somalia of piracy. The Hague ruled in Mogadishu's favour in 2021. "
        "Ethiopia urged both neighbours to spare the towns."
    )
    assert found["REQUEST"] == (["Ethiopia"], ["both neighbours", "both neighbours"])
