"""The words that tell of a silence, by what they are."""

from __future__ import annotations

from functools import cache

from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.stages.silence.contrasts import CLOSERS

PARTICLES = {
    "leave": frozenset({"out", "off", "unmentioned", "unsaid", "unaddressed", "unnamed", "aside"}),
    "pass": frozenset({"over"}),
    "gloss": frozenset({"over"}),
    "keep": frozenset({"silent", "quiet", "mum", "off"}),
    "steer": frozenset({"clear"}),
    "stay": frozenset({"silent", "quiet", "mum"}),
    "remain": frozenset({"silent", "quiet", "mum"}),
    "spell": frozenset({"out"}),
    "bring": frozenset({"up"}),
    "point": frozenset({"out"}),
}
"""Verbs of silence with their particles."""
IN_IT = frozenset({"it", "them", "either", "which"})
"""What stands for a text in "the word was not in it"."""

# Turns of phrase that a preposition opens, and no topics.
_NO_TOPICS = frozenset({"the contrary", "the one hand", "the other hand", "the whole"})


@cache
def cues(kind: str) -> dict[str, bool]:
    """Return the words of a kind, and whether only texts leave out so."""
    return {
        row["word"]: row["who"] == "text" for row in rows("silence_words") if row["kind"] == kind
    }


@cache
def closed_cues() -> frozenset[str]:
    """Return the forms and lemmas of cues that are no verbs, nouns or adjectives."""
    kinds = ("noun", "adjective", "absent")
    return frozenset(word for kind in kinds for word in cues(kind)) | {"left"} | IN_IT | CLOSERS


@cache
def all_cues() -> frozenset[str]:
    """Return every word of silence."""
    return frozenset(row["word"] for row in rows("silence_words")) | frozenset(PARTICLES)


def is_another(reading: Reading, verb: Token) -> bool:
    """Say whether a particle makes another verb of one of telling: "carry out", "give up"."""
    behind = reading.tokens[verb.index + 1 : verb.index + 2]
    is_moved = bool(behind) and behind[0].head == verb.index and behind[0].upos == "ADP"
    return is_moved or bool(reading.children(verb.index, "compound:prt"))


def is_turn_of_phrase(reading: Reading, words: tuple[int, ...]) -> bool:
    """Say whether a topic is none: "on the other hand there is nothing in the records"."""
    return " ".join(reading.tokens[at].text.lower() for at in words) in _NO_TOPICS
