"""What several ask for, done to all of them."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "The foreign ministers of Egypt and Jordan, meeting in Amman, called on Israel to reopen the crossing.",
            ("CONCEDE", ["Israel"], ["Egypt", "Jordan"]),
        ),
        (
            "Chad and Niger asked Libya to hand over two smugglers.",
            ("COOPERATE", ["Libya"], ["Chad", "Niger"]),
        ),
        # Of several who are asked each does it to who asks, and what is asked for others is done to these.
        (
            "Peru asked Chile and Bolivia to open the border.",
            ("CONCEDE", ["Chile", "Bolivia"], ["Peru"]),
        ),
        (
            "Egypt and Jordan asked Israel to give Syria fuel.",
            ("AID", ["Israel"], ["Syria"]),
        ),
        (
            "Egypt and Jordan met on Monday, and Israel gave Jordan water.",
            ("AID", ["Israel"], ["Jordan"]),
        ),
    ],
)
def test_who_asks_together_gets_it_together(deeds_in, text, deed):
    """Rule: what several ask of somebody is for all of them, unless others are told to get it."""
    assert deed in deeds_in(text)
