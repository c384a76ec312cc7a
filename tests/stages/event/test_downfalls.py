"""Whose undoing, or what is done to them, somebody welcomes: that speaks for none of those."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Some officials have welcomed the failure of the talks between Togo and Benin.",
            "welcomed",
        ),
        ("Ghana welcomed the collapse of the talks between Togo and Benin.", "welcomed"),
        ("The opposition hailed the defeat of the Polish prime minister.", "hailed"),
        ("Chile's unions cheered the president's downfall.", "cheered"),
        ("Kenya and Uganda supported the resolution on Sudan at the council.", "supported"),
        ("France supported the investigation into Syria's use of gas.", "supported"),
        ("Japan backed the embargo on Libya.", "backed"),
        ("The minister defended the budget against critics.", "defended"),
        ("Iraq's Kurds voted for independence despite threats from Ankara.", "voted for"),
    ],
)
def test_nobody_is_spoken_for(targets_in, text, trigger):
    """Who hails the failure of talks is for none of those who talked."""
    assert targets_in(text, trigger) == []


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Kenya supported the peace plan for Sudan.", "supported", "Sudan"),
        ("Peru praised Bolivia's ban on mercury.", "praised", "Bolivia"),
        ("Oman welcomed the release of the Yemeni pilots.", "welcomed", "the Yemeni pilots"),
    ],
)
def test_somebody_is_spoken_for(targets_in, text, trigger, target):
    """Whose measure is praised is, and who is let go is."""
    assert targets_in(text, trigger) == [target]


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The union accused the airline of breaking the law.", "breaking", []),
        ("Kyiv accused Minsk of flouting sanctions.", "flouting", []),
        ("Peru accused Chile of violating the treaty.", "violating", ["Peru"]),
        ("Ghana broke its pact with Togo.", "broke", ["Togo"]),
    ],
)
def test_who_breaks_a_law_wrongs_nobody_who_only_tells_of_it(sides_of, text, trigger, target):
    """A treaty is broken with its other side, a law with nobody."""
    assert sides_of(text, trigger)[1] == target
