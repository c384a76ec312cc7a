"""What stands right behind a thing left out and belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import case_of

_PLACED = frozenset({"at", "in", "near", "off"})


def words_behind(reading: Reading, thing: Token, kept: Sequence[int]) -> tuple[int, ...]:
    """
    Return a named place right behind a verb's object: "to report the flood at Kem".

    Foreign words ("the casus belli") may be parsed as two objects, one right behind the other.
    """
    if thing.deprel != "obj" or not kept:
        return ()
    for other in reading.children(thing.head, "obl", "obj"):
        if other is thing:
            continue
        words = reading.subtree(other.index)
        is_place = other.upos == "PROPN" and case_of(reading, other.index) in _PLACED
        behind = tuple(word for word in words if word > kept[-1])
        is_next = bool(behind) and behind[0] == kept[-1] + 1
        if is_next and (other.deprel == "obj" or (is_place and behind == words)):
            return behind
    return ()
