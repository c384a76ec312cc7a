"""Whom somebody wants, who is not asked for himself: "wants him for the killing"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_WANTING = frozenset({"seek", "want"})
_FOR = frozenset({"for", "over"})


def of_wanted(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a request for somebody without him as the one who is asked."""
    verb = reading.tokens[found.trigger]
    is_wanting = found.deed.kind.type == "REQUEST" and verb.lemma.lower() in _WANTING
    if not found.target or not is_wanting or not _is_for_something(reading, verb):
        return found
    wanted = {
        word
        for one in reading.children(verb.index, "obj", "nsubj:pass")
        if one.upos != "PROPN" and parties.is_people(one)
        for word in reading.subtree(one.index)
    }
    kept = without_told(reading, found.target, wanted)
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _is_for_something(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is wanted back, or for what he did: nobody asks him for anything."""
    if reading.children(verb.index, "ccomp", "xcomp"):
        return False
    beside = reading.children(verb.index, "advmod", "obl")
    return any(one.text.lower() == "back" or case_of(reading, one.index) in _FOR for one in beside)
