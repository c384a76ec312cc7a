"""Sieges and blockades with the place they hit: "lifted their siege of El Obeid"."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_OF = frozenset({"against", "around", "of", "on"})
_TYPES = frozenset({"ASSAULT", "COERCE", "CONCEDE"})


def besieged(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a siege or blockade, or its end, with whom it hits as the target, if nobody is known."""
    if found.target or found.deed.kind.type not in _TYPES:
        return found
    noun = _siege(reading, found)
    if noun is None:
        return found
    for child in reading.children(noun.index, "nmod"):
        if child.upos == "PROPN" and case_of(reading, child.index) in _OF:
            there = parties.of(child.index) or parties.of_place(child.index)
            return found._replace(target=there or parties.named(child.index))
    return found


def _siege(reading: Reading, found: Found) -> Token | None:
    """Return the siege or blockade among the words of a deed."""
    words = (reading.tokens[word] for word in found.words)
    return next((one for one in words if one.lemma.lower() in object_class("blockade")), None)
