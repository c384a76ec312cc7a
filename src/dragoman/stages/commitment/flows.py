"""
Goods and journeys that begin as by themselves: "gas exports from Peru will begin in May".

Whose they are is bound by it: who owns or sends them, by the words of the phrase; else who says so.
Talks, sales and rains begin by nobody's word.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of

_BEGINNING = frozenset({"begin", "commence", "restart", "resume", "start"})
_FLOWS = frozenset(
    "delivery evacuation export flight import patrol repatriation return service shipment supply traffic transfer "
    "transit withdrawal".split()
)


def flowing(reading: Reading, verb: Token) -> Token | None:
    """Return what is told to begin as by itself, where somebody sends it; None for anything else."""
    if verb.lemma.lower() not in _BEGINNING or reading.children(verb.index, "obj", "xcomp"):
        return None
    things = reading.children(verb.index, "nsubj")
    return next((one for one in things if one.lemma.lower() in _FLOWS), None)


def whose_flow(reading: Reading, linker: Linker, flow: Token) -> Token | None:
    """Return the word for whose goods these are: "Peru's exports", "from Peru", "of Peruvian gas"."""
    for phrase in (flow, *reading.children(flow.index, "nmod", "compound")):
        for child in reading.children(phrase.index, "nmod:poss", "nmod", "amod"):
            is_sender = child.deprel != "nmod" or case_of(reading, child.index) == "from"
            if is_sender and linker.party(child.index).country is not None:
                return child
    return None
