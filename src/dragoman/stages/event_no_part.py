"""
Deeds in which somebody took no part: "Qatar had no hand in the arrest of the bishop".

That others did them may be so all the same. But where he is taken for who did it, however sure
the model's head is of him, the deed is denied.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.event_found import Found, is_told_with
from dragoman.stages.event_negated import has_negation
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import case_of, phrase

_PARTS = frozenset({"hand", "involvement", "part", "role", "share"})
_TAKING = frozenset({"bear", "have", "play", "take"})
_INVOLVED = frozenset({"implicated", "implicate", "involve", "involved"})
# "Played no small part" tells that somebody did play one.
_SLIGHT = frozenset({"little", "mean", "minor", "small"})
_HIGH = 2


def took_no_part(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether whoever would have done a deed is told to have had no part in it."""
    word = reading.tokens[found.trigger]
    over = _over(reading, word)
    if over is None or not (_has_no_part(reading, over) or _is_not_involved(reading, over)):
        return False
    doer = parties.doer(over)
    if doer is None:
        return False
    own = set(phrase(reading, doer))
    return bool(found.source) and all(is_told_with(reading, one, own) for one in found.source)


def _over(reading: Reading, word: Token) -> Token | None:
    """Return the verb whose part, role or hand was one "in" a deed: "took part in the raid"."""
    marks = {one.text.lower() for one in reading.children(word.index, "mark")}
    case = case_of(reading, word.index)
    if case not in {"in", "with"} and "in" not in marks:
        return None
    here = word
    for _ in range(_HIGH):
        if here.head < 0:
            return None
        here = reading.tokens[here.head]
        lemma = here.lemma.lower()
        if here.upos in {"ADJ", "VERB"}:
            if lemma == "do" and case == "with" and here.head >= 0:
                return _having_nothing(reading, here)
            return here if case != "with" else None
    return None


def _having_nothing(reading: Reading, verb: Token) -> Token | None:
    """Return the verb over "do" where somebody "had nothing to do with" a deed."""
    nothing = reading.tokens[verb.head]
    if nothing.deprel != "obj" or nothing.text.lower() != "nothing":
        return None
    return reading.tokens[nothing.head]


def _has_no_part(reading: Reading, verb: Token) -> bool:
    """Say whether somebody took no part, played no role, or had nothing to do with something."""
    if verb.lemma.lower() not in _TAKING:
        return False
    for noun in reading.children(verb.index, "obj"):
        if noun.text.lower() == "nothing":
            return True
        if noun.lemma.lower() not in _PARTS:
            continue
        words = {one.text.lower() for one in reading.children(noun.index, "amod", "det")}
        if has_negation(reading, verb) or ("no" in words and not words & _SLIGHT):
            return True
    return False


def _is_not_involved(reading: Reading, word: Token) -> bool:
    """Say whether somebody "was not involved"."""
    return word.lemma.lower() in _INVOLVED and has_negation(reading, word)
