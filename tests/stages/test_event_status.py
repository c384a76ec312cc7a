"""What a deed is by the words around it."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No date has been set for the talks between Chad and Niger.", "planned"),
        ("A date for the visit of Chad's president to Niger was not given.", "planned"),
        ("Chad agreed on a timetable for the withdrawal of its troops from Niger.", "planned"),
        ("Peru remembered the date of the invasion of Chile.", "happened"),
        ("Chad attacked Niger on that date.", "happened"),
    ],
)
def test_a_deed_for_which_a_day_is_set_is_still_to_come(marks_in, text, status):
    """Whether the day is known or not; the day of a deed is another thing."""
    assert status == marks_in(text, "event")[1][-1].status
