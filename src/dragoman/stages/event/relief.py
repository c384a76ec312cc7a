"""
Peacekeepers and rescuers who are sent or come: help, although they move as troops do.

"Ghana deployed a peacekeeping battalion" is help, as PLOVER and CAMEO (074) have it, and so are
"Rwanda sent 500 soldiers on a peacekeeping mission" and "sent two fire-fighting aircraft". Who puts
peacekeepers on alert, arms them or takes them away does something else.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.knowledge.deeds import Deed, Kind, coded, kind_of, object_class, peacekeeping
from dragoman.knowledge.sectors import UNIFORMED
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, hyphened

_SENDING = frozenset(
    "airlift commit contribute deploy deployment despatch dispatch fly move rush send ship station".split()
)
# What is given with these to somebody helps him, and so does what is begged for.
_LENDING = frozenset({"despatch", "dispatch", "lend", "send"})
_CRAFT = frozenset(
    "aircraft boat destroyer frigate gunboat jet plane ship tank warplane warship".split()
)
_BEGGING = frozenset("appeal ask beg beseech implore petition plead request".split())
# With these they are made more, or stay longer.
_ADDING = frozenset(
    "double expand extend increase prolong raise reinforce renew strengthen triple".split()
)
_COMING = frozenset("arrival arrive deploy deployment fly land".split())
# Who does these with peacekeepers sends none.
_READYING = frozenset({"alert", "arm", "place", "put"})
_AGAINST = frozenset({"against", "from"})
_JOINING = frozenset({"join", "reinforce", "strengthen"})
# What those who join a mission may be taken for.
_MOVING = frozenset({"COOPERATE", "MOBILIZE"})
_ON_MISSION = frozenset({"as", "for", "in", "of", "on", "to", "under", "with"})
_RESCUING = frozenset(
    "evacuation fire-fighting firefighter firefighters firefighting humanitarian lifeboat lifeboats "
    "medic medics relief rescue rescuer rescuers search-and-rescue".split()
)
_OF_UNITS = ("amod", "compound", "nmod")
_MOST = 60  # words


def sent_as_help(reading: Reading, verb: Token, deed: Deed) -> Deed:
    """Return what a verb may tell as help, where those who move keep the peace or rescue."""
    if deed.kind.type != "MOBILIZE" and deed.kind.mode != "visit":
        return deed
    words = [reading.tokens[at] for at in reading.subtree(verb.index)[:_MOST]]
    is_peace = any(word.lemma.lower().startswith("peacekeep") for word in words)
    kind = None
    if is_peace and verb.lemma.lower() not in _READYING and not _meets_them(reading, verb):
        kind = peacekeeping()
    elif deed.kind.type == "MOBILIZE" and _rescues(reading, verb):
        kind = _relief()
    return replace(deed, kind=kind) if kind else deed


def helped_by(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what those do who help, taken for a show of arms, as the help that it is."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.type not in _MOVING:
        return found
    if found.deed.kind.type == "MOBILIZE" and word.upos == "VERB":
        found = _lent(reading, parties, found, word)
    if _is_for_peace(reading, parties, word):
        return found._replace(deed=replace(found.deed, kind=peacekeeping()))
    return (
        found._replace(deed=replace(found.deed, kind=_relief()))
        if found.deed.kind.type == "MOBILIZE" and _rescues(reading, word)
        else found
    )


def _relief() -> Kind:
    """Return the kind of sending those who rescue."""
    return coded(kind_of("AID", ""), "073")


def _is_for_peace(reading: Reading, parties: Parties, word: Token) -> bool:
    """Say whether a word tells that peacekeepers, or troops on a mission of theirs, are sent or come."""
    name = word.lemma.lower()
    if name in _JOINING:
        return any(_keeps_peace(reading, one) for one in reading.children(word.index, "obj"))
    if name not in _SENDING | _ADDING | _COMING or _meets_them(reading, word):
        return False
    sent = reading.children(word.index, "obj", "nsubj:pass")
    if name in _COMING and not sent:
        doer = parties.doer(word) if word.upos == "VERB" else None
        sent = reading.children(word.index, "nmod", "compound")
        sent += (reading.tokens[doer],) if doer is not None else ()
    units = [one for noun in sent for one in (noun, *reading.children(noun.index, "nmod"))]
    units += [
        one
        for clause in reading.children(word.index, "advcl", "xcomp")
        if clause.lemma.lower() in _JOINING
        for one in reading.children(clause.index, "obj")
    ]
    units += [
        one
        for noun in (word, *sent)
        for one in reading.children(noun.index, "obl", "nmod")
        if case_of(reading, one.index) in _ON_MISSION
    ]
    return any(_keeps_peace(reading, one) for one in units)


def _lent(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """
    Return troops that are given to somebody, or begged for, as help: "sent Manila two patrol vessels".

    Whom a ruler asks to send his own soldiers or police helps nobody by it.
    """
    if verb.lemma.lower() not in _LENDING:
        return found
    help_ = replace(found.deed, kind=peacekeeping())
    if any(parties.is_people(one) or parties.of(one.index) for one in _receivers(reading, verb)):
        return found._replace(deed=help_)
    above = reading.above(verb)
    if verb.deprel != "xcomp" or above.lemma.lower() not in _BEGGING:
        return found
    sent = reading.children(verb.index, "obj")
    are_ships = any(is_of_class(reading, one, _CRAFT) for one in sent)
    if are_ships or any(one.sector in UNIFORMED for one in found.source):
        return found
    asking = parties.named(parties.doer(above))
    return found._replace(deed=help_, target=asking or found.target)


def _receivers(reading: Reading, verb: Token) -> Iterable[Token]:
    """Return to whom something is sent by his name alone: "sent it 60 soldiers"."""
    return reading.children(verb.index, "iobj") if reading.children(verb.index, "obj") else ()


def _rescues(reading: Reading, verb: Token) -> bool:
    """Say whether a verb sends those who rescue: "sent two fire-fighting aircraft"."""
    if verb.lemma.lower() not in _SENDING:
        return False
    moved = (
        one
        for one in reading.children(verb.index, "obj", "nsubj:pass", "obl")
        if case_of(reading, one.index) not in _AGAINST
    )
    units = (one for noun in moved for one in (noun, *reading.children(noun.index, *_OF_UNITS)))
    return any(_written(reading, one) in _RESCUING for one in units)


def _meets_them(reading: Reading, verb: Token) -> bool:
    """Say whether somebody moves against peacekeepers, or from them."""
    below = reading.children(verb.index, "obl")
    return any(
        case_of(reading, one.index) in _AGAINST and _keeps_peace(reading, one) for one in below
    )


def _keeps_peace(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells peacekeepers, or a force or mission of theirs."""
    known = object_class("peacekeepers") | object_class("peacekeeping")
    beside = reading.children(noun.index, "compound", "amod")
    return is_of_class(reading, noun, known) or any(
        one.text.lower().startswith("peacekeep") for one in beside
    )


def _written(reading: Reading, word: Token) -> str:
    """Return a word with what a hyphen ties before it: "fire-fighting"."""
    before = hyphened(reading, word.index)
    return f"{before.text}-{word.text}".lower() if before is not None else word.text.lower()
