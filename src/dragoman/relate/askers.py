"""
Who is told to have asked for a meeting or call: "at Lima's request", "it was Quito that had sought it".

Two sides often agree on all but this. What is asked for is a meeting, or what was told before
("it"); who asks for more time, or for a guarantee, asks for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.spans import Span

_ASKING = (
    r"(?:behest|idea|initiative|instigation|invitation|proposal|request|suggestion|urging|wish)"
)
_MEETING = (
    r"(?:audience|call|consultations?|contact|conversation|dialogue|discussions?|encounter|meeting|"
    r"negotiations?|session|summit|talks?|telephone|trip|visit)"
)
_MET = re.compile(
    rf"\b(?:{_MEETING}|came|come|gone|held|met|spoke|spoken|took place|travelled|traveled|went)\b",
    re.IGNORECASE,
)
_WHOM = r"(?P<who>[^,.;:]{2,70})"
_WHO = r"(?P<who>[^,.;:]{2,70}?)"
_BEHIND = re.compile(
    rf"\b(?:(?:at|on|upon|by) the (?:\w+ )?{_ASKING} (?:of|from|by)"
    rf"|(?:the|an?) {_ASKING} (?:had |has )?(?:come|came|was made|been made) (?:from|by)"
    rf"|{_MEETING} (?:had been |has been |was |were |being )?(?:\w+ly )?(?:arranged|called|made|placed|set up|suggested) (?:by|at)"
    rf"|(?:asked for|initiated|proposed|requested|sought) by) {_WHOM}",
    re.IGNORECASE,
)
_THING = rf"(?:it|them|(?:an?|the|this|that|any|such an?) (?:\w+ ){{0,2}}{_MEETING})\b"
_UNASKED = re.compile(
    rf"\b{_WHO} (?:(?:did|had|has|have) (?:not|never)|(?:did|had)n['’]t|never) (?:been )?"
    rf"(?:ask(?:ed|ing)? for|initiated?|proposed?|request(?:ed)?|seek|seeking|sought|suggest(?:ed)?|want(?:ed)?) {_THING}",
    re.IGNORECASE,
)
_BEFORE = (
    re.compile(
        rf"\b(?:at|on|upon|by|was|were) (?!the {_ASKING}\b){_WHO} (?:\w+ )?{_ASKING}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_WHO} (?:(?:had|has|have) )?(?:(?:first|been|also|itself|himself|herself) )*"
        rf"(?:(?:asked|asking|pressed|pressing|pushed|pushing|called|calling)(?: \w+)? for"
        rf"|initiat(?:ed|ing)|propos(?:ed|ing)|request(?:ed|ing)|seeking|sought|suggest(?:ed|ing)|wanted) "
        rf"{_THING}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_WHO} (?:(?:had|has|have) )?(?:asked|invited|called|rang|telephoned|phoned)"
        rf"(?: us| him| her| them)? to (?:come|meet|sit down|talk)\b",
        re.IGNORECASE,
    ),
)
_QUICK = re.compile(
    r"ask|call|initia|invit|press|propos|push|request|s(?:eek|ought|uggest)|urging|wanted|idea|behest|wish",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|neither|nor|nobody|without|\w+n['’]t)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:it|he|she|they|we|I|its|his|her|their|our)\b", re.IGNORECASE)


class Asked(NamedTuple):
    """The side that asked, or did not, and whether the words themselves tell of a meeting."""

    side: str
    is_of_meeting: bool
    is_not: bool = False


def asked(
    words: str, start: int, named: Sequence[tuple[Span, str]], own: str | None
) -> Asked | None:
    """
    Return who asked for a meeting, as some words tell; None where they tell nothing of it.

    `start` is where the words stand in their text, `named` are the sides that are named there,
    `own` is whose words they are: "it had asked for the call".
    """
    if not _QUICK.search(words):
        return None
    for pattern in (_UNASKED, _BEHIND, *_BEFORE):
        match = pattern.search(words)
        if match is None or (pattern is not _UNASKED and _NOT.search(match[0])):
            continue
        at = Span(start + match.start("who"), start + match.end("who"))
        who = _named(at, named, is_first=pattern is _BEHIND)
        if who is None and _OWN.search(match["who"]):
            who = own
        if who is not None:
            return Asked(who, _MET.search(words) is not None, pattern is _UNASKED)
    return None


def may_ask(text: str) -> Iterator[Span]:
    """Yield the words of a text by which somebody may be told to have asked for something."""
    return (Span(*match.span()) for match in _QUICK.finditer(text))


def _named(at: Span, named: Sequence[tuple[Span, str]], *, is_first: bool) -> str | None:
    """Return the side named in a place: the first there or the last, by its longest name."""
    inside = [(span, key) for span, key in named if at.contains(span)]
    if not inside:
        return None
    if is_first:
        return min(inside, key=lambda one: (one[0].start, -one[0].end))[1]
    return max(inside, key=lambda one: (one[0].end, -one[0].start))[1]


def is_other_asker(one: Asked, reply: Asked, tellers: tuple[str, str]) -> bool:
    """Say whether two tell that another asked, one of them that it was the other; or one that he did not."""
    first, second = tellers
    if one.is_not or reply.is_not:
        return one.is_of_meeting and one.side == reply.side and one.is_not != reply.is_not
    is_put_to = one.side == second or reply.side == first
    return one.is_of_meeting and one.side != reply.side and is_put_to
