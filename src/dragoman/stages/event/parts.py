"""
Parties that the words around a deed tell better than its own: who met, who suffered.

Whoever does or says something "after talks with Peru" talked with Peru; and who is arrested in
"its treasurer, who was arrested" is the treasurer, not the union whose he is. Who leaves "its
camp in Peru" leaves Peru. Those who sign "a truce brokered by Rome" are those between whom it
mediates, and who is handed over "to Peru" is handed to Peru.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL
from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.event.found import Found, top_of, words_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import BROKERING

_INSIDE = frozenset({"in", "on"})
# Of these who receives somebody is the target, and not who is handed over.
_HANDING = frozenset({"extradition", "handover"})
_WHILE = frozenset({"at", "during", "over"})
# What is said to somebody: who has it done to him says nothing himself.
_SAID = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "THREATEN"})
_UNDER = frozenset({"after", "at", "during", "following", "in", "on", "through", "to", "under"})
_BESIDE = frozenset({"after", "at", "before", "during", "following", "in"})


def who_took_part(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with who met somebody, or who suffered it, where the words around it tell."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.type == "CONSULT" and word.upos == "NOUN":
        return _with_hearer(reading, parties, _who_met(reading, parties, found, word), word)
    if word.lemma.lower() in _HANDING:
        return _handed_to(reading, parties, found, word)
    if word.lemma.lower() == "coup":
        return _where_staged(reading, found)
    if word.lemma.lower() in BROKERING and parties.is_participle(word):
        return _between_whom(reading, parties, found, word)
    if found.deed.kind.mode == "withdraw":
        found = _where_left(reading, parties, found)
    if found.deed.kind.type in _SAID and word.upos == "VERB":
        return _who_was_told(reading, parties, found, word)
    if found.deed.kind.quad not in VERBAL and word.upos == "VERB":
        return _who_suffered(reading, parties, found, word)
    return found


def _who_met(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return talks "with" somebody with who talks: the subject of the verb they stand beside."""
    is_one_sided = bool(found.target) and not parties.without(found.source, found.target)
    if not is_one_sided or noun.deprel != "obl" or case_of(reading, noun.index) not in _BESIDE:
        return found
    if not any(
        case_of(reading, one.index) == "with" for one in reading.children(noun.index, "nmod")
    ):
        return found
    who = subject(reading, noun.head)
    source = parties.without(parties.of(who.index), found.target) if who is not None else ()
    return found._replace(source=source, doer=who.index) if who is not None and source else found


def _with_hearer(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return a meeting at which somebody tells another something as one of both: "told Li over lunch"."""
    if noun.deprel != "obl" or case_of(reading, noun.index) not in _WHILE or noun.head < 0:
        return found
    verb = reading.tokens[noun.head]
    below = reading.children(noun.index, "nmod")
    is_with = any(case_of(reading, one.index) in {"between", "with"} for one in below)
    if is_with or verb.lemma.lower() not in verbs():
        return found
    heard = [
        one
        for one in reading.children(verb.index, "obj", "iobj", "obl")
        if one.deprel != "obl" or case_of(reading, one.index) == "to"
    ]
    speaker = subject(reading, verb.index)
    both = tuple(
        party
        for one in (speaker, *heard)
        if one is not None and one.index != noun.index
        for party in parties.of(one.index)
    )
    told = {*both} | {*found.source, *found.target}
    is_both = len(both) > 1 and bool(found.source) and len(told) == len(both)
    return found._replace(source=both, target=()) if is_both else found


def _handed_to(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return a handing over as one to who is told to receive somebody: "extradition of Li to Peru"."""
    for above in (noun, *reading.children(noun.index, "nmod")):
        receiver = parties.behind(above, ("to",))
        if receiver:
            source = parties.without(found.source, receiver)
            return found._replace(source=source, target=receiver)
    return found


def _between_whom(reading: Reading, parties: Parties, found: Found, broker: Token) -> Found:
    """Return a brokered deal with those who make it: "Peru and Chile signed a truce brokered by Rome"."""
    noun, by = reading.tokens[broker.head], agent(reading, broker.index)
    source = parties.named(by.index) if by is not None else ()
    if found.deed.kind.type != "CONSULT" or not source or by is None or noun.head < 0:
        return found
    found = found._replace(
        source=source, target=parties.without(found.target, source), doer=by.index
    )
    verb = reading.tokens[noun.head]
    is_theirs = noun.deprel == "obj" or case_of(reading, noun.index) in _UNDER
    who = subject(reading, verb.index) if verb.upos == "VERB" and is_theirs else None
    if who is None or reading.children(noun.index, "nmod"):
        return found
    around = (verb, *reading.children(verb.index, "obj"))
    others = next((side for word in around if (side := parties.behind(word, ("with",)))), ())
    sides = parties.without((*parties.of(who.index), *others), source)
    return found._replace(target=sides) if len(sides) > 1 else found


def _who_suffered(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a deed with whom it is done to, where only his owner was taken for him."""
    noun = parties.object_of(verb)
    if noun is None or not found.target or not parties.is_people(noun):
        return found
    owners = {one.index for one in reading.children(noun.index, "nmod:poss") if one.upos == "PRON"}
    told = {word.index for party in found.target for word in words_of(reading, party)}
    return found._replace(target=parties.named(noun.index)) if told <= owners else found


def _who_was_told(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody "was told" as said to him, not by him: "the unions were told to wait"."""
    told = subject(reading, verb.index) if is_passive(reading, verb.index) else None
    if told is None or agent(reading, verb.index) is not None:
        return found
    himself = parties.named(told.index)
    source = parties.without(found.source, himself)
    if len(source) == len(found.source) or not parties.without(himself, found.target):
        return found
    return found._replace(source=source, target=found.target or himself, doer=None)


def _where_staged(reading: Reading, found: Found) -> Found:
    """Return a coup as done to the state whose it is, and not by it: "the country's last coup"."""
    lands = tuple(one for one in found.source if _is_land(reading, one))
    source = tuple(one for one in found.source if one not in lands)
    return found._replace(source=source, target=found.target or lands) if lands else found


def _is_land(reading: Reading, party: Party) -> bool:
    """Say whether a party is a state itself, or told as a country."""
    top = top_of(reading, party)
    is_state = party.country is not None and party.actor in {None, party.country}
    is_state &= party.sector is None
    return is_state or (top is not None and top.lemma.lower() in {"country", "nation", "state"})


def _where_left(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a withdrawal from a place of one's own as one from where that lies: "its camp in Peru"."""
    tops = [top_of(reading, party) for party in found.target]
    if len(tops) != 1 or tops[0] is None or not is_ones_own(reading, tops[0]):
        return found
    land = parties.without(parties.behind(tops[0], _INSIDE), found.source)
    return found._replace(target=land) if land else found


def is_ones_own(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is told as somebody's by a pronoun: "its camp"."""
    return any(one.upos == "PRON" for one in reading.children(noun.index, "nmod:poss"))
