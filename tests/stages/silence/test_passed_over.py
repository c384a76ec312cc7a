"""What is passed over in silence, goes unmentioned, or is nowhere in a text."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        (
            "The Kenyan account passed over the arrests in silence.",
            "The Kenyan account",
            "the arrests",
        ),
        ("The Bolivian side passed the loan over in silence.", "The Bolivian side", "the loan"),
        ("The Canadian side passed over the fund in silence.", "The Canadian side", "the fund"),
        ('The word "annexation" is nowhere in the text.', "the text", 'The word "annexation"'),
        ("The pledge went unmentioned in Kuwait's version.", "Kuwait's version", "The pledge"),
        ("The raid remained unaddressed in Niger's text.", "Niger's text", "The raid"),
        (
            "In the communication of the Armenian government the meeting is not mentioned.",
            "the communication of the Armenian government",
            "the meeting",
        ),
    ],
)
def test_who_leaves_it_out(marks_in, text, who, on):
    """Texts, and sides that pass over something "in silence"."""
    report, (silence,) = marks_in(text, "silence")
    found = (covered(report.text, silence.who[0].spans), covered(report.text, silence.on))

    assert (who, on) == found


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador was passed over for promotion.",
        "The keys were nowhere in the room.",
        "Their graves went unmentioned for years.",
        "The minister passed the loan over to the bank.",
    ],
)
def test_nothing_is_left_out(marks_in, text):
    """No text is silent, and no side."""
    assert [] == marks_in(text, "silence")[1]
