"""
Visits and talks during which something is still to be done: "in his talks with Oman he will raise".

A noun by itself tells what has been. Where its clause, or a part of a noun as "the matters to be
raised in the talks", only tells what is to come, the visit or the talks are to come as well.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import status_words, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_and_copula, markers_of
from dragoman.stages.function_words import NEGATIONS, WILL
from dragoman.stages.phrases import case_of, has_adverb

_DURING = frozenset({"at", "during", "in", "on", "while"})
_IS = frozenset({"am", "are", "is", "be"})
# What was or had been to be done may be over.
_OVER = frozenset({"did", "had", "have", "was", "were"})


def is_on_agenda(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names what something is still to be done in: "during her visit he will"."""
    if noun.upos != "NOUN" or noun.head < 0 or noun.deprel not in {"obl", "advcl"}:
        return False
    if case_of(reading, noun.index) not in _DURING:
        return False
    return _is_to_come(reading, reading.tokens[noun.head])


def _is_to_come(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what will be, or is planned, and not that it will not be."""
    helpers = helpers_and_copula(reading, verb.index)
    if helpers & _OVER or has_adverb(reading, verb.index, NEGATIONS):
        return False
    if helpers & WILL:
        return True
    if "to" in markers_of(reading, verb.index) and (verb.deprel == "acl" or helpers & _IS):
        return verb.deprel != "acl" or "be" in helpers
    governor = reading.tokens[verb.head] if verb.deprel == "xcomp" and verb.head >= 0 else verb
    return _is_planning(reading, governor)


def _is_planning(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is now expected, or intends, to do something."""
    if verb.upos not in {"VERB", "ADJ"} or not reading.children(verb.index, "xcomp"):
        return False
    if status_words("v", is_noun=False).get(verb_of(verb.lemma, verb.text)) != "planned":
        return False
    helpers = helpers_and_copula(reading, verb.index)
    is_now = bool(helpers & _IS) or "Tense=Pres" in verb.feats
    return is_now and not helpers & _OVER and not has_adverb(reading, verb.index, NEGATIONS)
