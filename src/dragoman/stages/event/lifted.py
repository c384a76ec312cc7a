"""Sieges with the place they hit, and retreats with what is left: "lifted their siege of El Obeid"."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_OF = frozenset({"against", "around", "of", "on"})
_TYPES = frozenset({"ASSAULT", "COERCE", "CONCEDE"})
_OUT_OF = frozenset({"from", "out", "out of"})


def besieged(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a siege or blockade, or its end, with whom it hits as the target, if nobody is known."""
    if found.target:
        return found
    kind = found.deed.kind
    if kind.type == "RETREAT" and kind.mode == "withdraw":
        return _left(reading, parties, found)
    noun = _siege(reading, found) if kind.type in _TYPES else None
    if noun is None:
        return found
    for child in reading.children(noun.index, "nmod"):
        if child.upos == "PROPN" and case_of(reading, child.index) in _OF:
            there = parties.of(child.index) or parties.of_place(child.index)
            return found._replace(target=there or parties.named(child.index))
    return found


def _left(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a withdrawal with the place that is left, if it has a name: "pulled out of Arbiska"."""
    for child in reading.children(found.trigger, "obl", "nmod"):
        is_place = child.upos == "PROPN" and case_of(reading, child.index) in _OUT_OF
        if is_place and not is_time(reading, child):
            return found._replace(target=parties.without(parties.named(child.index), found.source))
    return found


def _siege(reading: Reading, found: Found) -> Token | None:
    """Return the siege or blockade among the words of a deed."""
    words = (reading.tokens[word] for word in found.words)
    return next((one for one in words if one.lemma.lower() in object_class("blockade")), None)
