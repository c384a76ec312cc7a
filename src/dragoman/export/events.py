"""
Events as rows: for a spreadsheet (csv), in the columns of POLECAT, in PETRARCH's lines.

A row is one source and one target: an event of two sources and one target makes two rows
there, while its `id` stays one. POLECAT's columns are followed by two of our own, status
and voice, without which a plan or a claim would read as a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations, product

from dragoman.export.separated import line
from dragoman.export.wording import Desk
from dragoman.knowledge.deeds import MATERIAL_CONFLICT
from dragoman.records import TOOK_PLACE, Event, Mark, Party, Report
from dragoman.spans import Span

CSV = (
    "id", "report", "date", "type", "mode", "cameo", "quad", "goldstein", "contexts", "status",
    "source", "source_country", "source_sector", "target", "target_country", "target_sector",
    "trigger", "time", "time_begin", "time_end", "place", "according_to", "start", "end", "title",
    "url", "foreign_id",
)  # fmt: skip
POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Primary Actor Sector", "Recipient Name", "Recipient Country",
    "Primary Recipient Sector", "Raw Placename", "Country", "Latitude", "Longitude", "Headline",
    "Source", "Status", "Voice",
)  # fmt: skip
_QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
# Deeds that two sides do to each other: agree, consult, sign, take up relations, cooperate, cease
# fire, leave talks, fight.
_MUTUAL = ("03", "04", "054", "057", "06", "0871", "125", "164", "19")
_NOBODY = Party()
Wants = Callable[[Desk, Party, Party], bool]
"""Says whether a pair of source and target is wanted."""
# Deeds that end a measure, whose own noun stands among their words: "lifted" and "ban".
_LIFTING = frozenset({"CONCEDE", "RETREAT"})
_NOUN, _VERB = ":noun:", ":verb:"


def _any(_desk: Desk, _source: Party, _target: Party) -> bool:
    """Want every pair of parties."""
    return True


def csv_lines(
    report: Report, marks: Sequence[Mark], events: Sequence[Event], *, wants: Wants = _any
) -> Iterator[str]:
    """Yield a line of comma-separated values for each wanted pair of parties, without a header."""
    desk = Desk(report, marks)
    for event in events:
        for source, target in pairs(event):
            if not wants(desk, source, target):
                continue
            yield line(
                [
                    event.id, report.id, report.date or "", event.type, event.mode or "",
                    event.cameo or "", event.quad, event.goldstein, " ".join(event.contexts),
                    event.status, desk.names.of(source) if source.spans else "",
                    source.country or "", source.sector or "",
                    desk.names.of(target) if target.spans else "", target.country or "",
                    target.sector or "", desk.words(event.trigger), desk.when(event.time),
                    *desk.days(event.time), desk.place(event.place), desk.according_to(event),
                    event.spans[0].start, event.spans[-1].end, report.title, report.url,
                    report.foreign_id,
                ],
                ",",
            )  # fmt: skip


def polecat_lines(
    report: Report, marks: Sequence[Mark], events: Sequence[Event], *, wants: Wants = _any
) -> Iterator[str]:
    """Yield a tab-separated line in POLECAT's columns for each wanted pair of parties."""
    desk = Desk(report, marks)
    for event in _done(desk, events):
        place = desk.by_id.get(event.place or "")
        for source, target in pairs(event):
            if not wants(desk, source, target):
                continue
            yield line(
                [
                    event.id, _day(desk, event), event.type, event.mode or "",
                    event.goldstein, _QUADS.get(event.quad or 0, ""), ";".join(event.contexts),
                    desk.names.of(source) if source.spans else "", source.country or "",
                    source.sector or "", desk.names.of(target) if target.spans else "",
                    target.country or "", target.sector or "", desk.place(event.place),
                    getattr(place, "country", None) or "", _number(getattr(place, "lat", None)),
                    _number(getattr(place, "lon", None)), report.title or "",
                    report.publisher or report.source or "", event.status,
                    desk.according_to(event),
                ],
                "\t",
            )  # fmt: skip


def cameo_lines(
    report: Report, marks: Sequence[Mark], events: Sequence[Event], *, wants: Wants = _any
) -> Iterator[str]:
    """Yield PETRARCH's lines: day, source, target, CAMEO code, id, report; only what happened."""
    desk = Desk(report, marks)
    for event in _done(desk, events):
        if event.status not in TOOK_PLACE:
            continue
        for source, target, code in dyads(event):
            if not wants(desk, source, target):
                continue
            day = _day(desk, event).replace("-", "")
            codes = [_code(source), _code(target), code]
            yield line([day, *codes, event.id, report.foreign_id or report.id], "\t")


def _done(desk: Desk, events: Sequence[Event]) -> list[Event]:
    """
    Return events without the measures that are only lifted: "lifted its sanctions".

    Such a measure stood before; without a day of its own it would be coded as a new one.
    """
    lifted = [span for one in events if one.type in _LIFTING for span in one.trigger]
    return [one for one in events if not _only_stands(desk, one, lifted)]


def _only_stands(desk: Desk, event: Event, lifted: Sequence[Span]) -> bool:
    """Say whether an event is a measure of no day of its own, named in what lifts it."""
    is_measure = event.quad == MATERIAL_CONFLICT and _NOUN in event.by
    is_measure = is_measure and not any(desk.days(event.time))
    return is_measure and any(span.overlaps(word) for span in lifted for word in event.trigger)


def pairs(event: Event) -> Iterator[tuple[Party, Party]]:
    """Yield each source with each target; the sources of a deal or meeting face each other."""
    is_mutual = (event.cameo or "").startswith(_MUTUAL)
    if not event.target and len(event.source) > 1 and is_mutual:
        yield from _facing(event)
        return
    yield from product(event.source or (_NOBODY,), event.target or (_NOBODY,))


def _facing(event: Event) -> Iterator[tuple[Party, Party]]:
    """
    Yield each of those who do something together with each other one, both ways.

    Of "Peru met Chile and Cuba" Chile and Cuba, on the same side of the verb, are no pair.
    """
    before = {party for party in event.source if _stands_before(party, event)}
    has_two_sides = _VERB in event.by and 0 < len(before) < len(event.source)
    for one, other in permutations(event.source, 2):
        if not has_two_sides or (one in before) != (other in before):
            yield one, other


def _stands_before(party: Party, event: Event) -> bool:
    """Say whether a party is named before the words that tell the event."""
    return bool(party.spans and event.trigger) and party.spans[0] < event.trigger[0]


def dyads(event: Event) -> Iterator[tuple[Party, Party, str]]:
    """
    Yield source, target and code as the older scheme counts them.

    Who meets somebody is met by him, and who visits (042) has a host (043): a dyad each way.
    """
    code = event.cameo or "---"
    back = {"042": "043", "043": "042", "04": "04", "044": "044", "046": "046"}.get(code)
    for source, target in pairs(event):
        yield source, target, code
        if back and event.target and source is not _NOBODY and target is not _NOBODY:
            yield target, source, back


def _code(party: Party) -> str:
    """Return country and sector in one code, as CAMEO writes actors: "KENGOV"; --- is nobody."""
    return ((party.country or "") + (party.sector or "")) or "---"


def _day(desk: Desk, event: Event) -> str:
    """Return the day of an event, else that of its report: both formats ask for one."""
    begin, _ = desk.days(event.time)
    return (begin or desk.report.date or "")[:10]


def _number(value: float | None) -> str:
    """Write a number, or nothing."""
    return "" if value is None else str(value)
