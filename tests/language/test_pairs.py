"""Products over pairs of words, as the network takes them in training."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.pairs import labels_of_heads, labels_of_rows, points, softmax

RANDOM = np.random.default_rng(5)
LEFT, RIGHT = RANDOM.normal(size=(3, 4)), RANDOM.normal(size=(5, 6))
WEIGHT = RANDOM.normal(size=(5, 2, 7))


def test_rows_are_scored_against_all_words():
    """Rule: [left[p], 1] @ weight[:, l] @ [right[w], 1] for each p, l and w."""
    left, right = (np.pad(side, ((0, 0), (0, 1)), constant_values=1) for side in (LEFT, RIGHT))
    expected = np.einsum("pi,ilj,wj->plw", left, WEIGHT, right)

    assert np.allclose(expected, labels_of_rows(LEFT, WEIGHT, RIGHT))


def test_words_are_scored_against_their_heads():
    """Rule: the same product, for words that have a head; some share one."""
    heads = np.array([2, 0, 0, 2, 1])
    expected = labels_of_rows(LEFT, WEIGHT, RIGHT)[heads, :, range(5)]

    assert np.allclose(expected, labels_of_heads(LEFT, WEIGHT, RIGHT, heads))


def test_words_point_at_others():
    """Rule: where there is one label, [left[p], 1] @ weight @ right[w]: the right has no constant."""
    expected = labels_of_rows(LEFT, WEIGHT, RIGHT)[:, 0]
    whole = points(LEFT, WEIGHT[:, 0, :6], RIGHT)

    constant = LEFT @ WEIGHT[:4, 0, 6] + WEIGHT[4, 0, 6]
    assert np.allclose(expected, whole + constant[:, None])


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
