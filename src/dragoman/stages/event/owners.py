"""
Whose things are hit, burned or seized: "looted shops owned by Somalis", "trees belonging to the nuns".

Who owns or uses a thing suffers what is done to it, and has not done it; so do those whom a ship or
bus carries. A firm, a school or a station that is known is somebody of its own, whoever runs it.
Who gives aid does what is done with it: "US aid to Egypt was suspended" is done by the US.
"""

from __future__ import annotations

from dragoman.knowledge.actors import FIRMS
from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_OWNING = frozenset("charter operate own use".split())
_CARRIERS = frozenset(
    "aircraft airliner bus car coach dinghy helicopter jet lorry minibus plane raft train truck van".split()
)
_CARRYING = frozenset({"carry", "ferry", "transport"})
_PACKED = frozenset({"cram", "fill", "full", "load", "pack"})
_BELONGING = frozenset({"belong"})
_TAKING = frozenset("confiscate impound loot pillage plunder rob seize steal take wrest".split())
_GETTING = ("for", "to")
_WHOSE = ("nmod:poss", "compound", "amod")


def of_owners(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return harm to a thing as done to whom it belongs to by the words behind it."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or found.deed.kind.quad != MATERIAL_CONFLICT:
        return found
    found = _from_losers(reading, parties, found, verb)
    for thing in reading.children(verb.index, "obj", "nsubj:pass"):
        owner = _owner(reading, thing) or _aboard(reading, parties, thing)
        if owner is None or _is_of_its_own(parties, thing):
            continue
        his = _known(parties, owner)
        behind = reading.subtree(owner.index)
        source = without_told(reading, found.source, behind)
        if not his or any(not parties.without((one,), his) for one in source):
            continue  # who burns what is his own harms nobody
        words = set(reading.subtree(thing.index))
        others = without_told(reading, found.target, words)
        doer = found.doer if source == found.source else None
        return found._replace(source=source, target=(*his, *others), doer=doer)
    return found


def _from_losers(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what is taken from somebody as done to him: "bronzes looted from Benin"."""
    if verb.lemma.lower() not in _TAKING:
        return found
    losers = tuple(
        one
        for child in reading.children(verb.index, "obl")
        if case_of(reading, child.index) == "from"
        for one in parties.of(child.index) or parties.of_place(child.index)
    )
    source = parties.without(found.source, losers)
    if len(source) == len(found.source):
        return found
    return found._replace(source=source, target=losers, doer=None)


def _is_of_its_own(parties: Parties, thing: Token) -> bool:
    """Say whether what is hit or seized is people, or somebody known: no "refinery" of anybody's."""
    known = parties.linker.mention(thing.index)
    if known is None or known.type not in FIRMS:
        return known is not None or parties.is_people(thing)
    return bool(known.actor or known.country)


def by_owners(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with whose measure or gift it is for that measure: "a UN embargo was lifted"."""
    source = tuple(
        own for one in found.source for own in _of_measure(reading, parties, one) or (one,)
    )
    gifts = [one for one in found.target if _of_measure(reading, parties, one)]
    if not gifts or reading.tokens[found.trigger].upos != "VERB":
        return found if source == found.source else found._replace(source=source)
    # "EU funding for Togo was cut": Togo has the less of it.
    tops = [top for one in gifts if (top := top_of(reading, one)) is not None]
    getting = tuple(one for top in tops for one in parties.behind(top, _GETTING))
    givers = tuple(own for one in gifts for own in _of_measure(reading, parties, one))
    kept = tuple(one for one in found.target if one not in gifts)
    if not getting:
        return found._replace(source=source)
    return found._replace(source=source or givers, target=(*kept, *getting))


def _of_measure(reading: Reading, parties: Parties, party: Party) -> tuple[Party, ...]:
    """Return whose measure or gift a party only is, as its own phrase tells."""
    top = top_of(reading, party)
    if top is None or top.upos != "NOUN" or party.mention is not None or parties.is_people(top):
        return ()
    names = {top.lemma.lower(), top.text.lower()}
    if not names & (deeds("n").keys() | object_class("aid")):
        return ()
    own = (parties.of(one.index) for one in reading.children(top.index, *_WHOSE))
    return next((one for one in own if one), ())


def owner_of(reading: Reading, parties: Parties, thing: Token) -> tuple[Party, ...]:
    """Return who owns or uses a thing, as a clause behind it tells: "a mill that belonged to nuns"."""
    owner = _owner(reading, thing)
    return _known(parties, owner) if owner is not None else ()


def _known(parties: Parties, owner: Token) -> tuple[Party, ...]:
    """Return the party that a word for an owner names."""
    is_somebody = owner.upos == "PROPN" or parties.is_people(owner)
    return parties.of(owner.index) or (parties.named(owner.index) if is_somebody else ())


def _owner(reading: Reading, thing: Token) -> Token | None:
    """Return the word for who owns or uses a thing."""
    for clause in reading.children(thing.index, "acl"):
        lemma = clause.lemma.lower()
        case = "by" if lemma in _OWNING else "to" if lemma in _BELONGING else None
        for child in reading.children(clause.index, "obl"):
            if case is not None and case_of(reading, child.index) == case:
                return child
    return None


def _aboard(reading: Reading, parties: Parties, thing: Token) -> Token | None:
    """Return the word for those in a ship or vehicle: "a boat carrying nuns", "a bus full of nuns"."""
    lemma = thing.lemma.lower()
    if lemma not in _CARRIERS and lemma not in object_class("ship"):
        return None
    inside = list(reading.children(thing.index, "nmod"))
    allowed = {"with"}
    for clause in reading.children(thing.index, "acl", "amod"):
        if clause.lemma.lower() in _CARRYING:
            inside += reading.children(clause.index, "obj")
            allowed.add("")
        elif clause.lemma.lower() in _PACKED:
            inside += reading.children(clause.index, "obl")
            allowed.add("of")
    cases = ((one, case_of(reading, one.index) or "") for one in inside)
    held = (one for one, case in cases if case in allowed)
    return next((one for one in held if _are_people(reading, parties, one)), None)


def _are_people(reading: Reading, parties: Parties, word: Token) -> bool:
    """Say whether a word names people, or a counted name: "200 Rohingya"."""
    is_counted = word.upos == "PROPN" and bool(reading.children(word.index, "nummod"))
    return is_counted or parties.is_people(word)
