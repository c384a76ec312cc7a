"""Whom somebody wants, and whom he asks."""

import pytest


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Belgrade wants him for the killing of eleven villagers.", []),
        ("Lusaka wants the banker back.", []),
        ("Peru seeks a former mayor over the fire in Iquitos.", []),
        ("Kenya wants two fishermen back from Uganda.", ["Uganda"]),
        ("Pensioners want the premier gone.", ["the premier"]),
        ("Belgrade wants Vienna to hand over a banker.", ["Vienna"]),
    ],
)
def test_who_is_wanted_is_asked_for_nothing(deeds_in, text, asked):
    """Rule: who is wanted back, or for what he did, has nothing to do for it."""
    assert [target for kind, _, target in deeds_in(text) if kind == "REQUEST"] == [asked]
