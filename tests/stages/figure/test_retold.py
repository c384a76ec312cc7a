"""A number given for one told before counts the same."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        (
            "Chile's navy detected 580 ships. Peru estimates the number at 700.",
            "700",
            700,
            "ships",
        ),
        ("Nigeria found 20 bodies. Cameroon gave a figure of 31.", "31", 31, "bodies"),
        ("Nigeria found 20 bodies. Cameroon put it at 31.", "31", 31, "bodies"),
        (
            "Tunisia said trade was worth 8.4 billion dollars, up 12 percent. Algeria put the total at 11.9 billion.",
            "11.9 billion",
            11.9e9,
            "USD",
        ),
        (
            "The debt has made up 3,2 million dollars. Baku spoke about 1,1 million.",
            "1,1 million",
            1.1e6,
            "USD",
        ),
    ],
)
def test_it_has_the_unit_of_the_former(figures_in, text, words, value, unit):
    """Of money only where it is of its size."""
    found = figures_in(text)[words]

    assert (value, unit) == (found.low, found.unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court said 12 judges had left. The minister spoke at 5.", "5"),
        ("Japan gave 40 tents. Korea gave 12.", "12"),
        ("The road cost 12 million dollars. Ghana put it at 2019.", "2019"),
    ],
)
def test_other_numbers_have_none(figures_in, text, words):
    """Hours, gifts and years count nothing told before."""
    assert words not in figures_in(text)
