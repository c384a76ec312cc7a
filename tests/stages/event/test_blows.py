"""Blows struck back with no word of how."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Pakistan struck back at India.", "struck"),
        ("Pakistan struck back at India on Tuesday.", "struck"),
        ("Iran struck back against Israel.", "struck"),
        ("Ethiopia struck back at Eritrea, its prime minister said.", "struck"),
        ("Russia struck back at Ukraine after the attack on Moscow.", "struck"),
        ("Turkey struck back at Kurdish rebels.", "struck"),
        ("Israel hit back at Hezbollah.", "hit"),
    ],
)
def test_a_blow_at_a_state_or_at_fighters_is_force(told, text, word):
    """Of no kind of force, and of the general code, as nothing tells one."""
    event = told(text, word)
    assert (event.type, event.mode, event.cameo) == ("ASSAULT", None, "19")


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Pakistan struck back at India with missiles.", "ASSAULT", "heavy-weapons"),
        ("China struck back at Apple.", "SANCTION", "discontinue"),
        ("Venezuela struck back at Colombia over the visas.", "SANCTION", "discontinue"),
        ("Canada struck back at India by expelling six diplomats.", "SANCTION", None),
        ("Turkey struck back at its critics in Europe.", "ACCUSE", "disapprove"),
        (
            "The United States raised tariffs on steel, and Canada struck back at the United States.",
            "SANCTION",
            "discontinue",
        ),
    ],
)
def test_a_blow_dealt_in_another_way_is_no_force(told, text, kind, mode):
    """Nor does a blow lose the kind of force that its means tell."""
    event = told(text, "struck")
    assert (event.type, event.mode) == (kind, mode)
