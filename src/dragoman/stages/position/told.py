"""The stance that a word tells: of a verb, an adjective or a noun, and of its like."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive
from dragoman.stages.lemmas import base_forms
from dragoman.stages.position.words import Stance, StanceWord, stance_parts, stance_words


def stance_of(reading: Reading, token: Token) -> StanceWord | None:
    """Return the word of stance a token is; participles may be adjectives."""
    if token.upos not in stance_parts():
        return None
    words = stance_words()
    if token.upos == "VERB":
        as_state = words.get((token.text.lower(), "ADJ"))
        if as_state is not None and (
            # The tree may call "opposed" an adjective where its tag says verb.
            "VerbForm=Part" in token.feats
            or "Degree=" in token.feats
            or is_passive(reading, token.index)
        ):
            return as_state
    for lemma in base_forms(token):
        if (lemma, token.upos) in words:
            return words[lemma, token.upos]
    return words.get((token.text.lower(), "ADJ")) if token.upos == "ADJ" else None


def stance_like(token: Token) -> StanceWord | None:
    """Return the stance of a verb, or of the verb a noun is made of: "condemnation"."""
    words = stance_words()
    if token.upos == "VERB":
        return next((words[f, "VERB"] for f in base_forms(token) if (f, "VERB") in words), None)
    lemma = token.lemma.lower()
    return words.get((lemma, "NOUN")) or words.get((lemma.removesuffix("ation"), "VERB"))


def blaming(reading: Reading, words: list[Token]) -> set[Stance]:
    """Return the stance of verbs of blame joined by "or": "to back or accuse" the rebels."""
    joined = [
        one
        for one in words
        if {"or", "nor"} & {cc.text.lower() for cc in reading.children(one.index, "cc")}
    ]
    first = words[:1] if joined else []
    types = {
        deed.kind.type
        for one in (*first, *joined)
        if one.upos == "VERB"
        for deed in deeds_of_verb(one.lemma, one.text)
    }
    return {"opposes"} if "ACCUSE" in types else set()


def reverse_of(stance: Stance) -> Stance:
    """Return the stance of who does not take this one."""
    found: dict[Stance, Stance] = {"supports": "opposes", "opposes": "neutral"}
    return found.get(stance, stance)
