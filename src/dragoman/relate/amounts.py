"""The numbers in the words of a deed."""

from __future__ import annotations

import re

from dragoman.stages.numbers import SMALL, value_of

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(rf"\b\d{{1,2}} (?:(?:and|to) \d{{1,2}} )?{_MONTH}\b|\b{_MONTH} \d{{1,2}}\b")
# No part of a name or an ordinal: "F-16", "G20", "21st".
_AMOUNT = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?!\d|-|st\b|nd\b|rd\b|th\b)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALL = "|".join(word for word, value in SMALL.items() if value > 1)
# Not those who meet: "the two", "two countries".
_IN_WORDS = re.compile(
    rf"(?<!\bboth )(?<!\bour )(?<!\bthe )(?<!\btheir )(?<!\bthese )\b(?:{_SMALL})(?:-(?:{_SMALL}|one))?\b"
    r"(?!-| (?:capitals|countries|delegations|governments|leaders|ministers|nations|neighbou?rs|parties|presidents|sides|states)\b)",
    re.IGNORECASE,
)


def amounts(deed: str) -> frozenset[str]:
    """Return the numbers of a deed that are neither days nor years: "500" million, "six" boats."""
    numbers = _AMOUNT.findall(_DAY.sub(" ", in_digits(deed)))
    return frozenset(one for one in numbers if not _YEAR.fullmatch(one))


def in_digits(words: str) -> str:
    """Return words with the small numbers among them in digits: "6 boats"."""
    return _IN_WORDS.sub(_digits, words)


def are_others(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two deeds have amounts, and none in common."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _digits(word: re.Match[str]) -> str:
    """Return a number in words as one in digits."""
    value = value_of(word[0])
    return word[0] if value is None else f"{value:.0f}"
