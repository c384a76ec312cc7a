"""
Appeals at law, which ask nobody for anything: against a ruling, of a prosecutor, at a court.

Who "appealed to a judge to free them" does ask.
"""

from __future__ import annotations

from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.phrases import case_of

# What an appeal at law is against, who makes or hears it, and what becomes of it.
_RULINGS = frozenset(
    "acquittal conviction decision extradition injunction judgment judgement ruling sentence verdict".split()
)
_LAW = frozenset("bench court defendant judge jury lawyer prosecution prosecutor tribunal".split())
_AT_LAW = frozenset("allow dismiss file hear lodge lose pend uphold win".split())


def is_legal_appeal(reading: Reading, word: Token) -> bool:
    """Say whether an appeal is one at law: against a ruling, of a prosecutor, at a court."""
    if word.lemma.lower() != "appeal" or _is_asking_court(reading, word):
        return False
    above = reading.above(word)
    if word.deprel == "compound" and above.lemma.lower() in _LAW:
        return True  # "the appeal court"
    is_acted_on = word.upos == "NOUN" and word.deprel in ACTED_ON
    around = [word, *([above] if is_acted_on and above.upos == "VERB" else ())]
    below = [child for one in around for child in reading.children(one.index)]
    against = [child for child in below if case_of(reading, child.index) == "against"]
    if any(
        child.lemma.lower() in _RULINGS
        for child in (*against, *reading.children(word.index, "obj"))
    ):
        return True
    if is_acted_on and above.lemma.lower() == "win":
        return True
    is_told_so = not is_acted_on or above.lemma.lower() in _AT_LAW
    return is_told_so and any(
        child.lemma.lower() in _LAW for child in below if child not in against
    )


def _is_asking_court(reading: Reading, word: Token) -> bool:
    """Say whether somebody asks a court to do something: "appealed to a judge to free them"."""
    below = [*reading.children(word.index, "xcomp", "advcl")] if word.upos == "VERB" else []
    asked = (case_of(reading, one.index) for one in reading.children(word.index, "obl"))
    return "to" in asked and any("to" in markers_of(reading, one.index) for one in below)
