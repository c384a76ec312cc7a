"""What a body with a name nobody knows is, and who heads it."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The union, SLL, wants seven per cent.", "SLL", "LAB"),
        ("The union, SLL, wants seven per cent.", "The union", "LAB"),
        ("The union, SLL, left. Its chairman, Otto Lahde, spoke.", "Otto Lahde", "LAB"),
        ("The Nigeria Union of Teachers called a strike.", "Nigeria Union of Teachers", "LAB"),
        ("His newspaper, the Oru Mail, was shut.", "Oru Mail", "JRN"),
        ("The lender, Kestrel, left. Its boss, Otto Lahde, spoke.", "Otto Lahde", "BUS"),
        ("Miners' leader Jo Vance spoke.", "Miners' leader Jo Vance", "LAB"),
        ("Rebels' spokesman Jo Vance spoke.", "Rebels' spokesman Jo Vance", "REB"),
        ("South Korea's joint chiefs of staff spoke.", "South Korea's joint chiefs", "MIL"),
        (
            "The government, led by Jo Vance, and its spokesman, Otto Lahde, left.",
            "Otto Lahde",
            "GOV",
        ),
        (
            "The union of the two crowns ended. The chairman, Otto Lahde, spoke.",
            "Otto Lahde",
            "GOV",
        ),
        ("The president's chief of staff, Otto Lahde, left.", "Otto Lahde", "GOV"),
    ],
)
def test_sector_of_a_body_and_its_head(mentions_in, text, words, sector):
    """The noun beside a name tells what the body is, and its head has its sector."""
    assert mentions_in(text)[words].sector == sector
