"""Senses by lemma."""

import pytest

from dragoman.language.senses import sense_of


@pytest.mark.parametrize(
    ("lemma", "given", "sense"),
    [
        ("announce", "04", "01"),
        ("announce", "01", "01"),
        ("come", "03", "03"),
        ("Come", "04", "04"),
        ("take", "LV", "LV"),
        ("unheardofverb", "07", "07"),
    ],
)
def test_a_sense_is_one_that_the_verb_has(lemma, given, sense):
    """What a verb does not mean is replaced by what it mostly means; unknown verbs are left."""
    assert sense == sense_of(lemma, given)
