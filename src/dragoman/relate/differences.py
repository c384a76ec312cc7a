"""
All in which one side of a report differs from another: plans, deeds, numbers, and what is only said.

What one reply is told to be against is told once: of "had agreed to pay", which the other denies,
not both that it agreed and that it would pay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.records import Commitment, Event, Mark, Report
from dragoman.relate.accounts import Differing, differing
from dragoman.relate.counts import counts
from dragoman.relate.denials import denials
from dragoman.relate.versions import versions

_BETWEEN = 16  # characters: "agreed | to", "pledged | that it would"


def differences(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return in what the sides of a report differ: what is planned, done and counted, then what else is said."""
    found = [*differing(report, marks), *denials(report, marks), *counts(report, marks)]
    found = list(_each_once(found))
    replies = {one.reply.id for one in found}
    return found + [one for one in versions(report, marks) if one.reply.id not in replies]


def _each_once(found: Sequence[Differing]) -> Iterator[Differing]:
    """Yield what differs without the deeds by which somebody binds himself to a plan that has the same reply."""
    plans: dict[str, list[Commitment]] = {}
    for one in found:
        if isinstance(one.plan, Commitment):
            plans.setdefault(one.reply.id, []).append(one.plan)
    for one in found:
        if not (isinstance(one.plan, Event) and is_of_plan(one.plan, plans.get(one.reply.id, ()))):
            yield one


def is_of_plan(event: Event, plans: Iterable[Commitment]) -> bool:
    """Say whether a deed is that of a plan, or what stands right before it: "pledged | to withdraw"."""
    words = event.trigger or event.spans
    return any(
        event.id == plan.event or 0 <= deed.start - words[-1].end <= _BETWEEN
        for plan in plans
        for deed in plan.deed[:1]
    )
