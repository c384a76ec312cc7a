"""
Find what two accounts of one meeting tell at different stages: done, agreed, planned, or only talked of.

Each account is taken apart into `things`: its promises, and clauses of deeds done, of what will be
done, is talked of, or was not agreed or not talked of. Two things are one where most words of the
shorter stand in the other; where an account also tells a thing at the other's stage, nothing is
told. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.records import Commitment
from dragoman.relate.amounts import are_others
from dragoman.relate.things import STAGES, Thing
from dragoman.relate.topics_of_talk import is_deed_of
from dragoman.spans import Span

# So many words must be shared, and so much of the shorter side's.
_LEAST, _ALIKE = 2, 0.6
_TALKS = frozenset({"talked of", "not talked of"})
_NEGATED = frozenset({"not agreed", "not talked of"})


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What two accounts tell of one thing, sentence beside sentence, and at which stage it is in each."""

    one: Span
    other: Span
    stages: tuple[str, str]


def standings(
    mine: Sequence[Thing], theirs: Sequence[Thing]
) -> Iterator[tuple[Standing, tuple[Commitment, ...]]]:
    """Yield what two accounts tell at different stages, with the promises it is told of."""
    used: set[Span] = set()
    for thing in mine:
        others = (one for one in theirs if _is_at_another_stage(thing, one))
        for other in sorted(others, key=lambda one: _likeness(thing, one), reverse=True):
            if _is_told(thing, other, theirs) or _is_told(other, thing, mine):
                break
            if other.clause not in used:
                used.add(other.clause)
                promises = tuple(one.mark for one in (thing, other) if one.mark is not None)
                stages = thing.stage, other.stage
                yield Standing(one=thing.span, other=other.span, stages=stages), promises
            break


def told_too(mine: Sequence[Thing], theirs: Sequence[Thing]) -> Iterator[str]:
    """Yield the promises of one account that another tells as to come: "will release", "will be released"."""
    to_come = [one for one in theirs if one.stage == "to come"]
    for thing in mine if to_come else ():
        is_told = any(
            _likeness(thing, one) >= _ALIKE
            and is_deed_of(thing.deed, one.deed)
            and not are_others(thing.amounts, one.amounts)
            for one in to_come
        )
        if is_told and thing.mark is not None and thing.rank == STAGES["promised"]:
            yield thing.mark.id


def are_apart(one: str | None, other: str | None) -> bool:
    """Say whether two stages differ: what is not agreed may be talked of or planned all the same."""
    if one is None or other is None:
        return False
    low, high = sorted((STAGES[one], STAGES[other]))
    if low == STAGES["not agreed"]:
        return high >= STAGES["agreed"]
    return low != high


def _is_at_another_stage(one: Thing, other: Thing) -> bool:
    """Say whether two things, neither of them told elsewhere, are surely one, and at two stages."""
    is_told = one.is_told or other.is_told
    return not is_told and _likeness(one, other) >= _ALIKE and _may_differ(one, other)


def _is_told(thing: Thing, other: Thing, told: Sequence[Thing]) -> bool:
    """Say whether one account has a thing at the stage of another's `thing`, too; `other` is how else it has it."""
    return any(
        one.rank == thing.rank
        and _likeness(thing, one) >= _ALIKE
        and ("done" not in {thing.stage, other.stage} or is_deed_of(thing.deed, one.deed))
        for one in told
    )


def _may_differ(one: Thing, other: Thing) -> bool:
    """Say whether two things that are alike may be at two stages: a deed of before, or a matter, may not."""
    low, high = sorted((one, other), key=lambda each: each.rank)
    if low.is_earlier or high.is_earlier or not are_apart(low.stage, high.stage):
        return False
    if low.stage == "not talked of":
        # What will be talked of is another talk.
        return high.stage == "agreed" or (high.stage == "talked of" and high.mark is None)
    if low.is_matter or high.is_matter:
        return False
    if low.heads and not is_deed_of(low.heads, " ".join(high.words)):
        return False  # "the war and its effects on grain prices", "buy grain"
    if high.stage == "done":
        # A deed done once more is another, and so is a deed of another verb.
        is_one = is_deed_of(low.deed, high.deed)
        return low.more == high.more and (is_one or low.stage == "not agreed")
    is_named = low.stage != "talked of" or high.stage != "to come" or low.is_weighed
    return is_named or is_deed_of(low.deed, high.deed)


def _likeness(one: Thing, other: Thing) -> float:
    """Return the share of the shorter side's words that the other has; 0 where they are of others."""
    stages = {one.stage, other.stage}
    if one.who and other.who and one.who.isdisjoint(other.who) and not _is_sold(one, other):
        return 0.0
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
