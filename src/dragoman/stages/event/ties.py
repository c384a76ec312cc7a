"""
Measures against a state that are joined, where only one of them names it.

"Peru recalled its envoy and closed the border with Chile" is done to Chile, and so is what "Peru
expelled Chile's consul and called its own home" tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, object_class
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, countries, is_told_with, words_of
from dragoman.stages.event.parties import Parties

# What lies between two states, and is cut or shut to one of them.
_TIES = frozenset("airspace border consulate crossing embassy flight frontier tie trade".split())
_OF_STATE = frozenset({"GOV", None})
_CUTTING = frozenset({"discontinue", "restrict", "withdraw"})


def with_joined_state(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds, cut ties that name nobody with the state of the measure they are joined to."""
    at = {one.trigger: one for one in deeds}
    return [_joined(reading, parties, one, at) for one in deeds]


def _joined(reading: Reading, parties: Parties, found: Found, at: dict[int, Found]) -> Found:
    """Return a cut of ties with the state that a measure joined to it names."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.mode not in _CUTTING or not _is_of_ties(reading, verb):
        return found
    if found.target and not _is_envoys(reading, found):
        return found
    beside = [*reading.children(verb.index, "conj", "parataxis")]
    if verb.deprel in PEERS and verb.head >= 0:
        beside += [reading.tokens[verb.head], *reading.children(verb.head, "conj", "parataxis")]
    for one in beside:
        other = at.get(one.index)
        if other is None or other.deed.kind.quad != MATERIAL_CONFLICT:
            continue
        state = _state(parties, found, other)
        if state:
            return found._replace(target=state)
    return found


def _is_envoys(reading: Reading, found: Found) -> bool:
    """Say whether a deed has only its doer's own envoy for a target: "called its ambassador home"."""
    objects = reading.children(found.trigger, "obj", "nsubj:pass")
    envoys = [one.index for one in objects if is_of_class(reading, one, object_class("envoy"))]
    own = countries(found.source)
    return all(
        party.country in own and is_told_with(reading, party, envoys) for party in found.target
    )


def _is_of_ties(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb acts on is an envoy, or lies between two states."""
    return any(
        one.lemma.lower() in _TIES or is_of_class(reading, one, object_class("envoy"))
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _state(parties: Parties, found: Found, other: Found) -> tuple[Party, ...]:
    """Return the other state that a measure of the same doer is against."""
    own = countries(found.source)
    if not own or {party.country for party in other.source} != own:
        return ()
    states = tuple(one for one in other.target if one.country and one.sector in _OF_STATE)
    foreign = all(one.country not in own and not _is_person(parties, one) for one in states)
    return parties.without(states, found.source) if foreign else ()


def _is_person(parties: Parties, party: Party) -> bool:
    """Say whether a party is one or more people, and no state."""
    return any(parties.is_people(word) for word in words_of(parties.reading, party))
