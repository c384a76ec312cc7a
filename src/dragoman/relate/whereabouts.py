"""
Find where and on which day an account tells that two sides met.

Only a town that is named for the meeting counts, and a day that is: what a report is dated by tells
neither. A call has no town, and may be of two days at once; an earlier meeting, or one of other people, is
another. Two accounts differ where nothing that one names is in the other.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from dragoman.knowledge.actors import country_names
from dragoman.records import TOOK_PLACE, Event, Mark, Place, Report, Time
from dragoman.relate.alike import is_person, keys
from dragoman.relate.sentences import sentence_around
from dragoman.spans import Span

# An earlier meeting of the two is another.
_WEEK = dt.timedelta(days=7)
_HAD_MET = re.compile(r"\b(?:had|last|previously)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_CALL = "phone"
_SUBURB = 30.0  # kilometres from a town to what is still told as in it
_DEGREE = 111.0  # kilometres
_FARTHEST = 40  # characters before "met" in which "had last" may stand


class _Met(NamedTuple):
    """A meeting as a sentence tells it: the town and day of it, and all places and days in that sentence."""

    sentence: Span
    town: Place | None
    day: str | None
    places: tuple[Place, ...]
    days: frozenset[str]


def met_apart(
    first: tuple[Report, Sequence[Mark]],
    second: tuple[Report, Sequence[Mark]],
    sides: Collection[str],
) -> Iterator[tuple[Span, Span]]:
    """Yield the sentences by which two accounts tell that two `sides` met in other towns, or on other days."""
    mine, theirs = (list(_met(*told, sides)) for told in (first, second))
    found = (_towns_apart(mine, theirs), _days_apart(mine, theirs))
    yield from dict.fromkeys(pair for pair in found if pair is not None)


def _towns_apart(mine: Sequence[_Met], theirs: Sequence[_Met]) -> tuple[Span, Span] | None:
    """Return the first sentences with a town of each account; None if a place in any may be one of the other's."""
    one, other = ([each for each in met if each.town is not None] for met in (mine, theirs))
    places = ([place for each in met for place in each.places] for met in (one, other))
    if not one or not other or any(_may_be_one(*pair) for pair in product(*places)):
        return None
    return one[0].sentence, other[0].sentence


def _days_apart(mine: Sequence[_Met], theirs: Sequence[_Met]) -> tuple[Span, Span] | None:
    """Return the first sentences with a day of each account; None if a day in any is in the other's."""
    one, other = ([each for each in met if each.day is not None] for met in (mine, theirs))
    days, others = ({day for each in met for day in each.days} for met in (one, other))
    return (
        (one[0].sentence, other[0].sentence) if one and other and days.isdisjoint(others) else None
    )


def _may_be_one(one: Place, other: Place) -> bool:
    """Say whether two places may be one, or the one a region that the other lies in."""
    # Of a house nobody may know in which land it stands: "Lancaster House".
    is_one = one.country == other.country or None in {one.country, other.country}
    if one.geonames is None or other.geonames is None:
        # A region, or a house: apart only where both are known to lie in different regions.
        return is_one and (None in {one.admin1, other.admin1} or one.admin1 == other.admin1)
    is_within = one.name == other.admin1 or other.name == one.admin1
    return one.geonames == other.geonames or (is_one and (is_within or _is_suburb(one, other)))


def _is_suburb(one: Place, other: Place) -> bool:
    """Say whether two places are so near that the one may be told as the other: Versailles, Paris."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    width = math.cos(math.radians(one.lat))
    far = math.hypot(one.lat - other.lat, (one.lon - other.lon) * width) * _DEGREE
    return far <= _SUBURB


def _met(report: Report, marks: Sequence[Mark], sides: Collection[str]) -> Iterator[_Met]:
    """Yield how an account tells the meeting of the two sides, sentence by sentence."""
    places = {one.id: one for one in marks if isinstance(one, Place)}
    times = {one.id: one for one in marks if isinstance(one, Time)}
    for event in _of_the_same(list(_meetings(report, marks, sides))):
        sentence = sentence_around(report.text, event.spans[0])
        town, time = places.get(event.place or ""), times.get(event.time or "")
        if town is not None and town.name in {None, country_names().get(town.country or "")}:
            town = None
        beside = [one for one in places.values() if sentence.contains(one.spans[0])]
        near = [one for one in times.values() if one is time or sentence.contains(one.spans[0])]
        yield _Met(
            sentence,
            town,
            time.begin[:10] if time is not None and time.begin else None,
            tuple(beside if town is None else (*beside, town)),
            frozenset(one.begin[:10] for one in near if one.begin),
        )


def _of_the_same(met: Sequence[Event]) -> list[Event]:
    """Return the meetings of those who are told first to have met by name, if anybody is."""
    first = next((people for one in met if len(people := _people(one)) > 1), None)
    return [one for one in met if first is None or _people(one) == first]


def _people(event: Event) -> frozenset[str]:
    """Return the people who met, by name."""
    return frozenset(one.actor or "" for one in (*event.source, *event.target) if is_person(one))


def _meetings(report: Report, marks: Sequence[Mark], sides: Collection[str]) -> Iterator[Event]:
    """Yield the meetings of the two sides alone, of about the day of a report, but for calls and earlier ones."""
    times = {one.id: one for one in marks if isinstance(one, Time)}
    for event in marks:
        if not isinstance(event, Event) or event.type != "CONSULT":
            continue
        parties = (*event.source, *event.target)
        is_theirs = keys(parties) == {*sides} and all(keys([one]) for one in parties)
        before = report.text[max(0, event.spans[0].start - _FARTHEST) : event.spans[0].start]
        is_other = event.mode == _CALL or _HAD_MET.search(before) is not None
        is_near = not is_other and _is_near(times.get(event.time or ""), report)
        if is_theirs and is_near and event.status in TOOK_PLACE:
            yield event


def _is_near(time: Time | None, report: Report) -> bool:
    """Say whether no day is told, or one that is not long before a report."""
    if time is None or not time.begin or not report.date:
        return time is None or time.type == "DURATION"
    begin, today = (dt.date.fromisoformat(one[:10]) for one in (time.begin, report.date))
    return (time.end or "")[:10] == time.begin[:10] and today - begin <= _WEEK
