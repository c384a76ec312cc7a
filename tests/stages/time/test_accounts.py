"""Times of accounts: years that are not the calendar's, and quarters written for short."""

import pytest

DAY = "2026-11-10"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Ghana will borrow less in fiscal 2026/27.", "fiscal 2026/27", "2026"),
        ("Growth slowed in the 2025/26 fiscal year.", "the 2025/26 fiscal year", "2025"),
        ("Nepal spent more in FY2025.", "FY2025", "2025"),
        ("In FY27 the deficit will narrow.", "FY27", "2027"),
        ("The 2026-27 season opens late.", "2026-27", "2026"),
        ("In 1999/2000 the harvest failed.", "1999/2000", "1999"),
        ("The war of 1914-18 ruined the port.", "1914", "1914"),
    ],
)
def test_a_year_of_accounts_is_the_one_it_begins_in(values_in, text, words, value):
    """Two years that follow each other are one of accounts; more are a spell of years."""
    assert value == values_in(text)[words]


def test_when_a_year_of_accounts_begins_is_open(marks_in):
    """It lies somewhere in both of its years."""
    _, (mark,) = marks_in("Togo will borrow less in fiscal 2026/27.", "time", date=DAY)

    assert ("2026-01-01", "2027-12-31", False) == (mark.begin, mark.end, mark.fixed)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales fell in Q2 2026.", "Q2 2026", "2026-Q2"),
        ("Output rose in Q1 of 2025.", "Q1 of 2025", "2025-Q1"),
        ("Exports fell in Q3.", "Q3", "2026-Q3"),
        ("The port will reopen in Q4.", "Q4", "2026-Q4"),
        ("In 3Q 2025 the mine lost money.", "3Q 2025", "2025-Q3"),
        ("Peru earned less in H1 2026.", "H1 2026", "2026-H1"),
    ],
)
def test_a_quarter_may_be_written_for_short(values_in, text, words, value):
    """As accounts write it; without a year it is the last one, or the next."""
    assert value == values_in(text)[words]


@pytest.mark.parametrize(
    "text",
    [
        "The minister drives an Audi Q3.",
        "Visas of the class H1 were stopped.",
        "Clause 2016/18 was struck out.",
    ],
)
def test_other_names_with_such_letters_are_no_times(values_in, text):
    """A car, a class of visas, and the number of a clause date nothing."""
    assert {} == values_in(text)
