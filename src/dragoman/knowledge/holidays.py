"""Days with a name: which day of a year each falls on."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import msgspec

from dragoman.knowledge.tables import rows


class Holiday(msgspec.Struct, frozen=True):
    """
    A named day, by its rule.

    "12-25" is a date; "11/4/3" the fourth Thursday of November (Monday is 0, a week of
    -1 is the last one); "easter-2" counts days from Easter Sunday of the Western churches.
    """

    name: str
    rule: str

    def on(self, year: int) -> dt.date:
        """Return the day in a year."""
        if self.rule.startswith("easter"):
            return _easter(year) + dt.timedelta(int(self.rule[6:] or 0))
        if "/" in self.rule:
            month, week, weekday = (int(part) for part in self.rule.split("/"))
            if week < 0:
                following = dt.date(year + month // 12, month % 12 + 1, 1)
                last = following - dt.timedelta(1)
                return last - dt.timedelta((last.weekday() - weekday) % 7)
            first = dt.date(year, month, 1)
            return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (week - 1))
        month, day = (int(part) for part in self.rule.split("-"))
        return dt.date(year, month, day)


def _easter(year: int) -> dt.date:
    """Return Easter Sunday by the Gregorian computus."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full + 2 - century + century // 4) % 7
    ahead = full - weekday
    month = 3 + (ahead + 40) // 44
    return dt.date(year, month, ahead + 28 - 31 * (month // 4))


@cache
def _by_name() -> dict[str, Holiday]:
    """Return all named days by name, with straight apostrophes."""
    return {row["name"]: Holiday(row["name"], row["rule"]) for row in rows("holidays")}


def holiday(name: str) -> Holiday | None:
    """Return the day with this name, by letter and case; None if there is none."""
    return _by_name().get(" ".join(name.replace("’", "'").split()))


def holiday_names() -> tuple[str, ...]:
    """Return the names of all named days."""
    return tuple(_by_name())


def holiday_pattern() -> str:
    """Return a pattern of all names, longest first."""
    names = sorted(_by_name(), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in names)
