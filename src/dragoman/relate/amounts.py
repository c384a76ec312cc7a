"""The numbers in the words of a deed."""

from __future__ import annotations

import re

_AMOUNT = re.compile(r"\d+(?:[.,]\d+)*(?=\s*(?:[a-z%]|$))")  # no day: "5 May"
_YEAR = re.compile(r"(?:19|20)\d\d")


def amounts(deed: str) -> frozenset[str]:
    """Return the numbers of a deed that are neither days nor years: "500" million."""
    return frozenset(one for one in _AMOUNT.findall(deed) if not _YEAR.fullmatch(one))


def are_others(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two deeds have amounts, and none in common."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)
