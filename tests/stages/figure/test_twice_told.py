"""A figure told in two measures, each with its former value, and values that are exact."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "low", "before"),
    [
        (
            "Net profit rose to $108.8 million, or $1.35 a share, from $90.5 million, or $1.12 a share.",
            ("$108.8 million", "$1.35"),
            (108_800_000, 1.35),
            (90_500_000, 1.12),
        ),
        (
            "The tax was cut to 2.3 percent, or 11 dollars a head, from 4 percent, or 19 dollars a head.",
            ("2.3 percent", "11 dollars a head"),
            (2.3, 11),
            (4, 19),
        ),
        (
            "The quota rose to 1.2 million tonnes, or 60 percent of it, from 0.9 million tonnes, or 45 percent.",
            ("1.2 million tonnes", "60 percent"),
            (1_200_000, 60),
            (900_000, 45),
        ),
        (
            "Unemployment fell to 2.3 million, or 5 percent of the workforce, from 2.9 million, or 6.4 percent.",
            ("2.3 million", "5 percent"),
            (2_300_000, 5),
            (2_900_000, 6.4),
        ),
    ],
)
def test_each_of_two_measures_has_its_own_former_value(figures_in, text, words, low, before):
    """And neither has the scale of the other."""
    figures = figures_in(text)
    assert low == tuple(figures[one].low for one in words)
    assert before == tuple(figures[one].change.from_ for one in words)
    assert sum(one.change is not None for one in figures.values()) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fund will lend 2 to 3 million dollars, or 5 percent of its capital.", "5 percent"),
        ("Lima sent 3 million dollars, or 5 percent of its aid, to 4 provinces.", "5 percent"),
    ],
)
def test_two_measures_without_former_values_have_no_change(figures_in, text, words):
    """They only tell one thing twice."""
    assert figures_in(text)[words].change is None


@pytest.mark.parametrize(
    ("text", "words", "low"),
    [
        ("Aid grew to 4.03 billion dollars.", "4.03 billion dollars", 4_030_000_000),
        ("Exports fell to 8.47 billion euros.", "8.47 billion euros", 8_470_000_000),
        ("The port handled 4.03 million tonnes.", "4.03 million tonnes", 4_030_000),
        ("Lima owes $8.47bn.", "$8.47bn", 8_470_000_000),
    ],
)
def test_a_scaled_number_is_exact(figures_in, text, words, low):
    """No last digits of binary fractions."""
    assert str(float(low)) == str(figures_in(text)[words].low)
