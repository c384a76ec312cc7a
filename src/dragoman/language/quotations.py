"""
From tags and pointers to quotations.

Four tag layers (BIOES: content, inner content, cue, source) are decoded together by
Viterbi search over the allowed transitions. The first word of each content then points at
the first word of its cue and of its source, or at nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from dragoman.language.pairs import mean_of, points, softmax
from dragoman.language.reading_layers import Quotation, Run

Array = np.ndarray[Any, Any]
LAYERS = ("content", "inner", "cue", "source")
_TAGS = "OBIES"
# What may follow what: a run begins with B and ends with E, or is S. A window may begin
# within a run and end within one.
_AFTER = {"O": "OBS", "B": "IE", "I": "IE", "E": "OBS", "S": "OBS"}
_FORBIDDEN = np.array([[later not in _AFTER[earlier] for later in _TAGS] for earlier in _TAGS])
_OUTSIDE, _BEGIN, _MIDDLE, _END, _SINGLE = range(5)


def viterbi(logits: Array, sizes: Array | None = None) -> Array:
    """
    Return the best allowed tags [n, w] of `n` sequences; logits [n, w, 5].

    `sizes` [n] says how long each is, where some are shorter than `w`: tags beyond are "O".
    Where the likeliest tags are allowed, as in most sequences, nothing need be searched.
    """
    count, size, _ = logits.shape
    inside = np.arange(size) < (np.full(count, size) if sizes is None else sizes)[:, None]
    tags: Array = np.where(inside, logits.argmax(2), 0)
    is_broken: Array = _FORBIDDEN[tags[:, :-1], tags[:, 1:]] & inside[:, 1:]
    for at in np.flatnonzero(is_broken.any(1)).tolist():
        length = int(inside[at].sum())
        tags[at, :length] = _best(logits[at, :length].tolist())
    return tags


def _best(scores: Sequence[Sequence[float]]) -> list[int]:
    """
    Return the best allowed tags of one sequence; scores [w][5].

    Behind a word all runs are closed (O, E, S) or one is open (B, I), and nothing else matters
    for the next word: the search keeps the best way to each of the two.
    """
    closed = opened = 0.0  # a window may begin within a run
    back: list[tuple[int, int]] = []
    for outside, begin, middle, end, single in scores:
        alone, last = closed + max(outside, single), opened + end
        first, further = closed + begin, opened + middle
        by_itself = _SINGLE if single > outside else _OUTSIDE
        back.append((_END if last > alone else by_itself, _BEGIN if first >= further else _MIDDLE))
        closed, opened = max(alone, last), max(first, further)
    tags, is_open = [], opened > closed
    for choices in reversed(back):
        tag = choices[is_open]
        tags.append(tag)
        is_open = tag in {_MIDDLE, _END}
    return tags[::-1]


def runs(tags: Array) -> list[Run]:
    """Return the runs of one sequence of tags; those cut by an edge of the window included."""
    found: list[Run] = []
    start: int | None = None
    for at, tag in enumerate(tags.tolist()):
        name = _TAGS[tag]
        if name in "BS" or (name in "IE" and start is None):
            start = at
        if name in "ES" and start is not None:
            found.append((start, at + 1))
            start = None
    if start is not None:
        found.append((start, len(tags)))
    return found


def quotations(
    logits: Array, pointers: dict[str, tuple[Array, Array, Array]], tags: Array
) -> list[Quotation]:
    """
    Return the quotations of one window, in its own word numbers.

    `logits` [w, 4 * 5]; `tags` [4, w] as decoded; `pointers` by name ("cue", "source"):
    the left side [w, inner], the weight [inner + 1, inner] and the right side [w + 1, inner].
    """
    layers = {name: runs(tags[at]) for at, name in enumerate(LAYERS)}
    found: dict[tuple[bool, Run | None, int], list[tuple[Run, float, Run | None]]] = {}
    for at, name in enumerate(LAYERS[:2]):
        for number, run in enumerate(layers[name]):
            cue = _target(run[0], layers["cue"], *pointers["cue"])
            source = _target(run[0], layers["source"], *pointers["source"])
            shares = softmax(logits[run[0] : run[1], 5 * at : 5 * at + 5])
            score = float(1 - mean_of(shares[:, 0]))
            # Pieces that share a cue are one quotation; without a cue each stands alone.
            key = (name == "inner", cue, -1 if cue else number)
            found.setdefault(key, []).append((run, score, source))
    return [
        Quotation(
            content=tuple(run for run, _, _ in pieces),
            cue=cue,
            source=next((source for _, _, source in pieces if source), None),
            inner=inner,
            score=round(sum(score for _, score, _ in pieces) / len(pieces), 4),
        )
        for (inner, cue, _), pieces in found.items()
    ]


def _target(
    word: int, candidates: list[Run], left: Array, weight: Array, right: Array
) -> Run | None:
    """Return the run that a content's first word points at, or nothing where that is likelier."""
    places = [0, *(run[0] + 1 for run in candidates)]
    best = int(points(left[word : word + 1], weight, right[places]).argmax())
    return candidates[best - 1] if best else None
