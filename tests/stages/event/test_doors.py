"""Doors that are left open or shut."""

import pytest


def _told(marks_in, text):
    _, marks = marks_in(text, "event")
    return {(mark.type, mark.status) for mark in marks}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru left the door open to talks with Chile.",
            {("AGREE", "happened"), ("CONSULT", "possible")},
        ),
        (
            "The minister left the door open for a deal with the union.",
            {("AGREE", "happened"), ("AGREE", "possible")},
        ),
        (
            "The envoy opened the door to talks with the Houthis.",
            {("AGREE", "happened"), ("CONSULT", "possible")},
        ),
        (
            "Bolivia closed the door on talks with Chile.",
            {("REJECT", "happened"), ("CONSULT", "denied")},
        ),
        (
            "Bolivia did not close the door on talks with Chile.",
            {("REJECT", "denied"), ("CONSULT", "possible")},
        ),
        (
            "The general slammed the door on a truce with the rebels.",
            {("REJECT", "happened"), ("RETREAT", "denied")},
        ),
    ],
)
def test_a_door_is_left_open_or_shut(marks_in, text, told):
    """Whoever leaves a door open is willing, and what it leads to has not happened."""
    assert _told(marks_in, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The rebels left the door of the jail open.",
        "Norway keeps its back door open to refugees.",
        "The minister closed the door of her office and spoke.",
    ],
)
def test_doors_of_houses_lead_to_no_deed(marks_in, text):
    """A door of a house is only a door."""
    assert not _told(marks_in, text) & {
        ("AGREE", "happened"),
        ("REJECT", "happened"),
        ("RETREAT", "happened"),
    }
