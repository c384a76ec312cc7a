"""
Measures judged in a capital: of one that "was denounced in Belgrade", Serbia speaks.

Only what somebody did or means to do is so judged, and only by a word of praise or blame without
a doer of its own: films are hailed in capitals as well.
"""

from __future__ import annotations

from dragoman.knowledge.actors import capitals
from dragoman.knowledge.deeds import JUDGING, VERBAL, Deed, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, core

_DONE = ("act", "deal", "decision", "law", "measure", "planned", "proposal", "verdict")


def judging(reading: Reading, parties: Parties, verb: Token, deed: Deed) -> tuple[Party, ...]:
    """Return who judges what was done: those in whose capitals it is praised or blamed."""
    if deed.kind.quad not in VERBAL or deed.kind.type not in JUDGING or "obj" not in deed.target:
        return ()
    if not is_passive(reading, verb.index) or agent(reading, verb.index) is not None:
        return ()
    judged = parties.object_of(verb)
    if judged is None or not _is_done(reading, judged):
        return ()
    for where in reading.children(verb.index, "obl"):
        if _is_there(reading, where):
            return parties.of(where.index) or parties.of_place(where.index)
    return ()


def is_judged_there(reading: Reading, found: Found) -> bool:
    """Say whether a deed is the praise or blame of those in whose capital it is told."""
    tops = [top_of(reading, one) for one in found.source]
    return found.deed.kind.type in JUDGING and any(
        top is not None and top.head == found.trigger and _is_there(reading, top) for top in tops
    )


def _is_there(reading: Reading, word: Token) -> bool:
    """Say whether a phrase beside a verb is "in" a capital."""
    first, last = core(reading, word.index)
    name = reading.span(first, last).of(reading.text)
    return case_of(reading, word.index) == "in" and name in capitals()


def _is_done(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells what somebody did or means to do: "the levy", "the arrests"."""
    is_deed = noun.upos == "NOUN" and noun.lemma.lower() in deeds("n")
    return is_deed or any(is_of_class(reading, noun, object_class(name)) for name in _DONE)
