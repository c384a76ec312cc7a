"""
Captives whom soldiers or police free from others: "marines freed the crew of a tanker held by pirates".

They help them (AID); whoever had taken them would let them go (RETREAT), and so would a court.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, coded, kind_of, object_class
from dragoman.knowledge.sectors import UNIFORMED
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, is_told_with, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_RESCUE = Deed(coded(kind_of("AID", ""), "073"), ("obj",), frozenset(), "")
_FREEING = frozenset({"free", "liberate"})
_RESCUERS = frozenset(
    "commando coastguard frigate gendarme marine navy officer police policeman raid ranger soldier "
    "trooper troop warship".split()
)
_CAPTIVES = frozenset({"abductee", "captive", "hostage"})
_TAKING = frozenset({"abduct", "capture", "hijack", "hold", "kidnap", "seize", "take"})
_TAKEN = frozenset({"abducted", "captive", "hijacked", "kidnapped"})


def rescued(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a release as help, if those who free somebody are not who held him."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.mode != "release" or verb.lemma.lower() not in _FREEING:
        return found
    if not found.source or not all(_is_force(reading, one) for one in found.source):
        return found
    freed = reading.children(verb.index, *ACTED_ON)
    is_held = _has_captors(reading, parties, found, verb)
    is_held |= any(_is_captive(reading, found, one) for one in freed)
    return found._replace(deed=_RESCUE) if is_held else found


def _is_force(reading: Reading, party: Party) -> bool:
    """Say whether a party are soldiers or police, or their ship."""
    top = top_of(reading, party)
    return party.sector in UNIFORMED or (
        top is not None and is_of_class(reading, top, object_class("police") | _RESCUERS)
    )


def _has_captors(reading: Reading, parties: Parties, found: Found, verb: Token) -> bool:
    """Say whether it is told "from" whom somebody is freed."""
    return any(
        case_of(reading, one.index) == "from"
        and parties.is_people(one)
        and not any(is_told_with(reading, party, {one.index}) for party in found.source)
        for one in reading.children(verb.index, "obl", "nmod")
    )


def _is_captive(reading: Reading, found: Found, noun: Token) -> bool:
    """Say whether others had taken somebody: "a hostage", "two nuns kidnapped by a gang"."""
    parts = [noun, *reading.children(noun.index, "nmod")]
    clauses = [
        one
        for part in parts
        for one in reading.children(part.index, "acl", "acl:relcl")
        if one.lemma.lower() in _TAKING
    ]
    if clauses:
        return not any(_is_by(reading, found, one) for one in clauses)
    beside = {one.text.lower() for one in reading.children(noun.index, "amod", "compound")}
    return noun.lemma.lower() in _CAPTIVES or bool(beside & _TAKEN)


def _is_by(reading: Reading, found: Found, verb: Token) -> bool:
    """Say whether those who free somebody took him, or it is not told who did."""
    takers = [*reading.children(verb.index, "obl:agent", "nsubj")]
    own = [one for one in takers if one.xpos not in {"WDT", "WP"}]
    return not own or any(
        one.upos == "PRON" or is_told_with(reading, party, {one.index})
        for one in own
        for party in found.source
    )
