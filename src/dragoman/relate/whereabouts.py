"""
Find where and on which day an account tells that two sides met.

Only a town that is named for the meeting counts, and a day that is: what a report is dated by tells
neither. Two accounts differ where nothing that one names is in the other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from dragoman.knowledge.actors import country_names
from dragoman.records import TOOK_PLACE, Event, Mark, Place, Report, Time
from dragoman.relate.accounts import sentence_around
from dragoman.relate.alike import keys
from dragoman.spans import Span

# An earlier meeting of the two is another.
_WEEK = dt.timedelta(days=7)


def met_apart(
    first: tuple[Report, Sequence[Mark]],
    second: tuple[Report, Sequence[Mark]],
    sides: Collection[str],
) -> Iterator[tuple[Span, Span]]:
    """Yield the sentences by which two accounts tell that two `sides` met in other towns, or on other days."""
    towns = _towns(*first, sides), _towns(*second, sides)
    days = _days(*first, sides), _days(*second, sides)
    found = []
    if not any(_may_be_one(one, other) for one, _ in towns[0] for other, _ in towns[1]):
        found.append([[span for _, span in told] for told in towns])
    if {day for day, _ in days[0]}.isdisjoint(day for day, _ in days[1]):
        found.append([[span for _, span in told] for told in days])
    yield from dict.fromkeys((one[0], other[0]) for one, other in found if one and other)


def _may_be_one(one: Place, other: Place) -> bool:
    """Say whether two places may be one, or the one a region that the other lies in."""
    # Of a house nobody may know in which land it stands: "Lancaster House".
    is_one = one.country == other.country or None in {one.country, other.country}
    if one.geonames is None or other.geonames is None:
        # A region, or a house: apart only where both are known to lie in different regions.
        return is_one and (None in {one.admin1, other.admin1} or one.admin1 == other.admin1)
    is_within = one.name == other.admin1 or other.name == one.admin1
    return one.geonames == other.geonames or (is_within and is_one)


def _towns(
    report: Report, marks: Sequence[Mark], sides: Collection[str]
) -> list[tuple[Place, Span]]:
    """Return the towns or regions two sides are told to have met in, each with its sentence."""
    places = {one.id: one for one in marks if isinstance(one, Place)}
    found = []
    for event in _meetings(report, marks, sides):
        place = places.get(event.place or "")
        if place is None or place.name is None:
            continue
        if place.name != country_names().get(place.country or ""):
            found.append((place, sentence_around(report.text, event.spans[0])))
    return found


def _days(report: Report, marks: Sequence[Mark], sides: Collection[str]) -> list[tuple[str, Span]]:
    """Return the days on which two sides are told to have met, each with its sentence."""
    times = {one.id: one for one in marks if isinstance(one, Time)}
    met = ((event, times.get(event.time or "")) for event in _meetings(report, marks, sides))
    return [
        (time.begin[:10], sentence_around(report.text, event.spans[0]))
        for event, time in met
        if time is not None and time.begin
    ]


def _meetings(report: Report, marks: Sequence[Mark], sides: Collection[str]) -> Iterator[Event]:
    """Yield the meetings of the two sides alone, of about the day of a report."""
    times = {one.id: one for one in marks if isinstance(one, Time)}
    for event in marks:
        if not isinstance(event, Event) or event.type != "CONSULT":
            continue
        parties = (*event.source, *event.target)
        is_theirs = keys(parties) == {*sides} and all(keys([one]) for one in parties)
        is_near = _is_near(times.get(event.time or ""), report)
        if is_theirs and is_near and event.status in TOOK_PLACE:
            yield event


def _is_near(time: Time | None, report: Report) -> bool:
    """Say whether no day is told, or one that is not long before a report."""
    if time is None or not time.begin or not report.date:
        return time is None
    begin, today = (dt.date.fromisoformat(one[:10]) for one in (time.begin, report.date))
    return (time.end or "")[:10] == time.begin[:10] and today - begin <= _WEEK
