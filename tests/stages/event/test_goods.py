"""Whom a cut of trade hits."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Beijing banned exports of gallium to the United States.", ("the United States", "USA")),
        ("India banned the sale of rice to Nepal.", ("Nepal", "NPL")),
        ("Kenya banned imports of Ugandan milk.", ("Ugandan milk", "UGA")),
        ("Poland banned imports of grain from Ukraine.", ("Ukraine", "UKR")),
        ("China halted exports of rare earths to Japan.", ("Japan", "JPN")),
    ],
)
def test_a_cut_of_trade_hits_who_buys_or_sells(marks_in, text, target):
    """Rule: exports that are banned hit their buyer, and imports where they come from."""
    report, marks = marks_in(text, "event")
    (party,) = marks[0].target
    assert (party.spans[0].of(report.text), party.country) == target
