"""Measures that nobody takes."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The bloc agreed to leave the minister off the sanctions list.",
        "Canada left the Iranian general out of its sanctions.",
        "Britain decided to keep the bank off its blacklist.",
        "Peru dropped its veto after Chile agreed to leave the general off the list.",
        "The union kept the Libyan bank out of its sanctions package.",
    ],
)
def test_who_is_left_off_a_list_suffers_nothing(marks_in, text):
    """Nothing negative is done."""
    assert "SANCTION" not in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Peru left Chile off its guest list.",
        "Peru put the Chilean general on its blacklist.",
        "Peru imposed sanctions on the general and left the country.",
    ],
)
def test_who_is_put_on_a_list_does(marks_in, text):
    """So does who is not asked to a feast."""
    assert "SANCTION" in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "EU cuts its list of Iranian ships under sanctions from 210 to 205",
        "Egypt cut its blacklist of charities from 90 to 40.",
    ],
)
def test_a_list_of_sanctions_cut_is_an_easing(told, text):
    """It is no sanction of its own."""
    word = "cuts" if "cuts" in text else "cut"
    assert told(text, word).type == "CONCEDE"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Oman shrank its blacklist of foreign banks.", ["CONCEDE"]),
        ("Peru trimmed its sanctions list.", ["CONCEDE"]),
        ("Peru cut its guest list.", []),
    ],
)
def test_a_list_cut_is_one_deed(marks_in, text, types):
    """And none where guests stand on it."""
    assert [event.type for event in marks_in(text, "event")[1]] == types
