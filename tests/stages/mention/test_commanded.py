"""Those whom somebody in power appoints, dismisses or commands are his own."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru's president sacked the trade minister.", "the trade minister", "PER"),
        ("Mali's premier ordered the army to stand by.", "the army", "MLI"),
        ("Togo's king pardoned two former ministers.", "two former ministers", "TGO"),
        ("The ports minister was dismissed by Oman's sultan.", "The ports minister", "OMN"),
        ("A Kenyan court ordered the arrest of a former governor.", "a former governor", "KEN"),
        ("Paris sent 300 gendarmes.", "300 gendarmes", "FRA"),
    ],
)
def test_they_are_of_his_state(country_of, text, words, country):
    """Nobody has power over another state's officials."""
    assert country == country_of(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru's president met the trade minister.", "the trade minister"),
        ("Peru's president expelled the ambassador.", "the ambassador"),
        ("A Dutch firm sacked the former minister.", "the former minister"),
        ("Mali's premier asked the army for help.", "the army"),
    ],
)
def test_whom_one_meets_or_asks_may_be_anybodys(country_of, text, words):
    """Nor has a firm such power."""
    assert country_of(text, words) is None
