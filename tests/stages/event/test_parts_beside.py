"""Who takes part in a deed by the words around it: brokered deals, talks told over lunch, receivers."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "Norway and Sweden signed a fisheries agreement after talks brokered by Iceland.",
            "brokered",
            [["Iceland"], ["Norway", "Sweden"]],
        ),
        (
            "Chad and Libya agreed on a truce brokered by Qatar.",
            "brokered",
            [["Qatar"], ["Chad", "Libya"]],
        ),
        (
            "Peru and Chile opened the border under a deal brokered by Brazil.",
            "brokered",
            [["Brazil"], ["Peru", "Chile"]],
        ),
    ],
)
def test_who_makes_a_brokered_deal_is_mediated_between(sides_of, text, trigger, sides):
    """Rule: a mediator's targets are those who make the deal that he brokered."""
    assert sides_of(text, trigger) == sides


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "General Roca assured ASEAN ministers over dinner in Vientiane that he would resign.",
            "dinner",
            [["General Roca", "ASEAN ministers"], []],
        ),
        (
            "President Roca told Ana Kea at a meeting in Lima that the port would open.",
            "meeting",
            [["President Roca", "Ana Kea"], []],
        ),
    ],
)
def test_who_is_told_over_lunch_meets_who_tells(sides_of, text, trigger, sides):
    """Rule: who tells somebody something at a meeting meets him."""
    assert sides_of(text, trigger) == sides


def test_who_receives_is_the_target_of_an_extradition(sides_of):
    """Rule: somebody is extradited to whom the words behind "to" name."""
    text = "A judge ordered the extradition of a former minister to the United States."
    assert sides_of(text, "extradition")[1] == ["the United States"]


def test_a_state_within_a_phrase_is_no_second_party(sides_of):
    """Rule: "Poland" in "Poland's prime minister" does not act beside him."""
    text = """Hungary vetoed a loan to Ukraine. Poland's prime minister criticised Budapest for
the veto and offered Kyiv bilateral aid of 300 million euros."""
    assert sides_of(text, "bilateral aid")[0] == ["Poland's prime minister"]
