"""Phrases put before a clause, and taken up in it by a pronoun."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader


def meant(text, pronoun):
    """Return the word that the last pronoun of a form goes back to, or None."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    forms = [token.text for token in reading.tokens]
    word = max(at for at, form in enumerate(forms) if form.lower() == pronoun)
    found = reading.antecedents.get(word)
    return found and forms[found.word]


@pytest.mark.parametrize(
    ("text", "pronoun", "first"),
    [
        ("The premier had met her. The minister, she never answers questions.", "she", "minister"),
        ("Kofi Boateng resigned. One of the deputies, he left with him.", "he", "One"),
        ("The mayor called the consul. My brother, he lives in Oslo.", "he", "brother"),
        (
            "The envoys met in Riga. These sanctions, they hurt ordinary people.",
            "they",
            "sanctions",
        ),
        ("The judge had spoken. Marko Ilic, he was never asked.", "he", "Marko"),
        ("The strike went on for a week. This treaty, it changes nothing.", "it", "treaty"),
        ("The union spoke first. The governor of Kano, he said nothing at all.", "he", "governor"),
    ],
)
def test_a_phrase_before_its_clause_is_taken_up(text, pronoun, first):
    """Rule: the subject pronoun behind the comma is what stands right before it."""
    assert first == meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "other"),
    [
        ("The general had promised elections. Mr. President, he lied to us.", "he", "President"),
        ("The mayors came to Kano. My friends, they have betrayed us.", "they", "friends"),
        ("The minister landed in Oslo. In the old port, she met dockers.", "she", "port"),
        ("The river rose at night. The mayor, it was said, slept.", "it", "mayor"),
        ("Ana Petrov runs the bank. The boxer, she said, is her cousin.", "she", "boxer"),
        ("The two envoys flew home. The minister, they say, was furious.", "they", "minister"),
        ("Kofi Boateng resigned. Unlike the minister, he had no choice.", "he", "minister"),
    ],
)
def test_who_is_spoken_to_or_of_something_else_is_not_taken_up(text, pronoun, other):
    """Rule: a form of address, a phrase with a preposition, and another's subject stay apart."""
    assert other != meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "first"),
    [
        (
            "Oman spoke. The idea was rejected by the United States, which says it reserves the right.",
            "it",
            "States",
        ),
        ("Chad met Niger. The talks were hosted by Qatar, which says it will pay.", "it", "Qatar"),
        ("The rebels fought. The mayor, who said he had fled, met Ali Sow.", "he", "mayor"),
    ],
)
def test_who_speaks_in_a_relative_clause_speaks_of_himself(text, pronoun, first):
    """The subject of what somebody "says" of himself is whom the clause is about."""
    assert meant(text, pronoun) == first
