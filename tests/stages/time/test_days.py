"""Days in short figures, by their place in a month, with an hour; and terms that begin elsewhere."""

import pytest


@pytest.fixture(scope="session")
def days_in(marks_in):
    """Return a function that gives value and last day of each time in a text, by its words."""

    def run(text):
        report, marks = marks_in(text, "time")
        return {mark.spans[0].of(report.text): (mark.value, mark.end) for mark in marks}

    return run


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 04.04.24 the court opened in Skopje.", "04.04.24", "2024-04-04"),
        ("The order was signed on 4/4/24 in Lagos.", "4/4/24", "2024-04-04"),
        ("The note dated 03/13/24 was sent.", "03/13/24", "2024-03-13"),
        ("The note dated 13/3/24 was sent.", "13/3/24", "2024-03-13"),
        ("The licence (valid until 31.12.26) was revoked.", "31.12.26", "2026-12-31"),
        ("Poland was attacked on 01.09.39 at dawn.", "01.09.39", "1939-09-01"),
        ("The strike set for 14.06.24 was called off.", "14.06.24", "2024-06-14"),
        ("The treaty of 05/03/24 is void.", "05/03/24", None),
    ],
)
def test_a_year_may_have_two_digits(days_in, text, words, value):
    """A year long gone is of the century before; which of two small numbers is the month is open."""
    assert value == days_in(text)[words][0]


@pytest.mark.parametrize(
    "text",
    [
        "The app was updated to version 4.4.24 in Oslo.",
        "Paragraph 4.4.24 was struck out.",
        "The sides stood at 4/4/24 after three rounds.",
        "The bridge bears the number 10.30.25.7 on its plan.",
    ],
)
def test_other_short_figures_are_no_days(days_in, text):
    """Versions, paragraphs and scores have no word of time before them."""
    assert {} == days_in(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The budget is to be read on the third Tuesday of September.",
            "the third Tuesday of September",
            "2024-09-17",
        ),
        (
            "The march was held on the last Sunday in June 2023.",
            "the last Sunday in June 2023",
            "2023-06-25",
        ),
        (
            "Chile will vote on the first Monday of July.",
            "the first Monday of July",
            "2024-07-01",
        ),
        ("The deadline for bids is noon on 14 July.", "noon on 14 July", "2024-07-14T12:00"),
        (
            "The truce began at 6 a.m. on 2 March 2024.",
            "6 a.m. on 2 March 2024",
            "2024-03-02T06:00",
        ),
        (
            "The lights went out at 21:30 on the 2nd of March 2024.",
            "21:30 on the 2nd of March 2024",
            "2024-03-02T21:30",
        ),
        ("Every second year Oman holds a drill.", "Every second year", "P2Y"),
        ("Every third month the board meets.", "Every third month", "P3M"),
        ("Output fell for two quarters of the year.", "two quarters", "P2Q"),
    ],
)
def test_days_of_months_and_hours_of_days(days_in, text, words, value):
    """The whole phrase is one time."""
    assert value == days_in(text)[words][0]


@pytest.mark.parametrize(
    "text",
    [
        "Every second bus stood still.",
        "Exports fell by a quarter to 900,000 tonnes.",
        "Three quarters of the voters stayed at home.",
        "A quarter of a million people fled.",
    ],
)
def test_shares_and_ordinals_are_no_times(days_in, text):
    """Quarters are parts, and who is second in a row is no second of time."""
    assert {} == days_in(text)


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("Peru will pay within 30 days.", "30 days", "2024-07-12"),
        ("Peru will pay within 30 days of the vote.", "30 days", None),
        ("Within two weeks of taking office he will visit Lima.", "two weeks", None),
        ("Mali will answer within ten days after the ruling.", "ten days", None),
        ("Mali will vote in six months.", "six months", "2024-12-09"),
    ],
)
def test_a_term_counted_from_another_day_is_not_counted_from_the_report(days_in, text, words, last):
    """When the vote is, nobody has said."""
    assert last == days_in(text)[words][1]


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        ("The UN has received less than a quarter.", False),
        ("Nearly a quarter were children.", False),
        ("Exports fell in less than a quarter.", True),
        ("The firm lost money for a quarter.", True),
    ],
)
def test_a_quarter_is_a_time_where_a_word_says_so(marks_in, text, is_time):
    """Else it is a part of something."""
    assert bool(marks_in(text, "time")[1]) == is_time


def test_a_year_since_when_dates_no_month(marks_in):
    """In a text without a date "since 1982" tells not in which year "March" lies."""
    text = (
        "Two states signed a pact on waters disputed since 1982.\n\nA navy seized a boat in March."
    )
    marks = marks_in(text, "time", date=None)[1]
    assert [mark.value for mark in marks] == ["1982", None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoys met on 02/04/2024, and again on 25/04/2024.", "2024-04-02"),
        ("The envoys met on 02/04/2024, and again on 04/25/2024.", "2024-02-04"),
        ("The envoys met on 11/06/2024.", "2024-06-11"),
        ("The envoys met on 06/11/2024.", "2024-06-11"),
        ("The envoys met on 02/04/2024.", None),
        ("The envoys met on 02.04.2024.", "2024-04-02"),
    ],
)
def test_figures_are_read_as_the_report_writes_them(marks_in, text, value):
    """Another date in it tells, or the day of the report (12 June 2024); else nobody can say."""
    _, times = marks_in(text, "time")

    assert value == times[0].value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "It will meet in the last quarter of the year.",
            "the last quarter of the year",
            "2024-Q4",
        ),
        ("It met in the final quarter of 2023.", "the final quarter of 2023", "2023-Q4"),
        (
            "Exports rose in the last quarter of last year.",
            "the last quarter of last year",
            "2023-Q4",
        ),
        ("The port closes in the last half of the year.", "the last half of the year", "2024-H2"),
        ("The closing half of 2022 was better.", "The closing half of 2022", "2022-H2"),
        (
            "He leaves in the first half of the next year.",
            "the first half of the next year",
            "2025-H1",
        ),
        (
            "It opens in the third quarter of the coming year.",
            "the third quarter of the coming year",
            "2025-Q3",
        ),
        (
            "It shut in the second half of the previous year.",
            "the second half of the previous year",
            "2023-H2",
        ),
        ("Exports fell in the last quarter.", "the last quarter", "2024-Q1"),
        ("It fell last month.", "last month", "2024-05"),
    ],
)
def test_the_last_part_of_a_year(days_in, text, words, value):
    """Its fourth quarter, its second half; without a year the one before the report."""
    assert value == days_in(text)[words][0]


@pytest.mark.parametrize(
    "text",
    [
        "Prices doubled over the last quarter of a century.",
        "It opens in the last month of the year.",
    ],
)
def test_the_last_part_of_more_is_not_the_one_before(days_in, text):
    """Neither the quarter nor the month before the report is meant."""
    assert not {"2024-Q1", "2024-05"} & {value for value, _ in days_in(text).values()}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ruiz spoke on July 8, 2025. He said both had agreed to convene in October.", "2025-10"),
        (
            "The envoys met on July 8, 2025. Rebels said they had promised to leave in October.",
            "2025-10",
        ),
        ("The envoys met on July 8, 2025. The rebels had signed the truce in October.", "2024-10"),
    ],
)
def test_in_a_story_what_had_been_agreed_on_is_to_come(marks_in, text, value):
    """The past perfect looks back, but not on what was promised in it."""
    report, marks = marks_in(text, "time", date=None)

    assert value in {one.value for one in marks if one.spans[0].of(report.text) == "October"}
