"""Whose "a ministry spokesman" is."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            "Ivo Lund sued the Justice Department. A department spokesman said no more.",
            "A department spokesman",
            ("USA", "GOV"),
        ),
        (
            "Peru's interior ministry banned the march. A ministry official said no more.",
            "A ministry official",
            ("PER", "GOV"),
        ),
        (
            "Unilever shut its plant in Lagos. A company spokeswoman said no more.",
            "A company spokeswoman",
            ("GBR", "BUS"),
        ),
        (
            "The Nigeria Labour Congress called a strike. A union official said no more.",
            "A union official",
            ("NGA", "LAB"),
        ),
        (
            "Hezbollah fired rockets. A group spokesman said no more.",
            "A group spokesman",
            ("LBN", "REB"),
        ),
        (
            "Peru's ministry shut it. Chile's ministry was late. A ministry official said no more.",
            "A ministry official",
            (None, "GOV"),
        ),
        (
            "Peru's ministry banned the march. A company spokesman said no more.",
            "A company spokesman",
            (None, "BUS"),
        ),
        (
            "Peru's ministry banned the march. An interior ministry official said no more.",
            "An interior ministry official",
            (None, "GOV"),
        ),
        (
            "Peru's ministry banned the march. A spokesman for a union said no more.",
            "A spokesman",
            (None, "LAB"),
        ),
    ],
)
def test_whose_a_spokesman_is(mentions_in, text, words, told):
    """That of the only body told of just before that is called so; else nobody can say."""
    one = mentions_in(text)[words]
    assert (one.country, one.sector) == told
