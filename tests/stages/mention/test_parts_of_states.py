"""Parts of states that act, and those whom they own."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Talks in Catalonia failed. The region said it would vote.", "The region", "ESP"),
        (
            "Talks in Catalonia failed. The region's president wept.",
            "The region's president",
            "ESP",
        ),
        ("Rain fell in Darfur. The region's mayors fled.", "The region's mayors", "SDN"),
        (
            "Kano State Governor Ali Roa left. He sacked the state's police commissioner.",
            "the state's police commissioner",
            "NGA",
        ),
        ("Rain fell on Kisumu. The city sued a dam operator.", "The city", "KEN"),
        ("Rain fell on Bavaria and Saxony. The state asked for help.", "The state", "DEU"),
        # Of parts of two states, of none, and what is only a place.
        ("Quebec and Texas signed. The province accused the press.", "The province", None),
        ("Rain fell in the Sahel. The region's leaders met.", "The region's leaders", None),
        ("He toured Bavaria. He left the region.", "the region", None),
        ("Rain fell on Peru. The region accused the press.", "The region", None),
    ],
)
def test_a_part_of_a_state_has_its_country(country_of, text, words, country):
    """By the places of its kind that were named last."""
    assert country == country_of(text, words)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The premier said Ana Roa of Peru had ignored his orders.", "his", None),
        ("Peru said that Chile had defied its ultimatum.", "its", "PER"),
        ("Peru said that Chile had defied its parliament.", "its", "CHL"),
    ],
)
def test_nobody_defies_his_own_orders(country_of, text, words, country):
    """Who defies a court may defy his own."""
    assert country == country_of(text, words)
