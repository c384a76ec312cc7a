"""
Follow promises through later reports: kept, broken, said again, or past their day.

A later report speaks of the same promise when the same actor is bound and the deeds are
alike: the same type of event to the same target, or the same words, other than names and
days. It says it again if it binds as firmly, and no other side tells it. Nothing is decided by
the clock: a promise has lapsed when its day lies before the day it is looked at from, which is
that of the latest report unless another is named. A report without a date is neither earlier nor
later than another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

import msgspec

from dragoman.records import TOOK_PLACE, Commitment, Event, Mark, Party, Report, Time
from dragoman.relate.alike import acts, is_person, keys, side, stems, tellers
from dragoman.relate.told import Told
from dragoman.spans import Span, covered

STATES = ("open", "conditional", "restated", "fulfilled", "contradicted", "lapsed", "declined")
_NOBODY = ("no ", "nobody ", "none ", "neither ", "nothing ")
# Shares of a deed's words that a later promise, and the sentence of a later event, must repeat.
_ALIKE, _TOLD = 0.5, 0.6
# Who only considers or expects binds himself, or another, less than who will do something.
_SOFT = frozenset({"ready", "expects", "hopes"})
_SENTENCE = re.compile(r"[.!?]\s|\n")


class Later(msgspec.Struct, frozen=True, kw_only=True):
    """What a later report says of a promise: that it was kept, broken or said again."""

    what: str
    day: str
    report: str
    mark: str


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """A promise with the day of its report, its state, and the marks the state rests on."""

    commitment: Commitment
    day: str | None
    state: str
    later: tuple[Later, ...] = ()


class _Holder(NamedTuple):
    """Somebody who is bound or does something: his side, his actor, whether he is a person."""

    side: str
    actor: str | None
    is_person: bool


def _holders(parties: Iterable[Party]) -> list[_Holder]:
    """Return the parties that are of a side."""
    told = ((one, side(one.country, one.actor, one.sector)) for one in parties)
    return [_Holder(key, one.actor, is_person(one)) for one, key in told if key]


class _Promise:
    """A promise prepared for comparison."""

    def __init__(
        self, mark: Commitment, report: Report, event: Event | None, teller: str | None
    ) -> None:
        self.mark = mark
        self.teller = teller
        self.told = (report.date or "", report.id)
        self.day = (report.date or "")[:10]
        self.holders = _holders(mark.who)
        self.who = {one.side for one in self.holders}
        self.to = keys(mark.to) | (keys(event.target) if event else set())
        self.type = event.type if event else None
        self.id = mark.id
        words = covered(report.text, mark.deed)
        self.stems = stems(words)
        self.acts = acts(words)
        # "That no ship would dock" is kept as long as none does.
        self.is_negative = mark.status == "declined" or words.lower().startswith(_NOBODY)


class _Deed:
    """An event prepared for comparison."""

    def __init__(
        self, mark: Event, report: Report, begin: str | None, *, is_promised: bool
    ) -> None:
        self.mark = mark
        self.is_promised = is_promised
        self.id, self.type = mark.id, mark.type
        # "Talks" that go on, or a visit that a headline only names, are not over and done.
        self.is_under_way = mark.status == "ongoing" and ":noun" in mark.by
        self.told = (report.date or "", report.id)
        self.day = (report.date or "")[:10]
        self.begin = begin or self.day
        self.holders = _holders(mark.source)
        self.who = {one.side for one in self.holders}
        self.to = keys(mark.target)
        self.stems = stems(_sentence(report.text, mark.spans[0].start))


def follow(
    reports: Iterable[tuple[Report, Sequence[Mark]]], *, as_of: str | None = None
) -> list[Followed]:
    """
    Return all promises in the order of their reports, each with what became of it.

    The reports may come in any order, and are looked at one at a time: of a large ledger only what
    is promised and done is held.
    """
    promises: list[_Promise] = []
    latest = ""
    deeds: list[_Deed] = []
    for report, marks in reports:
        latest = max(latest, (report.date or "")[:10])
        events = {mark.id: mark for mark in marks if isinstance(mark, Event)}
        times = {mark.id: mark for mark in marks if isinstance(mark, Time)}
        told_by = tellers(marks)
        promised = [mark.deed for mark in marks if isinstance(mark, Commitment)]
        named = {mark.event for mark in marks if isinstance(mark, Commitment)}
        for mark in marks:
            if isinstance(mark, Commitment):
                event, teller = events.get(mark.event or ""), told_by.get(mark.voice or "")
                promises.append(_Promise(mark, report, event, teller))
            elif isinstance(mark, Event) and not _binds(mark, promised):
                time = times.get(mark.time or "")
                begin = time.begin if time else None
                deeds.append(_Deed(mark, report, begin, is_promised=mark.id in named))
    promises.sort(key=lambda one: one.told)
    deeds.sort(key=lambda one: one.told)
    others = Told(promises, asked=promises, likeness=_likeness)
    done = Told(deeds, asked=promises)
    return [_followed(promise, others, done, as_of or latest) for promise in promises]


def _binds(event: Event, promised: Iterable[Sequence[Span]]) -> bool:
    """Say whether an event is only the word that binds: "accepted an invitation to Lima"."""
    return any(
        event.spans[0].start < deed[0].start
        and any(span.overlaps(piece) for span in event.spans for piece in deed)
        for deed in promised
    )


def _followed(
    promise: _Promise, others: Told[_Promise], deeds: Told[_Deed], as_of: str
) -> Followed:
    """Return a promise with all that later reports say of it, the earliest first."""
    found: list[Later] = []
    for other in others.after(promise, _likeness(len(promise.stems))):
        what = _said_later(promise, other) if _same_promise(promise, other) else None
        if what is not None:
            found.append(_later(what, other.day, other.mark))
    for deed in deeds.after(promise, max(2, ceil(_TOLD * len(promise.stems)))):
        is_it = deed.begin >= promise.day and _is_deed(promise, deed)
        outcome = _outcome(promise, deed) if is_it else None
        if outcome is not None:
            found.append(_later(outcome, deed.day, deed.mark))
    later = tuple(sorted(found, key=lambda one: (one.day, one.mark)))
    return Followed(
        commitment=promise.mark,
        day=promise.day or None,
        state=_state(promise.mark, later, as_of),
        later=later,
    )


def _later(what: str, day: str, mark: Mark) -> Later:
    """Return a line of what a later report says."""
    return Later(what=what, day=day, report=mark.report, mark=mark.id)


def _said_later(promise: _Promise, other: _Promise) -> str | None:
    """Return whether a later promise takes one back or says it again; None if it does neither."""
    one, two = promise.mark, other.mark
    if promise.is_negative != other.is_negative:
        return "contradicted"
    is_weaker = (two.status == "conditional" and one.status != "conditional") or (
        two.strength in _SOFT and one.strength not in _SOFT
    )
    return None if is_weaker or _is_told_by_others(promise, other) else "restated"


def _is_told_by_others(promise: _Promise, other: _Promise) -> bool:
    """Say whether another side tells a later promise, which did not tell the first."""
    teller = other.teller
    return teller is not None and teller not in {*other.who, promise.teller}


def _is_same_holder(one: Iterable[_Holder], others: Sequence[_Holder]) -> bool:
    """Say whether parties may be one actor: of one side, but not two different persons."""
    return any(
        mine.actor == theirs.actor or not (mine.is_person and theirs.is_person)
        for mine in one
        for theirs in others
        if mine.side == theirs.side
    )


def _outcome(promise: _Promise, deed: _Deed) -> str | None:
    """Return whether an event keeps or breaks a promise; None if it decides nothing."""
    if deed.mark.status in TOOK_PLACE:
        if promise.is_negative:
            return "contradicted"
        return None if deed.is_under_way else "fulfilled"
    if deed.mark.status == "denied" and not promise.is_negative:
        return "contradicted"
    if deed.mark.status == "denied" and not deed.is_promised:
        return "fulfilled"  # "will not" only says again that it is not to be
    return None


def _state(mark: Commitment, later: Sequence[Later], as_of: str) -> str:
    """Return what became of a promise; the last word counts."""
    decided = [one.what for one in later if one.what != "restated"]
    if decided:
        return decided[-1]
    if later:
        return "restated"
    if mark.status == "declined":
        return "declined"
    end = (mark.due.end or "")[:10] if mark.due else ""
    if end and end < as_of[:10]:
        return "lapsed"
    return "conditional" if mark.status == "conditional" else "open"


def _likeness(words: int) -> int:
    """Return how many words a promise of so many has in common at least with a longer one alike."""
    return max(min(2, words), ceil(_ALIKE * words))


def _same_promise(one: _Promise, other: _Promise) -> bool:
    """Say whether two promises of one country are of one actor, and to the same deed."""
    if not _is_same_holder(one.holders, other.holders):
        return False
    if one.to and other.to and not one.to & other.to:
        return False
    shared = len(one.stems & other.stems)
    smaller = max(1, min(len(one.stems), len(other.stems)))
    is_like = shared >= _likeness(smaller) and bool(one.acts & other.acts)
    is_same_act = one.type is not None and one.type == other.type and bool(one.to & other.to)
    return is_like or (is_same_act and shared > 0)


def _is_deed(promise: _Promise, deed: _Deed) -> bool:
    """Say whether an event is the deed that was promised, done by whom it binds."""
    if promise.type is not None and promise.type != deed.mark.type:
        return False
    if promise.to and deed.to and not promise.to & deed.to:
        return False
    if not _is_same_holder(promise.holders, deed.holders):
        return False
    shared = len(promise.stems & deed.stems)
    # One word is no deed: who offers to mediate mediates in many wars.
    is_told = shared > 1 and shared / len(promise.stems) >= _TOLD
    is_same_act = promise.type is not None and bool(promise.to & deed.to) and shared > 0
    return is_told or is_same_act


def _sentence(text: str, at: int) -> str:
    """Return about the sentence around an offset."""
    window = text[max(0, at - 300) : at]
    breaks = [match.end() for match in _SENTENCE.finditer(window)]
    after = _SENTENCE.search(text, at, at + 300)
    start = at - len(window) + (breaks[-1] if breaks else 0)
    return text[start : after.start() if after else at + 300]
