"""
Find what two accounts of one meeting tell at different stages: done, agreed, planned, or only talked of.

Each account is taken apart into `things`: its promises, and clauses of deeds done, of what will be
done, is talked of, or was not agreed or not talked of. Two things are one where most words of the
shorter stand in the other; where an account also tells a thing at the other's stage, nothing is
told. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from dragoman.records import Commitment
from dragoman.relate.amounts import are_others
from dragoman.relate.things import STAGES, Compared, Thing, things
from dragoman.relate.topics_of_talk import is_deed_of
from dragoman.spans import Span

# So many words must be shared, and so much of the shorter side's.
_LEAST, _ALIKE = 2, 0.6
_TALKS = frozenset({"talked of", "not talked of"})
# What is talked of is set against these only where it is the deed itself: "the signing of a pact".
_TOLD_BY_VERB = frozenset({"done", "to come"})
_NEGATED = frozenset({"not agreed", "not talked of"})


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What two accounts tell of one thing, sentence beside sentence, and at which stage it is in each."""

    one: Span
    other: Span
    stages: tuple[str, str]


def standings(
    first: Compared, second: Compared, sides: Collection[str]
) -> Iterator[tuple[Standing, tuple[Commitment, ...]]]:
    """Yield what two accounts of two `sides` tell at different stages, with the promises it is told of."""
    mine, theirs = list(things(first, sides)), list(things(second, sides))
    used: set[Span] = set()
    for thing in mine:
        alike = [one for one in theirs if _likeness(thing, one) >= _ALIKE]
        others = (one for one in alike if _may_differ(thing, one))
        best = max(others, key=lambda one: _likeness(thing, one), default=None)
        if best is None or best.clause in used or any(one.rank == thing.rank for one in alike):
            continue
        if not any(one.rank == best.rank and _likeness(one, best) >= _ALIKE for one in mine):
            used.add(best.clause)
            promises = tuple(one.mark for one in (thing, best) if one.mark is not None)
            stages = thing.stage, best.stage
            yield Standing(one=thing.span, other=best.span, stages=stages), promises


def are_apart(one: str | None, other: str | None) -> bool:
    """Say whether two stages differ: what is not agreed may be talked of or planned all the same."""
    if one is None or other is None:
        return False
    low, high = sorted((STAGES[one], STAGES[other]))
    if low == STAGES["not agreed"]:
        return high >= STAGES["agreed"]
    return low != high


def _may_differ(one: Thing, other: Thing) -> bool:
    """Say whether two things that are alike are surely one, at two stages."""
    stages = {one.stage, other.stage}
    # A deed done before, or once more, is another.
    if one.is_earlier or other.is_earlier or ("done" in stages and one.more != other.more):
        return False
    if "not talked of" not in stages and (one.is_matter or other.is_matter):
        return False
    if "talked of" in stages and not _TOLD_BY_VERB.isdisjoint(stages):
        talk, deed = (one, other) if one.stage == "talked of" else (other, one)
        is_weighed = talk.is_weighed and deed.stage == "to come"
        return is_weighed or is_deed_of(talk.deed, deed.deed)
    return are_apart(one.stage, other.stage)


def _likeness(one: Thing, other: Thing) -> float:
    """Return the share of the shorter side's words that the other has; 0 where they are of others."""
    stages = {one.stage, other.stage}
    if one.who and other.who and one.who.isdisjoint(other.who) and not _is_sold(one, other):
        return 0.0
    if stages == {"not talked of", "done"}:
        return 0.0  # what was done need not be talked of
    if "done" in stages and are_others(one.amounts, other.amounts):
        return 0.0
    if _named(one) and _named(other) and _named(one).isdisjoint(_named(other)):
        return 0.0  # "opened a consulate in Gao", "will open a consulate in Mopti"
    shared = one.words & other.words
    numbers = len(one.amounts & other.amounts)  # "freed 16 men", "is to free 16 men"
    is_only_named = all(word[0].isupper() for word in shared)
    is_one = len(shared) + numbers >= _LEAST and not is_only_named
    # "No talks on a port were held" is about a port, and nothing else.
    is_negated = not _NEGATED.isdisjoint(stages) and (stages <= _TALKS or not is_only_named)
    if not shared or not (is_one or is_negated):
        return 0.0
    return (len(shared) + numbers) / (min(len(one.words), len(other.words)) + numbers)


def _is_sold(one: Thing, other: Thing) -> bool:
    """Say whether one side weighs what another does: "the sale of 12 buses", "will buy 12 buses"."""
    is_talk = any(each.stage == "talked of" and each.mark is None for each in (one, other))
    return is_talk and not one.amounts.isdisjoint(other.amounts)


def _named(thing: Thing) -> frozenset[str]:
    """Return the names among the words of a thing."""
    return frozenset(word for word in thing.words if word[0].isupper())
