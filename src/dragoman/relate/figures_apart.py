"""
Find the sums and shares that two accounts of one meeting give differently: trade of 450, and of 380 million.

Two figures are of one thing where both measure the same ("trade"), in one unit, of one time, and of
no two states; each account must have but one such figure. Things that are counted ("300 soldiers"),
how much something rose by, and what is promised are left to others.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from dragoman.records import Commitment, Figure, Mark, Report
from dragoman.relate.sentences import sentence_around
from dragoman.spans import Span

# Sums nearer than this may be one, rounded.
_ROUNDED = 0.03
# Words before or behind what is measured that tell no more of it.
_BESIDE = frozenset(
    "annual bilateral mutual overall reciprocal the total turnover two-way volume".split()
)
_COUNTRY = 3  # letters of a code
_Key = tuple[str, str, str | None]


def figures_apart(
    first: tuple[Report, Sequence[Mark]], second: tuple[Report, Sequence[Mark]]
) -> Iterator[tuple[Span, Span]]:
    """Yield the sentences in which two accounts measure one thing differently, in the order of the first."""
    theirs = _single(second[1])
    for key, one in _single(first[1]).items():
        other = theirs.get(key)
        if other is not None and _are_of_one(one, other) and _differ(one, other):
            yield (
                sentence_around(first[0].text, one.spans[0]),
                sentence_around(second[0].text, other.spans[0]),
            )


def _single(marks: Sequence[Mark]) -> dict[_Key, Figure]:
    """Return the figures of which an account has but one, by what they measure, their unit and time."""
    deeds = [span for mark in marks if isinstance(mark, Commitment) for span in mark.deed]
    found: dict[_Key, list[Figure]] = {}
    for mark in marks:
        if not isinstance(mark, Figure) or not _is_level(mark):
            continue
        measured = _measured(mark)
        if measured and not any(map(mark.spans[0].overlaps, deeds)):
            found.setdefault((measured, mark.unit or "", mark.asof), []).append(mark)
    return {key: told[0] for key, told in found.items() if len(told) == 1}


def _is_level(figure: Figure) -> bool:
    """Say whether a figure tells how high something stands, or has become: "reached", "rose to"."""
    is_rise = figure.change is not None and figure.change.to is None
    return not is_rise and figure.rank is None and not figure.implied and figure.unit is not None


def _measured(figure: Figure) -> str:
    """Return what a figure measures, "bilateral trade" as "trade"; nothing of what is only counted."""
    if figure.measure is None or figure.measure == figure.unit:
        return ""
    words = figure.measure.lower().split()
    return " ".join(word for word in words if word not in _BESIDE)


def _are_of_one(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be of one thing: not the exports of two states."""
    if one.of == other.of:
        return True
    return not any(of and len(of) == _COUNTRY and of.isupper() for of in (one.of, other.of))


def _differ(one: Figure, other: Figure) -> bool:
    """Say whether no number fits both, not even rounded."""
    (low, high), (least, most) = _range(one), _range(other)
    return low * (1 - _ROUNDED) > most or least * (1 - _ROUNDED) > high


def _range(figure: Figure) -> tuple[float, float]:
    """Return the least and the largest number that a figure tells."""
    low = figure.low if figure.low is not None else -math.inf
    return low, figure.high if figure.high is not None else math.inf
