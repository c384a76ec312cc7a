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
