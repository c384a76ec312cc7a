"""
Peacekeepers who come somewhere, more of them, and troops on a mission of theirs.

All this is help, as it is to send them (`event.relief`), although they move as for a show of arms.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.deeds import object_class, peacekeeping
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

# With these troops are sent or made more, and come; on, with or as what they are sent.
_SENDING = frozenset(
    "airlift commit deploy deployment dispatch double expand extend fly increase prolong raise "
    "reinforce renew send ship strengthen triple".split()
)
_COMING = frozenset("arrival arrive deploy deployment fly land".split())
_ON_MISSION = frozenset({"as", "for", "in", "of", "on", "to", "under", "with"})
_PEACEKEEPING = "peacekeep"


def kept_peace(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what troops do to keep peace, taken for a show of arms, as the help that it is."""
    word = reading.tokens[found.trigger]
    name = word.lemma.lower()
    if found.deed.kind.type != "MOBILIZE" or name not in _SENDING | _COMING:
        return found
    sent = reading.children(word.index, "obj", "nsubj:pass")
    if name in _COMING and not sent:
        doer = parties.doer(word) if word.upos == "VERB" else None
        sent = reading.children(word.index, "nmod", "compound")
        sent += (reading.tokens[doer],) if doer is not None else ()
    units = [one for noun in sent for one in (noun, *reading.children(noun.index, "nmod"))]
    units += [
        one
        for noun in (word, *sent)
        for one in reading.children(noun.index, "obl", "nmod")
        if case_of(reading, one.index) in _ON_MISSION
    ]
    if not any(_keeps_peace(reading, one) for one in units):
        return found
    return found._replace(deed=replace(found.deed, kind=peacekeeping()))


def _keeps_peace(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells peacekeepers, or a force or mission of theirs."""
    known = object_class("peacekeepers") | object_class("peacekeeping")
    beside = reading.children(noun.index, "compound", "amod")
    return is_of_class(reading, noun, known) or any(
        one.text.lower().startswith(_PEACEKEEPING) for one in beside
    )
