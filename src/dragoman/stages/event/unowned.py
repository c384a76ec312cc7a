"""Deeds that are told without their doer: "a curfew imposed after looting in the port"."""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import MATERIAL_CONFLICT, Deed, deeds_of_verb
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of, subject
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import CATCHING

# What took place before something else, or around it.
_AFTER = frozenset({"after", "amid", "following", "despite", "since"})
_BESIDE = frozenset({"advcl", "obl", "acl"})
# What somebody acts for or against is not his own, unless it is called so.
_DISPUTED = frozenset({"about", "against", "at", "over"})


def is_nobodys(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb names violence that went before, whoever did it: "after looting".

    Armed men who withdraw after it did it themselves.
    """
    if verb.deprel not in _BESIDE or not verb.text.lower().endswith("ing"):
        return False
    marks = reading.children(verb.index, "mark", "case")
    if not {mark.text.lower() for mark in marks} & _AFTER:
        return False
    known = deeds_of_verb(verb.lemma, verb.text)
    has_own = reading.children(verb.index, "nsubj", "obj", "ccomp", "xcomp")
    if not known or has_own or _is_of_who_leaves(reading, verb, known):
        return False
    return all(
        deed.kind.quad == MATERIAL_CONFLICT and deed.target[-1:] == ("obj",) for deed in known
    )


def is_disputed(reading: Reading, noun: Token) -> bool:
    """
    Say whether a noun names what somebody acts about, and not his own: "strike over a plan to cut pay".

    "Met over their plan to" is about one of theirs.
    """
    if noun.upos != "NOUN" or noun.deprel not in {"nmod", "obl"}:
        return False
    is_own = any(one.upos == "PRON" for one in reading.children(noun.index, "nmod:poss"))
    return case_of(reading, noun.index) in _DISPUTED and not is_own


def is_of_disputed(reading: Reading, verb: Token, doer: int | None) -> bool:
    """Say whether a verb tells what a disputed plan is of, and its doer is only who acts about it."""
    noun = reading.above(verb)
    markers = markers_of(reading, verb.index)
    if verb.deprel != "acl" or "to" not in markers or not is_disputed(reading, noun):
        return False
    if reading.above(noun).lemma.lower() in CATCHING:
        return False  # "held two men over a plot to kill him"
    return doer is not None and doer not in reading.subtree(noun.index)


def _is_of_who_leaves(reading: Reading, verb: Token, known: tuple[Deed, ...]) -> bool:
    """Say whether those who bear arms go after what only they can do: "withdrew after looting"."""
    if reading.children(verb.index, "obl", "nmod") or not any(
        Flag.DOER_IN_POWER in deed.flags for deed in known
    ):
        return False
    above = reading.tokens[verb.head]
    doer = subject(reading, above.index)
    going = deeds_of_verb(above.lemma, above.text)
    is_going = any((one.kind.type, one.kind.mode) == ("RETREAT", "withdraw") for one in going)
    return is_going and doer is not None and roles().get(doer.lemma.lower()) in FIGHTERS
