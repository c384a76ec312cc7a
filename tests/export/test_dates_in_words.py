"""Dates as people write them."""

import pytest

from dragoman.export.dates import in_words, interval


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2022-12-30", "30 Dec 2022"),
        ("2022-12-30T09:15:00Z", "30 Dec 2022, 09:15"),
        ("2022-02", "Feb 2022"),
        ("2022", "2022"),
        ("2023-SP", "spring 2023"),
        # What is no date is not made one.
        ("2022-13", "2022-13"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("2023-W05", "2023-W05"),
    ],
)
def test_dates_in_words(iso, expected):
    """Known shapes are written out, others left alone."""
    assert expected == in_words(iso)


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("2023-03-01", "2023-05-31", "1 Mar 2023 to 31 May 2023"),
        ("2023-03-01", "2023-03-01", "1 Mar 2023"),
        (None, "2023-05-31", "by 31 May 2023"),
        ("2023-03-01", None, "from 1 Mar 2023"),
        (None, None, ""),
    ],
)
def test_intervals_in_words(begin, end, expected):
    """An open end is said, never invented."""
    assert expected == interval(begin, end)
