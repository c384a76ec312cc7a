"""Changes of figures: by what, to what, and what only looks like one."""

import pytest


@pytest.fixture(scope="session")
def changes_in(marks_in):
    """Return a function that gives direction and end of each figure's change, by its words."""

    def run(text):
        report, marks = marks_in(text, "figure")
        return {
            mark.spans[0].of(report.text): (
                (mark.change.direction, mark.change.to) if mark.change else None
            )
            for mark in marks
        }

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fleet shrank 4 percent in 2023, to 320 boats.",
            {"4 percent": ("down", None), "320 boats": ("down", 320)},
        ),
        (
            "Farm land grew 3 percent in May, to 2.1 million acres.",
            {"3 percent": ("up", None), "2.1 million acres": ("up", 2.1e6)},
        ),
        (
            "The navy cut its crews by 4,000 to 20,000 men.",
            {"4,000": ("down", None), "20,000 men": ("down", 2e4)},
        ),
        (
            "Its value dropped $11 billion to $98 billion.",
            {"$11 billion": ("down", None), "$98 billion": ("down", 9.8e10)},
        ),
        ("Fares rose by 4 to 5 percent.", {"4 to 5 percent": ("up", None)}),
        ("Fees of $100 to $500 are due.", {"$100 to $500": None}),
        ("Fees rise to 40 dollars from 1 May.", {"40 dollars": ("up", 40)}),
    ],
)
def test_steps_and_ends(changes_in, text, expected):
    """A step and what it led to are two figures, a range is one."""
    found = changes_in(text)

    assert expected == {words: found.get(words, "none") for words in expected}


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        ("Turnout dropped below 50 percent.", "50 percent", "down"),
        ("Spending will be lifted above 3 percent of output.", "3 percent", "up"),
        ("Reforms would push inflation below 3 percent.", "3 percent", "down"),
        ("He brought inflation down to 4 percent.", "4 percent", "down"),
        ("Stocks have been run down to 40,000 tonnes.", "40,000 tonnes", "down"),
        ("The aid was scaled back to 40 million euros.", "40 million euros", "down"),
        ("Growth picked up to 3.4 percent.", "3.4 percent", "up"),
        ("Tariffs on steel will go up to 25 percent.", "25 percent", "up"),
        ("Trade has quadrupled in ten years to 8 billion dollars.", "8 billion dollars", "up"),
        ("The state halved the tax on farms selling milk to 4 percent.", "4 percent", "down"),
        ("Losses deepened to 40 million euros.", "40 million euros", "up"),
        ("Revenue was flat at 3 billion dollars.", "3 billion dollars", "same"),
        ("The guild has lost half its members.", "half", "down"),
        ("The reduction totals 30 percent.", "30 percent", "down"),
        ("He put the decline at 6 percent.", "6 percent", "down"),
        ("Shares ended 3 percent up at 40 dollars.", "3 percent", "up"),
        ("The crop will be 4 percent smaller than last year's.", "4 percent", "down"),
        ("Rents are 30 percent above last year's level.", "30 percent", "up"),
        (
            "The agency trimmed its outlook by half a percentage point.",
            "half a percentage point",
            "down",
        ),
        ("The toll stood at 30 on Monday, up from 20.", "30", "up"),
        ("Arrivals rose by 4,000 in May.", "4,000", "up"),
        ("The ministry cut aid to 30 million euros.", "30 million euros", "down"),
        ("Cuba cut its nurses in Angola to 60 nurses.", "60 nurses", "down"),
        ("The bank reduced its supply of clerks to 40 clerks.", "40 clerks", "down"),
        ("The agency cut its food aid to 400 families from 900.", "400 families", "down"),
        ("The army cut its staff to 400 soldiers.", "400 soldiers", "down"),
        ("Trade passed 11 billion dollars in 2025, up by 17 percent.", "17 percent", "up"),
        ("Exports stood at 3 million tonnes in May, down by a third.", "a third", "down"),
        ("Tea exports (up by 40 percent since May) help the shilling.", "40 percent", "up"),
    ],
)
def test_ways_to_tell_a_change(changes_in, text, words, direction):
    """Verbs, particles, prepositions, nouns and comparatives tell which way a figure went."""
    assert direction == changes_in(text)[words][0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunners shot down 30 drones.", "30 drones"),
        ("The rebels gave up 40 rifles.", "40 rifles"),
        ("Greeks make up 20 percent of the crew.", "20 percent"),
        ("Sixty dollars is a gain to nobody.", "Sixty dollars"),
        ("The firm raised 4 million dollars.", "4 million dollars"),
        ("Villagers grow a third of the dates on sale.", "a third"),
        ("The navy sank old hulks at 900 dollars each.", "900 dollars"),
        ("Sales fell short of 3 million euros.", "3 million euros"),
        ("Ministers kept inflation below 3 percent.", "3 percent"),
        ("Some 12 percent below the poverty line vote.", "12 percent"),
        ("The growth rate was 3 percent.", "3 percent"),
        ("The cut saves 3 million euros.", "3 million euros"),
        ("The rate has never fallen below 3 percent.", "3 percent"),
        ("The state cut aid to 30 countries.", "30 countries"),
        ("The ministry cut food aid to 40 families.", "40 families"),
        ("Food aid was reduced to 40 families.", "40 families"),
        ("Loans were cut to 12 governments.", "12 governments"),
        ("The ministry reduced supplies to 12 hospitals.", "12 hospitals"),
        ("The bank raised loans to 12 governments.", "12 governments"),
        ("The mayor came back to 40 shopkeepers.", "40 shopkeepers"),
        ("The fine ranges from $100 to $900.", "$900"),
        ("It sells 4 percent more beer.", "4 percent"),
        ("The party picked up 40 seats.", "40 seats"),
        ("The roof was held up by 40 pillars.", "40 pillars"),
        ("The post was blown up by 30 rebels.", "30 rebels"),
        ("The price, marked down by 40 dollars, was paid.", "40 dollars"),
    ],
)
def test_no_change(changes_in, text, words):
    """The same words about people, things made, bounds and denials change no figure."""
    assert changes_in(text)[words] is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Herders lost 3,000 head of cattle.", "head"),
        ("The herd counts 900 head.", "head"),
        ("Some 20 head offices closed.", "offices"),
    ],
)
def test_head_of_cattle(marks_in, text, unit):
    """Animals are counted by the head, offices are not."""
    _, (figure,) = marks_in(text, "figure")

    assert unit == figure.unit


def test_a_head_that_is_a_person(marks_in):
    """The head of a bank earns; he is no unit."""
    _, (figure,) = marks_in("The head of the bank in Lae earns 300,000 kina.", "figure")

    assert "head" == figure.of


@pytest.mark.parametrize(
    "text",
    [
        "The gang admitted the theft of $3 million from two jewellers.",
        "The charity raised $5 million from 20 donors.",
        "Thieves took $40 million from three ministries in May.",
        "The port took 6 million euros from nine shippers.",
        "The state bought 30 tonnes of rice at $4 from 200 growers.",
    ],
)
def test_those_something_comes_from_are_no_former_value(changes_in, text):
    """Money taken from two shops has not grown from two."""
    assert not any(change and change[1] for change in changes_in(text).values())


@pytest.mark.parametrize(
    ("text", "words", "before"),
    [
        ("The price rose to $70 a barrel from $64.", "$70", 64),
        ("Rice sold at $30 a sack, up from $25 a year earlier.", "$30", 25),
        ("Exports fell to 40 tonnes a month from 50 tonnes.", "40 tonnes", 50),
        ("The cap was cut to $52 per barrel from $60.", "$52", 60),
        ("The rate fell to 3 percent from 4 in May.", "3 percent", 4),
        ("Wages rose to $5 from 4 a day.", "$5", 4),
    ],
)
def test_former_values_behind_what_a_price_is_for(marks_in, text, words, before):
    """What is sold for a price may stand between the later and the former value."""
    report, marks = marks_in(text, "figure")
    found = {mark.spans[0].of(report.text): mark.change for mark in marks}

    assert found[words].from_ == before


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Output fell to 40 tonnes from 52 planned.", 52),
        ("Debt rose to 60 percent from 48 initially.", 48),
        ("The duty was cut to 9 percent from 12 now.", 12),
        ("Growth slowed to 2.2 percent from 2.9 reported in May.", 2.9),
        ("Sales rose to 8 million euros from 6 today.", 6e6),
        ("The firm raised $5 million from 20 rich donors.", None),
        ("The firm raised $5 million from 12 foreign banks.", None),
        ("The firm raised $5 million from 40 people.", None),
    ],
)
def test_what_stands_behind_a_former_value(marks_in, text, former):
    """Only nouns that are counted make it a number of givers; any other word leaves it a value."""
    figure = marks_in(text, "figure")[1][0]
    assert (figure.change.from_ if figure.change else None) == former


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard won a $20 million contract.", {"$20 million": None}),
        ("Oman signed a contract worth $600 million.", {"$600 million": None}),
        ("A 9 million euro contract was signed.", {"9 million euro": None}),
        ("The army built a $5 million shed.", {"$5 million": None}),
        ("It paid for a $2 million rocket.", {"$2 million": None}),
        ("The economy contracted by 3 percent.", {"3 percent": ("down", None)}),
        ("Exports are expected to rocket by 40 percent.", {"40 percent": ("up", None)}),
        ("A 10 percent cut in aid was agreed.", {"10 percent": ("down", None)}),
    ],
)
def test_a_thing_named_like_a_change_is_none(changes_in, text, expected):
    """A contract is no contraction; verbs and nouns of change are as before."""
    assert expected == changes_in(text)


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Output rose to 40 tonnes from 52 planned.", None),
        ("Landings fell to 30 tonnes from 21 forecast.", None),
        ("Output rose to 52 tonnes from 40.", 40),
        ("Landings fell to 21 tonnes from 30.", 30),
        ("Landings held at 30 tonnes.", None),
    ],
)
def test_a_former_value_lies_the_way_it_went(marks_in, text, former):
    """What rises was less before: more is a plan, or another thing."""
    figure = marks_in(text, "figure")[1][0]
    assert (figure.change.from_ if figure.change else None) == former


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("The rate was raised by 0.75 percentage points to 11.25 percent.", "11.25 percent", 10.5),
        ("Turnout fell three percentage points to 61%.", "61%", 64),
        ("The number of guards was cut by 1,200 to 8,800.", "8,800", 10000),
        ("Debt grew by $4bn, to about $44bn.", "$44bn", 4e10),
        ("Spending will go up by a fifth, to 1.8 billion dollars.", "1.8 billion dollars", 1.5e9),
        ("Exports fell by a quarter to 900,000 tonnes.", "900,000 tonnes", 1.2e6),
        ("Wheat imports fell two-thirds, to 1.1m tonnes.", "1.1m tonnes", 3.3e6),
        ("Malta raised the levy by a third to 8 percent.", "8 percent", 6),
        ("Ghana cut its levy by half to 6 percent.", "6 percent", 12),
        # None of these tells what it began with.
        ("Malta raised the levy by 3 percent to 8 percent.", "8 percent", None),
        ("Growth slowed 5 percent to 12 percent.", "5 percent to 12 percent", None),
        ("Aid rose by 40 trucks to 90 towns.", "90 towns", None),
        ("Sales rose 8 percent in May and came to 30 tonnes.", "30 tonnes", None),
        ("The toll rose by at least 3,000 to 9,000 dead.", "9,000 dead", None),
    ],
)
def test_what_a_change_began_with_follows_from_the_difference(figures_in, text, words, start):
    """It is marked as implied, for it does not stand in the text."""
    figure = figures_in(text).get(words)
    found = figure.change.from_ if figure and figure.change else None
    assert start == found
    assert ("change.from" in (figure.implied if figure else ())) == (start is not None)


@pytest.mark.parametrize(
    ("text", "words", "change"),
    [
        (
            "Peru will raise wages to 900 soles a month by January, from 750.",
            "900 soles a month",
            (750, 900),
        ),
        (
            "The quota goes to 40,000 tonnes next year, from 25,000 tonnes.",
            "40,000 tonnes",
            (25e3, 4e4),
        ),
        ("The tax rises to 12 percent from April from 9 percent.", "12 percent", (9, 12)),
        ("Aid came to 40,000 tonnes by May, from 12 states.", "40,000 tonnes", None),
        ("The cap will go up to 60 percent in May.", "60 percent", (None, 60)),
        ("The rate may go up to 60 percent.", "60 percent", (None, None)),
    ],
)
def test_a_day_between_the_end_and_the_beginning(figures_in, text, words, change):
    """The former value may stand behind the day; what "may go up to" a figure may stay below."""
    found = figures_in(text)[words].change
    assert change == ((found.from_, found.to) if found else None)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Three of Chile's banks closed over a plan to cut wages by 5 percent.", "Three"),
        ("12 percent of the crew voted, and 40 of its members refused.", "40"),
    ],
)
def test_some_of_those_told_of_are_no_share(figures_in, text, absent):
    """Beside a share a number counts what stands behind "of"; it has no percent."""
    assert figures_in(text).get(absent) is None or figures_in(text)[absent].unit != "percent"


@pytest.mark.parametrize(
    ("text", "words", "is_share"),
    [
        ("Two men were killed and a third was wounded.", "a third", False),
        (
            "They held five rounds of talks. A sixth, planned for May, was called off.",
            "A sixth",
            False,
        ),
        ("Half of the crew left and a third was sacked.", "a third", True),
        ("A third of the crew left.", "A third", True),
    ],
)
def test_one_more_than_those_told_of_is_no_share(figures_in, text, words, is_share):
    """A third beside two is the next one; beside a half it is a part."""
    assert (words in figures_in(text)) == is_share
