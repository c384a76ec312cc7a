"""What accepting is, where it is no agreement: yielding to demands, giving people shelter."""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, deeds_of_verb, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_ACCEPTING = frozenset({"accept"})
# Who accepts these gives way; a request or an offer may suit him as well.
_DEMANDED = frozenset({"condition", "demand"})
_YIELDING = Deed(kind_of("CONCEDE", ""), (), frozenset(), "")


def accepted(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what is accepted as yielding where it was demanded, as shelter where it is people."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "AGREE" or verb.lemma.lower() not in _ACCEPTING:
        return found
    taken = reading.children(verb.index, "obj", "nsubj:pass")
    if any(one.lemma.lower() in _DEMANDED for one in taken):
        return found._replace(deed=_YIELDING)
    known = deeds_of_verb(verb.lemma, verb.text)
    shelter = next((one for one in known if one.requires == "refugees"), None)
    beside = {case_of(reading, one.index) for one in reading.children(verb.index, "obl")}
    is_people = bool(taken) and all(_is_many(reading, parties, one) for one in taken)
    is_shelter = shelter is not None and is_people and "as" not in beside
    return found._replace(deed=shelter) if is_shelter and shelter is not None else found


def _is_many(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether a noun tells people by their number: "900 people", "thirty families"."""
    is_counted = bool(reading.children(noun.index, "nummod"))
    is_plural = "Number=Plur" in noun.feats and noun.upos == "NOUN"
    return is_plural and is_counted and parties.is_people(noun)
