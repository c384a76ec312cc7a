"""
Whom a pronoun hardly means: who has another part in its clause already.

"Norway thanked it" is not about Norway thanking itself (Chomsky's principle B).
"""

from __future__ import annotations

from dragoman.language.grammar import COMPLEMENTS, OBJECTS
from dragoman.language.pronouns import is_reflexive
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.told import Told
from dragoman.stages.verb_words import REQUIRING

# How much that speaks against an actor: named there, only meant there by a pronoun, or the one
# who demands, whom else all speaks for.
NAMED, MEANT, DEMANDING = 40.0, 3.0, 50.0
# What one is told to do, and verbs of doing so or not.
_ORDERS = frozenset(
    "advice appeal call command demand directive instruction order plea request summons ultimatum "
    "warning wish".split()
)
_OBEYING = frozenset("defy disobey disregard flout follow heed ignore obey".split())


def bound(reading: Reading, told: Told, token: Token) -> dict[str, float]:
    """
    Return what speaks against actors (by `Told.key`) as the object of a verb.

    They are its subject or another object of it; as the subject of what is demanded, who
    demands it: "Roca demanded that he release it".
    """
    asking = _demanding(reading, token)
    if asking is not None:
        asked_by = [told.at(one.index) for one in reading.children(asking.index, "nsubj")]
        return {told.key(one): DEMANDING for one in asked_by if one is not None}
    is_object = token.deprel in OBJECTS and token.head >= 0
    defying = _defying(reading, token)
    if defying is not None:
        doers = [told.at(one.index) for one in reading.children(defying.index, "nsubj")]
        return {told.key(one): NAMED for one in doers if one is not None and one.head < token.index}
    if not is_object or is_reflexive(token.text):
        return {}
    words = list(reading.children(token.head, "nsubj", "obj", "iobj"))
    if not any(word.relation == "nsubj" for word in words):
        words += _shared_subjects(reading, reading.tokens[token.head])
    against: dict[str, float] = {}
    for word in words:
        one = told.at(word.index) if word.index < token.index else None
        if one is not None:
            against[told.key(one)] = MEANT if word.upos == "PRON" else NAMED
    return against


def _defying(reading: Reading, token: Token) -> Token | None:
    """Return the verb of who does as he is told, or not: nobody "ignored his orders" that are his own."""
    matter = reading.tokens[token.head] if token.deprel == "nmod:poss" else None
    if matter is None or matter.relation != "obj" or matter.head < 0:
        return None
    verb = reading.tokens[matter.head]
    is_told = matter.lemma.lower() in _ORDERS and verb.lemma.lower() in _OBEYING
    return verb if is_told else None


def _demanding(reading: Reading, token: Token) -> Token | None:
    """Return the verb that demands what a pronoun is to do: "demanded that he release it"."""
    verb = reading.above(token)
    over = reading.above(verb)
    is_subject = token.relation == "nsubj" and verb.deprel in COMPLEMENTS
    if not is_subject or over.lemma.lower() not in REQUIRING:
        return None
    first = next(iter(reading.children(verb.index, "aux", "cop")), verb)
    return over if first.text.lower() in {first.lemma.lower(), "should"} else None


def _shared_subjects(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return the subjects of the verb another is joined to: "came and thanked it", "came, asking it"."""
    while verb.deprel in {"conj", "advcl"} and verb.head >= 0:
        if verb.deprel == "advcl" and not verb.text.lower().endswith("ing"):
            return ()
        verb = reading.tokens[verb.head]
        subjects = reading.children(verb.index, "nsubj")
        if subjects:
            return subjects
    return ()
