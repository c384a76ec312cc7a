"""Promises that nobody made: "did not enter into any commitment on the mine", "gave no pledge"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_of
from dragoman.stages.commitment.words import Strength
from dragoman.stages.function_words import NEGATIONS, WILL_OR_WOULD
from dragoman.stages.phrases import case_of

_WORDS: dict[str, Strength] = {
    "assurance": "will",
    "commitment": "agreed",
    "guarantee": "will",
    "obligation": "agreed",
    "pledge": "will",
    "promise": "will",
    "undertaking": "agreed",
}
# With what a noun makes one act with its verb, as an object or behind "into".
_MAKING = frozenset("accept assume give have make offer sign take undertake".split())
_ENTERING = frozenset({"enter", "go"})
_ABOUT = frozenset("about as concerning in of on over regarding to towards with".split())


def unpromised(reading: Reading, noun: Token) -> tuple[Token, Strength] | None:
    """
    Return the verb that makes no promise of a noun, with its strength; None if one is made.

    What is not promised has to be told: by a phrase ("on visas"), not by a clause, which has a
    rule of its own.
    """
    strength = _WORDS.get(noun.lemma.lower())
    if strength is None or noun.upos != "NOUN" or noun.head < 0:
        return None
    verb = reading.tokens[noun.head]
    is_object = noun.deprel == "obj" and verb.lemma.lower() in _MAKING
    is_entered = case_of(reading, noun.index) == "into" and verb.lemma.lower() in _ENTERING
    if not (is_object or is_entered) or not _is_told(reading, noun, verb):
        return None
    if helpers_of(reading, verb.index) & WILL_OR_WOULD:
        return None  # what somebody will not promise is a refusal already
    denied = (*reading.children(verb.index, "advmod"), *reading.children(noun.index, "det"))
    return (verb, strength) if any(one.text.lower() in NEGATIONS for one in denied) else None


def _is_told(reading: Reading, noun: Token, verb: Token) -> bool:
    """Say whether a phrase, and no clause, tells what a promise would be about."""
    if reading.children(noun.index, "acl", "ccomp", "xcomp"):
        return False
    phrases = (*reading.children(noun.index, "nmod"), *reading.children(verb.index, "obl"))
    return any(
        case_of(reading, one.index) in _ABOUT or _opening(reading, one) in _ABOUT
        for one in phrases
        if one.index > noun.index
    )


def _opening(reading: Reading, phrase: Token) -> str:
    """Return the first word of a phrase."""
    return reading.tokens[reading.subtree(phrase.index)[0]].text.lower()
