"""
What pronouns and nouns refer back to: the model's scores, weighed with what tags and tree tell.

The coreference head scores each earlier noun and pronoun of a window. For "he", "she", "it",
"they" and their forms that score is one sign among others; `data/antecedents.tsv` has the
weight of each (training/antecedents.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from dragoman.language.antecedent_signs import Array, Signs, Window, nominals_of, signs_of
from dragoman.language.pairs import softmax
from dragoman.language.reading_layers import Antecedent
from dragoman.language.tables import pairs_in

# From this probability on that nothing before it is meant, a pronoun stands alone.
ALONE = 0.9
# How many words an antecedent is given with, and how likely each of them is at least.
_MOST, _LIKELY = 8, 0.03


def antecedents(window: Window, places: Sequence[int], scores: Array) -> dict[int, Antecedent]:
    """
    Return what the nouns and pronouns of a window refer back to, by word.

    `scores` [n, n + 1] are the head's for `places`: for none, then for each of them;
    those of later ones are not asked.
    """
    if len(places) < 2:
        return {}
    order = np.arange(len(places))
    scores[:, 1:][order[:, None] <= order] = -1e4
    shares = softmax(scores)
    nominals = nominals_of(window, places)
    found = {}
    for at, place in enumerate(places[1:], 1):
        alone, chances = float(shares[at, 0]), shares[at, 1 : at + 1]
        if nominals.kinds[at] is not None and alone < ALONE:
            chances = softmax(weighed(signs_of(nominals, window, at, scores[at, 1 : at + 1])))
        elif chances.max() <= alone:
            continue
        best = chances.argsort(kind="stable")[::-1][:_MOST].tolist()
        likely = [(places[one], round(float(chances[one]), 4)) for one in best]
        found[place] = Antecedent(*likely[0], tuple(one for one in likely if one[1] > _LIKELY))
    return found


def weighed(signs: Signs) -> Array:
    """Return the sum of signs by their weights, one number for each earlier word."""
    found: Array = sum(weight * signs[name] for name, weight in _weights())  # type: ignore[assignment]
    return found


@cache
def _weights() -> tuple[tuple[str, float], ...]:
    """Return the weight of each sign."""
    return tuple((name, float(weight)) for name, weight in pairs_in("antecedents.tsv").items())
