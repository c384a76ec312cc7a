"""
Products over pairs of words, taken outside the graph, only for the pairs that matter.

A biaffine head (Dozat and Manning 2017) scores a label l for words i and j as
`left[i] @ weight[:, l] @ right[j]`. The graph gives both sides; here they meet.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


def labels_of_pairs(left: Array, weight: Array, right: Array) -> Array:
    """Return scores [p, labels] of `p` pairs; left and right [p, inner]."""
    inner, labels, other = weight.shape
    half = (left @ weight.reshape(inner, -1)).reshape(-1, labels, other)
    found: Array = np.matmul(half, right[:, :, None])[:, :, 0]
    return found


def labels_of_rows(left: Array, weight: Array, right: Array) -> Array:
    """Return scores [p, labels, w] of `p` words against all `w`; left [p, inner], right [w, inner]."""
    inner, labels, other = weight.shape
    half = (left @ weight.reshape(inner, -1)).reshape(-1, other)
    found: Array = (half @ right.T).reshape(-1, labels, len(right))
    return found


def softmax(scores: Array, axis: int = -1) -> Array:
    """Return probabilities along an axis."""
    raised = np.exp(scores - scores.max(axis=axis, keepdims=True))
    found: Array = raised / raised.sum(axis=axis, keepdims=True)
    return found
