"""Named days: which day of a year each falls on."""

import datetime as dt

import pytest

from dragoman.knowledge.holidays import holiday, holiday_names


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Easter", "2024-03-31"),
        ("Easter", "2019-04-21"),
        ("Easter", "1943-04-25"),
        ("Good Friday", "2025-04-18"),
        ("Thanksgiving", "2023-11-23"),
        ("Memorial Day", "2024-05-27"),
        ("Labor Day", "2024-09-02"),
        ("Christmas Eve", "1979-12-24"),
        ("New Year’s Day", "1980-01-01"),
    ],
)
def test_day(name, day):
    """Fixed, counted and moving days."""
    assert dt.date.fromisoformat(day) == holiday(name).on(int(day[:4]))


def test_every_holiday_has_a_day_in_every_year():
    """No rule fails, and none leaves its year."""
    for name in holiday_names():
        for year in range(1900, 2101):
            assert year == holiday(name).on(year).year


def test_only_names_as_they_are_written():
    """Case counts: "may day" is no name."""
    assert holiday("may day") is None
