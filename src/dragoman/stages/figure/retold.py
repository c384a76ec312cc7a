"""A bare number that is all somebody says: it counts what was counted just before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.knowledge.units import Unit
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.figure.pairs import Quantity

# "Oman says 640", "spoke of seven", "admits to three", "puts the number at 80".
_TELLING = frozenset(
    "acknowledge admit claim confirm count estimate give mention put report say speak talk".split()
)
_PLACES = frozenset({"obj", "obl", "ccomp", "xcomp", "parataxis", "advcl"})
_NUMBERS = frozenset({"figure", "number", "total"})
# What may stand beside such a number: "only seven", "fewer than 80", "at least two".
_BESIDE = frozenset({"advmod", "amod", "case", "cc", "det", "mark", "punct", "fixed"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def retold(
    reading: Reading,
    quantity: Quantity,
    head: Token,
    known: Sequence[tuple[Quantity, Unit]],
) -> Unit | None:
    """Return what a number counts that somebody gives for one in this sentence or the last; or None."""
    text = reading.text[quantity.start : quantity.end]
    is_number = head.upos == "NUM" and head.relation in _PLACES and not _YEAR.fullmatch(text)
    if not is_number or not known or not _is_said(reading, head):
        return None
    earlier, unit = known[-1]
    told = reading.words_in(Span(earlier.start, earlier.end))
    is_near = bool(told) and 0 <= head.sentence - told[0].sentence <= 1
    return unit if is_near and unit.kind == "count" else None


def _is_said(reading: Reading, head: Token) -> bool:
    """Say whether a number is the whole of what somebody says, or what he puts the number at."""
    verb = reading.tokens[head.head]
    is_telling = verb.lemma.lower() in _TELLING and verb.index < head.index
    below = reading.children(head.index)
    if not is_telling or any(one.deprel not in _BESIDE for one in below):
        return False
    things = [one for one in reading.children(verb.index, "obj") if one.index != head.index]
    return all(one.lemma.lower() in _NUMBERS for one in things) and (
        bool(things) == (verb.lemma.lower() in {"give", "put"})
    )
