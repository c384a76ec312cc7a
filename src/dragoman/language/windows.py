"""
Windows: the runs of sentences that the encoder sees at once.

Neighbouring sentences help each other: a pronoun finds its name, a quotation its cue. A
window takes whole sentences, over paragraphs, until it is full. Where it is full within a
paragraph, the next window begins with the sentence before it once more, as context.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# Pieces of a window; training met windows of up to 224.
MOST = 176
# A longer sentence is not repeated as context.
MOST_CONTEXT = 48


class Piece(NamedTuple):
    """A sentence as the rules cut it: block number, words as offsets, pieces it makes."""

    block: int
    words: Sequence[tuple[int, int]]
    size: int


class Window(NamedTuple):
    """Sentences `first:last` (half-open); the first `context` of them are only context."""

    first: int
    last: int
    context: int


def windows(pieces: Sequence[Piece], most: int = MOST) -> list[Window]:
    """Return windows that cover all sentences in order."""
    found: list[Window] = []
    at = 0
    while at < len(pieces):
        context = 0
        if at and pieces[at - 1].block == pieces[at].block and pieces[at - 1].size <= MOST_CONTEXT:
            context = 1
        size = pieces[at].size + (pieces[at - 1].size if context else 0)
        last = at + 1
        while last < len(pieces) and size + pieces[last].size <= most:
            size += pieces[last].size
            last += 1
        found.append(Window(at - context, last, context))
        at = last
    return found
