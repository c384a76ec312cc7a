"""What is only imagined, and what has yet to be."""

import pytest


def _statuses(marks_in, text):
    _, marks = marks_in(text, "event")
    return {mark.status for mark in marks}


@pytest.mark.parametrize(
    "text",
    [
        "Imagine that Peru closes the canal and evacuates its citizens.",
        "Suppose that Peru's navy blockades the port and Chile sends troops.",
        "Imagine that a crisis begins. Peru closes the strait and Chile evacuates its citizens.",
        "Imagine that Chad invades Niger.",
        "Suppose Ghana expels the envoy of Togo.",
    ],
)
def test_what_is_imagined_is_hypothetical(marks_in, text):
    """So is what a scene goes on with."""
    assert _statuses(marks_in, text) == {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    [
        "They supposed that Peru closed the canal.",
        "Suppose it ends. Peru closed its border in 1990.",
        "Peru closed the canal. Imagine that it rains.",
    ],
)
def test_what_is_told_is_not_imagined(marks_in, text):
    """A past deed beside an imagined scene took place."""
    assert _statuses(marks_in, text) == {"happened"}


@pytest.mark.parametrize(
    "text",
    [
        "Before the truce is signed, Peru will free the men.",
        "Before the Doha deal is signed, the rebels must leave the town.",
        "Peru will free the men before the treaty with Chile is signed.",
    ],
)
def test_what_comes_after_is_yet_to_be(marks_in, text):
    """Nothing is signed before it is."""
    assert not _statuses(marks_in, text) & {"happened", "ongoing"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru freed 40 fishermen before the accord was signed.",
        "Peru and Chile signed an accord before the vote.",
        "Peru freed the monks before Chile shelled the port.",
    ],
)
def test_what_came_after_took_place(marks_in, text):
    """Told in the past, it happened."""
    assert _statuses(marks_in, text) == {"happened"}
