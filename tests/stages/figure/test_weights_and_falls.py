"""Pounds that weigh, people who fall, and scores that are no shares."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 300-pound bear was shot near the village.", "300-pound"),
        ("Divers raised an 80-pound shell from the harbour.", "80-pound"),
        ("He weighs about 67 kilograms (148 pounds).", "148 pounds"),
        ("The shell weighed 90 pounds, the ministry said.", "90 pounds"),
        ("Each sack holds 110 pounds (50 kg) of maize.", "110 pounds"),
    ],
)
def test_pounds_that_weigh_are_no_money(figures_in, text, words):
    """By the thing they are of, the verb, or kilograms beside them."""
    assert "pounds (weight)" == figures_in(text)[words].unit


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The court set a 500-pound fine.", "500-pound", "GBP"),
        ("He paid 300 pounds for the boat.", "300 pounds", "GBP"),
        ("Britain gave 40 million pounds to Chad.", "40 million pounds", "GBP"),
        ("A 20-pound note was found on him.", "20-pound", "GBP"),
    ],
)
def test_pounds_that_are_paid_are_money(figures_in, text, words, unit):
    """Fines, notes and prices."""
    assert unit == figures_in(text)[words].unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The girl fell 12 feet into the pit.", "12 feet"),
        ("A climber dropped 200 metres from the ridge.", "200 metres"),
        ("The lorry plunged 90 feet into a ravine.", "90 feet"),
        ("Two workers who fell about 8 metres survived.", "8 metres"),
        ("He climbed 40 metres up the mast.", "40 metres"),
    ],
)
def test_who_falls_so_far_is_no_figure_that_changed(figures_in, text, words):
    """How far he fell is a distance."""
    (found,) = [one for key, one in figures_in(text).items() if words in key]

    assert found.change is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The river rose 2 metres in a night.", "2 metres"),
        ("The water level fell by 3 feet.", "3 feet"),
        ("The depth of the lake dropped 4 metres.", "4 metres"),
    ],
)
def test_water_that_falls_so_far_is(figures_in, text, words):
    """A level changes."""
    (found,) = [one for key, one in figures_in(text).items() if words in key]

    assert found.change is not None


@pytest.mark.parametrize(
    "text",
    [
        "Peru beat Chile 8-7 in 10 innings.",
        "They won 4–3 in 12 games.",
    ],
)
def test_a_score_is_no_share(figures_in, text):
    """Seven in ten is one where no other number is joined to it."""
    assert "percent" not in {one.unit for one in figures_in(text).values()}
    assert ["percent"] == [one.unit for one in figures_in("Seven in 10 farmers left.").values()]
