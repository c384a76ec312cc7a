"""TIMEX3 values, and the days they cover."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"(\d{4})-([QH])(\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")

Interval = tuple[dt.date, dt.date]
# How the value of a week ends.
_WEEKS = {"week": "", "weekend": "-WE"}
# Half of the unit in the next smaller one: "two and a half years" is P2Y6M.
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}


def interval(value: str) -> Interval | None:
    """Return the first and last day of a TIMEX3 date or time; None for references and durations."""
    if match := _DAY.match(value):
        return _days(*(int(part) for part in match.groups()))
    if match := _MONTH.match(value):
        return _months(int(match.group(1)), int(match.group(2)), int(match.group(2)))
    if match := _WEEK.match(value):
        monday = dt.date.fromisocalendar(int(match.group(1)), int(match.group(2)), 1)
        first = monday + dt.timedelta(5 if match.group(3) else 0)
        return first, monday + dt.timedelta(6)
    if match := _PART.match(value):
        size = 3 if match.group(2) == "Q" else 6
        last = size * int(match.group(3))
        return _months(int(match.group(1)), last - size + 1, last)
    if match := _SEASON.match(value):
        return _months(int(match.group(1)), *_SEASONS[match.group(2)])
    if re.fullmatch(r"\d{4}", value):
        return dt.date(int(value), 1, 1), dt.date(int(value), 12, 31)
    if re.fullmatch(r"\d\d", value):
        return dt.date(int(value) * 100 or 1, 1, 1), dt.date(int(value) * 100 + 99, 12, 31)
    if re.fullmatch(r"\d{3}", value):
        return dt.date(int(value) * 10, 1, 1), dt.date(int(value) * 10 + 9, 12, 31)
    return None


def names_day(value: str) -> bool:
    """Say whether a value is written as one day, be there such a day or not."""
    return _DAY.match(value) is not None


def _days(year: int, month: int, day: int) -> Interval | None:
    """Return one day twice."""
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return found, found


def _months(year: int, first: int, last: int) -> Interval | None:
    """Return the days from one month to another; the last may lie in the next year."""
    if not (1 <= first <= 12 and 1 <= last <= 12 and 1 <= year <= 9998):
        return None
    end_year = year + (last < first)
    end = dt.date(end_year, last, calendar.monthrange(end_year, last)[1])
    return dt.date(year, first, 1), end


def narrowed(days: Interval, part: str) -> Interval:
    """Return the early, middle or late third of an interval, or the half that is meant."""
    first, last = days
    if part.endswith("half"):
        # A month is halved as diaries do it: the first fortnight ends on the fifteenth.
        middle = first + (last - first) / 2
        return (first, middle) if part.startswith("first") else (middle + dt.timedelta(1), last)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        opening = (
            1 if part in {"early", "start", "beginning"} else 9 if part in {"late", "end"} else 5
        )
        return _months(first.year, opening, opening + 3) or days
    third = (last - first) / 3
    if part in {"early", "start", "beginning"}:
        return first, first + third
    if part in {"late", "end"}:
        return last - third, last
    return first + third, last - third


def shifted(day: dt.date, count: int, unit: str) -> str | None:
    """Return the value of the calendar unit `count` units away from a day: "2024-W07", "2023"."""
    try:
        if unit == "day":
            return (day + dt.timedelta(count)).isoformat()
        if unit in _WEEKS:
            year, week, _ = (day + dt.timedelta(7 * count)).isocalendar()
            return f"{year}-W{week:02d}{_WEEKS[unit]}"
        if unit == "month":
            total = day.year * 12 + day.month - 1 + count
            return f"{total // 12:04d}-{total % 12 + 1:02d}"
        if unit == "quarter":
            total = day.year * 4 + (day.month - 1) // 3 + count
            return f"{total // 4:04d}-Q{total % 4 + 1}"
        if unit == "year":
            return f"{day.year + count:04d}"
        if unit == "decade":
            return f"{day.year // 10 + count:03d}"
        return f"{day.year // 100 + count:02d}" if unit == "century" else None
    except (OverflowError, ValueError):
        return None


def duration(count: float | None, unit: str) -> str:
    """Return the value of a duration; a count of None is "X", unknown."""
    if unit in {"decade", "century"} and count is not None:
        count, unit = count * (10 if unit == "decade" else 100), "year"
    sign = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M"}
    letter = {
        "year": "Y",
        "quarter": "Q",
        "weekend": "WE",
        "night": "NI",
        "decade": "DE",
        "century": "CE",
    }
    if count is not None and count % 1 == 0.5 and count > 1 and unit in _HALVES:
        whole, half = duration(count - 0.5, unit), _HALVES[unit]
        return f"{whole}{half}"
    number = "X" if count is None else f"{count:g}"
    time = "T" if unit in {"second", "minute", "hour"} else ""
    return f"P{time}{number}{sign.get(unit) or letter[unit]}"
