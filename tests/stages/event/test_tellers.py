"""Who only tells of a deed did not do it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("It was the first drone to strike Moscow, the mayor said.", "ASSAULT", []),
        (
            '"This is the worst attack ever to hit our town," the governor told reporters.',
            "ASSAULT",
            [],
        ),
        ("These were the first shells to hit the town, the army said.", "ASSAULT", []),
        ('"We have the right to strike Kabul," the colonel said.', "ASSAULT", ["We"]),
        (
            "The minister announced a plan to expel nine Chadian envoys.",
            "SANCTION",
            ["The minister"],
        ),
    ],
)
def test_a_teller_is_no_doer(sides_in, text, kind, source):
    """What is "the first to strike" does it; plans are of those who announce them."""
    assert sides_in(text)[kind][0] == source
