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
