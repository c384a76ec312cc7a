"""Where goods that are seized were going, and people of several who act elsewhere, are no targets."""

import pytest


@pytest.fixture(scope="module")
def targets_by_type(deeds_in):
    """Return a function that gives type, and the words of whom it concerns, of each event."""
    return lambda text: [(name, target) for name, _, target in deeds_in(text)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Malaysian customs seized a cargo of tusks bound for Vietnam.", []),
        ("Spain impounded machine tools intended for Iran.", []),
        ("Iran seized a tanker belonging to Greece and bound for Turkey.", ["Greece"]),
        ("Police seized drugs bound for Belgium.", []),
        ("The Houthis attacked a tanker headed for Haifa.", ["a tanker"]),
    ],
)
def test_where_it_was_going_owns_nothing(targets_by_type, text, target):
    """Goods belong to whom they are said to belong to, not to whom they were sent."""
    ((_, found),) = targets_by_type(text)
    assert found == target


@pytest.mark.parametrize(
    "text",
    [
        "India and China have agreed to resume flights for the first time since their soldiers clashed.",
        "Chile and Peru agreed on a pause after their envoys had met in Lima.",
    ],
)
def test_people_of_both_who_act_elsewhere_are_not_agreed_with(targets_by_type, text):
    """Two agree with each other, whatever their soldiers did before."""
    assert targets_by_type(text)[0] == ("AGREE", [])


def test_people_of_both_may_be_agreed_with(targets_by_type):
    """Their creditors are somebody else."""
    text = "Chile and Peru agreed with their creditors on a pause."
    assert targets_by_type(text) == [("AGREE", ["their creditors"])]


def test_a_particle_makes_another_deed(targets_by_type):
    """Who takes over the side of a crossing takes nobody's side."""
    text = "Egypt closed the crossing after Israeli tanks took over its Palestinian side."
    assert [one[0] for one in targets_by_type(text)] == ["COERCE", "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("France returned swords seized from Senegal in 1892.", "Senegal"),
        ("The bronzes were looted from Benin by British soldiers.", "Benin"),
        ("Soldiers seized cattle from Nuer herders.", "Nuer herders"),
    ],
)
def test_from_whom_things_are_taken(marks_in, text, loser):
    """Who had them loses them, and has taken nothing."""
    report, marks = marks_in(text, "event")
    (taken,) = [one for one in marks if one.type == "COERCE"]
    assert [party.spans[0].of(report.text) for party in taken.target] == [loser]
    assert loser not in {party.spans[0].of(report.text) for party in taken.source}


def test_trade_cuts_nothing(targets_by_type):
    """What is imported is under no sanctions by that."""
    text = "Farmers dumped manure outside a prefecture to protest against imports from Ukraine."
    assert "SANCTION" not in {kind for kind, _ in targets_by_type(text)}
    assert targets_by_type("Poland banned imports of Ukrainian grain.")[0][0] == "SANCTION"
