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
_OPENING, _CLOSING = [_BEGIN, _MIDDLE], [_OUTSIDE, _END, _SINGLE]
# From this difference of logits on it is beyond doubt whether a run is open behind a word.
_SURE = 6.0
_NEVER = -1e9


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
        _mend(tags[at, :length], logits[at, :length], is_broken[at, : length - 1])
    return tags


def _mend(tags: Array, logits: Array, is_broken: Array) -> None:
    """
    Give a sequence its best allowed tags, where its likeliest tags have `is_broken` [w - 1] places.

    Whether a run is open behind a word is beyond doubt where all tags that say otherwise are much
    less likely. Between two such words what is broken is searched by itself: to leave the likeliest
    tags there must cost less than to doubt either, or else the whole sequence is searched.
    """
    is_open = (tags == _BEGIN) | (tags == _MIDDLE)
    doubt = np.abs(logits[:, _OPENING].max(1) - logits[:, _CLOSING].max(1))
    sure = np.flatnonzero(doubt >= _SURE)
    found, last = tags.copy(), -1
    for place in is_broken.nonzero()[0].tolist():
        if place < last:
            continue  # searched with the one before
        at = int(sure.searchsorted(place, "right"))
        first = int(sure[at - 1]) + 1 if at else 0
        is_within = at < len(sure)
        last = int(sure[at]) if is_within else len(tags) - 1
        opens = bool(is_open[first - 1]) if first else None
        stays = bool(is_open[last]) if is_within else None
        found[first : last + 1] = _best(logits[first : last + 1].tolist(), opens=opens, stays=stays)
    words = np.arange(len(tags))
    cost = float((logits[words, tags] - logits[words, found]).sum())
    tags[:] = found if cost < _SURE else _best(logits.tolist())


def _best(
    scores: Sequence[Sequence[float]], *, opens: bool | None = None, stays: bool | None = None
) -> list[int]:
    """
    Return the best allowed tags of one sequence; scores [w][5].

    Behind a word all runs are closed (O, E, S) or one is open (B, I), and nothing else matters
    for the next word: the search keeps the best way to each of the two. `opens` says that a run
    is open before the sequence, `stays` that one is behind it; None leaves either open.
    """
    closed = _NEVER if opens else 0.0  # a window may begin within a run
    opened = 0.0 if opens is not False else _NEVER
    back: list[tuple[int, int]] = []
    for outside, begin, middle, end, single in scores:
        shut, alone = (_SINGLE, single) if single > outside else (_OUTSIDE, outside)
        alone, last = closed + alone, opened + end
        first, further = closed + begin, opened + middle
        if last > alone:
            shut, alone = _END, last
        way, further = (_BEGIN, first) if first >= further else (_MIDDLE, further)
        back.append((shut, way))
        closed, opened = alone, further
    tags, is_open = [], opened > closed if stays is None else stays
    for choices in reversed(back):
        tag = choices[is_open]
        tags.append(tag)
        is_open = tag in {_MIDDLE, _END}
    return tags[::-1]


def runs(tags: Array) -> list[Run]:
    """Return the runs of one sequence of tags; those cut by an edge of the window included."""
    found: list[Run] = []
    start: int | None = None
    places = tags.nonzero()[0]
    for at, tag in zip(places.tolist(), tags[places].tolist(), strict=True):
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
    pieces = [(at, *one) for at in range(2) for one in enumerate(layers[LAYERS[at]])]
    if not pieces:
        return []
    firsts = [run[0] for _, _, run in pieces]
    cues, sources = (_targets(firsts, layers[name], *pointers[name]) for name in ("cue", "source"))
    found: dict[tuple[bool, Run | None, int], list[tuple[Run, float, Run | None]]] = {}
    for (at, number, run), cue, source in zip(pieces, cues, sources, strict=True):
        shares = softmax(logits[run[0] : run[1], 5 * at : 5 * at + 5])
        score = float(1 - mean_of(shares[:, 0]))
        # Pieces that share a cue are one quotation; without a cue each stands alone.
        key = (LAYERS[at] == "inner", cue, -1 if cue else number)
        found.setdefault(key, []).append((run, score, source))
    return [
        Quotation(
            content=tuple(run for run, _, _ in parts),
            cue=cue,
            source=next((source for _, _, source in parts if source), None),
            inner=inner,
            score=round(sum(score for _, score, _ in parts) / len(parts), 4),
        )
        for (inner, cue, _), parts in found.items()
    ]


def _targets(
    words: list[int], candidates: list[Run], left: Array, weight: Array, right: Array
) -> list[Run | None]:
    """Return the run that the first word of each content points at, or nothing where that is likelier."""
    if not candidates:
        return [None] * len(words)
    places = [0, *(run[0] + 1 for run in candidates)]
    best = points(left[words], weight, right[places]).argmax(1).tolist()
    return [candidates[one - 1] if one else None for one in best]
