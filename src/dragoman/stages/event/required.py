"""
Clauses that tell what is to be done: "that Oman pay", "it must pay", "they had to pay".

And what is to be done as somebody took it up: "accepted an invitation to visit Oman".
"""

from __future__ import annotations

from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.clauses import helpers_of
from dragoman.stages.function_words import NEGATIONS, OUGHT
from dragoman.stages.phrases import has_adverb

_NEEDING = frozenset({"have", "need"})
_HELPING = frozenset({"be", "have"})


def is_for_taken_up(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what somebody accepted to do: "an invitation to visit Oman"."""
    if clause.deprel != "acl":
        return False
    noun = reading.tokens[clause.head]
    verb = reading.above(noun)
    is_accepted = noun.deprel in ACTED_ON and verb.lemma.lower() == "accept"
    beside = reading.children(verb.index, "advmod")
    return (
        is_accepted
        and all(one.lemma.lower() in _HELPING for one in reading.children(verb.index, "aux"))
        and not any(one.text.lower() in NEGATIONS for one in beside)
    )


def is_required(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what is to be done: "that Oman pay", "Oman must pay"."""
    helpers = reading.children(clause.index, "aux", "cop")
    above = reading.above(clause)
    for verb in (clause, above):
        if verb.lemma.lower() in _NEEDING and reading.children(verb.index, "xcomp"):
            return True
    if not helpers:
        return "VerbForm=Inf" in clause.feats or _is_bare(reading, clause)
    return helpers[0].text.lower() in {*OUGHT, "be"}


def required_below(reading: Reading, verb: int) -> list[int]:
    """Return the verbs for what a verb's clauses tell is to be done: "told Oman that it had to pay"."""
    found: list[Token] = []
    for clause in reading.children(verb, "ccomp"):
        helpers = helpers_of(reading, clause.index)
        if clause.lemma.lower() in _NEEDING:
            found += reading.children(clause.index, "xcomp")
        elif helpers & OUGHT:
            found.append(clause)
    return [one.index for one in found if not has_adverb(reading, one.index, NEGATIONS)]


def _is_bare(reading: Reading, clause: Token) -> bool:
    """Say whether a verb lacks the ending that one doer would give it: "that Oman share it"."""
    doers = reading.children(clause.index, "nsubj")
    is_one = any(
        "Number=Sing" in one.feats
        and one.upos != "PRON"
        and not reading.children(one.index, "conj")
        for one in doers
    )
    is_base = clause.text.lower() == clause.lemma.lower() and "Tense=Past" not in clause.feats
    return is_one and is_base


def due(reading: Reading, verb: Token) -> Status | None:
    """Return what "has to be signed" tells: that it is demanded, or with "still" that it is to come."""
    above = reading.above(verb)
    if verb.deprel != "xcomp" or above.lemma.lower() not in _NEEDING or "Past" in above.feats:
        return None
    if has_adverb(reading, above.index, NEGATIONS):
        return None
    return "planned" if has_adverb(reading, above.index, {"still"}) else "demanded"
