"""Roles of predicates."""

import numpy as np

from dragoman.language.roles import best_roles

LABELS = ("_", "ARG1", "ARG0", "ARGM-TMP")


def scores(*rows):
    """Make scores [1, labels, words] from one row of scores for each word."""
    return np.array([rows], np.float32).transpose(0, 2, 1)


def test_a_numbered_role_is_given_once():
    """Of two words in one role the likelier keeps it; the other takes its next best."""
    table = scores((0, 5, 1, 0), (0, 9, 1, 0), (9, 0, 0, 0))
    assert [[2, 1, 0]] == best_roles(table, LABELS).tolist()
    table = scores((4, 5, 1, 0), (0, 9, 1, 0))
    assert [[0, 1]] == best_roles(table, LABELS).tolist()


def test_what_a_word_takes_next_may_be_taken_too():
    """A word that finds its second role taken as well by a likelier word goes on."""
    table = scores((0, 9, 5, 1), (0, 2, 9, 0), (0, 8, 7, 3))
    assert [[1, 2, 3]] == best_roles(table, LABELS).tolist()


def test_other_roles_may_be_given_twice():
    """Two times of one deed are left, and scores are not changed."""
    table = scores((0, 0, 0, 5), (0, 0, 0, 6))
    before = table.copy()
    assert [[3, 3]] == best_roles(table, LABELS).tolist()
    assert (before == table).all()
