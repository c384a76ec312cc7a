"""Numbers that only their words around them give a unit: votes "58-41", rates "42 to the dollar"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dragoman.knowledge.units import Unit, units
from dragoman.stages.figure.pairs import Quantity

_VOTES = Unit("votes", "count")
_PAIR = r"(?P<{}>\d{{1,4}})(?:\s?[-–]\s?|{}to{})(?P<{}>\d{{1,4}})"
# What makes two numbers no votes: a scale or a unit behind them; and "2 to 1", which is a ratio.
_MEASURED = (
    r"\b(?!\s?(?:%|per\s?cent|pct|[-–:/]\d\s?[ap]m|(?:hundred|thousand|[mb]illion|trillion|bn|dollars?|euros?|pounds?)\b)"
    r"|\s(?:years?|months?|weeks?|days?|hours?)\b)"
)
_RATIO = r"(?!(?:[1-5]|10)\sto\s1\b)"
_VOTED = re.compile(
    r"\b[Vv]ote[ds]?(?:\s(?:of|was|were|by|stood\sat))?\s"
    + _RATIO
    + _PAIR.format("yes", r"\s", r"\s", "no")
    + _MEASURED
    + "|"
    + rf"(?<![\w.,-]){_RATIO}"
    + _PAIR.format("ayes", r"[-\s]", r"[-\s]", "noes")
    + r"\s(?:parliamentary\s|majority\s|party-line\s|roll-call\s)?"
    + r"(?:(?:vote|ballot)\b|majority\b(?=[.,;:)]|\s[A-Z]|\s(?:for|in|of|on|against|to|that|and|by|with|after|as)\b|\s*$))"
)
# The words of votes, "Vote" too, and two numbers: where none of them stand, the pattern need not be tried.
_OF_VOTES = ("ote", "ballot", "majority")
_TWO = re.compile(r"\d(?:\s?[-–]\s?|[\s-]to[\s-])\d")
_RATE = re.compile(
    r"\s(?:per|to\s(?:the|one|a|1)|against\s(?:the|one)|for\s(?:one|each|every))"
    r"\s(?:US\s|U\.S\.\s|American\s)?(?P<word>dollar|euro|pound|yen|yuan|rouble|ruble|franc)\b"
    r"(?!\s(?:rate|area|zone|bond|store|value|menu|crisis|peg)s?\b)"
)
# The base of another rate is not what is measured: "at 44 to the euro and 41 to the dollar".
_WORD = re.compile(r"(?<!\bto the )(?<!\bagainst the )(?<!\bper )(?<!\bone )\b[A-Za-z]+")


def give_votes(text: str, start: int, end: int, found: Sequence[Quantity]) -> None:
    """Give the two numbers of a vote their unit: "voted 58-41", "by a vote of 58 to 41"."""
    at = {one.start: one for one in found}
    if not at or all(text.find(word, start, end) < 0 for word in _OF_VOTES):
        return
    if not _TWO.search(text, start, end):
        return
    for match in _VOTED.finditer(text, start, end):
        names = ("yes", "no") if match["yes"] else ("ayes", "noes")
        pair = [at[place] for name in names if (place := match.start(name)) in at]
        if all(one.unit is None for one in pair):
            for one in pair:
                one.unit = _VOTES


def is_vote(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers are the ends of a vote, and no range."""
    return one.unit is other.unit is _VOTES


def give_rates(text: str, start: int, found: Sequence[Quantity]) -> None:
    """Give an exchange rate its unit: "the lira fell to 42 to the dollar" is in TRY per USD."""
    rates = [
        (one, units()[match["word"]].name)
        for one in found
        if one.unit is None and (match := _RATE.match(text, one.end))
    ]
    named = _currencies(text, start, max(one.start for one, _ in rates)) if rates else []
    beside = {base: [one for one in named if one[1] != base] for _, base in rates}
    for one, base in rates:
        last = bisect_left(beside[base], (one.start, "", ""))
        if last:
            _, name, word = beside[base][last - 1]
            one.unit, one.money = Unit(f"{name} per {base}", "money"), word


def _currencies(text: str, start: int, end: int) -> list[tuple[int, str, str]]:
    """Return where the currencies are named that rates are of, with their names and the words."""
    return [
        (match.start(), unit.name, word)
        for match in _WORD.finditer(text, start, end)
        if (unit := units().get(word := match.group().lower()))
        and unit.kind == "money"
        and unit.name != "cents"
    ]
