"""Silences of an impersonal clause: "of the visit it is not spoken in the note"."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "country", "on"),
    [
        ("In the message of the Kremlin it is not mentioned of the base.", "RUS", "the base"),
        ("On the gas it is not spoken in the Azerbaijani statement.", "AZE", "the gas"),
        ("In the Chinese note it is not said about the dam.", "CHN", "the dam"),
        ("In the report of Beijing, it was not told about the loan.", "CHN", "the loan"),
        (
            "It is not reported in the Iranian text on the number of the dead.",
            "IRN",
            "the number of the dead",
        ),
    ],
)
def test_a_text_in_which_it_is_not_spoken_of_a_thing_leaves_it_out(marks_in, text, country, on):
    """Rule: "it" stands for nothing there; what the text is silent on stands behind "of"."""
    report, (mark,) = marks_in(text, "silence")
    assert (country, on) == (mark.who[0].country, covered(report.text, mark.on))


def test_each_of_two_topics_is_left_out(marks_in):
    """Rule: both stand in one silence, without the text they are left out of."""
    text = "About the visit and about the military sphere in the communique it is not spoken."
    report, (mark,) = marks_in(text, "silence")
    assert "the visit and about the military sphere" == covered(report.text, mark.on)


@pytest.mark.parametrize(
    "text",
    [
        "It was not spoken of at dinner.",
        "It is not written in the law that the king may veto it.",
        "In the court it was not said about the money.",
        "In the Greek note it is said about the cables.",
    ],
)
def test_rooms_and_laws_are_silent_on_nothing(marks_in, text):
    """Rule: only a text that was issued leaves out so, and only where it is denied."""
    assert not marks_in(text, "silence")[1]


def test_it_may_be_a_thing(marks_in):
    """Rule: where nothing stands behind "of", "it" is what is left out."""
    text = "The treaty was in force, and it was not mentioned in the ministry's note."
    report, (mark,) = marks_in(text, "silence")
    assert "The treaty was in force" == covered(report.text, mark.on)
