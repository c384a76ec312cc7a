"""From scores of roles to roles: a predicate has one argument of each numbered role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
# Added to the score of no role at all: chosen on half of the development set.
_NOTHING = 0.5
_NEVER = -1e9


@cache
def _numbered(labels: tuple[str, ...]) -> frozenset[int]:
    """Return the numbers of the roles that a predicate has once: ARG0, ARG1 and so on."""
    return frozenset(at for at, label in enumerate(labels) if label[:-1] == "ARG")


def best_roles(scores: Array, labels: Sequence[str]) -> Array:
    """
    Return the role number [p, w] of each word for each of `p` predicates; 0 is none.

    `scores` [p, labels, w]. Of several words in one numbered role the likeliest keeps it,
    and the others take what is next likely for them.
    """
    scores = scores.copy()
    scores[:, 0] += _NOTHING
    found: Array = scores.argmax(1)
    once = _numbered(tuple(labels))
    for row, roles in enumerate(found.tolist()):
        taken = found[row]
        held = list(filter(once.__contains__, roles))
        while len(held) > len(set(held)):
            words = taken.nonzero()[0].tolist()
            twice = next(role for role in held if held.count(role) > 1)
            same = [word for word in words if taken[word] == twice]
            margins = scores[row, twice, same] - scores[row, 0, same]
            del same[int(margins.argmax())]
            scores[row, twice, same] = _NEVER
            taken[same] = scores[row][:, same].argmax(0)
            held = list(filter(once.__contains__, taken.tolist()))
    return found
