"""When a promise falls due that was made on a day of its own: "promised in 2024 to pay within a year"."""

import pytest

DAY = "2026-11-10"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("The mayor promised in 2024 to rebuild the pier within a year.", "2024-01-01", "2025"),
        ("Lima pledged on Monday to free the crew within a week.", "2026-11-09", "2026-11-16"),
        ("In May Quito vowed to pay within six months.", "2026-05-01", "2026-11"),
        ("Chad promised last week to free the crew within ten days.", "2026-11-02", "2026-11-18"),
        ("Ghana pledged in 2023 to close the mine within two years.", "2023-01-01", "2025"),
        ("Ghana pledged to close the mine within two years.", "2026-11-10", "2028"),
        ("On Monday Togo said it would pay within a week.", "2026-11-10", "2026-11-17"),
        ("Peru, attacked in 2024, promised to pay within a week.", "2026-11-10", "2026-11-17"),
    ],
)
def test_a_term_begins_when_the_promise_was_made(marks_in, text, begin, end):
    """With the report where the promise has no day of its own."""
    _, (mark,) = marks_in(text, "commitment", date=DAY)

    assert (begin, end, "open") == (mark.due.begin, mark.due.end[: len(end)], mark.status)
