"""
Set two reports of one meeting side by side: what both promise, and what only one of them tells.

Two reports tell of one meeting when each says, itself or by one of the two, that the same two
states met or talked, and their days are no more than one apart. A promise in one is that of
the other when most words of the shorter deed, other than names and days, stand in the other's.
What is told in one only, the other leaves out; why, nobody can say.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from dragoman.records import (
    TOOK_PLACE,
    Commitment,
    Due,
    Event,
    Figure,
    Mark,
    Report,
    Statement,
    Time,
)
from dragoman.relate.accounts import BINDING, TURN, Differing, left_open
from dragoman.relate.alike import acts, is_person, keys, stems, tellers
from dragoman.relate.amounts import amounts, are_others, in_digits
from dragoman.relate.days import Dated, dated_apart
from dragoman.relate.differences import is_of_plan
from dragoman.relate.otherwise import Otherwise, told_otherwise
from dragoman.relate.standing import Standing, are_apart, standings, told_too
from dragoman.relate.things import Compared, stage_of, things
from dragoman.spans import covered

_APART = dt.timedelta(days=1)
_FEW_DAYS = dt.timedelta(days=2)
_SIDES = 2
# Of the shorter deed's words so many must be told in the other, too.
_ALIKE = 0.6
# What is said of times and ways beside a deed.
_BESIDE = stems("across along begin between both during early end late start through")
# What two are bound to by the same day is alike with fewer words.
_SAME_DAY, _SAME_DAYS = 0.3, 0.15
_HOUSE = re.compile(
    r"[Tt]he (?:\w+ ){0,2}(?:[Cc]abinet|[Cc]hancellery|[Gg]overnment|[Mm]inistry|[Oo]ffice|[Pp]alace|[Pp]residency)\b"
)
_DID_NOT = re.compile(
    r"\b(?:did not|didn['’]t|has not|have not|never|was not|were not|refused to) $"
)
_FARTHEST = 12  # characters of "did not"
_STRENGTHS = BINDING | {"expects"}


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A report with its marks, and where it tells of the meeting."""

    report: Report
    marks: tuple[Mark, ...]
    meeting: Event


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A promise as each of two accounts tells it; None where one does not."""

    one: Commitment | None
    other: Commitment | None


class Denied(msgspec.Struct, frozen=True, kw_only=True):
    """A deed as one account tells it, and as the other denies it."""

    told: Event
    denied: Event


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """
    Two accounts of a meeting, and the promises of those who met.

    `opened` is what the other account leaves open of the plans of the first, then the first of
    those of the other. `denied` pairs in the same order what one tells with its denial in the other,
    and `dated` a promise of one with the other day that the other gives. `otherwise` has what both
    tell of the meeting itself, and not the same; `standing` what is at another stage in each.
    """

    accounts: tuple[Account, Account]
    promises: tuple[Told, ...]
    opened: tuple[tuple[Differing, ...], tuple[Differing, ...]]
    denied: tuple[tuple[Denied, ...], tuple[Denied, ...]]
    dated: tuple[tuple[Dated, ...], tuple[Dated, ...]] = ((), ())
    otherwise: tuple[Otherwise, ...] = ()
    standing: tuple[Standing, ...] = ()


def meetings(
    reports: Iterable[tuple[Report, Sequence[Mark]]], *, among: Collection[str] = ()
) -> Iterator[Meeting]:
    """
    Yield the pairs of reports that tell of one meeting, each with its promises side by side.

    With `among` only those of which one has an id among these.
    """
    told: dict[frozenset[str], list[tuple[dt.date, int, Account]]] = defaultdict(list)
    for at, (report, marks) in enumerate(reports):
        for event, day in _met(report, marks):
            account = Account(report=report, marks=tuple(marks), meeting=event)
            told[frozenset(keys((*event.source, *event.target)))].append((day, at, account))
    seen: set[tuple[str, str]] = set()
    for sides, accounts in told.items():
        for one, other in _near(accounts):
            pair = (one.report.id, other.report.id)
            is_asked = not among or not {*pair}.isdisjoint(among)
            if pair[0] != pair[1] and pair not in seen and is_asked:
                seen.add(pair)
                yield _compared(one, other, sides)


def _near(accounts: list[tuple[dt.date, int, Account]]) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs of accounts whose days are near, each in the order in which they were given."""
    accounts.sort(key=lambda one: one[:2])
    for at, (day, place, one) in enumerate(accounts):
        for later in range(at + 1, len(accounts)):
            other_day, other_place, other = accounts[later]
            if other_day - day > _APART:
                break
            yield (one, other) if place < other_place else (other, one)


def _compared(one: Account, other: Account, sides: frozenset[str]) -> Meeting:
    """Set two accounts side by side."""
    first, second = ((each.report, each.marks) for each in (one, other))
    opened = (tuple(left_open(first, second, sides)), tuple(left_open(second, first, sides)))
    plans = {mark for told in opened for each in told for mark in _ids(each.plan)}
    promises = [each for each in _side_by_side((one, other), sides) if not _is_opened(each, plans)]
    mine = [told.one for told in promises if told.one is not None and told.other is None]
    theirs = [told.other for told in promises if told.other is not None and told.one is None]
    dated = (
        tuple(dated_apart(one.report, mine, second)),
        tuple(dated_apart(other.report, theirs, first)),
    )
    # What stands against a plan of one account is told with it, not as found in the other only.
    dated = (dated[0], tuple(each for each in dated[1] if not _is_told(each.plan, dated[0])))
    apart = {mark for told in dated for each in told for mark in _ids(each.plan)}
    apart |= {one.id for one in mine if _is_told(one, dated[1])}
    apart |= {one.id for one in theirs if _is_told(one, dated[0])}
    denied = (
        tuple(_denied(one, other, plans, opened[0])),
        tuple(_denied(other, one, plans, opened[1])),
    )
    elsewhere = plans | apart | {each.told.id for told in denied for each in told}
    elsewhere |= {
        each.id
        for told in promises
        if _is_as_far(first[0], second[0], told)
        for each in _both(told)
    }
    answers = [[span for each in told for span in each.spans] for told in reversed(opened)]
    here = list(things(Compared(*first, elsewhere, answers[0]), sides))
    there = list(things(Compared(*second, elsewhere, answers[1]), sides))
    standing = list(standings(here, there))
    bound = {promise.id for _, promised in standing for promise in promised}
    alone = {promise.id for promise in (*mine, *theirs)}
    bound |= alone.intersection((*told_too(here, there), *told_too(there, here)))
    return Meeting(
        accounts=(one, other),
        promises=tuple(
            each
            for each in promises
            if not _is_opened(each, apart)
            and (
                not bound.issuperset(one.id for one in _both(each))
                or _has_others(each, first[0], second[0])
            )
        ),
        opened=opened,
        denied=denied,
        dated=dated,
        otherwise=tuple(told_otherwise(first, second, sides)),
        standing=tuple(each for each, _ in standing if not _is_denied(each, *denied)),
    )


def _is_told(promise: Commitment, dated: Sequence[Dated]) -> bool:
    """Say whether a promise is what stands against a plan of the other account, with its other day."""
    due = promise.due.end if promise.due is not None else None
    return any(
        due is not None and each.time.end is not None and due[:10] == each.time.end[:10]
        for each in dated
        if any(span.contains(deed) for span in each.spans for deed in promise.deed[:1])
    )


def _ids(plan: Commitment | Event | Figure | Statement) -> set[str]:
    """Return the ids of a plan and of the event it is bound to."""
    event = plan.event if isinstance(plan, Commitment) else None
    return {plan.id, event or plan.id}


def _is_denied(standing: Standing, mine: Sequence[Denied], theirs: Sequence[Denied]) -> bool:
    """Say whether what is at another stage is told already as denied; `mine` is denied by the other account."""
    pairs = [(each.told, each.denied) for each in mine]
    pairs += [(each.denied, each.told) for each in theirs]
    return any(
        standing.one.contains(one.spans[0]) and standing.other.contains(other.spans[0])
        for one, other in pairs
    )


def _is_opened(told: Told, plans: set[str]) -> bool:
    """Say whether a promise of one account alone is a plan that the other leaves open."""
    alone = (told.one or told.other) if None in (told.one, told.other) else None
    return alone is not None and not plans.isdisjoint(_ids(alone))


def _has_others(told: Told, first: Report, second: Report) -> bool:
    """Say whether a promise has other days or amounts in one account than in the other."""
    one, other = told.one, told.other
    if one is None or other is None:
        return False
    if one.due is not None and other.due is not None and one.due != other.due:
        return True
    return are_others(
        amounts(covered(first.text, one.deed)), amounts(covered(second.text, other.deed))
    )


def _both(told: Told) -> list[Commitment]:
    """Return a promise as the accounts tell it that have it."""
    return [each for each in (told.one, told.other) if each is not None]


def _is_as_far(first: Report, second: Report, told: Told) -> bool:
    """Say whether both accounts have a promise, and at one stage."""
    if told.one is None or told.other is None:
        return False
    return not are_apart(stage_of(first, told.one)[0], stage_of(second, told.other)[0])


def _met(report: Report, marks: Sequence[Mark]) -> Iterator[tuple[Event, dt.date]]:
    """Yield the meetings of two states that a report tells itself or by one of them, with their days."""
    told_by = tellers(marks)
    times = {mark.id: mark for mark in marks if isinstance(mark, Time)}
    # Who speaks in a transcript, of no state that is told, speaks for his house.
    turns = (one for one in marks if isinstance(one, Statement) and one.by.endswith(TURN))
    briefed = {one.id for one in turns if one.source is None or one.source.country is None}
    briefed |= _of_the_house(report, marks)
    for event in marks:
        if not isinstance(event, Event) or event.type != "CONSULT":
            continue
        time = times.get(event.time or "")
        if time is not None and not _is_of_days(time):
            continue
        is_dated = time is not None and time.type != "DURATION"
        day = time.begin if time is not None and is_dated else report.date
        parties = (*event.source, *event.target)
        # "The service and its head met theirs": each is of one of two sides.
        is_both = len(keys(parties)) == _SIDES and all(keys([one]) for one in parties)
        is_told = event.voice is None or event.voice in briefed
        is_both &= is_told or told_by.get(event.voice or "") in keys(parties)
        if is_both and day and event.status in TOOK_PLACE:
            yield event, dt.date.fromisoformat(day[:10])


def _is_of_days(time: Time) -> bool:
    """Say whether a time is a day, or a few: "on 4 and 5 June"."""
    if not time.begin or not time.end:
        return time.begin == time.end
    begin, end = (dt.date.fromisoformat(one[:10]) for one in (time.begin, time.end))
    return end - begin <= _FEW_DAYS


def _of_the_house(report: Report, marks: Sequence[Mark]) -> set[str]:
    """Return what a body of no state that is told says: "the Federal Government's spokesperson announced"."""
    said = ((one, one.source) for one in marks if isinstance(one, Statement))
    return {
        one.id
        for one, source in said
        if source is not None
        and source.country is None
        and _HOUSE.match(covered(report.text, source.spans))
    }


def _denied(
    one: Account, other: Account, plans: set[str], opened: Sequence[Differing]
) -> Iterator[Denied]:
    """
    Yield the deeds of an account of which another denies one of the same type, by the same words or of the same people.

    Not those of `plans` that it is told to leave open, nor the word by which one is agreed.
    """
    bound = [told.plan for told in opened if isinstance(told.plan, Commitment)]
    replies = [span for told in opened for span in told.spans]
    no = [
        event
        for event in other.marks
        if isinstance(event, Event)
        and event.status == "denied"
        and not any(span.contains(event.spans[0]) for span in replies)
    ]
    met: set[str] = set()
    for event in one.marks if no else ():
        if not isinstance(event, Event) or event.status == "denied" or event.id in plans:
            continue
        if not is_of_plan(event, bound):
            theirs = (
                each for each in no if each.id not in met and _is_deed(one, event, other, each)
            )
            found = next(theirs, None)
            if found is not None:
                met.add(found.id)
                yield Denied(told=event, denied=found)


def _is_deed(one: Account, event: Event, other: Account, denied: Event) -> bool:
    """Say whether two tell of one deed: "the arrest of two clerks", "that any clerk had been detained"."""
    if event.type != denied.type or (
        event.status == "planned" and _is_past(other.report.text, denied)
    ):
        return False
    told = acts(covered(one.report.text, event.trigger))
    if told and told == acts(covered(other.report.text, denied.trigger)):
        return True
    mine, theirs = (
        {stem for party in each.target for stem in acts(covered(account.report.text, party.spans))}
        for account, each in ((one, event), (other, denied))
    )
    return event.cameo == denied.cameo and not mine.isdisjoint(theirs)


def _is_past(text: str, denied: Event) -> bool:
    """Say whether something is told not to have been done, "did not discuss", or not to have been refused."""
    start = denied.spans[0].start
    return _DID_NOT.search(text[max(0, start - _FARTHEST) : start]) is not None


def _side_by_side(accounts: tuple[Account, Account], sides: frozenset[str]) -> Iterator[Told]:
    """Yield the promises of those who met: first as they stand in one account, then what only the other has."""
    first, second = (list(_promises(account, sides)) for account in accounts)
    met: list[Commitment] = []
    for mine in first:
        # One account may tell in one sentence what the other tells in two.
        likeness = [_likeness(accounts, mine, theirs) for theirs in second]
        best = max(likeness, default=0.0)
        other = second[likeness.index(best)] if best >= _ALIKE else None
        if other is not None:
            met.append(other)
        yield Told(one=mine, other=other)
    yield from (Told(one=None, other=theirs) for theirs in second if theirs not in met)


def _promises(account: Account, sides: frozenset[str]) -> Iterator[Commitment]:
    """Yield what those who met promise in an account, or one expects of the other."""
    for mark in account.marks:
        is_firm = isinstance(mark, Commitment) and mark.strength in _STRENGTHS
        if isinstance(mark, Commitment) and is_firm and mark.status != "declined":
            who = keys(mark.who)
            if who and who <= sides:
                yield mark


def _likeness(accounts: tuple[Account, Account], mine: Commitment, theirs: Commitment) -> float:
    """
    Return the share of the shorter deed's words that the other has; 0 where nobody is bound by both.

    Something is added where their days are near each other.
    """
    if keys(mine.who).isdisjoint(keys(theirs.who)):
        return 0.0
    one, other = (
        _words(_in_full(account.report.text, mark))
        for account, mark in zip(accounts, (mine, theirs), strict=True)
    )
    share = len(one & other) / max(1, min(len(one), len(other)))
    return share + _nearness(mine.due, theirs.due) if share else share


def _nearness(one: Due | None, other: Due | None) -> float:
    """Return what is added where both are due by the same day, or may be done on the same days."""
    if one is None or other is None or not one.end or not other.end:
        return 0.0
    if one.end == other.end:
        return _SAME_DAY
    is_apart = (one.begin or one.end) > other.end or (other.begin or other.end) > one.end
    return 0.0 if is_apart else _SAME_DAYS


def _in_full(text: str, promise: Commitment) -> str:
    """Return the words of a deed, with the body that does it: "the consulate", "resume work"."""
    bodies = [one for one in promise.who if "/" in (one.actor or "") and not is_person(one)]
    who = [span for party in bodies for span in party.spans]
    return f"{covered(text, who)} {covered(text, promise.deed)}"


def _words(deed: str) -> frozenset[str]:
    """Return the words and the amounts of a deed without names and days: "raise", "trade", "500", "million"."""
    return (acts(in_digits(deed)) - _BESIDE) | amounts(deed)
