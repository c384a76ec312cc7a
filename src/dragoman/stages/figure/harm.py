"""Who is counted as killed, hurt, held, judged or saved by somebody: not those of who did it."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import FORCE, deeds_of_verb, object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token

_SAVING = frozenset({"evacuate", "rescue", "save"})


def is_harmed(reading: Reading, verb: int, counted: Collection[int]) -> bool:
    """
    Say whether people are counted to whom a verb of harm, seizure, judgment or rescue is done.

    "Kidnapped 31 soldiers", "wounding three", "40 were arrested by police", "rescued 24 sailors".
    """
    words = [reading.tokens[one] for one in counted]
    token = reading.tokens[verb]
    return any(
        word.head == verb and word.deprel in ACTED_ON and _are_people(word) for word in words
    ) and any(
        (deed.kind.type in FORCE or deed.kind.mode == "convict" or token.lemma.lower() in _SAVING)
        and "obj" in deed.target
        and not deed.requires
        for deed in deeds_of_verb(token.lemma, token.text)
    )


def _are_people(word: Token) -> bool:
    """Say whether a word counts people: a bare number, or a noun for them."""
    lemma = word.lemma.lower()
    return word.upos == "NUM" or lemma in roles() or lemma in object_class("people")
