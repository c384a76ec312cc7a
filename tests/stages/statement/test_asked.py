"""What nobody says: questions for the words, and the next line's speaker."""

import pytest


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("Who said that Minsk had agreed?", []),
        ("QUESTION: What does the note say?", []),
        ("Why did Chad say that it would pay?", ["Chad"]),
        ('"Who will pay for it?" asked the minister.', ["the minister"]),
        ('Chad said what it wanted: "Are we friends?"', ["Chad"]),
    ],
)
def test_who_asks_what_is_said_tells_no_statement(marks_in, text, sayers):
    """A question for the words or the speaker has neither; one for the reason has both."""
    report, marks = marks_in(text, "statement")

    assert [one.source.spans[0].of(report.text) for one in marks] == sayers


def test_a_key_point_speaks_for_itself(marks_in):
    """Who speaks in the next line is not whose denial the line before tells."""
    text = (
        "Hostage crisis ends\n\nKEY POINTS\n• All 34 miners freed unharmed after 11 days\n"
        "• Red Cross helicopters flew them to the capital\n• Government denies paying a ransom\n"
        "• Rebels say army has pulled back from two villages\n\nThe rebels on Saturday released "
        "the last 34 of the 61 gold miners they abducted on 7 July."
    )
    report, marks = marks_in(text, "statement")

    assert [one.source.spans[0].of(report.text) for one in marks] == ["Government", "Rebels"]
