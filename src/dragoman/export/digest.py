"""What a report amounts to: its marks sorted into the questions people ask of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from dragoman.export.names import UNKNOWN
from dragoman.export.wording import Desk, Wording
from dragoman.records import TOOK_PLACE, Commitment, Event, Figure, Position, Silence, Statement
from dragoman.spans import Span

Group = tuple[Wording, ...]
"""Marks that say the same at several places of a report."""


class Digest(NamedTuple):
    """The answers, each in reading order unless said otherwise."""

    speakers: tuple[tuple[str, Group], ...]
    happened: tuple[Group, ...]
    not_happened: tuple[Group, ...]
    promises: tuple[Group, ...]
    figures: tuple[Group, ...]
    stances: tuple[Group, ...]
    silences: tuple[Group, ...]


def digest(desk: Desk) -> Digest:
    """
    Sort the marks of a report; promises with a date come first, the earliest before all.

    Who only hopes for something has promised nothing, nor has anybody of whom he hopes it.
    """
    events = [desk.word(mark) for mark in desk.of(Event)]
    promises = sorted((one for one in desk.of(Commitment) if one.strength != "hopes"), key=_due)
    return Digest(
        speakers=_by_speaker(desk.word(mark) for mark in _told(desk)),
        happened=_merged((one for one in events if _took_place(one)), _deed),
        not_happened=_merged((one for one in events if not _took_place(one)), _deed),
        promises=_merged((desk.word(mark) for mark in promises), _words),
        figures=_merged((desk.word(mark) for mark in desk.of(Figure)), _words),
        stances=_merged((desk.word(mark) for mark in desk.of(Position)), _words),
        silences=_merged((desk.word(mark) for mark in desk.of(Silence)), _words),
    )


def counts(desk: Desk) -> str:
    """
    Give the three counts that must not be mixed up: events, reports, voices.

    A voice is somebody named whose words are reported; the reporter is not counted.
    """
    voices = {
        one.actor or desk.names.of(one)
        for mark in desk.of(Statement)
        for one in mark.sources or (mark.source,)
        if one is not None
    } - {UNKNOWN}
    return ", ".join(
        [plural(len(desk.of(Event)), "event"), "1 report", plural(len(voices), "named voice")]
    )


def plural(number: int, noun: str) -> str:
    """Count a noun: "1 event", "2 events"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def conflicts(desk: Desk) -> tuple[str, ...]:
    """Return the days which a source claims for itself beside the one that was taken."""
    taken = (desk.report.date or "")[:10]
    return tuple(
        f"{claim.date} ({claim.source})"
        for claim in desk.report.date_claims
        if claim.date[:10] != taken
    )


def numbers(found: Iterable[int]) -> str:
    """Write line numbers: "line 3", "lines 3, 9"."""
    each = sorted(set(found))
    return f"line{'s' * (len(each) != 1)} {', '.join(map(str, each))}"


def _told(desk: Desk) -> Iterator[Statement]:
    """Yield the statements that are no silences: what an account leaves out is listed apart."""
    silent = [_places(mark.spans) - _places(mark.on) for mark in desk.of(Silence)]
    for mark in desk.of(Statement):
        cue = _places(mark.cue)
        if all(cue.isdisjoint(places) for places in silent):
            yield mark


def _places(spans: Iterable[Span]) -> set[int]:
    """Return the offsets that spans cover."""
    return {at for span in spans for at in range(span.start, span.end)}


def _due(mark: Commitment) -> tuple[bool, bool, str]:
    """Sort key: declined last, dated before undated, earliest first."""
    day = (mark.due.end or mark.due.begin) if mark.due else None
    return mark.status == "declined", day is None, day or ""


def _took_place(wording: Wording) -> bool:
    """Say whether an event is told as something that happened or goes on."""
    return isinstance(wording.mark, Event) and wording.mark.status in TOOK_PLACE


def _deed(wording: Wording) -> Hashable:
    """Two events say the same if parties, type, status, time and voice do, whatever the verb."""
    mark = wording.mark
    kind = (mark.type, mark.mode) if isinstance(mark, Event) else ()
    return wording.who, wording.whom, kind, wording.facts, wording.according_to


def _words(wording: Wording) -> Hashable:
    """Two other marks say the same if all their words do."""
    return wording.who, wording.whom, wording.deed, wording.facts, wording.according_to


def _merged(wordings: Iterable[Wording], same: Callable[[Wording], Hashable]) -> tuple[Group, ...]:
    """Put together what says the same, at the place of the first."""
    groups: dict[Hashable, list[Wording]] = {}
    for wording in wordings:
        groups.setdefault(same(wording), []).append(wording)
    return tuple(tuple(group) for group in groups.values())


def _by_speaker(wordings: Iterable[Wording]) -> tuple[tuple[str, Group], ...]:
    """Put the statements of each speaker together, in the order in which they first speak."""
    speakers: dict[str, list[Wording]] = {}
    for wording in wordings:
        speakers.setdefault(wording.who, []).append(wording)
    return tuple((name, tuple(said)) for name, said in speakers.items())
