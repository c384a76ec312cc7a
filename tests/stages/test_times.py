"""Times: expressions, their TIMEX3 values, and the days they cover."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.stages.time import values as time_values
from dragoman.stages.time.patterns import TIME

WEDNESDAY = "2024-06-12"  # the date of the reports here


@pytest.fixture(scope="session")
def times_in(marks_in):
    """Return a function that gives the times of a text, by their words."""

    def run(text, date=WEDNESDAY):
        report, marks = marks_in(text, "time", date=date)
        return {mark.spans[0].of(report.text): mark for mark in marks}

    return run


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("They signed it on 3 March 2019.", "3 March 2019", "DATE", "2019-03-03"),
        ("They signed it on March 3, 2019.", "March 3, 2019", "DATE", "2019-03-03"),
        ("It was signed in March 2019.", "March 2019", "DATE", "2019-03"),
        ("It was signed in 2019.", "2019", "DATE", "2019"),
        ("Prices fell in the 1990s.", "the 1990s", "DATE", "199"),
        (
            "Exports fell in the first quarter of 2021.",
            "the first quarter of 2021",
            "DATE",
            "2021-Q1",
        ),
        ("He left two years ago.", "two years ago", "DATE", "2022"),
        ("He left yesterday.", "yesterday", "DATE", "2024-06-11"),
        ("She arrives tomorrow morning.", "tomorrow morning", "TIME", "2024-06-13TMO"),
        ("The siege lasted 90 days.", "90 days", "DURATION", "P90D"),
        ("They spoke for half an hour.", "half an hour", "DURATION", "PT0.5H"),
        ("They meet every two years.", "every two years", "SET", "P2Y"),
        ("Reports are due every week.", "every week", "SET", "P1W"),
        (
            "Talks will open at 10 a.m. on Thursday.",
            "10 a.m. on Thursday",
            "TIME",
            "2024-06-13T10:00",
        ),
        ("The road is closed at present.", "at present", "DATE", "PRESENT_REF"),
        ("The envoy will return soon.", "soon", "DATE", "FUTURE_REF"),
    ],
)
def test_value(times_in, text, words, kind, value):
    """Each expression has its type and TIMEX3 value."""
    times = times_in(text)

    assert words in times, times.keys()
    assert (kind, value) == (times[words].type, times[words].value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On Monday the minister met farmers.", "Monday", "2024-06-10"),
        ("The minister will meet farmers on Monday.", "Monday", "2024-06-17"),
        ("The minister said on Wednesday that wheat was short.", "Wednesday", "2024-06-12"),
        ("The minister plans to meet farmers on Monday.", "Monday", "2024-06-17"),
        # What was to be lies on the nearest such day, behind or ahead.
        ("The minister, who was to have flown home on Thursday, stayed.", "Thursday", "2024-06-13"),
        ("He was supposed to speak on Thursday.", "Thursday", "2024-06-13"),
        ("The plan was to land on Thursday and leave on Saturday.", "Saturday", "2024-06-15"),
        ("The king was to fly to Oslo and spoke on Saturday.", "Saturday", "2024-06-08"),
        ("The vote was to have been held on Tuesday.", "Tuesday", "2024-06-11"),
        ("In February the two sides had signed a truce.", "February", "2024-02"),
        ("In November the two sides had signed a truce.", "November", "2023-11"),
        ("The two sides will sign a truce in November.", "November", "2024-11"),
        ("The two sides will sign a truce in February.", "February", "2025-02"),
        ("The vote was set for 20 June.", "20 June", "2024-06-20"),
        ("They met last Friday.", "last Friday", "2024-06-07"),
        # A day named with its month; "last March" alone is the month.
        ("They met last Oct. 23 in Lima.", "Oct. 23", "2023-10-23"),
        ("They met last March 3.", "March 3", "2024-03-03"),
        ("They met last November 23rd, in Oslo.", "November 23rd", "2023-11-23"),
        ("They met last January 5 and signed.", "January 5", "2024-01-05"),
        ("They will meet next August 12 in Oslo.", "August 12", "2024-08-12"),
        ("They met last March.", "last March", "2024-03"),
        ("Last March 30 people drowned.", "Last March", "2024-03"),
        ("They met last March in Lima.", "last March", "2024-03"),
        ("They meet next Friday.", "next Friday", "2024-06-14"),
        ("Oslo vowed to free the envoy, held since July.", "July", "2023-07"),
        ("They plan to free Ana, under house arrest since 26 July.", "26 July", "2023-07-26"),
        ("They will strike, as they have since Friday.", "Friday", "2024-06-07"),
        ("They plan to free Ana on 26 July.", "26 July", "2024-07-26"),
    ],
)
def test_tense_tells_the_direction(times_in, text, words, value):
    """Weekdays and months lie behind a past verb and ahead of a future one."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words", "value", "begin", "end"),
    [
        ("He may come next spring.", "next spring", "2025-SP", "2025-03-01", "2025-05-31"),
        ("He may come early next year.", "early next year", "2025", "2025-01-01", "2025-04-30"),
        (
            "A deal is due by the end of June.",
            "the end of June",
            "2024-06",
            "2024-06-21",
            "2024-06-30",
        ),
        ("He may come later this year.", "later this year", "2024", "2024-06-12", "2024-12-31"),
    ],
)
def test_no_date_is_set(times_in, text, words, value, begin, end):
    """Roughly told times have a value and an interval, and are not fixed."""
    time = times_in(text)[words]

    assert (value, begin, end) == (time.value, time.begin, time.end)
    assert not time.fixed


def test_a_set_date_is_fixed(times_in):
    """A day is a day."""
    time = times_in("The vote is on 30 June 2024.")["30 June 2024"]

    assert ("2024-06-30", "2024-06-30", True) == (time.begin, time.end, time.fixed)


def test_a_term_begins_with_the_report(times_in):
    """Within so many days: from the report's date, whatever the value of the duration."""
    time = times_in("Troops must leave within 90 days.")["90 days"]

    assert ("P90D", "2024-06-12", "2024-09-10") == (time.value, time.begin, time.end)


def test_later_is_counted_from_the_last_day_named(times_in):
    """What happened two days later happened two days after the day before it in the text."""
    times = times_in("The truce began on 3 March. Two days later it broke.")

    assert "2024-03-05" == times["Two days later"].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trade was worth 9 million dollars in 2019 and 7 million a year earlier.", "2018"),
        ("The fleet had sailed a year earlier.", "2023"),
    ],
)
def test_a_year_earlier_is_counted_from_the_year_beside_it(times_in, text, value):
    """Else from the report's."""
    assert value == times_in(text)["a year earlier"].value


def test_just_days_before_is_a_duration(times_in):
    """How long before is said, not when."""
    time = times_in("The pact was signed in May, just days before the flood.")["just days"]

    assert ("DURATION", "PXD", False) == (time.type, time.value, time.fixed)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The envoy was to leave after the case is heard in August.", "August", "2024-08"),
        ("The planned visit in July drew protests.", "July", "2024-07"),
        ("Lima gave the rebels until Friday to disarm.", "Friday", "2024-06-14"),
        ("The truce had been scheduled to end on Friday.", "Friday", "2024-06-07"),
        # What is set for a day or place lies ahead; a record, terms or a price were set before.
        ("Oslo dreaded the summit set for Lima in April.", "April", "2025-04"),
        ("Peru left the talks set for Monday.", "Monday", "2024-06-17"),
        ("The vote, set for Oslo in March, worries Chad.", "March", "2025-03"),
        ("Kenya fears a hearing set for Geneva in May.", "May", "2025-05"),
        ("Chad prepared for the games set for Quito in April.", "April", "2025-04"),
        ("Oman broke the record set in April.", "April", "2024-04"),
        ("Oman met the terms set by Lima in March.", "March", "2024-03"),
        ("Kenya paid the price set for wheat in April.", "April", "2024-04"),
        ("The two may have met on Friday.", "Friday", "2024-06-07"),
        ("The council is to meet on Friday.", "Friday", "2024-06-14"),
        ("Miners were ordered to leave by 3 June.", "3 June", "2024-06-03"),
        ("She said the two had agreed to meet in September.", "September", "2024-09"),
        ("Oslo noted that Riga had pledged to pay in November.", "November", "2024-11"),
        ("Chad said it was ready to host the fair in October.", "October", "2024-10"),
        ("Peru was willing to reopen the road in August.", "August", "2024-08"),
        ("She said the two had met in September.", "September", "2023-09"),
        ("He had planned to leave in October.", "October", "2023-10"),
    ],
)
def test_limits_and_plans_lie_ahead(times_in, text, words, value):
    """What is planned, set as a limit or still to be heard is to come; what may have been is not."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The office opened on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25"),
        ("They met on Good Friday.", "Good Friday", "2024-03-29"),
        ("The fair was held last Thanksgiving.", "last Thanksgiving", "2023-11-23"),
        ("Polls will open on New Year's Day.", "New Year's Day", "2025-01-01"),
        ("It broke out in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("The fort dates from the 17th century.", "the 17th century", "16"),
        ("Tariffs will end at 5 p.m. EST, Nov. 9.", "5 p.m. EST, Nov. 9", "2024-11-09T17:00"),
        (
            "Polls open at 9 a.m. on March 3rd, 2025.",
            "9 a.m. on March 3rd, 2025",
            "2025-03-03T09:00",
        ),
        ("The camp stood for two and a half years.", "two and a half years", "P2Y6M"),
        ("Exports fell in the second quarter.", "the second quarter", "2024-Q2"),
        ("Debts are due by year-end.", "year-end", "2024-12-31"),
        ("He will go in the winter of 2026.", "the winter of 2026", "2026-WI"),
    ],
)
def test_named_days_and_spoken_years(times_in, text, words, value):
    """Holidays, years as they are spoken, centuries, hours of a date, and halves."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words", "begin", "end"),
    [
        ("The sides met on May 3-5, 2021.", "May 3-5, 2021", "2021-05-03", "2021-05-05"),
        ("The sides met on 7–9 May.", "7–9 May", "2024-05-07", "2024-05-09"),
        (
            "Polls are set for the last week of October.",
            "the last week of October",
            "2024-10-25",
            "2024-10-31",
        ),
        ("The lake froze in the past 24 hours.", "the past 24 hours", "2024-06-11", "2024-06-12"),
        ("The firm was sold on 25/12/2023.", "25/12/2023", "2023-12-25", "2023-12-25"),
        ("The firm was sold on 12/06/2023.", "12/06/2023", None, None),
        (
            "He took office a year and a half ago.",
            "a year and a half ago",
            "2022-12-01",
            "2022-12-31",
        ),
        ("The ministers meet on Sunday.", "Sunday", "2024-06-16", "2024-06-16"),
        (
            "Talks are due in the second half of July.",
            "the second half of July",
            "2024-07-17",
            "2024-07-31",
        ),
        (
            "It rained in the first half of May.",
            "the first half of May",
            "2024-05-01",
            "2024-05-16",
        ),
        ("Lima is sending an envoy on Sunday.", "Sunday", "2024-06-16", "2024-06-16"),
        ("Lima says on Monday it lost a ship.", "Monday", "2024-06-10", "2024-06-10"),
        ("He left in 2019. That autumn he returned.", "That autumn", "2019-09-01", "2019-11-30"),
    ],
)
def test_days_covered(times_in, text, words, begin, end):
    """Ranges, weeks of months, hours, numbers that may be read two ways, the scheduled present."""
    time = times_in(text)[words]

    assert (begin, end) == (time.begin, time.end)


def test_a_story_carries_its_own_date(times_in):
    """Without a date of the report, what is relative hangs on the last date named."""
    text = (
        "The rising began on 18 March 1848. The next day the prince fled. "
        "He had hesitated since October. In July a court met, and in January it gave sentence."
    )
    times = times_in(text, date=None)

    assert "1848-03-19" == times["The next day"].value
    assert "1848-03-18" == times["The next day"].anchor
    assert "1847-10" == times["October"].value
    assert ("1848-07", "1849-01") == (times["July"].value, times["January"].value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 2021 the army took the port. A court will rule on 19 March.", "19 March", None),
        ("In June 2021 the army left. The house will vote on 9 May.", "9 May", None),
        ("The envoy left on 2 May 2021. The house will vote in April.", "April", None),
        ("In 2021 the port was shut. It will reopen on Monday.", "Monday", None),
        ("The port was shut on 3 May 2021. The crew will march on Friday.", "Friday", None),
        (
            "The pact dates from 3 May 2021. The vote will be held on 9 June.",
            "9 June",
            "2021-06-09",
        ),
        ("In June 2021 the army left. It came back on 9 July.", "9 July", "2021-07-09"),
        ("On 3 May 2021 the army left. It would return on 9 July.", "9 July", "2021-07-09"),
        ("The strike began on 3 May 2021. On Friday it ended.", "Friday", "2021-05-07"),
        ("He fell on 5 May 2021. It rained. It rained. The port shut on Friday.", "Friday", None),
    ],
)
def test_what_will_be_lies_behind_all_that_was(times_in, text, words, value):
    """Without a date a story tells no day of writing: what will be is later than all told, or unknown."""
    assert value == times_in(text, date=None)[words].value


@pytest.mark.parametrize(
    "text",
    [
        "The minister, 45, met a 30-year-old farmer.",
        "They may march.",
        "A quarter of the members left.",
        "She came second.",
        "The plant makes 1990 tonnes of steel.",
        "It cost $2024.",
        "He lives in Augusta.",
        "The council voted for resolution 1747 without debate.",
        "It is banned under Directive 1907 and by law.",
    ],
)
def test_no_times(times_in, text):
    """Ages, shares, ordinals, verbs and amounts are no times."""
    assert {} == times_in(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The levy will last 12 months.", "12 months"),
        ("The truce is meant to last two weeks.", "two weeks"),
        ("The ban may not last six months.", "six months"),
        ("The levy fell in the last 12 months.", "the last 12 months"),
        ("Nobody crossed in the last two weeks.", "the last two weeks"),
    ],
)
def test_to_last_is_a_verb(times_in, text, words):
    """How long something lasts is no look back; "the last 12 months" is one."""
    time = next(iter(times_in(text).values()))

    assert [words] == list(times_in(text))
    assert (time.begin is not None and time.begin < WEDNESDAY) is ("the last" in text)


def test_without_a_date_relative_times_have_no_value(times_in):
    """No anchor, no guess; what names its own year keeps it."""
    times = times_in("He came yesterday and left in May 2020.", date=None)

    assert (None, None, None) == (
        times["yesterday"].value,
        times["yesterday"].begin,
        times["yesterday"].anchor,
    )
    assert "2020-05" == times["May 2020"].value


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(-50, 50))
def test_shifted_units_hold_the_day(day, count):
    """The calendar unit so many away is an interval that lies where it should."""
    for unit in ("day", "week", "month", "quarter", "year"):
        value = time_values.shifted(day, count, unit)
        days = time_values.interval(value)
        assert days is not None, value
        first, last = days
        assert first <= last
        assert (first > day) == (count > 0)
        assert (last < day) == (count < 0)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_dates_come_back(day):
    """A day's value is that day."""
    assert (day, day) == time_values.interval(day.isoformat())


@settings(deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("aMonday1 2345:/.,-–’tApril year2024 quarterlynext"), max_size=200
    )
)
def test_patterns_never_match_nothing(text):
    """Any text: what is found has words, and lies in the text."""
    for match in TIME.finditer(text):
        assert 0 <= match.start() < match.end() <= len(text)
        assert match.lastgroup.endswith("_")


@pytest.mark.parametrize("piece", ["“", "(", "1", "1 ", "the ", "2024-", "May ", "a few "])
def test_patterns_are_linear(piece):
    """A hundred thousand of anything is searched through at once."""
    text = piece * 100_000

    assert all(match.end() <= len(text) for match in TIME.finditer(text))


def test_every_value_has_valid_days(times_in):
    """No expression with an impossible date breaks the reading."""
    times = times_in("On 31 February 2020, 30 February and 99 June nothing happened.")

    assert all((time.begin is None) == (time.end is None) for time in times.values())
    assert None is times["31 February 2020"].value
    assert (
        "2020-02-29"
        == times_in("Kenya met Peru on 29 February 2020 in Lima.")["29 February 2020"].value
    )


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Its last raid, in March: nine dead.", "March", "2025-03"),
        ("The band's previous attack, in April, remains unexplained.", "April", "2025-04"),
        ("An earlier strike in February: nobody hurt.", "February", "2025-02"),
        ("A first blast earlier this year, in March: nine dead.", "March", "2025-03"),
        ("The last round of talks, in March, will decide.", "March", "2026-03"),
        ("Its next summit, in March: no guests.", "March", "2026-03"),
    ],
)
def test_the_last_one_is_over(marks_in, text, words, value):
    """The month of the last raid lies behind, also in a phrase without a verb that says so."""
    report, marks = marks_in(text, "time", date="2025-12-02")
    assert {mark.spans[0].of(report.text): mark.value for mark in marks}[words] == value


@pytest.mark.parametrize(
    ("text", "words", "begin", "end"),
    [
        ("The king will tour Peru from 8 to 14 July.", "8 to 14 July", 8, 14),
        ("Divers will search between 8 and 14 July 2024.", "8 and 14 July 2024", 8, 14),
        ("The fair is held 3 to 5 July.", "3 to 5 July", 3, 5),
        ("The two will meet on 20 and 21 July.", "20 and 21 July", 20, 21),
        ("The king will tour Peru from July 8 through 14.", "July 8 through 14", 8, 14),
        ("The court sits from the 8th to the 14th of July.", "the 8th to the 14th of July", 8, 14),
        ("The two will meet on July 20 and 21.", "July 20", 20, 21),
        # No ranges: two days, one of which bears the month, and a count.
        ("The two will meet on 9 and 14 July.", "14 July", 14, 14),
        ("On July 3 and 15 people were hurt.", "July 3", 3, 3),
        ("The port closes on July 3 to 40 vessels.", "July 3", 3, 3),
    ],
)
def test_days_of_one_month_are_a_range(times_in, text, words, begin, end):
    """All days from the first to the last: "from 8 to 14 July"."""
    time = times_in(text)[words]

    assert (f"2024-07-{begin:02d}", f"2024-07-{end:02d}") == (time.begin, time.end)


def test_the_first_day_of_a_range_is_no_figure(marks_in):
    """The loose number belongs to the month behind the other."""
    _, marks = marks_in("Kenya will host drills from 8 to 14 July.", "figure")

    assert [] == list(marks)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On Tuesday (4/6) the two sides met.", "Tuesday (4/6)", "2024-06-04"),
        ("On Thursday (6/6) the two sides met.", "Thursday (6/6)", "2024-06-06"),
        ("The two sides will meet on Monday (15/7).", "Monday (15/7)", "2024-07-15"),
        ("The two sides will meet on Monday (7/15).", "Monday (7/15)", "2024-07-15"),
        ("The two sides met on Friday (31.5).", "Friday (31.5)", "2024-05-31"),
        # No day of that name is near: the weekday counts.
        ("On Tuesday (40/60) the two sides met.", "Tuesday (40/60)", "2024-06-11"),
    ],
)
def test_a_bracket_tells_which_weekday(times_in, text, words, value):
    """Day and month in figures beside a weekday say which one it is."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Three ports to reopen in August", "August", "2024-08"),
        ("Norway to host drill off Bodo in September", "September", "2024-09"),
        ("Four states to hold a drill off Lima in August", "August", "2024-08"),
        ("Captives to be freed in October", "October", "2024-10"),
        ("Kenya and Oman to sign pact in July", "July", "2024-07"),
        ("The first town to fall in August was Gao.", "August", "2023-08"),
        ("It was the last port to close in September.", "September", "2023-09"),
        ("The man said to own the port was held in August.", "August", "2023-08"),
    ],
)
def test_what_a_headline_says_is_to_be_lies_ahead(times_in, text, words, value):
    """The infinitive of a headline is of what is to come: "Three states to meet in August"."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The envoy will come in november.", "november"),
        ("The envoy will come on 3 november.", "3 november"),
        ("The envoy will come by december.", "december"),
    ],
)
def test_months_may_be_written_small(times_in, text, words):
    """As in many translations; "march", "may" and "august" are other words as well."""
    assert words in times_in(text)


@pytest.mark.parametrize(
    "text", ["They set off on a long march.", "In august company he may speak."]
)
def test_words_that_only_look_like_months(times_in, text):
    """No verb and no adjective is a month."""
    assert {} == times_in(text)


def test_before_the_end_names_the_last_day(times_in):
    """What is to be before the end of the year has all of the year."""
    time = times_in("Chad will vote before the end of the year.")["the end of the year"]

    assert ("2024-12-31", "2024-12-31") == (time.begin, time.end)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 2008 Togo joined. Peru recalled its envoy that October.", "that October", "2008-10"),
        ("In 2017 she won. Six clerks were jailed that February.", "that February", "2017-02"),
        ("The pact dates from May 2003. The king fled that same May.", "that same May", "2003-05"),
        ("The war began in 1991; that March the port fell.", "that March", "1991-03"),
        ("The union was founded in 1956; that March the mine closed.", "that March", "1956-03"),
        ("In 2003 she won. Lima said that July would be dry.", "July", "2024-07"),
        ("In 2003 she won. Lima said that May would be dry.", "May", None),
        ("The mine closed. Peru recalled its envoy this March.", "this March", "2024-03"),
    ],
)
def test_that_month_lies_in_the_year_told_before(times_in, text, words, value):
    """Where "that" points at the month and opens no clause."""
    time = times_in(text).get(words)

    assert value == (time.value if time else None)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mine shut on 9 April last year.", "9 April last year", "2025-04-09"),
        ("On May 31 last year Peru shut the port.", "May 31 last year", "2025-05-31"),
        ("The talks are set for 4 June next year.", "4 June next year", "2027-06-04"),
        ("Peru met Chile on 3 February this year.", "3 February this year", "2026-02-03"),
        ("It ended on 9 April of last year.", "9 April of last year", "2025-04-09"),
        ("Peru met Chile on 3 February.", "3 February", "2026-02-03"),
        ("On 3 February last year's champions lost.", "3 February", "2026-02-03"),
        ("On 3 February last week's truce failed.", "3 February", "2026-02-03"),
    ],
)
def test_a_day_has_the_year_that_is_told_behind_it(marks_in, text, words, value):
    """Whatever year its clause would give it."""
    report, marks = marks_in(text, "time", date="2026-03-05")
    assert value == {mark.spans[0].of(report.text): mark.value for mark in marks}[words]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The boats met on Monday. A shot was fired at 7 a.m.", "7 a.m.", "2024-06-10T07:00"),
        ("Guards left on Tuesday at 4 p.m.", "4 p.m.", "2024-06-11T16:00"),
        ("He came yesterday. At 8 p.m. he left.", "8 p.m.", "2024-06-11T20:00"),
        ("On Monday the port closed. By 6 p.m. boats had left.", "6 p.m.", "2024-06-10T18:00"),
        ("They met at 5 a.m. on Monday and left at 6 a.m.", "6 a.m.", "2024-06-10T06:00"),
        ("It was signed on Monday. It takes effect at 9 a.m.", "9 a.m.", "2024-06-12T09:00"),
        ("The truce of 3 May 2019 broke. Shots were heard at 7 a.m.", "7 a.m.", "2024-06-12T07:00"),
        ("Lima was hit on Tuesday. Talks will open at 6 p.m.", "6 p.m.", "2024-06-12T18:00"),
        ("A blast shook the port at 6 a.m.", "6 a.m.", "2024-06-12T06:00"),
        ("Troops attacked on Monday and left at 5 p.m.", "5 p.m.", "2024-06-10T17:00"),
        ("The army said it left on Monday. It fired at 5 p.m.", "5 p.m.", "2024-06-10T17:00"),
        ("A guard who quit on Monday was shot at 5 a.m.", "5 a.m.", "2024-06-12T05:00"),
        ("The mayor, elected on Monday, spoke at 5 p.m.", "5 p.m.", "2024-06-12T17:00"),
        (
            "Oman agreed on Tuesday to pay. Oil fell 3 percent at 9 a.m.",
            "9 a.m.",
            "2024-06-12T09:00",
        ),
        ("The ship that sank on Monday was found at 8 a.m.", "8 a.m.", "2024-06-12T08:00"),
    ],
)
def test_an_hour_past_is_of_the_day_just_told(times_in, text, words, value):
    """Of the report's own day only where no other day was told right before."""
    assert value == times_in(text)[words].value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Mali left in April 2025. The envoy must go home on 14 April.", "14 April", None),
        ("Oman sued Peru in April 2025. Talks may open on 2 March.", "2 March", None),
        ("Oman sued Peru in April 2025. It must reply by 14 May.", "14 May", "2025-05-14"),
        ("Oman sued Peru in April 2025. He may have left on 2 May.", "2 May", "2025-05-02"),
        ("Oman sued Peru in April 2025. It paid on 14 May.", "14 May", "2025-05-14"),
    ],
)
def test_what_must_or_may_be_is_reckoned_from_a_day_unknown(times_in, text, words, value):
    """As what will be: in a report without a date only a later day is of a known year."""
    assert value == times_in(text, date=None)[words].value
