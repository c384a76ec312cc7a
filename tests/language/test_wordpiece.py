"""Word pieces: greedy longest match on folded words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.wordpiece import MOST_PIECES, UNKNOWN, WordPieces, case_of

PIECES = WordPieces()


@pytest.mark.parametrize(
    ("word", "same"),
    [("Talks", "talks"), ("Élysée", "elysee"), ("a\u00adb", "ab"), ("KYIV", "kyiv")],
)
def test_case_and_accents_are_folded(word, same):
    """Rule: pieces do not depend on case, accents or invisible characters."""
    assert PIECES.of(same) == PIECES.of(word)


def test_pieces_join_to_the_word():
    """Rule: a long word is parted into the longest known pieces, a common one is whole."""
    assert 1 == len(PIECES.of("government"))
    assert 1 < len(PIECES.of("unsanctionable"))


def test_punctuation_is_parted():
    """Rule: a sign in a word is a piece of its own."""
    assert (*PIECES.of("a"), *PIECES.of("/"), *PIECES.of("b")) == PIECES.of("a/b")


@pytest.mark.parametrize("word", ["\u200d", "\x07", "", "z" * 101, "😀"])
def test_unreadable_words_are_one_unknown_piece(word):
    """Rule: every word has at least one piece, so that it has a place in the tree."""
    assert (UNKNOWN,) == PIECES.of(word)


@given(st.text())
def test_any_word_has_a_few_pieces(word):
    """Rule: 1 to 12 pieces, remembered or not."""
    found = PIECES.of(word)
    assert 1 <= len(found) <= MOST_PIECES
    assert found == WordPieces().of(word)


@pytest.mark.parametrize(
    ("word", "case"),
    [("said", 1), ("Oslo", 2), ("NATO", 3), ("A", 4), ("42", 5), ("McCoy", 6), ("—", 7)],
)
def test_case_classes(word, case):
    """Rule: what an uncased encoder cannot see is told it as a class."""
    assert case == case_of(word)
