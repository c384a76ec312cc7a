"""
Parties that the words around a deed tell better than its own: who met, who suffered.

Whoever does or says something "after talks with Peru" talked with Peru; and who is arrested in
"its treasurer, who was arrested" is the treasurer, not the union whose he is. Who leaves "its
camp in Peru" leaves Peru.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL
from dragoman.language.reading import Reading, Token
from dragoman.stages.event_found import Found, top_of, words_of
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import case_of, subject

_INSIDE = frozenset({"in", "on"})
_BESIDE = frozenset({"after", "at", "before", "during", "following", "in"})


def who_took_part(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with who met somebody, or who suffered it, where the words around it tell."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.type == "CONSULT" and word.upos == "NOUN":
        return _who_met(reading, parties, found, word)
    if found.deed.kind.mode == "withdraw":
        found = _where_left(reading, parties, found)
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


def _who_suffered(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a deed with whom it is done to, where only his owner was taken for him."""
    noun = parties.object_of(verb)
    if noun is None or not found.target or not parties.is_people(noun):
        return found
    owners = {one.index for one in reading.children(noun.index, "nmod:poss") if one.upos == "PRON"}
    told = {word.index for party in found.target for word in words_of(reading, party)}
    return found._replace(target=parties.named(noun.index)) if told <= owners else found


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
