"""
Set two reports of one meeting side by side: what both promise, and what only one of them tells.

Two reports tell of one meeting when each says itself, in nobody's quoted words, that the same
two states met or talked, and their days are no more than one apart. A promise in one is that of
the other when their deeds are alike: the same words other than names and days, or the same type
of event with most of them. What is told in one only, the other leaves out; why, nobody can say.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from dragoman.records import TOOK_PLACE, Commitment, Event, Mark, Report, Time
from dragoman.relate.alike import acts, keys
from dragoman.spans import covered

_NEAR = dt.timedelta(days=1)
_SIDES = 2
# Of the shorter deed's words so many must be told in the other, too.
_ALIKE = 0.6
_BINDING = frozenset({"agreed", "will", "intends"})


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A report with its marks, and where it tells of the meeting."""

    report: Report
    marks: tuple[Mark, ...]
    meeting: Event


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A promise as each of two accounts tells it; None where one does not."""

    one: Commitment | None
    other: Commitment | None


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts of a meeting, and the promises of those who met."""

    accounts: tuple[Account, Account]
    promises: tuple[Told, ...]


def meetings(reports: Sequence[tuple[Report, Sequence[Mark]]]) -> Iterator[Meeting]:
    """Yield the pairs of reports that tell of one meeting, each with its promises side by side."""
    told: dict[frozenset[str], list[tuple[dt.date, Account]]] = defaultdict(list)
    for report, marks in reports:
        for event, day in _met(report, marks):
            account = Account(report=report, marks=tuple(marks), meeting=event)
            told[frozenset(keys((*event.source, *event.target)))].append((day, account))
    seen: set[tuple[str, str]] = set()
    for sides, accounts in told.items():
        for (day, one), (other_day, other) in combinations(accounts, 2):
            pair = (one.report.id, other.report.id)
            if pair[0] != pair[1] and pair not in seen and abs(day - other_day) <= _NEAR:
                seen.add(pair)
                promises = tuple(_side_by_side((one, other), sides))
                yield Meeting(accounts=(one, other), promises=promises)


def _met(report: Report, marks: Sequence[Mark]) -> Iterator[tuple[Event, dt.date]]:
    """Yield the meetings of two states that a report tells in its own words, with their days."""
    times = {mark.id: mark for mark in marks if isinstance(mark, Time)}
    for event in marks:
        if not isinstance(event, Event) or event.type != "CONSULT" or event.voice is not None:
            continue
        time = times.get(event.time or "")
        if time is not None and time.begin != time.end:
            continue
        day = time.begin if time is not None else report.date
        parties = (*event.source, *event.target)
        is_both = len(parties) == len(keys(parties)) == _SIDES
        if is_both and day and event.status in TOOK_PLACE:
            yield event, dt.date.fromisoformat(day[:10])


def _side_by_side(accounts: tuple[Account, Account], sides: frozenset[str]) -> Iterator[Told]:
    """Yield the promises of those who met: first as they stand in one account, then what only the other has."""
    first, second = (list(_promises(account, sides)) for account in accounts)
    left = list(second)
    for mine in first:
        alike = [theirs for theirs in left if _is_same(accounts, mine, theirs)]
        if alike:
            left.remove(alike[0])
        yield Told(one=mine, other=alike[0] if alike else None)
    yield from (Told(one=None, other=theirs) for theirs in left)


def _promises(account: Account, sides: frozenset[str]) -> Iterator[Commitment]:
    """Yield what those who met promise in an account, that they do."""
    for mark in account.marks:
        is_firm = isinstance(mark, Commitment) and mark.strength in _BINDING
        if isinstance(mark, Commitment) and is_firm and mark.status != "declined":
            who = keys(mark.who)
            if who and who <= sides:
                yield mark


def _is_same(accounts: tuple[Account, Account], mine: Commitment, theirs: Commitment) -> bool:
    """Say whether two promises are one: somebody bound by both, and the words of the deed alike."""
    if keys(mine.who).isdisjoint(keys(theirs.who)):
        return False
    one, other = (
        acts(covered(account.report.text, mark.deed))
        for account, mark in zip(accounts, (mine, theirs), strict=True)
    )
    fewest = min(len(one), len(other))
    return bool(fewest) and len(one & other) >= max(1, _ALIKE * fewest)
