"""Whose deed it is that several agree on: "they agreed that a joint exercise would be held"."""

from __future__ import annotations

from dragoman.knowledge.deeds import BY_ONE, TOGETHER
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_of_fact
from dragoman.stages.event.found import Found, is_told_with, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.relatives import is_impersonal

_TOLD = frozenset({"ccomp", "csubj", "csubj:pass", "xcomp"})
_ABOUT = frozenset({"about", "on", "regarding"})
_KNOWLEDGE = frozenset({"data", "detail", "evidence", "file", "information", "intelligence"})
_ENDING = frozenset({"drop", "ease", "end", "halt", "lift", "remove", "stop", "suspend"})
_HARM = frozenset(
    "attack ban blockade bomb boycott combat counter crackdown embargo fight isolate offensive operation punish "
    "sanction strike tariff war".split()
)
_AGAINST = frozenset({"against", "at", "on"})
_FEWEST = 2


def agreed(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return what several agree to do together as the deed of all of them.

    Where only "it was agreed" both are those who met in a sentence before; without these nobody is
    told.
    """
    word = reading.tokens[found.trigger]
    if word.lemma.lower() == "agree" and word.upos == "VERB":
        opening = _opening(reading, word)
        topics = _topics(reading, word) | _fought(reading, word)
        found = found._replace(target=without_told(reading, found.target, topics))
        return found if opening is None else found._replace(source=_both(parties, opening))
    kind = found.deed.kind
    verb = _agreeing(reading, word) if kind.type in TOGETHER else None
    if verb is None or found.target or kind.mode in BY_ONE:
        return found
    opening = _opening(reading, verb)
    nobody = {opening.index} if opening is not None else ()
    if not all(is_told_with(reading, one, nobody) for one in found.source):
        return found
    both = parties.of(parties.doer(verb)) if opening is None else _both(parties, opening)
    return found._replace(source=both) if nobody or len(both) >= _FEWEST else found


def _topics(reading: Reading, verb: Token) -> set[int]:
    """Return the words for whom what is shared tells of: "agreed to share files on smugglers"."""
    told = (
        one
        for clause in reading.children(verb.index, "xcomp", "ccomp")
        for one in reading.children(clause.index, "obj")
        if one.lemma.lower() in _KNOWLEDGE
    )
    return {
        at
        for one in told
        for below in reading.children(one.index, "nmod")
        if case_of(reading, below.index) in _ABOUT
        for at in reading.subtree(below.index)
    }


def _fought(reading: Reading, verb: Token) -> set[int]:
    """Return the words for whom several agree to harm: nobody agrees with him."""
    doers = reading.children(verb.index, "nsubj")
    are_several = any(
        "Number=Plur" in one.feats or reading.children(one.index, "conj") for one in doers
    )
    return {
        at
        for clause in reading.children(verb.index, "xcomp", "ccomp")
        if are_several and _is_harmful(reading, clause)
        for one in reading.children(clause.index, "obj", "obl")
        for below in (one, *reading.children(one.index, "nmod"))
        if below is one or case_of(reading, below.index) in _AGAINST
        for at in reading.subtree(below.index)
    }


def _is_harmful(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells of harm, or of a fight: "impose sanctions", "step up the fight"."""
    if clause.lemma.lower() in _ENDING:
        return False  # who agrees to lift tariffs agrees it with whom they hit
    objects = reading.children(clause.index, "obj", "obl")
    names = {clause.lemma.lower(), *(one.lemma.lower() for one in objects)}
    return bool(names & _HARM)


def _both(parties: Parties, opening: Token) -> tuple[Party, ...]:
    """Return the two whom an "it" without a meaning of its own stands for."""
    return parties.linker.pair(opening.index)


def _opening(reading: Reading, verb: Token) -> Token | None:
    """Return the "it" of "it was agreed to", None where somebody agrees."""
    subjects = reading.children(verb.index, "nsubj:pass", "expl")
    return next((one for one in subjects if is_impersonal(reading, one)), None)


def _agreeing(reading: Reading, word: Token) -> Token | None:
    """Return the "agreed" over the clause that tells a deed by its verb, or as what is held."""
    clause = word
    if word.upos == "NOUN" and word.deprel in {"nsubj", "nsubj:pass", "obj"} and word.head >= 0:
        clause = reading.tokens[word.head]
    above = reading.above(clause)
    is_agreed = clause.deprel in _TOLD and above.lemma.lower() == "agree"
    return above if is_agreed and not is_of_fact(reading, clause) else None
