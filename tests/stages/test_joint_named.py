"""Who "the pair", "the couple", "the two men" and "the two firms" are."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        (
            "Daniel Ortega rules with his wife, Rosario Murillo. The couple condemned the raid.",
            "condemned",
            ["daniel-ortega", "rosario-murillo"],
        ),
        (
            "Defence Minister Ana Roca sat beside General Ivo Lund. The two men condemned the raid.",
            "condemned",
            ["ana-roca", "ivo-lund"],
        ),
        (
            "Shell sued Chevron in Lagos. The two companies condemned the raid.",
            "condemned",
            ["shell", "chevron"],
        ),
        (
            "Socialist leader Ana Roca sat beside liberal leader Ivo Lund. The rivals condemned the raid.",
            "condemned",
            ["ana-roca", "ivo-lund"],
        ),
        (
            "Ana Roca beat Ivo Lund in the primary. Both condemned the raid.",
            "condemned",
            ["ana-roca", "ivo-lund"],
        ),
    ],
)
def test_two_of_a_kind(told, text, word, doers):
    """The only two told of just before, of whatever countries."""
    ids = [party.actor or "" for party in told(text, word).source]
    assert [one.rsplit("/", maxsplit=1)[-1] for one in ids] == doers


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roca, Ivo Lund and Per Holm met in Lima. The pair condemned the raid.",
        "President Ivo Lund thanked Ana Roca. Two men were held nearby. The pair condemned the raid.",
        "Shell sued Chevron, BP and Total. The two companies condemned the raid.",
        "Peru and Oman jailed Ana Roca and Luis Vera. Both condemned the raid.",
        "Ana Roca met Ivo Lund. The two men from Lima condemned the raid.",
    ],
)
def test_others_than_the_two(told, text):
    """Of three, or of others whom nobody names, nobody can say who is meant."""
    assert [party.actor for party in told(text, "condemned").source] in ([], [None])
