"""
One quantity in a text, and neighbours that belong together.

Ranges become one quantity; of what changed from one value to another, the later learns
the former.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.knowledge.units import Unit
from dragoman.language.inflection import irregular_nouns
from dragoman.stages.numbers import GREAT, scaled

_DIGIT = re.compile(r"\d")
_LARGE = r"(?:hundred|thousand|million|billion|trillion|dozen|lakhs?|crores?)"
_SHORT = r"(?:bn|mln|mn|trn|tn|m|k)"
# A date may stand between: "from 3 percent in 2019 to 11 percent".
_WHEN = (
    r"(?:\s(?:in(?:\s[A-Z][a-z]+)?(?:\s(?:1[89]|20)\d\d)?|(?:last|this)\s(?:year|month|quarter|season|week)|"
    r"in\s(?:(?:fiscal|financial)(?:\syear)?\s|FY\s?['’]?)\d{2,4}(?:[/–-]\d{2,4})?|"
    r"in\s[QH][1-4](?:\s(?:of\s)?(?:1[89]|20)\d\d)?|"
    r"in\sthe\s(?:[a-z]+\s)?(?:year|quarter|months|weeks)\s(?:to|ended|ending|through)\s(?:in\s)?[A-Z][a-z]+|"
    r"in\sthe\s(?:first|second|third|fourth)\s(?:quarter|half)(?:\sof\s(?:1[89]|20)\d\d)?|"
    r"a\s(?:year|month|week|decade)\s(?:ago|earlier|before)|the\s(?:previous\syear|year\sbefore)|"
    r"(?:from\s)?next\s(?:year|month|week)|"
    r"(?:by|from)\s(?:the\s(?:end|start|middle)\sof\s)?"
    r"(?:[A-Z][a-z]+(?:\s(?:1[89]|20)\d\d)?|(?:1[89]|20)\d\d|next\s(?:year|month))),?)?"
)
# What a price is for may stand there too: "to $70 a barrel from $64".
# And what it is a share of: "to 4 percent of output from 3 percent".
_OF_ALL = r"(?P<of>\sof(?:\s[A-Za-z’'-]+){1,4}?)?"
_EACH = r"(?:\s(?:an?|per)\s(?!(?:day|week|month|year|decade)\s(?:ago|earlier|before))[a-z]+)?"
_JOINT = re.compile(
    rf"\s?[-–—]\s?|\s+(?:and|or)\s+|{_OF_ALL}{_EACH}{_WHEN},?\s+(?P<word>to|from)\s+(?:about\s+|some\s+|around\s+|only\s+|just\s+)?"
)
_EARLIER = re.compile(
    r"(?:[\w’'%]|\s|,)*?\s(?P<trend>up|down)\s+from\s+(?:an?\s+\w+\s+|the\s+)?(?:(?:about|some|around|nearly|just|almost|only)\s+)?"
)
_OF_WHOLE = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:all|her|his|its|the|their)\s+)*")
_HEDGE = r"\s+(?:(?:about|some|around|nearly|roughly)\s+)?"
_OR = re.compile(rf",?\s+or{_HEDGE}")
_FROM = re.compile(rf"(?:\s(?!(?:and|from|or|to)\b)[A-Za-z’'-]+){{0,5}},?\s+from{_HEDGE}")
_LONGEST_GAP = 80  # characters
_MONTH = re.compile(
    r"(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
# A noun counted by a number, or one with an adjective; a date or a place is none.
_BEHIND = re.compile(r"\s([A-Za-z-]+)(?:\s([a-z-]+))?")
_NO_ADJECTIVE = re.compile(
    r"a|an|and|at|before|but|by|during|earlier|for|if|in|last|next|of|on|or|over|per|since|so|than|"
    r"that|the|this|to|two|under|when|where|which|while|with|without|[a-z]+(?:ly|ed)"
)
_PLURAL = re.compile(r"[a-z-]*[^iu\Ws]s")
_MANY = frozenset({"people", "police"})
_NO_NOUNS = frozenset("as does has was".split())
_SPELLS = frozenset("days weeks months quarters years decades".split())
# A range hardly goes from a number to so many times as much: after "by", and where both have units.
_FAR, _VERY_FAR = 3, 8
_ENDS = frozenset({"from", "to"})
_HEDGES = frozenset("about some around nearly almost only just another roughly".split())
_COMPARING = re.compile(
    r"(?i)(?:\b(?:against|versus|vs\.?)|\bcompare[ds]? (?:with|to)|\bas opposed to)\s+"
    r"(?:(?:an?|the|about|some|around|nearly|almost|only|just|roughly|over|under)\s+)*[$€£¥]?$"
)
_REACH = 48  # characters


class Quantity(msgspec.Struct):
    """
    A number as it stands in the text, between two offsets.

    `low` and `high` are None where the words leave that end open. `before` is the
    value it is said to have changed from ("from 30 to 60"), `after` the offset where
    the later value of such a pair stands. `is_vague` marks words such as "dozens"; `is_loose`
    fractions that are shares only where the sentence uses them as nouns. `money` is the
    word for the currency where countries share it; `adverb` the word behind the figure
    that makes it a difference: "12 percent more"; `trend` "up" or "down" where words alone
    say how it came about: "9 tonnes, up from 7".
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: Unit | None = None
    before: float | None = None
    after: int | None = None
    is_vague: bool = False
    is_loose: bool = False
    number_end: int = 0
    money: str | None = None
    adverb: str | None = None
    trend: str | None = None


def is_earlier(text: str, one: Quantity, other: Quantity) -> bool:
    """Let `one` learn its former value from a neighbour: "9 tonnes last year, up from 7"."""
    is_open = one.low is None and one.high is None  # "fewer than 300, down from 2,000" is none
    if other.start - one.end > _LONGEST_GAP or is_open or other.low is None:
        return False
    match = _EARLIER.fullmatch(text, one.end, other.start)
    if match is None or (one.unit and other.unit and one.unit != other.unit):
        return False
    if one.unit is not None:
        _share_scale(text, other, one)
        _share_unit(one, other)
    one.before, one.trend, other.after = other.low, match["trend"], one.start
    return True


def give_to_part(text: str, part: Quantity, whole: Quantity, former: Quantity) -> None:
    """Give a former value to the part it is one of: "37 of 150 seats, up from 17"."""
    if (
        part.unit is None
        and part.low is not None
        and _OF_WHOLE.fullmatch(text, part.end, whole.start)
    ):
        part.before, part.trend, former.after = whole.before, whole.trend, part.start
        whole.before = whole.trend = None


def learn_twice_told(text: str, found: Sequence[Quantity]) -> None:
    """Let figures told in two measures learn their former values: "$9m, or $2 each, from $8m, or $1 each"."""
    for one, two, three, four in zip(found, found[1:], found[2:], found[3:], strict=False):
        if (
            two.unit is not None
            and (one.unit, two.unit) == (three.unit, four.unit)
            and _OR.fullmatch(text, one.end, two.start)
            and _FROM.fullmatch(text, two.end, three.start)
            and _OR.fullmatch(text, three.end, four.start)
        ):
            one.before, three.after = three.low, one.start
            two.before, four.after = four.low, two.start


def _share_unit(one: Quantity, other: Quantity) -> None:
    """Let a quantity without a unit have its neighbour's, with the words of a currency."""
    if other.unit is None:
        other.unit, other.money = one.unit, one.money


def _share_rate(one: Quantity, other: Quantity) -> None:
    """Let the former of a pair be told by the time of the latter: "from 900 tons to 300 tons a year"."""
    if one.unit is not None and other.unit is not None:
        is_rate = other.unit.name.startswith(f"{one.unit.name} per ")
        one.unit = other.unit if is_rate else one.unit


def is_compared(text: str, one: Quantity) -> bool:
    """Say whether others are measured by a figure: "40 tonnes, against 35 a year earlier"."""
    before = text[max(0, one.start - _REACH) : one.start]
    return one.after is not None or _COMPARING.search(before) is not None


def _are_apart(text: str, one: Quantity, other: Quantity, word: str, opening: str) -> bool:
    """Say whether two neighbours are no range for the word between them and the one before."""
    if word == "and":
        return opening != "between"
    if word == "to":
        return opening != "from" and _is_step(text, one, other, opening)
    is_given = word == "from" and one.unit is not None
    return is_given and (_is_date(text, other) or _counts_givers(text, other))


def are_range(text: str, start: int, one: Quantity, other: Quantity) -> bool:
    """
    Join two neighbours if one range: `one` then covers both, "5 to 7 percent".

    "From 30 to 60" and "to 60 from 30" are no range: the later value learns the former.
    """
    joint = _JOINT.fullmatch(text, one.end, other.start)
    if joint is None or one.is_vague or other.is_vague or one.low is None or other.low is None:
        return False
    word, opening = joint["word"] or joint.group().strip(), _opening(text, start, one)
    if (word, opening) == ("to", "from"):
        _share_rate(one, other)
    if one.unit is not None and other.unit is not None and one.unit != other.unit:
        return False
    if joint["of"] and {word, opening} != _ENDS:
        return False
    if _are_apart(text, one, other, word, opening):
        return False
    # "5 to 7 million": the scale belongs to both, unless the former has its own unit.
    if one.unit is None or "$" in text[one.start : one.start + 3]:
        _share_scale(text, one, other)
    _share_unit(other, one)
    _share_unit(one, other)
    if word == "from":
        _share_scale(text, other, one)
        one.before, other.after = other.low, one.start
    elif word == "to" and opening == "from":
        other.before, one.after = one.low, other.end
    elif one.low < other.low:
        one.high, one.end, one.number_end = other.high, other.end, other.number_end
        return True
    return False


def _opening(text: str, start: int, one: Quantity) -> str:
    """Return the word before a number, beside those that only make it less exact."""
    before = text[max(start, one.start - 20) : one.start].lower().split()
    while before and before[-1] in _HEDGES:
        before.pop()
    return before[-1] if before else ""


def _is_date(text: str, one: Quantity) -> bool:
    """Say whether a number is a date: "40 percent from 1 May", "3 percent from 2019"."""
    is_year = re.fullmatch(r"(?:1[89]|20)\d\d", text[one.start : one.end]) is not None
    return one.unit is None and (is_year or _MONTH.match(text, one.end) is not None)


def _counts_givers(text: str, one: Quantity) -> bool:
    """Say whether a number counts those something comes from: "raised $5 million from 20 donors"."""
    behind = _BEHIND.match(text, one.end)
    if one.unit is not None or behind is None:
        return False
    first, second = behind[1], behind[2] or ""
    if _is_plural(first):
        return True
    return _NO_ADJECTIVE.fullmatch(first) is None and _is_plural(second)


def _is_plural(word: str) -> bool:
    """Say whether a word is the plural of a noun that can be counted, and of no span of time."""
    if word in _SPELLS | _NO_NOUNS:
        return False
    return word in _MANY or word in irregular_nouns() or _PLURAL.fullmatch(word) is not None


def _is_step(text: str, one: Quantity, other: Quantity, opening: str) -> bool:
    """
    Say whether "to" leads from a difference to what it came to.

    "By 5 percent to 12 percent", "5 percent in May, to 31 tonnes", "by 4,000 to 20,000 men";
    "by 4 to 5 percent" is a range.
    """
    between = text[one.end : other.start].split()
    is_suffixed = one.unit is not None and text[one.start].isdigit()
    is_written = one.unit is not None and other.unit is not None
    far = _FAR if opening == "by" else _VERY_FAR
    is_far = (is_written or opening == "by") and max(100, (one.low or 0) * far) <= (other.low or 0)
    is_apart = len(between) > 1 and (between[0] != "to" or "," in text[one.end : other.start])
    is_own = opening == "by" and one.unit is not None
    return is_apart or is_own or is_far or (is_suffixed and other.unit is None)


def _share_scale(text: str, one: Quantity, other: Quantity) -> None:
    """Give the former number the scale of the latter, if it has none and is written like it."""
    former, latter = text[one.start : one.end], text[other.start : other.end]
    scale = _scale(latter)
    # "From 350 to two hundred" is no 35,000.
    is_alike = not _DIGIT.search(former) or _DIGIT.search(latter) is not None
    is_bare = _scale(former) == 1 and is_alike
    if scale > 1 and is_bare and one.low is not None and one.low < min(1e3, scale):
        one.low = one.high = scaled(one.low, scale)


def _scale(words: str) -> float:
    """Return the scale a number is written with: 1e9 for "7 billion"."""
    found = re.search(rf"(?i)({_LARGE}|(?<=\d){_SHORT})\b", words)
    return GREAT[found[1].lower()] if found else 1.0
