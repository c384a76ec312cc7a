"""Trees: one root, no cycle, and the best there is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.trees import heads, is_tree


def matrix(seed, size):
    """Return random scores for the heads of `size` words; no word governs itself."""
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    scores[np.arange(size), np.arange(size) + 1] = -1e9
    return scores


@given(st.integers(0, 10_000), st.integers(1, 40))
def test_any_scores_make_a_tree(seed, size):
    """Rule: every word reaches the one root."""
    found = heads(matrix(seed, size))
    assert size == len(found)
    assert 1 == found.count(0)
    assert is_tree(found)


@pytest.mark.parametrize("seed", range(60))
def test_the_best_tree_is_found(seed):
    """Rule: no other single-rooted tree over up to four words scores higher."""
    size = 2 + seed % 3
    scores = matrix(seed, size)

    def total(found):
        return float(sum(scores[word, head] for word, head in enumerate(found)))

    every = product(range(size + 1), repeat=size)
    best = max(total(found) for found in every if found.count(0) == 1 and is_tree(list(found)))
    assert best == pytest.approx(total(heads(scores)), abs=1e-4)


@pytest.mark.parametrize(
    ("found", "expected"),
    [([0], True), ([2, 0], True), ([2, 1], False), ([0, 3, 2], False), ([2, 3, 0], True)],
)
def test_cycles_are_seen(found, expected):
    """Rule: a tree is what leads every word to the root."""
    assert expected is is_tree(found)


def test_equal_scores_make_a_tree():
    """Rule: where nothing is preferred there is still one root."""
    found = heads(np.zeros((30, 31), np.float32))
    assert 1 == found.count(0)
    assert is_tree(found)
