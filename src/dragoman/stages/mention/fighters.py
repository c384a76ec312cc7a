"""
Bodies that no table has and that bear arms, by their names or by who is theirs.

"The Front for the Liberation of Enga", "gunmen of the Chin Brigade", "the FLL, a rebel group": from
there on they are "the rebels" and "the militia".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import Actor, role_of
from dragoman.knowledge.sectors import IRREGULARS
from dragoman.language.reading import Reading
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.owners import appositions
from dragoman.stages.mention.words import Found, role_in
from dragoman.stages.phrases import case_of, core

_ARMED = IRREGULARS - {"CRM"}
_FREEING = frozenset({"liberation"})
_FORCES = frozenset("army brigade brigades force forces front movement".split())
# What a name says that may be wrong: any "brigade" is of an army, any "front" of citizens.
_UNSURE = frozenset({None, "CVL", "MIL"})
_THEIRS = frozenset({"from", "of"})


def fighters_named(reading: Reading, found: Sequence[Found]) -> None:
    """Have bodies be armed groups that their names, or the nouns beside them, tell to be that."""
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        is_named = one.by == "name" and actor.id.startswith("org/") and actor.type != "person"
        if not is_named or actor.id in told:
            continue
        sector = actor.sector if actor.sector in _ARMED else None
        if actor.sector in _UNSURE:
            is_open = actor.country is None or actor.sector != "MIL"
            sector = _by_name(actor.name) or (_by_nouns(reading, one) if is_open else None)
        if sector is not None:
            told[actor.id] = replace(actor, type="armed_group", sector=sector)
    rename(found, told)


def _by_name(name: str) -> str | None:
    """Return the sector of who fights for freedom by name: "Movement for the Liberation of Enga"."""
    words = set(name.lower().split())
    return "REB" if not (_FREEING.isdisjoint(words) or _FORCES.isdisjoint(words)) else None


def _by_nouns(reading: Reading, one: Found) -> str | None:
    """Return the sector of the noun for fighters whom a name follows, or beside which it stands."""
    sectors = (_sector(reading, noun) for noun in _nouns(reading, one))
    return next((sector for sector in sectors if sector in _ARMED), None)


def _nouns(reading: Reading, one: Found) -> Iterator[int]:
    """Yield the nouns for those who are of a body, and in apposition to it."""
    token = reading.tokens[one.head]
    if token.deprel == "nmod" and token.head >= 0 and case_of(reading, one.head) in _THEIRS:
        yield token.head
    yield from appositions(reading, one.head)


def _sector(reading: Reading, noun: int) -> str | None:
    """Return the sector of several who fight, or of a body that does."""
    first, _ = core(reading, noun)
    place = role_in(reading, first, noun + 1)
    if place is None or place[1] != noun + 1:
        return None
    role = role_of(reading.span(*place).of(reading.text).lower())
    return role.sector if role is not None and role.type == "armed_group" else None
