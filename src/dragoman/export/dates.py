"""Dates as people write them."""

from __future__ import annotations

import re

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)\S*)?)?)?")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def in_words(iso: str) -> str:
    """Write "2022-12-30" as "30 Dec 2022", "2022-12" as "Dec 2022"; leave what is neither."""
    if season := _SEASON.fullmatch(iso):
        return f"{_SEASONS[season[2]]} {season[1]}"
    found = _ISO.fullmatch(iso)
    if found is None or not 1 <= int(found[2] or 1) <= 12:
        return iso
    year, month, day, clock = found.groups()
    named = f"{_MONTHS[int(month) - 1]} {year}" if month else year
    return f"{int(day)} {named}{f', {clock}' if clock else ''}" if day else named


def interval(begin: str | None, end: str | None) -> str:
    """Write an inclusive interval: "1 Mar 2023 to 31 May 2023", "by 3 May 2024", "from ..."."""
    if begin and end:
        return in_words(begin) if begin == end else f"{in_words(begin)} to {in_words(end)}"
    if end:
        return f"by {in_words(end)}"
    return f"from {in_words(begin)}" if begin else ""
