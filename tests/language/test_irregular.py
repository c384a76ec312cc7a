"""Irregular verbs."""

import pytest

from dragoman.language.irregular import irregular
from dragoman.language.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("rose", "rise"),
        ("Fell", "fall"),
        ("overtook", "overtake"),
        ("withdrawn", "withdraw"),
        ("overran", "overrun"),
        ("waylaid", "waylay"),
    ],
)
def test_past_forms_lead_to_their_verb(form, verb):
    """A past form no ending explains has the lemma of its verb, whatever rule the model chose."""
    assert verb == lemma_of(form, "L|1|", "VERB")


def test_only_verbs_are_looked_up():
    """A rose is a flower."""
    assert lemma_of("rose", "L|0|", "NOUN") == "rose"


@pytest.mark.parametrize("form", ["found", "saw", "left", "wound", "bound", "ground", "lay"])
def test_forms_of_two_verbs_are_left_to_the_model(form):
    """What may be a form of two verbs is not decided without the sentence."""
    assert form not in irregular()
