"""Times counted from a day: fortnights, the one before the last, weeks from a weekday, former values."""

import pytest

DAY = "2026-11-10"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left a fortnight ago.", "a fortnight ago", "2026-W44"),
        ("For a fortnight the port was shut.", "a fortnight", "P2W"),
        ("The army fought on for three fortnights.", "three fortnights", "P6W"),
        ("In the past fortnight two ships sank.", "the past fortnight", "P2W"),
        ("The council meets every fortnight.", "every fortnight", "P2W"),
        ("The bulletin is sent out fortnightly.", "fortnightly", "P2W"),
        ("It will end in a fortnight.", "a fortnight", "P2W"),
    ],
)
def test_a_fortnight_is_two_weeks(values_in, text, words, value):
    """Whatever is said of it."""
    assert value == values_in(text)[words]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The treaty was signed the year before last.", "the year before last", "2024"),
        ("Chad closed the mine the month before last.", "the month before last", "2026-09"),
        ("Guards fled the week before last.", "the week before last", "2026-W44"),
        ("The night before last two drones fell.", "The night before last", "2026-11-08TNI"),
        ("He will speak the week after next.", "the week after next", "2026-W48"),
        ("He spoke last week.", "last week", "2026-W45"),
        ("They last met the week before.", "the week", None),
    ],
)
def test_the_one_before_the_last(values_in, text, words, value):
    """It lies two units back, or ahead."""
    assert value == values_in(text).get(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The polls open three weeks from Sunday.", {"three weeks from Sunday": "2026-12-06"}),
        ("A week from Friday the fair opens.", {"A week from Friday": "2026-11-20"}),
        ("Two weeks from today he will go.", {"Two weeks from today": "2026-11-24"}),
        ("A fortnight from tomorrow Lima votes.", {"A fortnight from tomorrow": "2026-11-25"}),
        ("They fly a week from Tuesday.", {"a week from Tuesday": "2026-11-24"}),
        (
            "The port will be shut for two weeks from Monday.",
            {"two weeks": "P2W", "Monday": "2026-11-16"},
        ),
        ("The siege lasted two weeks.", {"two weeks": "P2W"}),
        ("It was three weeks from the vote.", {"three weeks": "P3W"}),
    ],
)
def test_weeks_from_a_weekday_are_a_day(values_in, text, found):
    """Behind "for" they are how long something lasts."""
    assert found == values_in(text)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Some 58 percent say the country is lost, up from 49 percent in March.", "2026-03"),
        ("The rate is 9 percent, down from 12 percent in March.", "2026-03"),
        ("Ghana has 9,000 men there, compared with 12,000 in March.", "2026-03"),
        ("Chad holds 40 prisoners, against 60 in March.", "2026-03"),
        ("The tax will rise to 14 percent from 12 percent in March.", "2026-03"),
        ("The tax rises to 14 percent in March.", "2027-03"),
        ("The mine will employ 60 in March.", "2027-03"),
        ("Peru plans to rise from the ranks in March.", "2027-03"),
    ],
)
def test_a_former_value_is_of_the_past(values_in, text, month):
    """Whatever the tense of what is compared with it."""
    assert {"March": month} == values_in(text)


@pytest.mark.parametrize(
    ("text", "value", "begin", "end"),
    [
        ("The tariff takes effect at the turn of the year.", "2026-12-31", "2026-12-31", None),
        ("The firm moved at the turn of the year.", "2025-12-31", "2025-12-31", None),
    ],
)
def test_the_turn_of_the_year(marks_in, text, value, begin, end):
    """It lies where the tense points."""
    _, (mark,) = marks_in(text, "time", date=DAY)

    assert (value, begin, end or begin) == (mark.value, mark.begin, mark.end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Brussels will impose sanctions until the end of month.", "2024-06-30"),
        ("Peru will pay by end of year.", "2024-12-31"),
        ("Peru will pay by the end of the month.", "2024-06-30"),
        ("Peru will pay at the end of quarter.", "2024-06-30"),
        ("It rained at the end of week one.", None),
    ],
)
def test_the_end_of_month_without_an_article(marks_in, text, end):
    """As translators and clerks write it."""
    _, marks = marks_in(text, "time", date="2024-06-12")

    assert ([end] if end else []) == [(mark.end or "")[:10] for mark in marks]
