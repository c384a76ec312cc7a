"""Which of two is meant by "the former" and "the latter"."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Oman and Chad opened talks. The former will pay, the latter digs.", "The former", "OMN"),
        ("Oman and Chad opened talks. The former will pay, the latter digs.", "the latter", "TCD"),
        (
            "Ana Roa met Ivo Lund in Oslo. The latter promised help.",
            "The latter",
            "person/ivo-lund",
        ),
        ("Peru sued Chile, and the latter protested.", "the latter", "CHL"),
    ],
)
def test_two_are_told_apart(actors_in, text, words, actor):
    """Those joined, or the only two persons or states."""
    assert actor == actors_in(text)[words]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sells tin and zinc to Chile. The latter is dear.",
        "Oman, Chad and Mali opened talks. The latter digs.",
        "Peru has two plans for Chile. The latter plan is dear.",
    ],
)
def test_of_things_and_of_three_nobody_is_meant(actors_in, text):
    """Else nobody can say."""
    assert not actors_in(text).get("The latter")
