"""
Blows struck back at a state or at fighters with no word of how: "Pakistan struck back at India".

Alone such words tell of force, and of no kind of force. Where a measure is told before them, or
what the blow was dealt with or about, they may tell of a measure or a rebuke: what is weighed stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.metaphors import is_aloud, is_back
from dragoman.stages.phrases import case_of

_STRIKING = frozenset({"hit", "strike"})
# Of these a blow at fighters alone is one: states "hit back" at each other in words.
_SPOKEN = frozenset({"hit"})
_TAKEN_FOR = frozenset({"ACCUSE", "ASSAULT", "REJECT", "SANCTION"})
_MEANS = frozenset({"by", "in", "over", "through", "via", "with"})
_FORCE = Deed(kind_of("ASSAULT", ""), (), frozenset(), "")


def struck_back(reading: Reading, found: Found, others: Iterable[Found]) -> Found:
    """Return a blow back with no word of how as force of no kind that is told."""
    verb = reading.tokens[found.trigger]
    lemma = verb.lemma.lower()
    if lemma not in _STRIKING or found.deed.kind.type not in _TAKEN_FOR:
        return found
    if not is_back(reading, verb) or _is_told_how(reading, verb) or not found.target:
        return found
    if not all(_is_armed(one) for one in (*found.source, *found.target)):
        return found
    is_at_fighters = all(one.sector in FIGHTERS for one in found.target)
    if lemma in _SPOKEN and not is_at_fighters:
        return found
    if any(_is_measure_before(reading, one, verb) for one in others):
        return found
    return found._replace(deed=_FORCE)


def _is_told_how(reading: Reading, verb: Token) -> bool:
    """Say whether words tell how or over what a blow is dealt: "with missiles", "shelling a town"."""
    if reading.children(verb.index, "advcl") or is_aloud(reading, verb):
        return True
    return any(case_of(reading, one.index) in _MEANS for one in reading.children(verb.index, "obl"))


def _is_armed(party: Party) -> bool:
    """Say whether a party is a state, or those who fight; a president may only have spoken."""
    is_state = party.country is not None and party.sector in {None, "GOV"}
    is_whole = party.actor in {None, party.country} or str(party.actor).endswith("/government")
    return party.sector in FIGHTERS or (is_state and is_whole)


def _is_measure_before(reading: Reading, other: Found, verb: Token) -> bool:
    """Say whether a deed is a measure told shortly before a verb: tariffs are answered by tariffs."""
    if other.deed.kind.type != "SANCTION" or other.trigger >= verb.index:
        return False
    return verb.sentence - reading.tokens[other.trigger].sentence <= 1
