"""Products over pairs of words, as the network takes them in training."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.pairs import labels_of_heads, labels_of_rows, softmax

RANDOM = np.random.default_rng(5)
LEFT, RIGHT = RANDOM.normal(size=(3, 4)), RANDOM.normal(size=(5, 6))
WEIGHT = RANDOM.normal(size=(4, 2, 6))


def test_rows_are_scored_against_all_words():
    """Rule: left[p] @ weight[:, l] @ right[w] for each p, l and w."""
    expected = np.einsum("pi,ilj,wj->plw", LEFT, WEIGHT, RIGHT)

    assert np.allclose(expected, labels_of_rows(LEFT, WEIGHT, RIGHT))


def test_words_are_scored_against_their_heads():
    """Rule: the same product, for words that have a head; some share one."""
    heads = np.array([2, 0, 0, 2, 1])
    expected = labels_of_rows(LEFT, WEIGHT, RIGHT)[heads, :, range(5)]

    assert np.allclose(expected, labels_of_heads(LEFT, WEIGHT, RIGHT, heads))


@given(st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=8))
def test_probabilities_are_probabilities(scores):
    """Rule: none is negative, all make 1, and the highest score is the likeliest."""
    shares = softmax(np.array(scores))

    assert (shares >= 0).all()
    assert np.isclose(1, shares.sum())
    assert shares[int(np.argmax(scores))] == shares.max()


def test_probabilities_are_taken_along_an_axis():
    """Rule: the axis asked for makes 1."""
    assert np.allclose(1, softmax(RIGHT, axis=0).sum(0))
