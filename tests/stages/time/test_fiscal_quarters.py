"""Quarters of years of accounts: one time with their year, of which nobody knows when it begins."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value", "is_fixed"),
    [
        (
            "Exports rose in the second quarter of fiscal 2023.",
            "the second quarter of fiscal 2023",
            "2023-Q2",
            False,
        ),
        (
            "In the third quarter of fiscal year 2022 Japan lent Vietnam $3 million.",
            "the third quarter of fiscal year 2022",
            "2022-Q3",
            False,
        ),
        (
            "Exports rose in the first half of the financial year 2023.",
            "the first half of the financial year 2023",
            "2023-H1",
            False,
        ),
        (
            "Exports rose in the second quarter of 2023.",
            "the second quarter of 2023",
            "2023-Q2",
            True,
        ),
    ],
)
def test_a_quarter_of_a_fiscal_year_is_one_time(marks_in, text, words, value, is_fixed):
    """The calendar's own quarter is known to the day."""
    report, (time,) = marks_in(text, "time")

    assert time.spans[0].of(report.text) == words
    assert (time.value, time.fixed) == (value, is_fixed)


def test_a_year_of_accounts_in_two_numbers_keeps_its_own_words(marks_in):
    """Its quarter is told apart."""
    report, times = marks_in("Exports rose in the second quarter of fiscal year 2022/23.", "time")

    assert "fiscal year 2022/23" in [time.spans[0].of(report.text) for time in times]
