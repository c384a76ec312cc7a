"""Sieges that are lifted from whom they hit, and lists that people are taken off."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The rebels must lift their siege of El Obeid.", "lift", ["El Obeid"]),
        (
            "The African Union appealed to Sudan's paramilitaries to lift their siege of El Obeid.",
            "lift",
            ["El Obeid"],
        ),
        ("The bishops urged the army to end its blockade of Kordofan.", "end", ["Kordofan"]),
        ("The bishops urged the army to end its blockade of Kordofan.", "blockade", ["Kordofan"]),
        ("Kenya lifted its ban on Ugandan maize.", "lifted", ["Ugandan maize"]),
        ("Serbia lifted its embargo on Kosovo.", "lifted", ["Kosovo"]),
        ("The farmers lifted their blockade.", "lifted", []),
        ("Oman lifted the curfew.", "lifted", []),
    ],
)
def test_a_siege_is_lifted_from_whom_it_hit(marks_in, text, trigger, target):
    """Rule: a measure that is lifted is an easing for whom it hit, not for whose it was."""
    report, marks = marks_in(text, "event")
    told = {one.spans[0].of(report.text): one for one in marks}
    assert [party.spans[0].of(report.text) for party in told[trigger].target] == target


@pytest.mark.parametrize(
    ("text", "trigger", "is_easing"),
    [
        (
            "Oslo added nine Belarusians to its blacklist and removed two bankers from it.",
            "removed",
            True,
        ),
        ("The mayor signed the plan and removed two judges from office.", "removed", False),
    ],
)
def test_who_is_taken_off_a_list_is_spared(marks_in, text, trigger, is_easing):
    """Rule: who is removed from "it", a blacklist just named, is let off."""
    report, marks = marks_in(text, "event")
    told = {one.spans[0].of(report.text): one for one in marks}
    assert (told[trigger].type == "CONCEDE") is is_easing


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Uganda's contingent pulled its 400 men out of Arbiska on Monday.", ["Arbiska"]),
        ("The garrison pulled out of Tessalit.", ["Tessalit"]),
        ("Chad pulled its men out on Monday.", []),
    ],
)
def test_a_withdrawal_is_from_the_place_left(deeds_in, text, target):
    """Rule: its name is enough, whether or not anybody knows where it is."""
    assert [side for kind, _, side in deeds_in(text) if kind == "RETREAT"] == [target]
