"""Where the sentence around some words begins and ends."""

import pytest

from dragoman.relate.sentences import sentence_around
from dragoman.spans import Span


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("They met. They discussed X. They left.", "They discussed X"),
        (
            "They left. They discussed X with Mr. Dutta. They met.",
            "They discussed X with Mr. Dutta",
        ),
        (
            "They left. The U.S. Secretary discussed X at St. Malo. They met.",
            "The U.S. Secretary discussed X at St. Malo",
        ),
        ("They discussed X in the U.S. The two left.", "They discussed X in the U.S"),
        # A line that is wrapped goes on, a line of its own does not.
        ("Ties\n\nThey discussed X and\nY with the\nMayor. They met.", None),
        ("A day in Oslo\nThey discussed X", "They discussed X"),
        ("They discussed X\n\nthen they left", "They discussed X"),
        ("They discussed X;\nthey left", "They discussed X;"),
    ],
)
def test_a_sentence_ends_where_another_opens(text, sentence):
    """Neither an abbreviation nor the end of a wrapped line ends it."""
    at = text.index("X")

    found = sentence_around(text, Span(at, at + 1)).of(text)

    assert (sentence or "They discussed X and\nY with the\nMayor") == found.strip()
