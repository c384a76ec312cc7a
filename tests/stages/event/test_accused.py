"""Who did what somebody is accused of."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        (
            "Togo accused Benin of sending drones across the border, killing four Togolese soldiers.",
            "killing",
            "Benin",
        ),
        pytest.param(
            "Togo accused Benin of shelling two towns, killing four Togolese soldiers.",
            "killing",
            "Benin",
            marks=pytest.mark.xfail(reason="the model sees none here"),
        ),
        ("Mali blamed the rebels for ambushing a convoy, killing nine.", "ambushing", "the rebels"),
        ("Peru accused Chile of raiding a depot and killing two guards.", "killing", "Chile"),
        ("The union condemned police for raiding its office, beating three.", "beating", "police"),
        ("Kenya condemned Uganda for a raid, recalling its envoy.", "recalling", "Kenya"),
        ("Kenya, which the rebels accuse to supply the army, denied it.", "supply", "Kenya"),
        ("Togo accused Benin of supplying insurgents in the north.", "supplying", "Benin"),
        ("Chad suspects Niger of supplying militants.", "supplying", "Niger"),
        ("Rwanda, which Congo accused of arming the rebels, left.", "arming", "Rwanda"),
        ("Oman, accused by Yemen of arming the militia, was silent.", "arming", "Oman"),
        ("Peru condemned Chile, accusing it of spying.", "accusing", "Peru"),
        ("Somalia said Kenyan jets bombed a market.", "bombed", "Kenyan jets"),
        ("Togo summoned Benin's envoy, accusing Benin of killing two guards.", "accusing", "Togo"),
    ],
)
def test_who_is_accused_did_it(marks_in, told, text, word, who):
    """Also what came of it; but the accusing is the accuser's."""
    report, _ = marks_in(text, "event")
    event = told(text, word)
    assert [" ".join(s.of(report.text) for s in one.spans) for one in event.source] == [who]


def test_who_is_charged_with_ordering_force_used_it(sides_in):
    """Rule: "charged him with ordering the bombardment" tells his deed, and not the prosecutors'."""
    text = "Prosecutors had charged him with ordering the bombardment that killed 34 civilians."
    assert sides_in(text)["ASSAULT"] == (["him"], ["34 civilians"])


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Panama laid the blame for the bombing on Colombia.", "Colombia"),
        ("Burundi laid the blame for the grenade attack on Rwanda.", "Rwanda"),
        ("Cambodia laid the blame for the border attack at Thailand's door.", "Thailand"),
        ("The minister put the blame for the bombing of the camp on Chad.", "Chad"),
        ("The blame for the shelling was laid on Eritrea by Djibouti.", "Eritrea"),
    ],
)
def test_on_whom_the_blame_is_laid(deeds_in, text, blamed):
    """He is accused, and it is his deed."""
    found = deeds_in(text)
    assert [one[2] for one in found if one[0] == "ACCUSE"] == [[blamed]]
    assert [one[1] for one in found if one[0] == "ASSAULT"] == [[blamed]]


@pytest.mark.parametrize(
    "text",
    [
        "Chad took the blame for the raid on a Sudanese camp.",
        "Chad condemned the raid on a Sudanese camp.",
        "Chad apologised for the raid on a Sudanese camp on Monday.",
    ],
)
def test_the_victim_of_a_raid_is_not_blamed_for_it(deeds_in, text):
    """Who is struck stands behind "on" as well."""
    assert [one[2] for one in deeds_in(text) if one[0] == "ASSAULT"] == [["a Sudanese camp"]]
