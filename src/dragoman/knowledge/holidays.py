"""Days with a name: which day of a year each falls on."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import msgspec

from dragoman.knowledge.tables import rows

_COUNTED = re.compile(r"(easter|orthodox|passover)([+-]\d+)?")
_LONGEST_MONTH = 30  # days
# Months begin when the new moon is seen: a day or two about the reckoned day.
_UNSEEN = dt.timedelta(2)
_ISLAMIC_EPOCH, _ISLAMIC_YEAR = 227_015, 354  # a day by its number, and the days of a plain year
_JEWISH_EPOCH, _JEWISH_ERA = -1_373_427, 3761
_NEW_YEAR = dt.timedelta(163)  # days from Passover to the new year


class Holiday(msgspec.Struct, frozen=True):
    """
    A named day, by its rule.

    "12-25" is a date; "11/4/3" the fourth Thursday of November (Monday is 0, a week of
    -1 is the last one); "easter-2" counts days from Easter Sunday of the Western churches,
    "orthodox-2" from that of the Eastern, "passover+163" from the first day of Passover.

    Where the moon must be seen, or astronomers decide, a rule tells no more than the days
    among which the feast lies: "islamic/10/1" is the first day of the tenth month, give or
    take a day or two, "islamic/9" the whole month, "10-15..11-15" any day of these.
    """

    name: str
    rule: str

    @property
    def is_exact(self) -> bool:
        """Say whether the rule tells the very day."""
        return not self.rule.startswith("islamic") and ".." not in self.rule

    def within(self, year: int) -> tuple[dt.date, dt.date]:
        """Return the first and the last day that the feast may have in a year."""
        if self.is_exact:
            return self.on(year), self.on(year)
        if ".." in self.rule:
            first, last = (dt.date.fromisoformat(f"{year}-{day}") for day in self.rule.split(".."))
            return first, last
        month, *days = (int(part) for part in self.rule.split("/")[1:])
        begin = _islamic(year, month, days[0] if days else 1)
        length = 0 if days else _LONGEST_MONTH - 1
        return begin - _UNSEEN, begin + dt.timedelta(length) + _UNSEEN

    def on(self, year: int) -> dt.date:
        """Return the day in a year, or the first it may be."""
        if not self.is_exact:
            return max(self.within(year)[0], dt.date(year, 1, 1))
        counted = _COUNTED.fullmatch(self.rule)
        if counted:
            return _COUNTED_FROM[counted[1]](year) + dt.timedelta(int(counted[2] or 0))
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


def _orthodox_easter(year: int) -> dt.date:
    """Return Easter Sunday by the Julian computus, as a day of the Gregorian calendar."""
    full = (19 * (year % 19) + 15) % 30
    ahead = full + (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7 + 114
    julian = dt.date(year, ahead // 31, ahead % 31 + 1)
    return julian + dt.timedelta(year // 100 - year // 400 - 2)


def _passover(year: int) -> dt.date:
    """Return the first day of Passover, reckoned back from the new year that follows."""
    before, new_year, after = (_jewish_days(year + _JEWISH_ERA + shift) for shift in (-1, 0, 1))
    # No year may be of 356 days, nor one after a leap year of 382.
    put_off = 2 if after - new_year == 356 else int(new_year - before == 382)
    return dt.date.fromordinal(_JEWISH_EPOCH + new_year + put_off) - _NEW_YEAR


def _jewish_days(year: int) -> int:
    """Return the days from the epoch to the new moon of a Jewish year, three weekdays barred."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + (3 * (days + 1) % 7 < 3)


def _islamic(year: int, month: int, day: int) -> dt.date:
    """Return the first day in a Gregorian year that the tabular calendar gives this name."""
    here = dt.date(year, 1, 1).toordinal()
    lunar = (here - _ISLAMIC_EPOCH) * 30 // 10_631
    while True:
        before = (lunar - 1) * _ISLAMIC_YEAR + (3 + 11 * lunar) // 30 + _ISLAMIC_EPOCH - 1
        found = before + 29 * (month - 1) + (6 * month - 1) // 11 + day
        if found >= here:
            return dt.date.fromordinal(found)
        lunar += 1


_COUNTED_FROM = {"easter": _easter, "orthodox": _orthodox_easter, "passover": _passover}


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
