"""
Who visits "at the invitation of" somebody whose own name stands behind his office.

"At the invitation of the President of Spain, Juan Ruiz, the President of Ghana, Kofi Mbeki,
paid a visit": the first name is the host's, whatever the parser takes for the subject.

Whoever "was the guest of" somebody visited him, though no verb tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, kind_of, object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.arrivals import holds_office
from dragoman.stages.event.clauses import PLEAS
from dragoman.stages.event.found import Found, countries, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_VISIT = Deed(kind_of("CONSULT", "visit"), (), frozenset(), "")


def guest_named(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a visit, or the invitation to it, with host and guest told apart."""
    kind = found.deed.kind
    if kind.type not in {"CONSULT", "REQUEST"}:
        return found
    word = reading.tokens[found.trigger]
    verb = reading.tokens[word.head] if word.upos == "NOUN" and word.head >= 0 else word
    plea = _plea(reading, verb)
    guest = _guest(reading, verb, plea) if plea is not None else None
    if plea is None or guest is None:
        return found
    party = parties.of(guest.index) or parties.named(guest.index)
    if kind.type == "REQUEST" and word is plea:
        return found._replace(target=party)
    if kind.type != "CONSULT" or (word is not verb and word.deprel != "obj"):
        return found
    host = parties.behind(plea, ("of",))
    known = countries(host)
    target = tuple(one for one in found.target if one.country in known) or host
    return found._replace(source=party, target=target, doer=guest.index)


def with_guests(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, in order, with the visits that only the word "guest" tells of two in office."""
    met = {reading.tokens[one.trigger].sentence for one in found if one.deed.kind.type == "CONSULT"}
    visits = (
        _stay(reading, parties, noun)
        for noun in reading.of_lemmas({"guest"})
        if noun.upos == "NOUN" and noun.sentence not in met
    )
    return with_more(found, [one for one in visits if one is not None])


def _stay(reading: Reading, parties: Parties, noun: Token) -> Found | None:
    """Return the visit of who is told to be the guest of another, or to be somewhere as his guest."""
    over = noun if reading.children(noun.index, "cop") else reading.above(noun)
    if over is not noun and case_of(reading, noun.index) != "as":
        return None
    doer = next((one.index for one in reading.children(over.index, "nsubj")), None)
    guests = parties.of(doer)
    hosts = parties.behind(noun, ("of",)) or next(
        (parties.of(one.index) for one in reading.children(noun.index, "nmod:poss")), ()
    )
    hosts = parties.without(hosts, guests)
    if not guests or not hosts or not all(map(holds_office, (*guests, *hosts))):
        return None
    return Found(_VISIT, noun.index, (noun.index,), guests, hosts, doer, noun.lemma)


def is_of_nobody(reading: Reading, found: Found) -> bool:
    """Say whether only a noun tells of a visit, and nobody is named who makes or receives it."""
    word = reading.tokens[found.trigger]
    is_visit = word.upos == "NOUN" and word.lemma.lower() in object_class("visit")
    is_visit = is_visit and found.deed.kind.type == "CONSULT"
    return is_visit and not found.source and not found.target


def _plea(reading: Reading, verb: Token) -> Token | None:
    """Return the invitation at which a verb's deed is done."""
    for child in reading.children(verb.index, "obl"):
        if is_at_plea(reading, child):
            return child
    return None


def is_at_plea(reading: Reading, noun: Token) -> bool:
    """Say whether something is done "at the invitation of" somebody, who invited long before."""
    return noun.lemma.lower() in PLEAS and case_of(reading, noun.index) == "at"


def _guest(reading: Reading, verb: Token, plea: Token) -> Token | None:
    """
    Return the guest's office, where the host's name has become the subject.

    It has if it comes at once behind the host's office, and a second office with a name of its
    own stands behind it.
    """
    for name in reading.children(verb.index, "nsubj"):
        host = next((c for c in reading.children(plea.index, "nmod") if c.upos == "NOUN"), None)
        last = max((i for i in reading.subtree(plea.index) if i < name.index), default=-1)
        between = reading.tokens[last + 1 : name.index]
        is_next = last >= 0 and all(one.text == "," for one in between)
        if name.upos != "PROPN" or host is None or not is_next:
            continue
        for office in reading.children(name.index, "appos"):
            if office.upos == "NOUN" and _has_name(reading, name, office):
                return office
    return None


def _has_name(reading: Reading, first: Token, office: Token) -> bool:
    """Say whether an office has a name behind it, beside that before it."""
    below = (
        *reading.children(office.index, "appos", "flat"),
        *reading.children(first.index, "appos"),
    )
    return any(one.upos == "PROPN" and one.index > office.index for one in below)
