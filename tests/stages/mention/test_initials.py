"""Initials before a family name, two offices of one person, and names of cities as others write them."""

import pytest

from dragoman.records import Mention


@pytest.fixture(scope="module")
def actor_of(marks_in):
    """Return a function that gives the actor of the last mention with some words."""

    def run(text, words):
        found = [one for one in marks_in(text, "mention")[1] if isinstance(one, Mention)]
        return [one.actor for one in found if one.text == words][-1]

    return run


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("President Karim Roa saw Ana Lund. K. Roa thanked A. Lund.", "K. Roa", "karim-roa"),
        ("President Karim Roa saw Ana Lund. K. Roa thanked A. Lund.", "A. Lund", "ana-lund"),
        (
            "Premier Jean-Paul Roa met Ana Lund. J.-P. Roa thanked her.",
            "J.-P. Roa",
            "jean-paul-roa",
        ),
        ("Premier Karim Roa met Ana Lund. T. Roa thanked her.", "T. Roa", "t-roa"),
        ("Karim Roa met Klara Roa and Ana Lund. K. Roa thanked Ana Lund.", "K. Roa", "k-roa"),
        ("Karim Roa met Ana Lund. K. Moreau thanked her.", "K. Moreau", "k-moreau"),
    ],
)
def test_an_initial_is_the_only_one_it_fits(actor_of, text, words, expected):
    """A family name with an initial is the person named in full, where only one fits it."""
    assert actor_of(text, words) == f"person/{expected}"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The Deputy Prime Minister and Foreign Minister, Karim Roa, left for Lima.",
            "Foreign Minister",
            "person/karim-roa",
        ),
        (
            "The Prime Minister and the Foreign Minister, Karim Haddad, will travel to Lima.",
            "The Prime Minister",
            None,
        ),
        ("Alger summoned the ambassador of Chile.", "Alger", "DZA/government"),
        ("Moscou condemned the blockade.", "Moscou", "RUS/government"),
        ("The painter Ian Alger left Lima.", "Ian Alger", "person/ian-alger"),
        ("Premier Karim Roa received Ana Lund. His homologue left.", "His homologue", None),
    ],
)
def test_who_is_meant(actor_of, text, words, expected):
    """Two offices with one article are one person's; a homologue is never who owns the word."""
    assert actor_of(text, words) == expected
