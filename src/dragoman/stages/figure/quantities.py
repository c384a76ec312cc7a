"""
Quantities in running text: numbers with their scale, unit, bounds and ranges.

This is the part of Figures that needs no tree. One pattern finds numbers with what
stands directly around them; neighbours are then joined to ranges and changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.currencies import currency_of
from dragoman.knowledge.units import Unit, prefix_pattern, prefixed, suffix_pattern, units
from dragoman.stages.figure.days import is_day, is_term
from dragoman.stages.figure.pairs import (
    Quantity,
    are_range,
    give_to_part,
    is_earlier,
    learn_twice_told,
)
from dragoman.stages.figure.rates import give_rates, give_votes, is_vote
from dragoman.stages.numbers import GREAT, SMALL, scaled, value_of

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = "|".join(sorted(SMALL, key=lambda word: (-len(word), word)))
_SPELLED = rf"(?:(?:{_TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|{_WORDS})"
_LARGE = r"(?:hundred|thousand|million|billion|trillion|dozen|lakhs?|crores?)"
# "540 millions of dollars", as those write whose languages do.
_MANY = r"(?<=\d)\s(?:thousands|millions|billions|trillions)\b"
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
# "The second half of April", "in the first half": a time; "the first half of the loan" is a share.
_NTH = re.compile(r"\b(?:first|second|latter)[\s-]$")
_OF_WHAT = re.compile(
    r"\s+of\s+(?!(?:the\s+)?(?:[A-Z]|\d{4}\b|this|last|next|year|month|decade|century|game))"
)
# "40 F-16s", "12 Su-30s": what is counted bears a number itself.
_MODEL = re.compile(r"\s((?:[A-Z][A-Za-z]{0,4}-\d{1,3}[A-Z]{0,2}|[A-Z]{1,4}\d{1,3})s?)\b(?![-–/])")
# Of which kind something is, not how many there are: "a two-state solution", "two-party system".
_KINDS = (
    r"(?!\s(?:answer|approach|contest|dialogue|formula|model|outcome|race|solution|system)s?\b)"
)
_GROUP = re.compile(rf"-({'|'.join(_GROUPS)})\b{_KINDS}")
# "3,2 million", "4,5%": a decimal comma, as those write whose languages have it.
_COMMA = r"\d{1,3},\d{1,2}(?=\s?%|\s(?:million|billion|trillion|percent|per\scent)\b)"
_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_COMMA}|\d+(?:\.\d+)?)"
_DECIMAL = re.compile(r"\b(\d{1,3}),(\d{1,2})(?!\d)")
_COUNTLESS = "tens|hundreds|thousands|millions|billions|trillions|dozens|scores"
_VAGUE = (
    rf"(?:(?:{_COUNTLESS})"
    r"(?:\s+of\s+(?:thousands|millions|billions|trillions))?)"
)
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
}
_FRACTION = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?:thirds?|quarters?|fifths?|"
    r"sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?)|half)\b"
)
# "A quarter of a million", "one and a half million": a scale told by parts of it.
_SCALED = rf"{_FRACTION}\sof\san?\s{_LARGE}|{_SPELLED}\sand\sa\s(?:half|quarter)\s{_LARGE}"
# "A third as long as the other": no share of a thing; "a third as many as", "by half as soon as" are.
_AS_LONG = (
    r"\s+as\s+(?!(?:big|costly|expensive|far|few|high|large|little|low|many|much|small|soon)\b)"
    r"\w+\s+as\b"
)
# "One in six", "nine out of ten": a share, told as a count out of a round number.
_ROUND_WORDS = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|1?[02]|[3-9]|[25]0|1000?"
_NO_WHOLE = (
    rf"[.,]?\d|%|\s?(?:percent|per cent|{_LARGE}|{_SHORT})\b"
    r"|\s(?:more|other|separate|different|of|hour|day|night|week|month|year|decade|minute|attack|raid|incident)s?\b"
)
# "Won 8-7 in 10 innings" is a score.
_SCORE = re.compile(r"\d[-–]\d+\s+(?:in|out of)\b")
# Units that are written to the number without a space.
_ATTACHED = r"(?:km²?|mm|cm|kg|ha|ft|[MGTk]Wh?|km/h|kph|mph|bpd|bcm|tcm)\b"
# How a number or the sign of a currency may begin: most words do otherwise, and are left at once.
_OPENS = rf"[^a-z\s]|kr\s|an?[\s-]|half|several|{_TENS}|{_WORDS}|{_COUNTLESS}"
_SCALE = re.compile(
    rf"(?:(?P<share>{_FRACTION}) of an?|(?P<whole>{_SPELLED}) and a (?P<part>half|quarter)) (?P<scale>{_LARGE})"
)
_PLURAL = re.compile(r"(\S+) (thousand|million|billion|trillion)s(?: of)?")
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
    r"(?:\b(?P<least>at least|more than|over|no fewer than|no less than|not less than|upwards of|"
    r"in excess of|above|exceeding|a minimum of|well over|minimum of)|"
    r"\b(?P<most>up to|as many as|as much as|at most|less than|fewer than|under|below|no more than|"
    r"not more than|a maximum of|maximum of|no higher than))\s+(?:an?\s+(?:estimated|additional|further)\s+)?$",
    re.IGNORECASE,
)
_BOUND_ENDS = tuple(
    "least than over of above exceeding to as most under below estimated additional further".split()
)
_LONGEST_BOUND = 40  # characters
_TOLD = re.compile(r"\s([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s([a-z]+)\b")
_DATED = re.compile(
    r"\b(?:in|since|by|until|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|(?:first|second|third|fourth|last)\s(?:half|quarter)(?:\sof)?|[QH][1-4](?:\sof)?)\s$"
)
# "3,000 head of cattle", "to 900 head": animals; not heads of states, head offices.
_HEADS = re.compile(
    r"\s+of\s+(?:\w+\s)?(?:cattle|livestock|sheep|goats|cows|pigs|camels|reindeer|horses|buffalo)|[.,;:)]|$"
    r"|\s+(?:in|last|this|on|by|since|a|from)\b"
)
# Beside shares, "six points" are percentage points.
_POINTS = re.compile(r"\s(?:points?|pp)\b")
# "12 percent more", "four points lower than": the figure is a difference, unless it counts what follows.
_ADVERB = re.compile(
    r"\s(more|less|fewer|higher|lower|larger|smaller|bigger|greater|stronger|weaker)\b(?=\s(?:than|in|on|this|last|next|a year|year)\b|\s?[.,;:)]|\sand\b|$"
    r"|(?<=her)\sat\b|(?<=lower)\sat\b)"
)
# "30 percent below last year's level", not "30 percent below the poverty line".
_BESIDE = re.compile(r"\s(above|below)\b(?!\s\d|(?:\s\w+){0,2}\s(?:line|threshold|age|zero)\b)")
# "Closed 3 percent down", "ended 2 dollars up at 80".
_UP = re.compile(r"\s(up|down)\b(?=\s(?:at|on|this|last)\b|\s?[.,;:)]|$)")
_PER = r"(?:\s?-?(?:a|an|per|each|/)[\s-]?(?P<per>barrel|tonne|ton|day|year|month|week|hour|kilo|kg|kilogram|litre|liter|gallon|bushel|ounce|head|person|unit|megawatt-hour|MWh|month|week|square metre|capita)\b(?!\s(?:earlier|ago|later|before|after|from)\b))?"


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one number with prefix, scale and unit."""
    return re.compile(
        rf"(?<![\w.,/:+#’'])(?<![A-Za-z][-–])(?={_OPENS})(?P<sign>{prefix_pattern()})?(?(sign)\s?|)"
        rf"(?P<number>"
        rf"(?i:{_SCALED})\b"
        rf"|(?P<fraction>(?i:{_FRACTION}))(?!\s+(?:an?|past)\b|{_AS_LONG})"
        rf"|(?P<part>(?i:{_SPELLED}|\d{{1,3}}))\s(?:in|out\sof)(?:\severy)?\s(?P<whole>(?i:{_ROUND_WORDS}))\b(?!{_NO_WHOLE})"
        rf"|(?P<vague>(?i:{_VAGUE}))"
        rf"|(?i:half\s+an?(?=\s(?:percentage|basis)\spoint)|half\s+an?\s+{_LARGE}|(?:{_DIGITS}|{_SPELLED}|an?(?=[\s-]{_LARGE})|(?:several|a\s+few)(?=\s+{_LARGE}))"
        rf"(?:[\s-]?(?:{_LARGE})\b(?:\s+(?:and\s+)?{_SPELLED}\b)?)*(?:(?<=\d)(?:\s?(?:bn|mln|mn|trn|tn)|[mk])\b|{_MANY}(?:\sof(?=\s(?:{suffix_pattern()})\b))?)?))"
        rf"(?![\d:/]|[.,]\d|(?!{_ATTACHED})\w)"
        rf"(?:(?P<gap>[\s-]?)(?P<unit>{suffix_pattern()})(?![\w]|-old|-time))?" + _PER,
        re.UNICODE,
    )


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities between two offsets, ranges joined, in reading order."""
    found = [
        quantity
        for match in _pattern().finditer(text, start, end)
        if (quantity := _quantity(text, start, match)) is not None
        and not _is_year(text, quantity)
        and not is_day(text, quantity)
        and not is_term(text, quantity)
    ]
    give_votes(text, start, end, found)
    give_rates(text, start, found)
    has_share = any(one.unit is not None and one.unit.kind == "share" for one in found)
    for one in found:
        points = _POINTS.match(text, one.end) if has_share and one.unit is None else None
        if points is not None:
            one.unit, one.end = Unit("percentage points", "share"), points.end()
            adverb = _ADVERB.match(text, one.end)
            one.adverb = adverb[1] if adverb else None
    learn_twice_told(text, found)
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        at += 1
        if other is not None and is_earlier(text, one, other) and at > 1:
            give_to_part(text, found[at - 2], one, other)
        is_pair = other is not None and other.after is None and not is_vote(one, other)
        if other is not None and is_pair and are_range(text, start, one, other):
            at += 1
            yield one
        elif not _is_in_code(text, one):
            yield one


def _quantity(text: str, start: int, match: re.Match[str]) -> Quantity | None:
    """Turn a match into a quantity; None if the words are no number here."""
    unit = _unit_of(match, text)
    first, last = match.span()
    if unit is None and (told := _told_money(text, last)) is not None:
        unit, last = told
    if unit is None:
        last = match.end("number")
    elif match["per"]:
        unit = Unit(f"{unit.name} per {match['per'].lower()}", unit.kind)
    made = _numbered(text, match, Quantity(first, last, None, None, unit))
    if made is None:
        return None
    made.number_end = match.end("number")
    if unit is not None and unit.kind == "money" and last == match.end():
        made.money = (match["sign"] or match["unit"] or "").strip()
    adverb = _ADVERB.match(text, last)
    if adverb is None and unit is not None and unit.kind in {"share", "money"}:
        adverb = _BESIDE.match(text, last) if unit.kind == "share" else None
        adverb = adverb or _UP.match(text, last)
    made.adverb = adverb[1] if adverb else None
    since = max(start, first - _LONGEST_BOUND)
    is_bound = text[since:first].rstrip().lower().endswith(_BOUND_ENDS)
    bound = _BOUND.search(text, since, first) if is_bound else None
    if bound is not None and not match["vague"]:
        made.low, made.high = (made.low, None) if bound["least"] else (None, made.high)
    return made


def _told_money(text: str, end: int) -> tuple[Unit, int] | None:
    """Return the unit, and where it ends, of "60 | Jamaican dollars"."""
    match = _TOLD.match(text, end)
    if match is None:
        return None
    country = demonyms().get(match[1])
    code = currency_of(match[2], [country], is_told=True) if country else None
    return (Unit(code, "money"), match.end()) if code else None


def _numbered(text: str, match: re.Match[str], made: Quantity) -> Quantity | None:
    """Fill in the value of a quantity: of a fraction, a vague word, a number."""
    words = " ".join(match["number"].lower().split())
    end = match.end("number")
    if match["fraction"] or match["part"]:
        return _shared(text, match, made, words)
    if match["vague"]:
        made.low, made.is_vague = _vague_size(words), True
        return made
    value = _value(words)
    if value is None:
        return None
    group, model = _GROUP.match(text, end), _MODEL.match(text, end)
    if made.unit is None and model is not None:
        made.unit, made.end = Unit(model[1], "count"), model.end()
    elif made.unit is None and group is not None:
        made.unit, made.end = Unit(_GROUPS[group[1]], "count"), group.end()
    elif made.unit is None and words[-1] == "m" and _METRES.match(text, end):
        value, made.unit = value / 1e6, Unit("metres", "measure")
    made.is_vague = words.startswith(("several", "a few"))
    made.low, made.high = value, None if made.is_vague else value
    return made


def _shared(text: str, match: re.Match[str], made: Quantity, words: str) -> Quantity | None:
    """Fill in a quantity that is a fraction of something: "a third", "two in five"."""
    if words == "half" and _is_half_of_term(text, *match.span("number")):
        return None
    share = _fraction(words) if match["fraction"] else _ratio(match["part"], match["whole"])
    if share is None or _SCORE.search(text, max(0, match.start() - 8), match.end("number")):
        return None
    end = match.end("number")
    follows = re.match(r"\s+(?:of|the|its|their|his|her|all)\b", text[end : end + 8])
    made.is_loose = bool(match["fraction"]) and follows is None
    made.low = made.high = share
    made.unit = Unit("percent", "share")
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
    if word == "head" and not _HEADS.match(text, match.end()):
        return None
    # "Three won": a verb, except after amounts somebody would count in that currency.
    if word == "won" and (_value(match["number"].lower()) or 0) < 100:
        return None
    return units().get(word)


def _is_half_of_term(text: str, start: int, end: int) -> bool:
    """Say whether a half is one of a month, year or game."""
    return bool(_NTH.search(text, max(0, start - 7), start)) and not _OF_WHAT.match(text, end)


def _fraction(words: str) -> float:
    """Return the share in percent of "two thirds", "half"."""
    *count, part = words.replace("-", " ").split()
    parts = _PARTS[part.removesuffix("s")]
    return round(100 * (value_of(count[0]) or 1.0) / parts, 4) if count else 100 / parts


def _ratio(part: str, whole: str) -> float | None:
    """Return the share in percent of "one in six"; None where it is no share."""
    few, many = value_of(part.lower()), value_of(whole.lower())
    if few is None or many is None or not 0 < few < many:
        return None
    return round(100 * few / many, 4)


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
        return scaled(float(match[1].replace(",", "")), GREAT[match[2]])
    if parts := _SCALE.fullmatch(words):
        return _parts_of(parts)
    for opening in ("several ", "a few "):
        if words.startswith(opening):
            return 2 * GREAT[words.removeprefix(opening).split()[0]]
    if words in {"half a", "half an"}:
        return 0.5
    if words.startswith("half a"):
        return 0.5 * GREAT[words.rsplit(maxsplit=1)[-1]]
    if many := _PLURAL.fullmatch(words):
        words = f"{many[1]} {many[2]}"
    return value_of(_DECIMAL.sub(r"\1.\2", words).replace(",", ""))


def _parts_of(parts: re.Match[str]) -> float | None:
    """Return the value of "a quarter of a million", "one and a quarter million"."""
    size = GREAT[parts["scale"]]
    if parts["share"]:
        *count, part = parts["share"].replace("-", " ").split()
        many = value_of(count[0]) if count else 1.0
        return round((many or 1.0) / _PARTS[part.removesuffix("s")] * size)
    whole = value_of(parts["whole"])
    return None if whole is None else scaled(whole + 1 / _PARTS[parts["part"]], size)


def _is_year(text: str, one: Quantity) -> bool:
    """Say whether a number is the year of a date: "in 2019", "in May 2019"."""
    return bool(
        one.unit is None
        and re.fullmatch(r"(?:1[89]|20)\d\d", text[one.start : one.end])
        and _DATED.search(text, max(0, one.start - 24), one.start)
    )


def _is_in_code(text: str, one: Quantity) -> bool:
    """Say whether digits belong to a telephone number, a score, an age, a code."""
    if one.unit is not None:
        return False
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 16]
    return bool(
        re.match(r"[-–]\w|\s\d|\s?years?[\s-](?:old|of age)", after)
        or re.search(r"\d[-–]$|[\d)]\s$", before)
    )
