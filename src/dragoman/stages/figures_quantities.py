"""
Quantities in running text: numbers with their scale, unit, bounds and ranges.

This is the part of Figures that needs no tree. One pattern finds numbers with what
stands directly around them; neighbours are then joined to ranges and changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.knowledge.units import Unit, prefix_pattern, prefixed, suffix_pattern, units
from dragoman.stages.numbers import GREAT, SMALL, value_of

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = "|".join(sorted(SMALL, key=lambda word: (-len(word), word)))
_SPELLED = rf"(?:(?:{_TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|{_WORDS})"
_LARGE = r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)"
_SHORT = r"(?:bn|mln|mn|trn|tn|m|k)"
_METRES = re.compile(
    r"\s+(?:away|long|wide|deep|high|tall|north|south|east|west|from|above|below|off)\b"
)
_GROUPS = {
    "member": "members",
    "nation": "nations",
    "country": "countries",
    "state": "states",
    "seat": "seats",
    "strong": "people",
    "man": "people",
    "ship": "ships",
    "vessel": "vessels",
    "party": "parties",
}
_GROUP = re.compile(rf"-({'|'.join(_GROUPS)})\b")
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_VAGUE = (
    r"(?:(?:tens|hundreds|thousands|millions|billions|trillions|dozens|scores)"
    r"(?:\s+of\s+(?:thousands|millions|billions|trillions))?)"
)
_FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
    "a fifth": 20.0,
    "one fifth": 20.0,
    "two fifths": 40.0,
    "three fifths": 60.0,
    "four fifths": 80.0,
    "a tenth": 10.0,
    "one tenth": 10.0,
}
_VAGUE_SIZES = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
# What may stand directly before a number and bound it; read backwards from the number.
_BOUND = re.compile(
    r"(?:(?P<least>at least|more than|over|no fewer than|no less than|not less than|upwards of|"
    r"in excess of|above|exceeding|a minimum of|well over|minimum of)|"
    r"(?P<most>up to|as many as|as much as|at most|less than|fewer than|under|below|no more than|"
    r"not more than|a maximum of|maximum of|no higher than))\s+(?:an?\s+(?:estimated|additional|further)\s+)?$",
    re.IGNORECASE,
)
_LONGEST_BOUND = 40
_JOINT = re.compile(r"\s?[-–—]\s?|\s+(?:to|and|or|from)\s+")
_PER = r"(?:\s?-?(?:a|an|per|each|/)[\s-]?(?P<per>barrel|tonne|ton|day|year|month|week|hour|kilo|kg|kilogram|litre|liter|gallon|bushel|ounce|head|person|unit|megawatt-hour|MWh|month|week|square metre|capita)\b)?"


class Quantity(msgspec.Struct):
    """
    A number as it stands in the text, between two offsets.

    `low` and `high` are None where the words leave that end open. `before` is the
    value it is said to have changed from ("from 30 to 60"), `after` the offset where
    the later value of such a pair stands. `is_vague` marks words such as "dozens".
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: Unit | None = None
    before: float | None = None
    after: int | None = None
    is_vague: bool = False
    number_end: int = 0


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one number with prefix, scale and unit."""
    fractions = "|".join(name.replace(" ", r"[\s-]") for name in _FRACTIONS)
    return re.compile(
        rf"(?<![\w.,/:+#’'])(?<![A-Za-z][-–])(?P<sign>{prefix_pattern()})?(?(sign)\s?|)"
        rf"(?P<number>"
        rf"(?P<fraction>(?i:{fractions}))(?!\s+an?\b)"
        rf"|(?P<vague>(?i:{_VAGUE}))"
        rf"|(?i:half\s+an?\s+{_LARGE}|(?:{_DIGITS}|{_SPELLED}|an?(?=[\s-]{_LARGE})|(?:several|a\s+few)(?=\s+{_LARGE}))"
        rf"(?:[\s-]?(?:{_LARGE})\b(?:\s+(?:and\s+)?{_SPELLED}\b(?![\s-]{_LARGE}))?)*(?:(?<=\d)(?:\s?(?:bn|mln|mn|trn|tn)|[mk])\b)?))"
        rf"(?![\d:/]|[.,]\d|\w)"
        rf"(?:(?P<gap>[\s-]?)(?P<unit>{suffix_pattern()})(?![\w]|-old|-time))?" + _PER,
        re.UNICODE,
    )


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities between two offsets, ranges joined, in reading order."""
    found = [
        quantity
        for match in _pattern().finditer(text, start, end)
        if (quantity := _quantity(text, start, match)) is not None
    ]
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        at += 1
        if other is not None and _are_range(text, start, one, other):
            at += 1
            yield one
        elif not _is_in_code(text, one):
            yield one


def _quantity(text: str, start: int, match: re.Match[str]) -> Quantity | None:
    """Turn a match into a quantity; None if the words are no number here."""
    unit = _unit_of(match, text)
    first, last = match.span()
    if unit is None:
        last = match.end("number")
    elif match["per"]:
        unit = Unit(f"{unit.name} per {match['per'].lower()}", unit.kind)
    made = _numbered(text, match, Quantity(first, last, None, None, unit))
    if made is None:
        return None
    made.number_end = match.end("number")
    bound = _BOUND.search(text, max(start, first - _LONGEST_BOUND), first)
    if bound is not None and not match["vague"]:
        made.low, made.high = (made.low, None) if bound["least"] else (None, made.high)
    return made


def _numbered(text: str, match: re.Match[str], made: Quantity) -> Quantity | None:
    """Fill in the value of a quantity: of a fraction, a vague word, a number."""
    words = " ".join(match["number"].lower().split())
    end = match.end("number")
    if match["fraction"]:
        follows = re.match(r"\s+(?:of|the|its|their|his|her|all)\b", text[end : end + 8])
        if follows is None and text[max(0, made.start - 3) : made.start] != "by ":
            return None
        made.low = made.high = round(_FRACTIONS[words.replace("-", " ")], 4)
        made.unit = Unit("percent", "share")
        return made
    if match["vague"]:
        made.low, made.is_vague = _vague_size(words), True
        return made
    value = _value(words)
    if value is None:
        return None
    group = _GROUP.match(text, end)
    if made.unit is None and group is not None:
        made.unit, made.end = Unit(_GROUPS[group[1]], "count"), group.end()
    elif made.unit is None and words[-1] == "m" and _METRES.match(text, end):
        value, made.unit = value / 1e6, Unit("metres", "measure")
    made.is_vague = words.startswith(("several", "a few"))
    made.low, made.high = value, None if made.is_vague else value
    return made


def _unit_of(match: re.Match[str], text: str) -> Unit | None:
    """Return the unit before or after the number."""
    if match["sign"]:
        return prefixed(match["sign"])
    if not match["unit"]:
        return None
    word = match["unit"].lower()
    if word in {"pound", "pounds"} and re.match(
        r"\s+of\b(?!\s+aid)", text[match.end() : match.end() + 8]
    ):
        return Unit("pounds (weight)", "measure")
    # "Three won": a verb, except after amounts somebody would count in that currency.
    if word == "won" and (_value(match["number"].lower()) or 0) < 100:
        return None
    return units().get(word)


def _vague_size(words: str) -> float:
    """Return the least number "dozens" or "tens of thousands" may mean."""
    size = 1.0
    for word in words.split():
        size *= _VAGUE_SIZES.get(word, 1.0)
    return size


def _value(words: str) -> float | None:
    """Return the value of a number with its scale."""
    match = re.fullmatch(rf"({_DIGITS})\s?({_SHORT})", words)
    if match:
        return float(match[1].replace(",", "")) * GREAT[match[2]]
    for opening in ("several ", "a few "):
        if words.startswith(opening):
            return 2 * GREAT[words.removeprefix(opening).split()[0]]
    if words.startswith("half a"):
        return 0.5 * GREAT[words.rsplit(maxsplit=1)[-1]]
    return value_of(words.replace(",", ""))


def _is_in_code(text: str, one: Quantity) -> bool:
    """Say whether digits belong to a telephone number, a score, an age, a code."""
    if one.unit is not None:
        return False
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 16]
    return bool(
        re.match(r"[-–]\w|\s\d|\s?years?[\s-](?:old|of age)", after)
        or re.search(r"\d[-–]$|[\d)]\s$", before)
    )


def _are_range(text: str, start: int, one: Quantity, other: Quantity) -> bool:
    """
    Join two neighbours if one range: `one` then covers both, "5 to 7 percent".

    "From 30 to 60" and "to 60 from 30" are no range: the later value learns the former.
    """
    joint = _JOINT.fullmatch(text, one.end, other.start)
    if joint is None or one.is_vague or other.is_vague or one.low is None or other.low is None:
        return False
    if one.unit is not None and other.unit is not None and one.unit != other.unit:
        return False
    before = text[max(start, one.start - 9) : one.start].lower().split()
    word, opening = joint.group().strip(), before[-1] if before else ""
    if word == "and" and opening != "between":
        return False
    if opening == "by" and one.unit is not None:
        return False  # "by 5 percent to 12 percent"
    # "5 to 7 million": the scale belongs to both, unless the former has its own unit.
    if one.unit is None or "$" in text[one.start : one.start + 3]:
        _share_scale(text, one, other)
    one.unit = one.unit or other.unit
    other.unit = other.unit or one.unit
    if word == "from":
        one.before, other.after = other.low, one.start
    elif word == "to" and opening == "from":
        other.before, one.after = one.low, other.end
    elif one.low < other.low:
        one.high, one.end, one.number_end = other.high, other.end, other.number_end
        return True
    return False


def _share_scale(text: str, one: Quantity, other: Quantity) -> None:
    """Give the former number the scale of the latter, if it has none."""
    scale = _scale(text[other.start : other.end])
    is_bare = _scale(text[one.start : one.end]) == 1
    if scale > 1 and is_bare and one.low is not None and one.low < 1e3:
        one.low *= scale
        one.high = one.low


def _scale(words: str) -> float:
    """Return the scale a number is written with: 1e9 for "7 billion"."""
    found = re.search(rf"(?i)({_LARGE}|(?<=\d){_SHORT})\b", words)
    return GREAT[found[1].lower()] if found else 1.0
