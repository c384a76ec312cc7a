"""A bare number that is all somebody says: it counts what was counted just before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.knowledge.units import Unit
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.figure.pairs import Quantity
from dragoman.stages.lemmas import lemma_in

# "Oman says 640", "spoke of seven", "admits to three", "puts the number at 80".
_TELLING = frozenset(
    "acknowledge admit claim confirm count estimate give mention place put reckon report say set speak talk".split()
)
_PUTTING = frozenset({"give", "place", "put", "set"})
_PLACES = frozenset({"obj", "obl", "ccomp", "xcomp", "parataxis", "advcl"})
_NUMBERS = frozenset({"count", "figure", "it", "number", "sum", "tally", "them", "total"})
# What may stand beside such a number: "only seven", "fewer than 80", "at least two".
_BESIDE = frozenset({"advmod", "amod", "case", "cc", "det", "mark", "punct", "fixed", "compound"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_GREAT = re.compile(r"\b(?:m|b|tr)illion|\dbn\b")
_KINDS = frozenset({"count", "money"})


def retold(
    reading: Reading,
    quantity: Quantity,
    head: Token,
    known: Sequence[tuple[Quantity, Unit]],
) -> Unit | None:
    """
    Return what a number counts that somebody gives for one in this sentence or the last; or None.

    Money only where the number is of its size: "the ministry speaks of 1.1 million".
    """
    text = reading.text[quantity.start : quantity.end]
    is_number = head.upos == "NUM" and head.relation in {*_PLACES, "nmod"}
    if not is_number or not known or _YEAR.fullmatch(text) or not _is_said(reading, head):
        return None
    counts = (one for one in reversed(known) if one[1].kind in _KINDS)
    earlier, unit = next(counts, known[-1])
    told = reading.words_in(Span(earlier.start, earlier.end))
    is_near = bool(told) and 0 <= head.sentence - told[0].sentence <= 1
    is_of_size = unit.kind == "count" or (unit.kind == "money" and _GREAT.search(text) is not None)
    return unit if is_near and is_of_size else None


def _is_said(reading: Reading, head: Token) -> bool:
    """Say whether a number is the whole of what somebody says, or what he puts the number at."""
    above = reading.tokens[head.head]
    is_figure = head.relation == "nmod" and above.lemma.lower() in _NUMBERS  # "a figure of 31"
    verb = reading.tokens[above.head] if is_figure else above
    if not is_figure and head.relation not in _PLACES:
        return False
    is_telling = lemma_in(_TELLING, verb) in _TELLING and verb.index < head.index
    is_telling = is_telling and not (verb.lemma.lower() == "speak" and _is_at(reading, head))
    below = reading.children(head.index)
    if not is_telling or any(one.deprel not in _BESIDE for one in below):
        return False
    things = [one for one in reading.children(verb.index, "obj") if one.index != head.index]
    is_putting = lemma_in(_TELLING, verb) in _PUTTING
    return all(one.lemma.lower() in _NUMBERS for one in things) and (bool(things) or not is_putting)


def _is_at(reading: Reading, head: Token) -> bool:
    """Say whether a number stands behind "at", as hours do: "spoke at five"."""
    return any(one.text.lower() == "at" for one in reading.children(head.index, "case"))
