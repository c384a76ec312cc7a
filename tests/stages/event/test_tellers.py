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


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Two priests were freed on Monday, according to the diocese.",
            ("RETREAT", [], ["Two priests"]),
        ),
        (
            "Sanctions were lifted on Friday, according to a Treasury official.",
            ("CONCEDE", [], []),
        ),
        (
            "According to the rebels, the army shelled two villages.",
            ("ASSAULT", ["the army"], ["two villages"]),
        ),
        (
            "According to the army, it had shelled two villages.",
            ("ASSAULT", ["it"], ["two villages"]),
        ),
        (
            "The strike cost 9 million, according to its director, who sacked 57 miners.",
            ("SANCTION", ["its director"], ["57 miners"]),
        ),
    ],
)
def test_according_to_whom_does_not_tell_who_did_it(deeds_in, text, deed):
    """Rule: whom something is told according to did not do it, but what is told of him he did."""
    assert deed in deeds_in(text)
