"""Deeds that somebody has done: he is who does them."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The general had the Kurdish village shelled and its mayor hanged.",
            [
                ("ASSAULT", ["The general"], ["the Kurdish village"]),
                ("ASSAULT", ["The general"], ["its mayor"]),
            ],
        ),
        (
            "The general had the Armenian village burned and its priest hanged.",
            [
                ("ASSAULT", ["The general"], ["the Armenian village"]),
                ("ASSAULT", ["The general"], ["its priest"]),
            ],
        ),
        (
            "The general had the Kurdish village shelled, but its mayor was not hanged.",
            [
                ("ASSAULT", ["The general"], ["the Kurdish village"]),
                ("ASSAULT", [], ["its mayor"]),
            ],
        ),
        (
            "The governor had the Haitian migrants deported and their leader jailed.",
            [
                ("COERCE", ["The governor"], ["the Haitian migrants"]),
                ("SANCTION", ["The governor"], ["their leader"]),
            ],
        ),
        (
            "The mayor had the Roma camp raided and its elder arrested.",
            [
                ("COERCE", ["The mayor"], ["the Roma camp"]),
                ("COERCE", ["The mayor"], ["its elder"]),
            ],
        ),
        (
            "The colonel had the huts of the Guambiano villagers burned.",
            [("ASSAULT", ["The colonel"], ["the Guambiano villagers"])],
        ),
        (
            "The Ugandan minister has had the lorries of two Kenyan firms seized.",
            [("COERCE", ["The Ugandan minister"], ["two Kenyan firms"])],
        ),
        (
            "Baku had the Georgian reporters arrested on Monday.",
            [("COERCE", ["Baku"], ["the Georgian reporters"])],
        ),
    ],
)
def test_who_has_a_deed_done_does_it(deeds_in, text, told):
    """A general who has a village shelled is who attacks it, not the village itself."""
    assert [] == [one for one in told if one not in deeds_in(text)]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Chadian army had two helicopters shot down by rebels.", "rebels"),
        ("The bishop had his church burned by militiamen.", "militiamen"),
        ("Police had arrested the Georgian reporters.", "Police"),
    ],
)
def test_who_has_it_done_to_him_does_nothing(deeds_in, text, doer):
    """Where somebody else is named behind "by", or "had" only sets the time, nothing changes."""
    assert [[doer]] == [source for _, source, _ in deeds_in(text)]
