"""
Find where two sides tell how long something took, and not the same: "lasted two hours", "put it at 50 minutes".

The first tells it of a meeting ("talked for half an hour") or by a word for lasting; the other by the
same word, of a meeting too, or by no more than the time ("a duration of 40 minutes").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.records import Time
from dragoman.spans import Span
from dragoman.stages.lemmas import candidates

_LASTING = frozenset("last run go take spend continue stretch sit stay hold".split())
_MEETING = (
    r"(?:audience|call|chat|consultations?|contact|conversation|dialogue|discussions?|encounter|exchange|greeting|"
    r"handshake|meeting|negotiations?|session|summit|talks?|visit)"
)
_MET = re.compile(
    rf"\b(?:{_MEETING}\b[^.,;:]*|(?:chatted|conversed|met|negotiated|spoke|spoken|talked|talking|together)\b[^.,;:]* "
    r"(?:for|in) (?:\w+ ){0,3})$",
    re.IGNORECASE,
)
_LONG = re.compile(rf"^[- ]?(?:\w+ )?{_MEETING}\b", re.IGNORECASE)
_BARE = re.compile(
    r"^\W*(?:it|that|this|the (?:length|duration|time))(?: (?:at|as))? (?:[\w-]+ ){0,2}$"
    r"|^\W*(?:of |by |for |only |just |about )*$"
    r"|\b(?:its|the|their|a) (?:(?:different|total|real) )?(?:duration|length)(?: (?:as|at|of|was|to be))+ (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")
_MINUTES = (7 * 24 * 60.0, 24 * 60.0, 60.0, 1.0, 1 / 60)


class Length(NamedTuple):
    """How long something took: in minutes; the words for lasting; of a meeting; with nothing beside it."""

    minutes: float
    lasting: frozenset[str]
    is_of_meeting: bool
    is_bare: bool


def length(text: str, pieces: Sequence[Span], times: Sequence[Time]) -> Length | None:
    """Return the only length of time that stands in some pieces of a text; None for months and vague ones."""
    inside = [(one, two) for one in times for two in pieces if two.contains(one.spans[0])]
    if len(inside) != 1:
        return None
    ((time, piece),) = inside
    minutes = _minutes(time)
    if minutes is None:
        return None
    at = time.spans[0]
    before = text[piece.start : at.start]
    forms = {form for word in _WORD.findall(piece.of(text)) for form in candidates(word.lower())}
    is_met = _MET.search(before) or _LONG.search(text[at.end : piece.end])
    return Length(minutes, _LASTING & forms, bool(is_met), _BARE.search(before) is not None)


def is_other_length(one: Length, other: Length) -> bool:
    """Say whether one tells how long it took, and the other tells the same of another length."""
    if one.minutes == other.minutes or not (one.lasting or one.is_of_meeting):
        return False
    is_same = not one.lasting.isdisjoint(other.lasting)
    return is_same or other.is_bare or (one.is_of_meeting and other.is_of_meeting)


def _minutes(time: Time) -> float | None:
    """Return how many minutes a length of time has; None for months, years and vague ones."""
    match = _ISO.fullmatch(time.value or "")
    if match is None:
        return None
    return sum(float(n) * size for n, size in zip(match.groups(), _MINUTES, strict=True) if n)
