"""Whose police, courts and parties those are of which only one state is told."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Students marched in Lagos. Police fired at them.", "Police", "NGA"),
        ("Togo's opposition called a strike. Police closed its office.", "Police", "TGO"),
        ("Kuwait's emir spoke. Lawmakers left the hall.", "Lawmakers", "KWT"),
        ("Spain's king opened the session. The Socialists stayed away.", "The Socialists", "ESP"),
    ],
)
def test_they_are_of_the_one_state_told_of(country_of, text, words, country):
    """Where something happens, else of whom the sentences tell."""
    assert country == country_of(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Germany's chancellor met Poland's premier. Police closed the road.", "Police"),
        ("Kuwait's emir spoke. An international court had sued him.", "An international court"),
        ("Students marched. Police fired at them.", "Police"),
    ],
)
def test_of_two_states_or_none_nobody_can_say(country_of, text, words):
    """Nor of bodies that are of several states."""
    assert country_of(text, words) is None
