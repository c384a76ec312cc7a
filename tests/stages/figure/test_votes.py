"""Votes told by their numbers alone, and numbers that take up a count."""

import pytest


@pytest.mark.parametrize(
    ("text", "numbers", "of"),
    [
        (
            "Iraq's parliament voted on Sunday (172 to 34) to send it back.",
            ["172", "34"],
            "IRQ/parliament",
        ),
        ("The Brazilian Senate rejected the motion (47 to 25).", ["47", "25"], "BRA/senate"),
        (
            "The General Assembly adopted the resolution (112-9).",
            ["112", "9"],
            "org/un-general-assembly",
        ),
        ("The council passed the budget by 9 to 2.", ["9", "2"], "council"),
    ],
)
def test_the_numbers_of_a_vote_are_votes(figures_in, text, numbers, of):
    """In brackets, or behind "by"."""
    found = figures_in(text)

    assert [(found[one].unit, found[one].of) for one in numbers] == [("votes", of)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Croatia beat Malta (3 to 1).",
        "The union approved the offer (pages 3 to 9).",
        "Lawmakers approved the plan by 40 to 50 percent.",
    ],
)
def test_scores_pages_and_ranges_are_no_votes(figures_in, text):
    """A team wins otherwise than a house does."""
    assert "votes" not in [one.unit for one in figures_in(text).values()]


def test_states_that_share_a_name_are_not_counted(figures_in):
    """They are two for sure."""
    assert not figures_in("The two Koreas agreed to talk.")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("Kenya says 1,900 refugees were sent back. Somalia says 640.", "640", "refugees"),
        ("Peru says its navy seized four boats. Chile counted nine.", "nine", "boats"),
        (
            "Togo said 60 fishermen were held. Benin put the figure at no more than 12.",
            "12",
            "fishermen",
        ),
        ("Chad says two buses were attacked; the rebels admit to one.", "one", "buses"),
    ],
)
def test_a_number_that_is_all_somebody_says_counts_what_was_counted_before(
    figures_in, text, number, unit
):
    """Nor has it an owner of its own."""
    assert figures_in(text)[number].unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "Chad says 12 boats were lost. The bureau says 2024 was wet.",
        "Oman counted 40 ships. Yemen says 25 years have passed.",
        "Sudan freed 30 miners. It gave three to Chad.",
    ],
)
def test_years_spells_and_what_is_given_take_up_no_count(figures_in, text):
    """Only the first number counts."""
    assert len(figures_in(text)) == 1
