"""Pleas that ask two for two things with one verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "asked", "acts"),
    [
        (
            "Turkey called on Iraq to clear the camps and on Syria to close the border.",
            ["Iraq", "Syria"],
            [["Iraq"], ["Syria"]],
        ),
        (
            "The Pope appealed to Moscow to release the children and to Kyiv to open talks.",
            ["Moscow", "Kyiv"],
            [["Moscow"], ["Kyiv"]],
        ),
        (
            "The union urged Lagos to pay the teachers and Abuja to reopen the schools.",
            ["Lagos", "Abuja"],
            [["Lagos"], ["Abuja"]],
        ),
        (
            "Brussels asked Rome to let the ship dock and Valletta to take half of those on board.",
            ["Rome", "Valletta"],
            [["Rome"], ["Valletta"]],
        ),
        (
            "The court ordered the mayor to reopen the road and the police to free the drivers.",
            ["the mayor", "the police"],
            [["the mayor"], ["the police"]],
        ),
    ],
)
def test_each_is_asked_for_his_own(deeds_in, text, asked, acts):
    """Rule: both are asked, and what follows each name is for him alone to do."""
    plea, *others = deeds_in(text)
    assert plea[0] == "REQUEST"
    assert plea[2] == asked
    assert [source for _, source, _ in others] == acts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Peru called on Chile to free the crew and to pay for the boat.", ["Chile"]),
        ("Peru called on Chile to free the crew and on Monday to pay for the boat.", ["Chile"]),
        ("Oman urged Mali to free the nurses and miners to end the strike.", ["Mali"]),
    ],
)
def test_one_is_asked_for_two_things(deeds_in, text, asked):
    """Another deed, a day, and who is freed are nobody else who is asked."""
    plea = next(one for one in deeds_in(text) if one[0] == "REQUEST")
    assert plea[2] == asked
