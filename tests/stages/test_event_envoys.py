"""To whom envoys are sent who are recalled."""

import pytest


def _hosts(told, text, word):
    """Return the countries of the target of the event that a word tells."""
    return [party.country for party in told(text, word).target]


@pytest.mark.parametrize(
    ("text", "word", "hosts"),
    [
        ("The ambassador accredited to Peru and Bolivia was recalled.", "recalled", ["PER", "BOL"]),
        (
            "Norway's ambassador to Chad, also accredited to Niger, was recalled.",
            "recalled",
            ["TCD", "NER"],
        ),
        ("Spain recalled its ambassador accredited to Peru.", "recalled", ["PER"]),
        ("An ambassador to Peru and Bolivia was recalled on Monday.", "recalled", ["PER", "BOL"]),
        (
            "Sweden withdrew its envoys to Peru, Bolivia and Chile.",
            "withdrew",
            ["PER", "BOL", "CHL"],
        ),
    ],
)
def test_ties_with_each_state_where_an_envoy_stood_are_cut(told, text, word, hosts):
    """He himself suffers nothing."""
    assert _hosts(told, text, word) == hosts


def test_that_an_envoy_is_accredited_is_no_act(marks_in):
    """It only says who he is."""
    _, marks = marks_in("The ambassador accredited to Peru and Bolivia was recalled.", "event")
    assert [mark.type for mark in marks] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "word", "hosts"),
    [
        ("Peru recalled its ambassador to Bolivia for talks with Chile.", "recalled", ["BOL"]),
        ("Peru withdrew its envoy from Chile, who is from Puno.", "withdrew", ["CHL"]),
        ("Chad recalled its ambassador to France.", "recalled", ["FRA"]),
    ],
)
def test_other_states_named_lose_no_envoy(told, text, word, hosts):
    """Who is spoken with later on is not left."""
    assert _hosts(told, text, word) == hosts
