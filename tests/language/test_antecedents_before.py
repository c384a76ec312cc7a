"""Whom "he" and "she" mean where their window has nobody for them."""

import pytest

from dragoman.language.antecedents_before import told_before
from dragoman.language.reading_layers import Antecedent, Quotation


def before(text, known=(), quoted=(), persons=()):
    """Return (pronoun, what it goes back to) by number of word; "." ends sentences."""
    words = text.split()
    sentences = [words[:at].count(".") for at in range(len(words))]
    antecedents = {word: Antecedent(to, 0.9) for word, to in known}
    quotations = [
        Quotation(content=(run,), cue=None, source=None, inner=False, score=1.0) for run in quoted
    ]
    found = told_before(words, sentences, antecedents, quotations, persons)
    return [(word, one.word) for word, one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came . In May he left", [(5, 0)]),
        ("She came . Rain fell . Her plan failed", [(6, 0)]),
        ("He came . Rain fell . Rain fell . Rain fell . Then he left", []),
        ("He came . Then she left", []),
        ("It came . Then it left", []),
        ("He came . He hurt himself", [(3, 0)]),
    ],
)
def test_a_pronoun_without_antecedent_goes_back_to_the_last_of_its_kind(text, expected):
    """Rule: he to he and she to she, at most three sentences back; "himself" stays in its clause."""
    assert expected == before(text)


def test_what_a_window_has_told_stands():
    """Rule: a pronoun with an antecedent keeps it, but for one who speaks or is spoken to."""
    text = "She rose . Ana and I met before she left"

    assert [] == before(text, known=[(8, 3)])
    assert [(8, 0)] == before(text, known=[(8, 5)])


def test_a_person_named_between_may_be_meant():
    """Rule: "He left. John won. He smiled": nobody knows which."""
    assert [] == before("He left . John won . He smiled", persons=[3])
    assert [(6, 0)] == before("He left . Chad won . He smiled")
    assert [(3, 0)] == before("He left . He met John", persons=[5])


def test_who_speaks_in_anothers_words_may_be_meant_outside():
    """Rule: "I will go", he said: where one of the two is quoted, or both, what was found stands."""
    text = "He came . I will go he said"

    assert [] == before(text, known=[(6, 3)], quoted=[(3, 6)])
    assert [(6, 0)] == before(text, known=[(6, 3)])
    assert [] == before("He said : I trust him", known=[(5, 3)], quoted=[(3, 6)])
