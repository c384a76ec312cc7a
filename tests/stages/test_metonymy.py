"""Metonymy: a name of a place may stand for who governs or plays there."""

import pytest

from dragoman.language.reader import default_reader
from dragoman.records import Report
from dragoman.stages.metonymy import BITS, chance, features, number


def chance_in(text, name):
    """Return the probability that a name in a text does not mean the place."""
    reading = default_reader().read([Report(id="x", text=text)])[0]
    at = text.index(name)
    words = [t.index for t in reading.tokens if at <= t.start < at + len(name)]
    return chance(reading, words[0], words[-1] + 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She was born in Peru.", "Peru"),
        ("Heavy rain fell across northern Kenya.", "Kenya"),
        ("The pilgrims travelled from Turkey to Jordan.", "Jordan"),
        ("He opened a school in the south of Laos.", "Laos"),
    ],
)
def test_places(text, name):
    """Where something is or happens."""
    assert chance_in(text, name) < 0.5


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru accused the mining firm of fraud.", "Peru"),
        ("Kenya signed a treaty with Uganda.", "Uganda"),
        ("Norway beat Iceland 2-0 in the qualifier.", "Iceland"),
        ("Turkey said it would not take part.", "Turkey"),
    ],
)
def test_governments_and_teams(text, name):
    """Who says, signs, accuses and wins is no place."""
    assert chance_in(text, name) > 0.5


def test_every_feature_has_a_weight():
    """Numbers stay within the shipped weights."""
    reading = default_reader().read([Report(id="x", text="Talks in Oslo failed.")])[0]
    found = list(features(reading, 2, 3))

    assert "case=in" in found
    assert all(0 <= number(feature) < 1 << BITS for feature in found)
