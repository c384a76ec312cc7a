"""Where the sentence around some words begins and ends."""

import pytest

from dragoman.relate.sentences import sentence_around, unwrapped
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


_WRAPPED = """Talks in Oslo

The ministers discussed the tunnel with President
Ana Roca, and the Foreign Minister of
Peru signed an agreement on it with the Prime
Minister. They will meet again in Lima next year
"""


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Oslo", "Talks in Oslo"),
        (
            "Minister of",
            (
                "The ministers discussed the tunnel with President Ana Roca, and the Foreign Minister of "
                "Peru signed an agreement on it with the Prime Minister"
            ),
        ),
        ("Lima", "They will meet again in Lima next year"),
    ],
)
def test_lines_of_one_width_are_wrapped(word, sentence):
    """A line goes on where the next word had no room in it, whatever its first letter."""
    at = _WRAPPED.index(word)

    found = sentence_around(_WRAPPED, Span(at, at + 1)).of(_WRAPPED)

    assert sentence == " ".join(found.split())


def test_a_wrapped_text_is_read_on_one_line():
    """Every letter keeps its place, and the end of a paragraph stays."""
    found = unwrapped(_WRAPPED)

    assert len(_WRAPPED) == len(found)
    assert "President Ana Roca, and the Foreign Minister" in found
    assert found.startswith("Talks in Oslo\n\nThe ministers")
