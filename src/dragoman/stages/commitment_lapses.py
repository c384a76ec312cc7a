"""Promises that the same sentence tells were not kept: "had threatened to leave, but did not do so"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.finding import NEGATIONS

_SO = frozenset({"so", "it", "this", "that"})
_KEEPS = frozenset(
    "deliver follow fulfil fulfill honor honour implement keep meet observe redeem respect".split()
)
_WORDS = frozenset(
    "assurance commitment guarantee plan pledge promise threat undertaking vow warning word".split()
)
_BREAKS = frozenset({"break", "abandon", "renege", "drop", "breach"})
_OPEN = frozenset({"yet", "far"})


def is_lapsed(reading: Reading, cue: Token) -> bool:
    """
    Say whether a joined clause tells that what a word promises was not done.

    "Has not done so yet" leaves the promise open.
    """
    return any(
        _is_unkept(reading, verb)
        for verb in reading.children(cue.index, "conj", "parataxis", "advcl")
        if verb.index > cue.index and verb.upos == "VERB"
    )


def _is_unkept(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells of a promise not kept: "never did so", "broke its word"."""
    children = reading.children(verb.index)
    words = {child.text.lower() for child in children}
    is_told = any(
        child.lemma.lower() in _WORDS
        for child in reading.children(verb.index, "obj", "obl")
        if _is_back(reading, child)
    )
    lemma = verb.lemma.lower()
    if lemma in _BREAKS:
        return is_told and not words & NEGATIONS
    if not words & NEGATIONS or words & (_OPEN | {"will", "would", "does", "do"}):
        return False
    return (lemma == "do" and bool(words & _SO)) or (lemma in _KEEPS and is_told)


def _is_back(reading: Reading, noun: Token) -> bool:
    """Say whether a noun points back: "that promise", "its word"."""
    return any(
        child.deprel == "nmod:poss" or child.text.lower() in {"the", "that", "this"}
        for child in reading.children(noun.index)
    )
