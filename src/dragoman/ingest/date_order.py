"""Whether the day or the month comes first in a report's dates in figures: "3/4/2025"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from dragoman.knowledge.actors import country_names, demonyms, find
from dragoman.knowledge.tables import rows

_SLASHED = re.compile(
    r"(?<![\w/.-])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\w/-])"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Where the month comes first, and where people write both ways.
_MONTH_FIRST = frozenset({"FSM", "MHL", "PLW", "USA"})
_EITHER = frozenset({"BLZ", "CAN", "CHN", "HUN", "IRN", "JPN", "KOR", "LTU", "PHL", "TWN", "ZAF"})
_OF_USA = frozenset({"gov", "mil"})
_MONTHS = 12
# A date so near to the day of the report is most likely read the right way.
_NEAR = dt.timedelta(days=2)


def day_comes_first(
    text: str, *, publisher: str | None = None, url: str | None = None, date: str | None = None
) -> bool | None:
    """
    Say whether the day comes first in dates with slashes; None if nothing tells.

    Another such date of the text tells ("25/4/2025"), else the country of the publisher, else
    that only one way of reading lies at the day of the report.
    """
    found = [
        (int(match["first"]), int(match["second"]), int(match["year"]))
        for match in _SLASHED.finditer(text)
    ]
    told = {first > _MONTHS for first, second, _ in found if max(first, second) > _MONTHS}
    if told or not found:
        return told.pop() if len(told) == 1 else None
    country = _country(publisher or "") or _country_of_site(url or "")
    if country is not None:
        return None if country in _EITHER else country not in _MONTH_FIRST
    near = set(_near(found, date)) if date else set()
    return near.pop() if len(near) == 1 else None


def _near(found: list[tuple[int, int, int]], date: str) -> Iterator[bool]:
    """Yield of each date that lies at the day of the report in one way only whether it is day first."""
    own = dt.date.fromisoformat(date[:10])
    for first, second, year in found:
        day, month = _day(year, second, first), _day(year, first, second)
        is_day = day is not None and abs(day - own) <= _NEAR
        is_month = month is not None and abs(month - own) <= _NEAR
        if is_day != is_month:
            yield is_day


def _day(year: int, month: int, day: int) -> dt.date | None:
    """Return a day, or None if there is none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _country(name: str) -> str | None:
    """Return the only country that the name of a publisher tells: "Kenya News Agency", "The Times of India"."""
    words = _WORD.findall(name)
    told = {one.country for _, _, one in find(words, None) if one.type != "person"}
    told |= {demonyms()[word] for word in words if word in demonyms()}
    known = {country for country in told if country in country_names()}
    return known.pop() if len(known) == 1 else None


def _country_of_site(url: str) -> str | None:
    """Return the country of a site by the end of its name: ".co.ke"."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    end = host.rpartition(".")[2]
    return "USA" if end in _OF_USA else _sites().get(end)


@cache
def _sites() -> dict[str, str]:
    """Return the country of each ending that is a country's own."""
    codes = {row["iso2"].lower(): row["code"] for row in rows("states") if row["iso2"]}
    # Britain has its own; others are sold to anybody.
    return {"uk": "GBR"} | {
        end: code
        for end, code in codes.items()
        if end not in {"ai", "co", "cc", "fm", "io", "me", "tv", "ws"}
    }
