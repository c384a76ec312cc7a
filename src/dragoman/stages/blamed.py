"""Who is said to have done what he is accused of."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token

_BLAMING = frozenset(
    "accuse blame charge condemn convict criticise criticize denounce punish suspect".split()
)


def blamed(reading: Reading, verb: int) -> Token | None:
    """Return who is accused of an act: "accused Lima of killing 12 miners"; None if nobody is."""
    token = reading.tokens[verb]
    marks = {mark.text.lower() for mark in reading.children(verb, "mark", "case")}
    above = reading.above(token)
    if not marks & {"of", "for"} or above.lemma.lower() not in _BLAMING:
        return None
    return next(iter(reading.children(above.index, "obj", "nsubj:pass")), None)
