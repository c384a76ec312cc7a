"""
Whose undoing, or what is done to them, somebody welcomes: that speaks for none of those.

Who defends a budget against critics is not for the critics. Who hails a rival's defeat or the failure
of talks is not for the rival, nor for those who talked; who backs sanctions on a state is not for it
either. Whose measure it is stays: "praised Peru's ban on arms". Nor does who breaks a law wrong whoever
tells of it.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import acted_on
from dragoman.stages.event.found import Found, is_told_with, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, conjuncts

# What befalls those whose it is.
_FALLS = frozenset(
    "arrest breakdown capture collapse conviction death defeat demise downfall elimination expulsion failure fall "
    "humiliation imprisonment indictment jailing ouster overthrow removal sentencing setback surrender "
    "toppling".split()
)
HARMING = frozenset(
    "action airstrike assault attack ban blockade boycott bombing bombardment campaign case complaint crackdown cut "
    "embargo inquiry investigation lawsuit measure motion offensive operation penalty pressure probe prosecution "
    "punishment raid report reprisal resolution restriction retaliation sanction statement step strike suit tariff "
    "vote war".split()
)
"""What is done to those whom it is on or against."""
_BREAKING = frozenset("breach break circumvent defy evade flout skirt violate".split())
# What everybody keeps: nobody in particular is wronged by who breaks it.
_LAWS = frozenset(
    "ban constitution convention embargo law norm regulation resolution restriction rule sanction".split()
)
_OWNING = frozenset({"between", "in", "of"})
_SHIELDED = frozenset({"against", "despite", "from"})
AGAINST = frozenset({"against", "at", "into", "on", "over", "upon"})
"""What stands before those whom something is done to."""


def without_undone(reading: Reading, _parties: Parties, found: Found) -> Found:
    """Return words of support without those whose fall, or what is done to whom, is welcomed."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "SUPPORT" or verb.upos != "VERB" or not found.target:
        return found
    welcomed = [
        reading.tokens[one]
        for thing in acted_on(reading, verb.index)
        for one in conjuncts(reading, thing.index)
    ]
    undone = {
        word
        for thing in welcomed
        for one in _undone(reading, thing)
        for word in reading.subtree(one.index)
    }
    for one in reading.children(verb.index, "obl"):
        if case_of(reading, one.index) in _SHIELDED:
            undone.update(reading.subtree(one.index))
    kept = without_told(reading, found.target, undone)
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def against_nobody(reading: Reading, _parties: Parties, found: Found) -> Found:
    """Return a breach of a law without whoever only tells of it: "accused the airline of breaking the law"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "REJECT" or verb.lemma.lower() not in _BREAKING or not found.target:
        return found
    if not any(one.lemma.lower() in _LAWS for one in acted_on(reading, verb.index)):
        return found
    inner = reading.subtree(verb.index)
    kept = tuple(one for one in found.target if is_told_with(reading, one, inner))
    return found._replace(target=kept)


def _undone(reading: Reading, thing: Token) -> list[Token]:
    """Return who stands below what is welcomed as the one it befalls."""
    below = list(reading.children(thing.index, "nmod"))
    lemma = thing.lemma.lower()
    if lemma in _FALLS:
        owners = list(reading.children(thing.index, "nmod:poss"))
        return owners + [one for one in below if case_of(reading, one.index) in _OWNING]
    if lemma in HARMING:
        return [one for one in below if case_of(reading, one.index) in AGAINST]
    return []
