"""What a figure changed from, with the time of it between the two."""

import pytest


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Growth will slow to 3 percent in fiscal 2026/27 from 4 percent.", 4, 3),
        ("Growth slowed to 3 percent in FY2026 from 4 percent.", 4, 3),
        ("Growth slowed to 3 percent in Q2 from 4 percent in Q1.", 4, 3),
        ("Inflation fell to 9 percent in the year to October from 12 percent.", 12, 9),
        ("Output fell to 9 tonnes this season from 12 tonnes.", 12, 9),
        ("Exports rose to 9 tonnes in the nine months to September from 7 tonnes.", 7, 9),
        ("Exports fell to 9 tonnes in the first half of 2026 from 12 tonnes.", 12, 9),
        ("Exports rose to 9 tonnes in the quarter ended in June from 7 tonnes.", 7, 9),
    ],
)
def test_a_time_stands_between_new_and_former(marks_in, text, before, after):
    """However that time is told."""
    _, marks = marks_in(text, "figure", date="2026-11-10")
    changes = [mark.change for mark in marks if mark.change is not None]

    assert [(before, after)] == [(change.from_, change.to) for change in changes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bank got 9 percent in fiscal 2026 from 12 donors.", ["9 percent", "12 donors"]),
        ("It paid 9 percent in Q2 from 12 May.", ["9 percent"]),
        ("Half of 2000 soldiers fled.", ["Half", "2000 soldiers"]),
        ("The nine months to September cost 40 lives.", ["40 lives"]),
    ],
)
def test_what_only_tells_a_time_is_no_figure(marks_in, text, found):
    """Nor is what comes from somebody a former value."""
    report, marks = marks_in(text, "figure", date="2026-11-10")

    assert found == [mark.spans[0].of(report.text) for mark in marks]
    assert all(mark.change is None or mark.change.from_ is None for mark in marks)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Some 4,000 of its citizens are buried in Oman.", "4,000", "citizens"),
        ("Ten of the twelve members voted for the increase.", "Ten", "members"),
        ("Chad lost 40 of its soldiers.", "40", "soldiers"),
        ("Six of the twelve ships sank.", "Six", "ships"),
        ("Five of Peru's ports were shut.", "Five", "ports"),
    ],
)
def test_what_a_number_counts_some_of(figures_in, text, words, unit):
    """It counts what it is a part of, and changes nothing."""
    figure = figures_in(text)[words]

    assert (unit, None) == (figure.unit, figure.change)


@pytest.mark.parametrize(
    "text",
    [
        "One of the ministers left.",
        "On three of the days it rained.",
        "Two of the points were left open.",
    ],
)
def test_parts_that_are_no_figures(figures_in, text):
    """One of several, days, and points of a text."""
    assert {} == figures_in(text)


@pytest.mark.parametrize(
    ("text", "words", "before"),
    [
        (
            "The ministry raised the cap on dollars from $50,000 to $150,000 a month.",
            "$150,000 a month",
            50000,
        ),
        ("Exports fell from 900 tons to 300 tons a year.", "300 tons a year", 900),
        (
            "Output rose from 40,000 barrels to 60,000 barrels a day.",
            "60,000 barrels a day",
            40000,
        ),
        ("The PVV won 37 of 150 seats in November, up from 17.", "37", 17),
        ("The party took 40 of the 120 seats, down from 52.", "40", 52),
        ("The list got 31 of 200 votes, down from 60.", "31", 60),
        ("The firm sold 30 of its 90 ships in May, up from 12.", "30", 12),
    ],
)
def test_from_what_a_rate_or_a_part_came(figures_in, text, words, before):
    """Both ends of a pair are told by the same time, and a part had a former value, not the whole."""
    assert before == figures_in(text)[words].change.from_


@pytest.mark.parametrize(
    "text",
    [
        "Ghana moved the stones from 40 tonnes a day to 2 dollars a tonne.",
        "They got 40 of 150 seats, 90 more than in 2010.",
        "The fare from the 3 ports to 5 dollars a trip is dear.",
    ],
)
def test_other_rates_and_parts_came_from_nothing(figures_in, text):
    """Of other units, or with no former value."""
    assert all(not one.change or one.change.from_ is None for one in figures_in(text).values())
