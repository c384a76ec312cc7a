"""Which numbers in the words of a deed are amounts."""

import pytest

from dragoman.relate import amounts


@pytest.mark.parametrize(
    ("deed", "numbers"),
    [
        ("buy 12 patrol aircraft in 2025", {"12"}),
        ("train 30 Omani pilots", {"30"}),
        ("build six clinics and twenty-five schools", {"6", "25"}),
        ("raise trade to 1.5 billion dollars by 5 May", {"1.5"}),
        ("give ten boats", {"10"}),
        # Days, years, names, and those who meet are none.
        ("meet on 4 and 5 June, or on May 9", set()),
        ("buy F-16 jets on the 21st day", set()),
        ("link the two capitals and two countries", set()),
        ("open one consulate", set()),
    ],
)
def test_amounts_of_a_deed(deed, numbers):
    """Rule: in digits or in words, an amount is of what is given, bought or built."""
    assert numbers == amounts(deed)
