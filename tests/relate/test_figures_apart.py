"""Sums and shares that two accounts give differently."""

import pytest

from dragoman.relate.figures_apart import figures_apart
from dragoman.spans import covered


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Trade between the two countries reached 450 million dollars last year.",
            "The leaders noted that trade had reached 380 million dollars last year.",
        ),
        (
            "Trade rose to 8 billion euros in 2024.",
            "Bilateral trade stood at 7.5 billion euros in 2024.",
        ),
    ],
)
def test_sums_of_one_thing(read, one, other):
    """One measure, one unit and one time: the two sentences stand side by side."""
    mine, theirs = read(one), read(other)

    ((first, second),) = figures_apart(mine, theirs)

    assert covered(mine[0].text, (first,)) == one.rstrip(".")
    assert covered(theirs[0].text, (second,)) == other.rstrip(".")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Rounded, of other years or currencies, of two states, promised, or two in one account.
        ("Trade reached 450 million dollars.", "Trade reached almost 455 million dollars."),
        (
            "Trade reached 450 million dollars in 2023.",
            "Trade reached 380 million dollars in 2024.",
        ),
        ("Trade reached 450 million dollars.", "Trade reached 380 million euros."),
        ("Trade rose by 450 million dollars.", "Trade reached 380 million dollars."),
        (
            "Kenya's exports reached 450 million dollars.",
            "Uganda's exports reached 380 million dollars.",
        ),
        (
            "Kenya will raise trade to 900 million dollars.",
            "Trade reached 380 million dollars.",
        ),
        (
            "Trade reached 450 million dollars, after trade of 380 million dollars.",
            "Trade reached 500 million dollars.",
        ),
        ("Trade was more than 400 million dollars.", "Trade was 450 million dollars."),
        ("The minister spoke of 300 soldiers.", "The minister spoke of 200 soldiers."),
    ],
)
def test_sums_of_two_things(read, one, other):
    """What may be one sum, or is of something else, is no difference."""
    assert not list(figures_apart(read(one), read(other)))
