"""Numbers that only their words around them give a unit: votes "58-41", rates "42 to the dollar"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.knowledge.units import Unit, units
from dragoman.stages.figures_pairs import Quantity

_VOTES = Unit("votes", "count")
_PAIR = r"(?P<{}>\d{{1,4}})(?:\s?[-–]\s?|{}to{})(?P<{}>\d{{1,4}})"
_VOTED = re.compile(
    r"\b[Vv]ote[ds]?(?:\s(?:of|was|were|by|stood\sat))?\s"
    + _PAIR.format("yes", r"\s", r"\s", "no")
    + r"\b(?!\s?(?:%|per\s?cent|pct|[-–:/]\d\s?[ap]m)|\s(?:years?|months?|weeks?|days?|hours?)\b)"
    + "|"
    + r"(?<![\w.,-])"
    + _PAIR.format("ayes", r"[-\s]", r"[-\s]", "noes")
    + r"\s(?:parliamentary\s|majority\s|party-line\s|roll-call\s)?(?:vote|majority|ballot)\b"
)
_RATE = re.compile(
    r"\s(?:per|to\s(?:the|one|a|1)|against\s(?:the|one)|for\s(?:one|each|every))"
    r"\s(?:US\s|U\.S\.\s|American\s)?(?P<word>dollar|euro|pound|yen|yuan|rouble|ruble|franc)\b"
    r"(?!\s(?:rate|area|zone|bond|store|value|menu|crisis|peg)s?\b)"
)
# The base of another rate is not what is measured: "at 44 to the euro and 41 to the dollar".
_WORD = re.compile(r"(?<!\bto the )(?<!\bagainst the )(?<!\bper )(?<!\bone )\b[A-Za-z]+")


def give_votes(text: str, start: int, end: int, found: Sequence[Quantity]) -> None:
    """Give the two numbers of a vote their unit: "voted 58-41", "by a vote of 58 to 41"."""
    ends = {
        match.start(name)
        for match in _VOTED.finditer(text, start, end)
        for name in ("yes", "no", "ayes", "noes")
        if match[name]
    }
    for one in found:
        if one.start in ends and one.unit is None:
            one.unit = _VOTES


def is_vote(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers are the ends of a vote, and no range."""
    return one.unit is other.unit is _VOTES


def give_rates(text: str, start: int, found: Sequence[Quantity]) -> None:
    """Give an exchange rate its unit: "the lira fell to 42 to the dollar" is in TRY per USD."""
    for one in found:
        match = _RATE.match(text, one.end) if one.unit is None else None
        base = units()[match["word"]].name if match is not None else ""
        named = _named(text, start, one.start, base) if base else None
        if match is not None and named is not None:
            one.unit, one.money = Unit(f"{units()[named].name} per {base}", "money"), named


def _named(text: str, start: int, end: int, base: str) -> str | None:
    """Return the currency that was named last before a number, beside that of the base."""
    words = [match.group().lower() for match in _WORD.finditer(text, start, end)]
    for word in reversed(words):
        unit = units().get(word)
        if unit is not None and unit.kind == "money" and unit.name not in {base, "cents"}:
            return word
    return None
