"""Find complete calendar dates in text: day, month and year, in the big news languages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dragoman.knowledge.tables import rows

_ISO = re.compile(r"((?:1[89]|20)\d\d)-?([01]\d)-?([0-3]\d)(?:$|[T\s])")

DATES = "Write it as YYYY-MM-DD, in the years 1800 to 2099."
"""What to do about a date that is none."""


class FoundDate(NamedTuple):
    """A date, where it stands (half-open code points), and what it is (ISO 8601)."""

    start: int
    end: int
    date: str


@cache
def _months() -> dict[str, int]:
    """Return the number of each month name, in lower case without a final stop."""
    return {row["name"]: int(row["month"]) for row in rows("months")}


# One alternative for each order of parts. Names are looked up after the match, so the
# pattern stays small and linear; a word of more than 12 letters is no month's name. Letters
# are "neither space, digit nor punctuation", because Indian vowel signs are no \w.
_DATE = re.compile(
    r"""
    (?<![\d/.-])(?P<iy>(?:1[89]|20)\d\d)(?P<isep>[-/.])(?P<im>[01]?\d)(?P=isep)(?P<id>[0-3]?\d)(?![\d/-]|\.\d)
  | (?<!\d)(?P<cy>(?:1[89]|20)\d\d)\s?[年년]\s?(?P<cm>\d{1,2})\s?[月월]\s?(?P<cd>\d{1,2})\s?[日일]
  | (?<![\w/.-])(?P<nd>\d{1,2})(?P<sep>[/.-])(?P<nm>\d{1,2})(?P=sep)(?P<ny>(?:19|20)\d\d)(?![\w/-])
  | (?<![\w/.-])(?P<vd>\d{1,2})\stháng\s(?P<vm>\d{1,2}),?\s(?:năm\s)?(?P<vy>(?:19|20)\d\d)(?!\d)
  | (?<![\w/.-])(?P<dd>\d{1,2})(?:(?:st|nd|rd|th|er|º|ª|\.)?,?\s{1,2}|-)(?:de\s|d[’']|of\s)?
        (?P<dm>[^\s\d_.,;:/()-]{3,12})(?:\.?,?\s{1,2}|-)(?:de[l]?\s|of\s)?(?P<dy>(?:1[89]|20)\d\d)(?!\d)
  | (?<![\w/.-])(?P<mm>[^\s\d_.,;:/()-]{3,12})\.?\s{1,2}(?P<md>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}
        (?P<my>(?:1[89]|20)\d\d)(?!\d)
  | (?<![\w/.-])(?P<hy>(?:1[89]|20)\d\d)\.\s(?P<hm>[^\s\d_.,;:/()-]{3,12})\s(?P<hd>\d{1,2})(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


# No date is complete without one, and few paragraphs have one; so far before and behind it a date
# reaches at most, with what must not follow it.
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_BEFORE, _BEHIND = 40, 30


def find_dates(text: str, *, day_first: bool | None = None) -> list[FoundDate]:
    """
    Return the complete dates in `text`, in order.

    "30/12/2022" counts, "3/4/2022" is open unless it is known whether the day comes first.
    """
    found = []
    for match in _dates_around_years(text):
        parts = _parts(match, day_first)
        date = parts and iso_date(*parts)
        if date:
            found.append(FoundDate(match.start(), match.end(), date))
    return found


def _dates_around_years(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a date, in order; it is sought around years alone, as it takes long."""
    behind = 0
    for year in _YEAR.finditer(text):
        start = max(behind, year.start() - _BEFORE)
        match = _DATE.search(text, start, year.end() + _BEHIND)
        if match is not None and match.start() <= year.start():  # else it is that of another year
            yield match
            behind = match.end()


class FoundDay(NamedTuple):
    """A day of a month without its year, and where it stands (half-open code points)."""

    start: int
    end: int
    month: int
    day: int


# Two patterns, since "the 3" of "the 3rd of May" must not use up the day.
_DAYS = (
    re.compile(
        r"(?<![\w/.:,-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:de\s|of\s)?"
        r"(?P<month>[^\s\d_.,;:/()-]{3,12})(?![^\W\d_])"
    ),
    re.compile(
        r"(?<![\w/.-])(?P<month>[^\W\d_a-z][^\s\d_.,;:/()-]{2,11})\.?\s"
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w%]|[.,:-]\d)"
    ),
)
_ANOTHER_YEAR = re.compile(
    r"\.?,?\s{1,2}(?:de[l]?\s|of\s|in\s)?(?:(?:1[89]|20)\d\d\b|(?:last|next|that|the (?:previous|following)) year)"
)


def find_days(text: str) -> list[FoundDay]:
    """Return the days that name no year ("4 March", "Oct. 22"), in order; no month is "may 10"."""
    found = []
    for match in (match for pattern in _DAYS for match in pattern.finditer(text)):
        number, day = _months().get(match["month"].lower()), int(match["day"])
        # A leap year has every day there is.
        is_day = number is not None and iso_date(2000, number, day) is not None
        if number and is_day and not _ANOTHER_YEAR.match(text, match.end()):
            found.append(FoundDay(match.start(), match.end(), number, day))
    return sorted(found)


def iso_date(year: int, month: int, day: int) -> str | None:
    """Return the ISO date, or None if there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _parts(match: re.Match[str], day_first: bool | None) -> tuple[int, int, int] | None:  # noqa: FBT001 - a private helper
    """Return year, month and day of a match, or None if its word is no month."""
    group = match.groupdict()
    for year, month, day in (("iy", "im", "id"), ("cy", "cm", "cd"), ("vy", "vm", "vd")):
        if group[year]:
            return int(group[year]), int(group[month]), int(group[day])
    if group["ny"]:
        first, second = int(group["nd"]), int(group["nm"])
        # With stops the day comes first everywhere; else only a day over 12 tells.
        if group["sep"] == "." or first > 12 or first == second:
            return int(group["ny"]), second, first
        if second > 12 or day_first is False:
            return int(group["ny"]), first, second
        return (int(group["ny"]), second, first) if day_first else None
    forms = (("dy", "dm", "dd"), ("my", "mm", "md"), ("hy", "hm", "hd"))
    year, name, day = next(form for form in forms if group[form[0]])
    if name == "hm" and not group[name].islower():
        return None  # "in 2022. December 30 ...": a sentence ends between year and month
    number = _months().get(group[name].lower())
    return (int(group[year]), number, int(group[day])) if number else None


def claimed_date(value: str) -> str | None:
    """Return the ISO date in a metadata field ("2024-03-01T08:00:00Z", "1 March 2024"), or None."""
    value = value.strip()
    match = _ISO.match(value)
    if match:
        return iso_date(*(int(part) for part in match.groups()))
    found = find_dates(value)
    return found[0].date if found else None
