"""Deeds told verb first and doer last."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("First opened fire the Kyrgyz side.", "ASSAULT", ["the Kyrgyz side"], []),
        ("The mayor said that first opened fire the army.", "ASSAULT", ["the army"], []),
        (
            "According to Baku, shelled its posts the Armenian artillery.",
            "ASSAULT",
            ["the Armenian artillery"],
            ["its posts"],
        ),
        (
            "In March closed the border the Togolese government.",
            "COERCE",
            ["the Togolese government"],
            [],
        ),
        (
            "He reported that detained three fishermen the coast guard of Yemen.",
            "COERCE",
            ["the coast guard of Yemen"],
            ["three fishermen"],
        ),
        ("Blocked the road the protesters.", "COERCE", ["the protesters"], []),
        # One object, a name behind a comma, a clause, and somebody who gets something.
        (
            "Police said they detained the mayor, the judge's wife.",
            "COERCE",
            ["they"],
            ["the mayor"],
        ),
        ("He attacked the village the army had left.", "ASSAULT", ["He"], ["the village"]),
        ("Gave the rebels weapons.", "AID", [], ["the rebels"]),
        ("Togo detained the fishermen the guard had seen.", "COERCE", ["Togo"], ["the fishermen"]),
    ],
)
def test_whoever_stands_last_did_it(sides_in, text, kind, source, target):
    """Behind a verb without a subject the last noun is its doer, if nothing parts it from the object."""
    found = sides_in(text)[kind]

    assert found == (source, target)


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Poland shuts Belarus crossing after guard stabbed", "ASSAULT", ([], ["guard"])),
        ("Kenya mourns after 12 miners killed", "ASSAULT", ([], ["12 miners"])),
        ("A guard stabbed a miner in Lima.", "ASSAULT", (["A guard"], ["a miner"])),
    ],
)
def test_headlines_leave_out_was(sides_in, text, kind, sides):
    """Nobody stabs without somebody whom he stabs."""
    assert sides_in(text)[kind] == sides
