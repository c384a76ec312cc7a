"""
What the model's further heads say of a report, in words: quotations, triggers, antecedents.

All word ranges are half-open and count from the beginning of the report. Scores are
probabilities as the model gives them.
"""

from __future__ import annotations

import msgspec

from dragoman.records import Status

Run = tuple[int, int]
"""Words `first:last`, half-open."""


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """
    Words attributed to somebody: the pieces of the content, its cue and its source.

    `inner` says that the content stands within the content of another quotation. `score`
    is the mean probability of the content's tags.
    """

    content: tuple[Run, ...]
    cue: Run | None
    source: Run | None
    inner: bool
    score: float


class Argument(msgspec.Struct, frozen=True, gc=False):
    """A run of words that takes part in an event: as source, target, place or time."""

    label: str
    first: int
    last: int
    score: float


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """
    Words that tell an event: PLOVER type, mode ("" where none is told) and status.

    `score` is the probability that the words tell an event at all, `status_score` that of
    the status; `types` gives the likeliest types of the event with their shares, `type` first.
    """

    first: int
    last: int
    type: str
    mode: str
    status: Status
    score: float
    status_score: float
    arguments: tuple[Argument, ...]
    types: tuple[tuple[str, float], ...] = ()


class Antecedent(msgspec.Struct, frozen=True, gc=False):
    """
    The earlier word that a pronoun or noun most likely refers back to, and its probability.

    A noun has an antecedent where one is likelier than none; "he", "she", "it", "they" have
    one unless the model is nearly sure of none, and their probabilities suppose that there is
    one. `shares` gives the likeliest words of these with their probabilities, `word` first.
    A "he" or "she" for whom nobody was found may go back to the last one before, by halves.
    """

    word: int
    score: float
    shares: tuple[tuple[int, float], ...] = ()
