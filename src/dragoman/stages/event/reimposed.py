"""
Measures that are put back in force, taken for giving in: "reinstated the ban", "reimposed sanctions".

Who is reinstated gets back what he had; a ban that is hits others anew. So does who hits back at a tariff.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import acted_on
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of

_AGAIN = frozenset(
    "re-establish re-impose re-instate re-introduce reestablish reimpose reinstate reintroduce restore revive".split()
)
RETALIATING = frozenset({"retaliate"})
_ANSWERS = frozenset({"answer", "countermeasure", "reply", "response", "retaliation"})
_TAKEN_FOR = frozenset({"AGREE", "CONCEDE", "COOPERATE", "SUPPORT"})
_TO = frozenset({"against", "at", "for", "over"})
# Charges are brought back against somebody, and who gets a visa again is let in.
_OTHER = frozenset({"cap", "charge", "visa"})


def reimposed(reading: Reading, found: Found) -> Found:
    """Return what is taken for giving in as a measure, if one is put back in force or answered in kind."""
    verb = reading.tokens[found.trigger]
    lemma = verb.lemma.lower()
    if found.deed.kind.type not in _TAKEN_FOR:
        return found
    if verb.upos == "NOUN" and lemma in _ANSWERS:
        below = reading.children(verb.index, "nmod")
        things = tuple(one for one in below if case_of(reading, one.index) in _TO | {"to"})
    elif verb.upos != "VERB":
        return found
    elif lemma in _AGAIN:
        things = acted_on(reading, verb.index)
    elif lemma in RETALIATING:
        below = reading.children(verb.index, "obl")
        things = tuple(one for one in below if case_of(reading, one.index) in _TO)
    else:
        return found
    for thing in things:
        deed = _imposed(reading, thing)
        if deed is not None:
            words = {*found.words, thing.index} if lemma in _AGAIN else found.words
            return found._replace(deed=deed, words=tuple(sorted(words)))
    return found


def _imposed(reading: Reading, thing: Token) -> Deed | None:
    """Return what it is to impose a thing, if it is a measure: a curfew, a ban, a blockade."""
    if thing.lemma.lower() in _OTHER:
        return None
    imposing = (one for one in deeds("v").get("impose", ()) if one.requires)
    return next(
        (one for one in imposing if is_of_class(reading, thing, object_class(one.requires))), None
    )
