"""Stances that no verb of stance tells: "Hungary against joint debt", "... but against the levy", "declared itself neutral"."""

from __future__ import annotations

from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import subject
from dragoman.stages.phrases import case_of
from dragoman.stages.position.issues import trimmed

_JOINING = frozenset({"and", "but"})
_FAVOUR = frozenset({"favor", "favour"})
_FOR = frozenset({"for", "behind"})

Stand = tuple[Token, tuple[int, ...]]
"""Who takes a stance, and the words of what it is on."""


def headed_against(reading: Reading, against: Token) -> Stand | None:
    """Return who is against what in a line without a verb: "Hungary against joint debt"."""
    sentence = reading.sentence_of(against.index)
    on = reading.tokens[against.head] if against.head > against.index else None
    holder = reading.tokens[on.head] if on is not None and on.head >= 0 else None
    if on is None or holder is None or holder.deprel != "root" or holder.upos != "PROPN":
        return None
    words = reading.tokens[sentence.first : sentence.last]
    if any(one.upos in VERBS for one in words):
        return None
    return holder, trimmed(reading, on.index, without=("case",))


def against_too(reading: Reading, against: Token) -> Stand | None:
    """Return who is for one thing and against another: "in favour of the cap, but against a cut"."""
    on = reading.tokens[against.head] if against.head > against.index else None
    if on is None or on.deprel != "conj":
        return None
    joining = {one.text.lower() for one in reading.children(on.index, "cc")}
    first = reading.tokens[on.head]
    while first.deprel == "nmod" and first.head >= 0 and not _is_for(reading, first):
        first = reading.tokens[first.head]
    if not joining & _JOINING or not _is_for(reading, first):
        return None
    holder = subject(reading, first.index)
    if holder is None:
        return None
    return holder, trimmed(reading, on.index, without=("case", "cc"))


def _is_for(reading: Reading, noun: Token) -> bool:
    """Say whether somebody is said to be for something at a noun: "is in favour", "is for the loan"."""
    if not reading.children(noun.index, "cop"):
        return False
    case = case_of(reading, noun.index)
    return noun.lemma.lower() in _FAVOUR or case in _FOR


def himself(reading: Reading, holder: Token) -> Token:
    """Return who does something to "himself" or "itself"; anybody else as he is."""
    is_own = holder.text.lower().endswith(("self", "selves")) and holder.head >= 0
    own = subject(reading, holder.head) if is_own else None
    return own if own is not None else holder
