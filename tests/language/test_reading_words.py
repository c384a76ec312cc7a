"""Words and what is over them."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader


@pytest.fixture(scope="module")
def reading():
    """Return a sentence as the shipped model reads it."""
    report = read_text("The treaty was signed by Peru.", source="test", title="-")
    return default_reader().read([report])[0]


def test_a_word_knows_its_relation_without_subtype(reading):
    """The subject of a passive is a subject."""
    treaty = next(word for word in reading.tokens if word.text == "treaty")

    assert ("nsubj:pass", "nsubj") == (treaty.deprel, treaty.relation)


def test_the_root_is_governed_by_nothing_and_stands_over_itself(reading):
    """So a rule that looks one word up need not ask whether there is one."""
    treaty, signed = (
        next(word for word in reading.tokens if word.text == text) for text in ("treaty", "signed")
    )

    assert (signed, signed) == (reading.governor(treaty), reading.above(treaty))
    assert (None, signed) == (reading.governor(signed), reading.above(signed))
