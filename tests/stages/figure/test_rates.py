"""Figures whose unit the words around tell: votes, rates, plural millions; and days, which are none."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("Sales reached the 70 millions of dollars.", "70 millions of dollars", 70e6, "USD"),
        ("The loan of 3 millions of euros was paid.", "3 millions of euros", 3e6, "EUR"),
        ("Imports were 8 millions of tonnes.", "8 millions of tonnes", 8e6, "tonnes"),
        ("Malta sheltered 3 millions of refugees.", "3 millions of refugees", 3e6, "refugees"),
        (
            "Trade reached 70 million dollars. The exports summed 16 millions.",
            "16 millions",
            16e6,
            "USD",
        ),
        ("Trade reached €70 million. Exports came to 16 million.", "16 million", 16e6, "EUR"),
        ("The bill passed by a vote of 58 to 41.", "41", 41, "votes"),
        ("The house adopted it in a 58-41 vote.", "58", 58, "votes"),
        ("The senate voted 41-58 against the treaty.", "41", 41, "votes"),
        ("The council voted 14 to 2 for the plan.", "14", 14, "votes"),
        ("It passed in a 70-58 vote late on Monday.", "58", 58, "votes"),
        ("It passed by a 70-58 majority in the senate.", "70", 70, "votes"),
        ("The lira fell to 42.5 to the dollar.", "42.5", 42.5, "TRY per USD"),
        ("The zloty stood at 4.3 to the euro and 3.9 to the dollar.", "3.9", 3.9, "PLN per USD"),
        (
            "The zloty stood at 4.3 to the euro, the koruna at 25 to the euro.",
            "25",
            25,
            "CZK per EUR",
        ),
        ("The dollar fell; the peso rose to 17 to the dollar.", "17", 17, "MXN per USD"),
        ("The rupee weakened past 90 against the dollar.", "90", 90, "INR per USD"),
        (
            "Cairo let the Egyptian pound slide to 51.3 to the dollar from 47.8.",
            "47.8",
            47.8,
            "EGP per USD",
        ),
        (
            "Some 1.2 million voters, one in three, stayed at home, against 900,000 in 2022.",
            "900,000",
            900_000,
            "voters",
        ),
    ],
)
def test_words_around_tell_the_unit(figures_in, text, words, low, unit):
    """Also those of the sentence before, where trade is told in money."""
    found = figures_in(text)[words]
    assert (low, unit) == (found.low, found.unit)


@pytest.mark.parametrize(
    "text",
    [
        "The fleet will hold an exercise from 8 to 14 June.",
        "The army holds the drill from 8 until 14 June off the coast.",
        "Talks ran between 8 and 14 June.",
        "They will meet on 3, 5 and 9 May.",
        "He will visit Oman from April 13 to 15.",
        "Estonia beat Latvia 3-1.",
        "The vote was 12 to 15 years ago.",
        "Envoys arrive between 8 and 14 June.",
    ],
)
def test_days_and_scores_are_no_figures(figures_in, text):
    """A month that is named once makes days of all numbers before or behind it."""
    assert {} == figures_in(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed 8 soldiers and 14 civilians in June.", ["8 soldiers", "14 civilians"]),
        ("On May 3 and 15 ships sailed.", ["15 ships"]),
        ("He gave 40 pounds to the dollar store.", ["40 pounds"]),
        ("The city paid $40m. The fair drew 3 million.", ["$40m"]),
        ("They voted for 3 to 4 percent more.", ["3 to 4 percent"]),
        ("Troops held 8 and 14 May Day strikers in Oslo and Riga.", ["8", "14"]),
        (
            "Police arrested between 20 and 30 May Day marchers in Oslo.",
            ["20 and 30 May Day marchers"],
        ),
        ("The diet voted 20-30 million euros for the ports.", ["20-30 million euros"]),
    ],
)
def test_what_only_looks_like_days_and_rates(figures_in, text, expected):
    """Numbers that count something keep what they count."""
    assert expected == sorted(figures_in(text), key=text.index)


@pytest.mark.parametrize(
    "text",
    [
        "The diet voted 20-30 million euros for the ports.",
        "Dockers voted 3 to 1 for the strike.",
        "The fund kept a 2 to 1 majority share.",
        "The board has a 60-40 majority owner.",
    ],
)
def test_ratios_and_sums_are_no_votes(figures_in, text):
    """A scale, a ratio, or a noun behind the majority."""
    assert "votes" not in {one.unit for one in figures_in(text).values()}


@pytest.mark.parametrize(
    ("text", "words", "asof"),
    [
        ("Trade grew by 9% with respect to 2021.", "9%", None),
        ("Sales rose 9% with respect of the year 2021.", "9%", None),
        ("Sales rose 9% relative to 2021.", "9%", None),
        ("In 1998 they won 40 seats; in 2002 they won 55 seats.", "40 seats", "1998"),
        ("In 1998 they won 40 seats; in 2002 they won 55 seats.", "55 seats", "2002"),
        ("With respect to trade, exports rose 9% in 2021.", "9%", "2021"),
    ],
)
def test_each_figure_has_the_year_of_its_own_verb(figures_in, text, words, asof):
    """A year that it is compared with is none of its own."""
    assert asof == figures_in(text)[words].asof
