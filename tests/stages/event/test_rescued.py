"""Captives whom soldiers or police free from others."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Commandos freed nine hostages from the pirates.",
        "Marines freed the crew of a tanker held by pirates off Benin.",
        "Police freed two nuns kidnapped by a gang.",
        "Kenyan soldiers freed twelve students from al-Shabaab.",
        "The army freed 31 captives, most of them children.",
        "A Dutch frigate freed two sailors whom pirates had seized.",
    ],
)
def test_they_help_them(types_in, text):
    """Those who had taken them were others."""
    found = types_in(text)
    assert "AID" in found
    assert "RETREAT" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The rebels freed nine hostages.",
        "The judge freed the editor on bail.",
        "Police freed two students whom they had held for a week.",
        "The army freed nine hostages it had taken in May.",
        "Police freed most of the marchers on Sunday.",
        "Soldiers freed the editor from prison.",
        "Turkish police freed the mayor.",
    ],
)
def test_whoever_held_them_lets_them_go(types_in, text):
    """And so does a court."""
    found = types_in(text)
    assert "RETREAT" in found
    assert "AID" not in found
