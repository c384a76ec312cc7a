"""Truces and accords that are broken or did not last: who broke one has made none."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, has_adverb

# What is made by an accord, or ended by it.
KEPT = frozenset({"AGREE", "CONCEDE", "RETREAT", "SUPPORT"})
_BREAKING = frozenset("break breach violate infringe flout shatter".split()) | {
    "rip up",
    "tear up",
}


def is_broken(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is what somebody broke: "broke the ceasefire", "the accord was violated"."""
    above = reading.above(noun)
    if is_failed(reading, noun):
        return True
    is_object = noun.upos == "NOUN" and noun.deprel in ACTED_ON
    return is_object and name_of_verb(reading, above) in _BREAKING


def is_failed(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is what did not last: "the truce collapsed", "the collapse of the accord"."""
    if noun.upos != "NOUN" or noun.head < 0 or noun.deprel not in {"nmod", "nsubj"}:
        return False
    above = reading.tokens[noun.head]
    lemma, failing = above.lemma.lower(), object_class("failing")
    if above.upos == "NOUN":
        is_of = noun.deprel == "nmod" and lemma in failing
        is_told = is_of and case_of(reading, noun.index) == "of"
    else:
        beside = reading.children(above.index, "compound:prt", "advmod")
        names = {lemma, *(f"{lemma} {one.text.lower()}" for one in beside)}
        is_told = noun.deprel == "nsubj" and not names.isdisjoint(failing)
        is_told = is_told and all(
            one.text.lower() in {"has", "have", "had", "did"}
            for one in reading.children(above.index, "aux")
        )
    return is_told and not has_adverb(reading, above.index, NEGATIONS)


def name_of_verb(reading: Reading, verb: Token) -> str:
    """Return a verb with its particle: "tear up"."""
    particles = reading.children(verb.index, "compound:prt")
    return " ".join([verb.lemma.lower(), *(one.text.lower() for one in particles)])


def is_truce_broken(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells that a truce is broken: "broke the ceasefire", not "broke off"."""
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    is_breaking = verb.upos == "VERB" and name_of_verb(reading, verb) in _BREAKING
    return is_breaking and any(
        is_of_class(reading, one, object_class("ceasefire")) for one in objects
    )
