"""
Fights "with" somebody, told beside what came of them: who fought whom.

"The army withdrew after clashes with the rebels" has the army fight them; "nine soldiers died in
clashes with militants" has the militants kill them.
"""

from __future__ import annotations

from dragoman.knowledge.sectors import ARMED
from dragoman.language.reading import Reading
from dragoman.stages.clauses import is_passive, subject
from dragoman.stages.event.found import Found, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

_FIGHTS = frozenset("battle clash combat fighting firefight gunfight shootout skirmish".split())
_WHEN = frozenset({"after", "amid", "during", "following", "in"})
_DYING = frozenset({"die", "fall", "perish"})
_HARMED = HARMING | {"hit", "hurt", "shoot", "stab"}
# Forces that do these there have fought.
_FIGHTING = HARMING | frozenset(
    "advance capture lose pull recapture regain retake retreat seize suffer take withdraw".split()
)


def fought_with(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a fight with both who fought, where its clause names one and "with" the other."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type != "ASSAULT" or noun.lemma.lower() not in _FIGHTS:
        return found
    other = next(
        (
            one
            for one in reading.children(noun.index, "nmod")
            if case_of(reading, one.index) == "with"
        ),
        None,
    )
    verb = reading.above(noun)
    is_beside = noun.deprel == "obl" and case_of(reading, noun.index) in _WHEN
    if other is None or not is_beside or verb.upos != "VERB":
        return found
    first = subject(reading, verb.index) or next(
        iter(reading.children(verb.index, "nsubj:pass")), None
    )
    if first is None:
        return found
    one, two = parties.named(first.index), parties.named(other.index)
    if not parties.without(one, two):
        return found
    suffered = verb.lemma.lower() in _DYING or (
        verb.lemma.lower() in _HARMED and is_passive(reading, verb.index)
    )
    is_force = any(each.sector in ARMED for each in one)
    is_fight = verb.lemma.lower() in _FIGHTING and is_force
    if not is_fight and not (suffered and parties.is_human(first)):
        return found
    return with_sides(found, two, one) if suffered else with_sides(found, one, two)
