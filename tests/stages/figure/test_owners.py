"""Figures: whose they are, how exact, when they held, records in time."""

import pytest


def _figures(marks_in, text):
    report, marks = marks_in(text, "figure")
    return [(mark.spans[0].of(report.text), mark) for mark in marks]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("China detained two South Korean officials in Shanghai.", "KOR"),
        ("Two South Sudanese generals were killed in Juba.", "SSD"),
        ("Two North Korean envoys were expelled.", "PRK"),
        ("Two Sudanese generals were killed.", "SDN"),
        ("Hamas accused Israel of killing three police officers in Gaza.", "ISR"),
        ("Kyiv blamed Russia for wounding 12 teachers.", "RUS"),
        ("Israel was accused of arresting 40 students.", "ISR"),
        ("Norway expelled two diplomats.", "NOR"),
        ("Norway trained 300 officers.", "NOR"),
        ("Norway lost 40 soldiers.", "NOR"),
        ("Norway seized 40 tonnes of fish.", "NOR"),
        ("Norway seized 12 fishermen.", None),
        ("Norway rescued 24 sailors.", None),
        ("Norway sentenced 17 people to death.", None),
        ("Gunmen kidnapped 14 teachers.", None),
        ("Police arrested 60 people.", None),
        ("Forty miners were killed by the army.", None),
        ("The blast hurt a guard, wounding six.", None),
        ("Norway detained 12 of its soldiers.", "NOR"),
    ],
)
def test_owner(marks_in, text, of):
    """Names of two words before one; who is accused did what is told.

    Whom somebody kills, hurts or holds are none of his.
    """
    assert [of] == [mark.of for _, mark in _figures(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Hamas agreed to hand over four hostages.", 4, 4),
        ("The junta took over 12 mines in May.", 12, 12),
        ("The rebels handed over 40 rifles to the army.", 40, 40),
        ("The rebels handed over dozens of rifles.", 12, None),
        ("Rebels took over more than 12 mines.", 12, None),
        ("The ministry signed over 40 agreements.", 40, None),
        ("The ministry signed over 40 treaties.", 40, None),
        ("The presidents signed over two dozen treaties.", 24, None),
        ("The ministry signed over 40 buildings to the army.", 40, 40),
        ("The army took over 40 prisoners.", 40, None),
        ("Rebels turned over 40 rifles to the army.", 40, 40),
        ("The state paid over 12 million pesos.", 12e6, None),
        ("Over 40 soldiers died.", 40, None),
    ],
)
def test_over(marks_in, text, low, high):
    """The particle of a verb bounds no number."""
    assert [(low, high)] == [(mark.low, mark.high) for _, mark in _figures(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oman backs a two-state solution.", []),
        ("The two-party system failed.", []),
        ("Two diplomats said the talks had failed.", []),
        ("Three officials told reporters that it rained.", []),
        ("A 28-nation alliance met.", ["28-nation"]),
        ("Two diplomats were expelled.", ["Two diplomats"]),
        ("Three senators said they would vote.", ["Three senators"]),
    ],
)
def test_what_counts(marks_in, text, found):
    """Kinds of solutions and a reporter's sources are not counted."""
    assert found == [words for words, _ in _figures(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Inflation fell from 25 percent to 2.4 percent in February.", [None, "2024-02"]),
        ("Turnout was 59 percent, up from 56 percent in 2020.", [None, "2020"]),
        ("Inflation fell to 2.4 percent from 25 percent in January.", [None, "2024-01"]),
        ("Arrivals rose from 3 percent in 2019 to 11 percent last year.", ["2019", "2023"]),
        ("Exports fell 14.3 percent in May from a year earlier.", ["2024-05"]),
        ("Trade grew 4 percent in March compared with a year earlier.", ["2024-03"]),
        ("In April, car sales rose 9 percent from a year earlier.", ["2024-04"]),
    ],
)
def test_each_value_has_its_own_day(marks_in, text, days):
    """A value and the one before it share no day; what a value is held against is not its day."""
    assert days == [mark.asof for _, mark in _figures(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "words", "measure", "since"),
    [
        ("Inflation reached 7 percent, the highest since 2012.", "highest", "Inflation", "2012"),
        ("Output fell to its lowest level since 2019.", "lowest level", "Output", "2019"),
        ("Debt rose to its highest level since the war.", "highest level", "Debt", "the war"),
        ("The drought is the worst since 1990.", "worst", "drought", "1990"),
        ("Growth slowed to the lowest rate since 2012.", "lowest rate", "Growth", "2012"),
    ],
)
def test_a_record_in_time_is_a_rank(marks_in, text, words, measure, since):
    """The first place since a day."""
    found = [(w, m) for w, m in _figures(marks_in, text) if m.rank is not None]

    assert [(words, measure)] == [(w, m.measure) for w, m in found]
    assert [(1, f"since {since}")] == [(m.rank.position, m.rank.in_) for _, m in found]


@pytest.mark.parametrize(
    "text",
    ["Exports have grown since 2012.", "The worst was over.", "The lowest house burned in 1990."],
)
def test_no_record(marks_in, text):
    """Without a superlative that holds since a day there is none."""
    assert [] == [m for _, m in _figures(marks_in, text) if m.rank is not None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The quake left 12 dead and 25 injured.", [12, 25]),
        ("Crash leaves 15 dead, 60 hurt", [15, 60]),
        ("The blast killed several guests. Medics put the number at 17.", [17]),
        ("The team found 28 dead whales.", []),
        ("The minister put the number at 17.", []),
    ],
)
def test_the_dead_and_hurt_are_people(marks_in, text, values):
    """Also where only the number stands; dead whales are none."""
    _, marks = marks_in(text, "figure")
    assert [one.low for one in marks if one.unit == "people"] == values


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Sales were 40 tonnes, against 30 tonnes for Peru.", [None, "PER"]),
        ("Peru won 51 percent of the vote, against 40 percent for Chile.", ["PER", "CHL"]),
        ("Peru won 51 percent of the vote, against 40 percent a year earlier.", ["PER", "PER"]),
        ("Eleven guards and 30 miners were hurt.", [None, None]),
        ("The union says nine nurses were hurt.", [None]),
        ("Peru said it had lost 40 tanks.", ["PER"]),
        ("Peru lost 40 tanks.", ["PER"]),
    ],
)
def test_rivals_and_the_counted(marks_in, text, owners):
    """What is held against a figure has its own owner; the hurt belong to nobody, nor to who tells."""
    assert owners == [mark.of for _, mark in _figures(marks_in, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The draft failed: 9 votes in favour, 3 against and 3 abstentions.",
        "The bill drew 40 votes in favour and 12 against.",
        "Some 300 boats in total and 12 ferries sailed.",
    ],
)
def test_nobody_owns_what_is_in_favour(marks_in, text):
    """Nor what is there in total."""
    assert not {"favour", "total"} & {mark.of for _, mark in _figures(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Roca pledged 2.4 billion yuan in loans, on top of 1.1 billion in aid.", "loans"),
        ("The firm paid 4 million euros on top of a fine of 2 million.", None),
        ("Norway paid 5 million dollars for grain.", "grain"),
    ],
)
def test_what_money_is_given_for_or_as(marks_in, text, measure):
    """What it comes on top of is no purpose."""
    assert _figures(marks_in, text)[0][1].measure == measure
