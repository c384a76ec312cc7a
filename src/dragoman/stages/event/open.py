"""Deeds that stay open whatever the passage around sounds like: what one could do, or has not decided."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.clauses import helpers_and_copula, helpers_of, markers_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.undone import is_yet_to
from dragoman.stages.function_words import ABOUT, HAVE, NEGATIONS
from dragoman.stages.phrases import case_of, determiners_of, has_adverb

_ABLE = frozenset({"able", "capable"})
# With "was" or "has been able to" a deed was done.
_ABLE_HELPERS = frozenset(
    "will would could may might can should ’ll 'll ’d 'd be is are to".split()
)
_DECIDING = frozenset({"decide", "decision"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl"})
_FOR_ABLE = frozenset({"planned", "promised", "hypothetical"})
_FOR_LAWS = frozenset({None, "happened", "ongoing", "planned", "promised"})
_LETTING = frozenset("allow authorise authorize empower enable entitle let permit".split())
_LAWS = frozenset({"act", "charter", "code", "convention", "directive", "ordinance", "treaty"})
_FOR_UNDECIDED = frozenset({"denied", "planned", "promised"})


def open_by(reading: Reading, found: Found) -> Status | None:
    """
    Return "possible" for a deed that somebody would be able to do, or has not decided to do.

    So is what a law lets people do. Who "decided not to" do it, or will not be able to, does not
    do it.
    """
    verb = reading.tokens[found.trigger]
    if verb.upos == "NOUN" and found.status in _FOR_UNDECIDED and is_undecided_on(reading, verb):
        return "possible"
    relation = verb.relation
    if (
        verb.upos != "VERB"
        or relation not in _CLAUSES
        or verb.head < 0
        or has_adverb(reading, verb.index, NEGATIONS)
    ):
        return None
    above = reading.tokens[verb.head]
    if found.status in _FOR_LAWS and _is_law(reading, above):
        return "possible"
    if found.status in _FOR_ABLE and _is_able(reading, above) and not _has_if(reading, above):
        return "possible"
    return "possible" if found.status in _FOR_UNDECIDED and _is_undecided(reading, verb) else None


def _is_law(reading: Reading, letting: Token) -> bool:
    """Say whether a law lets people do things, and nobody does it yet: "the act permits ministers to ban them"."""
    if letting.lemma.lower() not in _LETTING:
        return False
    laws = object_class("law") | object_class("rule") | _LAWS
    own = [*reading.children(letting.index, "nsubj")]
    if letting.relation == "acl":
        own.append(reading.above(letting))
    return any(one.lemma.lower() in laws for one in own)


def is_undecided_on(reading: Reading, noun: Token) -> bool:
    """
    Say whether something is not decided on: "no decision on a trip was taken", "nothing was decided".

    What somebody "decided not to" hold, or has no plans for, is none of these.
    """
    if case_of(reading, noun.index) not in ABOUT or noun.head < 0:
        return False
    above = reading.tokens[noun.head]
    told = [above, *reading.children(above.index, "nsubj", "obj")]
    decision = next((one for one in told if one.lemma.lower() in _DECIDING), None)
    if decision is None:
        return False
    clause = reading.tokens[decision.head] if decision.upos == "NOUN" else decision
    subjects = reading.children(decision.index, "nsubj:pass")
    return (
        "no" in determiners_of(reading, decision.index)
        or has_adverb(reading, clause.index, NEGATIONS)
        or any(one.text.lower() == "nothing" for one in subjects)
    )


def _is_able(reading: Reading, word: Token) -> bool:
    """Say whether somebody will, would or might be able to do what hangs on a word."""
    if word.lemma.lower() not in _ABLE or has_adverb(reading, word.index, NEGATIONS):
        return False
    helpers = helpers_and_copula(reading, word.index)
    return bool(helpers) and helpers <= _ABLE_HELPERS


def _has_if(reading: Reading, word: Token) -> bool:
    """Say whether a condition stands below or over a clause."""
    clauses = (word, *reading.children(word.index, "advcl"))
    return any(markers_of(reading, clause.index) & {"if", "unless"} for clause in clauses)


def _is_undecided(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb tells is not decided: "has not decided to", "will decide whether to"."""
    above = reading.tokens[verb.head]
    if above.lemma.lower() not in _DECIDING:
        return False
    markers = markers_of(reading, verb.index)
    if "whether" in markers:
        return True
    if above.upos == "NOUN":
        return "no" in determiners_of(reading, above.index)
    over = reading.above(above)
    if above.deprel == "xcomp" and is_yet_to(reading, over):
        return True
    helpers = helpers_of(reading, above.index)
    return bool(helpers & HAVE) and has_adverb(reading, above.index, NEGATIONS)
