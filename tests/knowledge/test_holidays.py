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
        ("Orthodox Easter", "2021-05-02"),
        ("Orthodox Easter", "2024-05-05"),
        ("Orthodox Good Friday", "1977-04-08"),
        ("Passover", "2024-04-23"),
        ("Rosh Hashanah", "2019-09-30"),
        ("Yom Kippur", "1973-10-06"),
        ("Purim", "2023-03-07"),
    ],
)
def test_day(name, day):
    """Fixed, counted and moving days."""
    assert dt.date.fromisoformat(day) == holiday(name).on(int(day[:4]))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Ramadan", "2024-03-11"),
        ("Ramadan", "2024-04-09"),
        ("Eid al-Fitr", "2023-04-21"),
        ("Eid ul-Adha", "2021-07-20"),
        ("Ashura", "2022-08-08"),
        ("Diwali", "2024-11-01"),
        ("Deepavali", "2025-10-20"),
        ("Lunar New Year", "2024-02-10"),
    ],
)
def test_a_feast_of_the_moon_lies_within_its_days(name, day):
    """No rule tells the very day, but it is among those that the rule leaves."""
    feast, first = holiday(name), dt.date.fromisoformat(day)
    begin, end = feast.within(first.year)

    assert not feast.is_exact
    assert begin <= first <= end


def test_every_holiday_has_a_day_in_every_year():
    """No rule fails, and none leaves its year."""
    for name in holiday_names():
        for year in range(1900, 2101):
            assert year == holiday(name).on(year).year


def test_only_names_as_they_are_written():
    """Case counts: "may day" is no name."""
    assert holiday("may day") is None
