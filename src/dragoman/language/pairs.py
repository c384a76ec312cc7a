"""
Products over pairs of words, taken outside the graph, only for the pairs that matter.

A biaffine head (Dozat and Manning 2017) scores a label l for words i and j as
`[left[i], 1] @ weight[:, l] @ [right[j], 1]`. The graph gives both sides; here they meet.
Weights are [inner of the left + 1, labels, inner of the right + 1].
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


def labels_of_heads(left: Array, weight: Array, right: Array, heads: Array) -> Array:
    """
    Return scores [p, labels] of `p` words against the head of each, a row of `left`.

    Several words share a head: the weight is gone through once for each that is one, and what
    it makes, a large half, meets all words below that head without being copied.
    """
    below = np.bincount(heads)
    distinct = below.nonzero()[0]
    ends = below[distinct].cumsum().tolist()
    by_head = heads.argsort(kind="stable")
    words = with_one(right[by_head])
    halves = half_of_rows(left[distinct], weight)
    starts = [0, *ends[:-1]]
    scores = np.concatenate(
        [
            words[first:last].dot(half.T)
            for half, first, last in zip(halves, starts, ends, strict=True)
        ]
    )
    found = np.empty_like(scores)
    found[by_head] = scores
    return found


def labels_of_rows(left: Array, weight: Array, right: Array) -> Array:
    """Return scores [p, labels, w] of `p` words against all `w`; left [p, inner], right [w, inner]."""
    return whole_of_rows(half_of_rows(left, weight), with_one(right))


def half_of_rows(left: Array, weight: Array) -> Array:
    """Return the first half of `labels_of_rows`, [p, labels, inner of the right]."""
    inner, labels, other = weight.shape
    found: Array = (with_one(left) @ weight.reshape(inner, -1)).reshape(-1, labels, other)
    return found


def whole_of_rows(half: Array, right: Array) -> Array:
    """Return what `labels_of_rows` does, from its first half; rows on the right are `with_one`."""
    rows, labels, other = half.shape
    found: Array = (half.reshape(-1, other) @ right.T).reshape(rows, labels, len(right))
    return found


def points(left: Array, weight: Array, right: Array) -> Array:
    """
    Return scores [p, w] of `p` words against all `w`, where there is one label.

    Its weight [inner of the left + 1, inner] has no constant of the right, which would change no choice.
    """
    found: Array = (left @ weight[:-1] + weight[-1]) @ right.T
    return found


def with_one(rows: Array) -> Array:
    """Return rows [n, inner] with a constant one behind each."""
    found = np.empty((len(rows), rows.shape[1] + 1), rows.dtype)
    found[:, :-1] = rows
    found[:, -1] = 1
    return found


def mean_of(values: Array) -> Any:  # noqa: ANN401 - a number or row of their precision
    """Return the mean of a few values or rows; most runs are of one word, and need none."""
    return values[0] if len(values) == 1 else np.add.reduce(values) / len(values)


def softmax(scores: Array, axis: int = -1) -> Array:
    """Return probabilities along an axis."""
    found: Array = np.exp(scores - np.maximum.reduce(scores, axis=axis, keepdims=True))
    found /= np.add.reduce(found, axis=axis, keepdims=True)
    return found
