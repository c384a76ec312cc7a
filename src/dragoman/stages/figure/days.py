"""
Numbers that only tell a time.

Days beside a day with its month: "from 8 to 14 June", "on 3, 5 and 9 May"; how long a time is
that is named by its end: "in the nine months to September".
"""

from __future__ import annotations

import re

from dragoman.stages.figure.pairs import Quantity

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![a-z])(?!\sDay\b)"
)
_DAY = r"(?:the\s)?(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_JOINT = r"(?:,?\s(?:to|and|or|until|till|through)\s|,\s|\s?[-–—]\s?)"
# What follows the first of several days, up to the month; and what stands before the last one.
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?(?:{_JOINT}{_DAY}\b){{1,4}}\s(?:of\s)?{_MONTH}")
_BEHIND_MONTH = re.compile(rf"\b{_MONTH}\s{_DAY}(?:{_JOINT}{_DAY})*{_JOINT}(?:the\s)?$")
_OPENING = re.compile(
    r"(?i)\b(?:between|from|on|for|of|during|dates?|days?|until|by|held)\s(?:the\s)?$|[(]$"
)
_NUMBER = re.compile(r"(?:[12]\d|3[01]|0?[1-9])")
# "May 13 and 15 ships": behind a month a day ends the words or goes on with these.
_ENDED = re.compile(
    r"(?:st|nd|rd|th)?(?:\s?[.,;:)]|$|\s(?:in|at|on|for|with|to|and|or|by|of|the|when|after|before)\b)"
)
_TO_MONTH = re.compile(
    r"\s(?:days|weeks|months|quarters|years)\s(?:to|through|end(?:ed|ing))\s(?:in\s|on\s)?[A-Z]"
)
_REACH = 40  # characters


def is_term(text: str, one: Quantity) -> bool:
    """Say whether a number tells how long a time is that is named by its end."""
    return one.unit is None and _TO_MONTH.match(text, one.end) is not None


def is_day(text: str, one: Quantity) -> bool:
    """Say whether a number is one of several days of a month that is named once."""
    number = text[one.start : one.end]
    if one.unit is not None or not _NUMBER.fullmatch(number):
        return False
    before = text[max(0, one.start - _REACH) : one.start]
    if _BEFORE_MONTH.match(text, one.end):
        return bool(_OPENING.search(before) or re.search(rf"{_DAY}{_JOINT}$", before))
    return bool(_BEHIND_MONTH.search(before) and _ENDED.match(text, one.end))
