"""Figures: numbers with unit, what they measure, how they changed, ranks; and what is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.knowledge.tables import rows
from dragoman.knowledge.units import prefixed, units
from dragoman.records import Change, Rank
from dragoman.stages.figure.quantities import quantities
from dragoman.stages.numbers import value_of


def only(figures):
    """Return the only figure."""
    (figure,) = figures.values()
    return figure


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("The dam cost $1 billion.", "$1 billion", 1e9, 1e9, "USD"),
        ("The dam cost USD 1bn.", "USD 1bn", 1e9, 1e9, "USD"),
        ("The dam cost a thousand million dollars.", "a thousand million dollars", 1e9, 1e9, "USD"),
        ("The dam cost 500m euros.", "500m euros", 5e8, 5e8, "EUR"),
        ("The dam cost A$20 million.", "A$20 million", 2e7, 2e7, "AUD"),
        ("The dam cost $5-7 billion.", "$5-7 billion", 5e9, 7e9, "USD"),
        ("Turnout was 60 percent.", "60 percent", 60, 60, "percent"),
        ("Turnout was 60 per cent.", "60 per cent", 60, 60, "percent"),
        ("Turnout was 60.5%.", "60.5%", 60.5, 60.5, "percent"),
        ("Turnout fell 2 percentage points.", "2 percentage points", 2, 2, "percentage points"),
        ("Turnout was between 50 and 60 percent.", "50 and 60 percent", 50, 60, "percent"),
        ("Two-thirds of the members left.", "Two-thirds", 66.6667, 66.6667, "percent"),
        ("Oman shipped 5 to 7 million tonnes.", "5 to 7 million tonnes", 5e6, 7e6, "tonnes"),
        ("Oman cut output from 350 to two hundred tonnes.", "350", 350, 350, "tonnes"),
        ("Oman raised output from 350 to two thousand tonnes.", "350", 350, 350, "tonnes"),
        ("Oman raised output from two to three hundred tonnes.", "two", 200, 200, "tonnes"),
        ("Oman pumps 900,000 barrels a day.", "900,000 barrels a day", 9e5, 9e5, "barrels per day"),
        ("Crude sold at $60 a barrel.", "$60 a barrel", 60, 60, "USD per barrel"),
        ("The plant gives 300 MW.", "300 MW", 300, 300, "megawatts"),
        ("It lies 40 km from the river.", "40 km", 40, 40, "kilometres"),
        ("Oman sent 20,000 troops.", "20,000 troops", 2e4, 2e4, "troops"),
        ("Oman sent three dozen aircraft.", "three dozen aircraft", 36, 36, "aircraft"),
        (
            "Oman sent two hundred and fifty nurses.",
            "two hundred and fifty nurses",
            250,
            250,
            "nurses",
        ),
        ("At least 12 people died.", "12 people", 12, None, "people"),
        ("Up to 12 people died.", "12 people", None, 12, "people"),
        ("The flood killed 20.", "20", 20, 20, "people"),
        ("Dozens of sailors were freed.", "Dozens of sailors", 12, None, "sailors"),
        ("The 27-member council met.", "27-member", 27, 27, "members"),
    ],
)
def test_numbers_and_units(figures_in, text, words, low, high, unit):
    """However a quantity is written, its value and unit are the same."""
    figures = figures_in(text)

    assert words in figures, figures.keys()
    figure = figures[words]
    assert (low, high, unit) == (figure.low, figure.high, figure.unit)


@pytest.mark.parametrize(
    "text",
    [
        "The council adopted Resolution 2231 in 2015.",
        "The minister, 54, met a 20-year-old student aged 20.",
        "They won 3-1 and lost 2-0.",
        "Call 555-0123 or +44 20 7946 0958.",
        "A Boeing 737 and an F-16 landed.",
        "The Group of 20 met on 9 September at 10:30.",
        "Article 5 does not apply.",
        "The two leaders met for 40 minutes.",
        "One of them said that it was one way out.",
        "He called it the biggest mistake of his life.",
        "The top diplomat of Oman came.",
        "He doubled down on his threats.",
        "They left on 9/11.",
    ],
)
def test_no_figures(figures_in, text):
    """Dates, durations, ages, names, scores, resolutions, telephone numbers are none."""
    assert {} == figures_in(text)


@pytest.mark.parametrize(
    ("text", "measure", "of"),
    [
        ("Oman's exports reached $5 billion.", "exports", "OMN"),
        ("The price cap of $60 was agreed.", "price cap", None),
        ("Peru raised the salt tariff to 25 percent.", "salt tariff", "PER"),
        ("A 25 percent tariff on salt was agreed.", "tariff", None),
        ("Inflation was 5 percent.", "Inflation", None),
        ("About 60 percent of voters backed it.", "voters", None),
        ("Peru lent Oman a $300 million loan.", "loan", "PER"),
        ("Peru paid $5 million for drones.", "drones", "PER"),
        ("The number of refugees has halved to 3 million.", "number", "refugees"),
    ],
)
def test_measure(figures_in, text, measure, of):
    """What a figure measures, and of whom, is read off the sentence."""
    figure = only(figures_in(text))

    assert (measure, of) == (figure.measure, figure.of)


@pytest.mark.parametrize(
    ("text", "words", "change", "implied"),
    [
        (
            "The ministry doubled the salt tariff to 60 percent.",
            "60 percent",
            Change(direction="up", factor=2, from_=30, to=60),
            ("change.from",),
        ),
        (
            "The salt tariff has halved to 20 percent.",
            "20 percent",
            Change(direction="down", factor=0.5, from_=40, to=20),
            ("change.from",),
        ),
        (
            "The ministry cut the salt tariff from 40 to 10 percent.",
            "10 percent",
            Change(direction="down", factor=0.25, from_=40, to=10),
            ("change.factor",),
        ),
        (
            "Salt exports rose by 12 percent.",
            "12 percent",
            Change(direction="up", factor=1.12),
            ("change.factor",),
        ),
        (
            "Salt exports fell to 12 tonnes.",
            "12 tonnes",
            Change(direction="down", to=12),
            (),
        ),
        ("Salt exports have tripled.", "tripled", Change(direction="up", factor=3), ()),
        (
            "A 10 percent drop in salt exports was reported.",
            "10 percent",
            Change(direction="down", factor=0.9),
            ("change.factor",),
        ),
        ("Salt exports went up by 12 tonnes.", "12 tonnes", Change(direction="up"), ()),
        ("The levy edged down to 12 pesos.", "12 pesos", Change(direction="down", to=12), ()),
        ("Salt recovered to 12 pesos.", "12 pesos", Change(direction="up", to=12), ()),
        (
            "The council kept the levy steady at 12 pesos.",
            "12 pesos",
            Change(direction="same", to=12),
            (),
        ),
        (
            "The bank left its rate unchanged at 12 percent.",
            "12 percent",
            Change(direction="same", to=12),
            (),
        ),
        (
            "Wages rise by 300 pesos, or 12 percent.",
            "12 percent",
            Change(direction="up", factor=1.12),
            ("change.factor",),
        ),
        (
            "Kenya cut its budget by 30 million dollars, or 12 percent.",
            "12 percent",
            Change(direction="down", factor=0.88),
            ("change.factor",),
        ),
        (
            "The levy fell to 12 pesos, from 16 pesos.",
            "12 pesos",
            Change(direction="down", factor=0.75, from_=16, to=12),
            ("change.factor",),
        ),
        (
            "Fewer than 300 families remain, down from 2,000.",
            "300 families",
            Change(direction="down", from_=2000, to=300),
            (),
        ),
        (
            "The levy was increased fourfold, to 12 pesos.",
            "12 pesos",
            Change(direction="up", factor=4, from_=3, to=12),
            ("change.from",),
        ),
        ("The envoy went up the stairs with 12 men.", "12 men", None, ()),
        ("He came down with 12 men.", "12 men", None, ()),
        ("The bank left Peru with 12 percent.", "12 percent", None, ()),
        ("Norway's fund earned $3 million, or 12 percent.", "12 percent", None, ()),
        ("Salt exports were 12 tonnes.", "12 tonnes", None, ()),
        ("The navy lost 12 boats.", "12 boats", None, ()),
    ],
)
def test_change(figures_in, text, words, change, implied):
    """What stands in the text is told from what follows from it."""
    figure = figures_in(text)[words]

    assert (change, implied) == (figure.change, figure.implied)


@pytest.mark.parametrize(
    ("text", "words", "direction", "end"),
    [
        ("Tea exports from Malawi slid 3.1 per cent in the quarter.", "3.1 per cent", "down", None),
        ("Wages rose 4 per cent in June.", "4 per cent", "up", None),
        ("The index closed 2 percent higher at 4,100.", "2 percent", "up", None),
        ("Copper was 1 percent lower at $70 a tonne.", "1 percent", "down", None),
        ("Unemployment edged lower to 5 percent.", "5 percent", "down", 5.0),
        ("Rents drifted higher to 900 euros.", "900 euros", "up", 900.0),
        ("The blast killed 3 people and left 12 more at the clinic.", "3 people", None, None),
        ("He came lower with 12 men.", "12 men", None, None),
        ("Some 30 per cent of the crew is Greek.", "30 per cent", None, None),
    ],
)
def test_lower_and_higher(figures_in, text, words, direction, end):
    """Comparatives tell which way a figure went; "per" of "per cent" is no preposition."""
    change = figures_in(text)[words].change

    assert (direction, end) == ((change.direction, change.to) if change else (None, None))


@pytest.mark.parametrize(
    "text",
    [
        "Spending on schools has increased threefold.",
        "Salt prices have soared fivefold.",
        "Trade with Oman has grown tenfold.",
    ],
)
def test_a_fold_is_one_figure(figures_in, text):
    """The verb is no second figure beside its adverb."""
    assert only(figures_in(text)).change.factor in {3, 5, 10}


def test_where_a_change_began_is_a_figure_without_change(figures_in):
    """Both ends of a change are figures; the change belongs to its end."""
    figures = figures_in("The ministry cut the salt tariff from 40 to 10 percent.")

    assert (40, "percent", None) == (figures["40"].low, figures["40"].unit, figures["40"].change)


@pytest.mark.parametrize(
    ("text", "words", "of", "rank"),
    [
        (
            "Kenya has become Oman's largest buyer of tea, overtaking Egypt.",
            "largest",
            "Kenya",
            Rank(position=1, in_="Oman's buyer of tea", over="Egypt"),
        ),
        (
            "Peru was the second-biggest supplier of copper to Japan, behind Chile.",
            "second-biggest",
            "Peru",
            Rank(position=2, in_="supplier of copper to Japan"),
        ),
        (
            "Poland is the top supplier of salt to Estonia ahead of Germany.",
            "top",
            "Poland",
            Rank(position=1, in_="supplier of salt to Estonia", over="Germany"),
        ),
        (
            "Brazil is now the number one buyer of Russian diesel.",
            "number one",
            "Brazil",
            Rank(position=1, in_="buyer of Russian diesel"),
        ),
        (
            "Cuba was the No. 2 supplier of nickel to Canada.",
            "No. 2",
            "Cuba",
            Rank(position=2, in_="supplier of nickel to Canada"),
        ),
        (
            "Lithium is Bolivia's fourth most valuable export.",
            "fourth most valuable",
            "Lithium",
            Rank(position=4, in_="Bolivia's export"),
        ),
        (
            "Vietnam overtook Thailand to become the world's second-largest exporter of rice.",
            "second-largest",
            "Vietnam",
            Rank(position=2, in_="world's exporter of rice", over="Thailand"),
        ),
    ],
)
def test_rank(figures_in, text, words, of, rank):
    """A rank has a position, an order, perhaps somebody overtaken, and no number."""
    figure = figures_in(text)[words]

    assert (of, rank) == (figure.of, figure.rank)
    assert (None, None) == (figure.low, figure.high)


def test_as_of(figures_in):
    """A figure holds for the only date in its clause, not for a date since when."""
    assert "2023" == only(figures_in("Salt exports reached 12 tonnes in 2023.")).asof
    assert only(figures_in("Salt exports have tripled since 2019.")).asof is None


@pytest.mark.parametrize(
    ("text", "words", "asof"),
    [
        (
            "Trade grew from 12 million dollars in 2021 to 19 million dollars in 2022.",
            "12 million dollars",
            "2021",
        ),
        (
            "Trade grew from 12 million dollars in 2021 to 19 million dollars in 2022.",
            "19 million dollars",
            "2022",
        ),
        ("Sales fell to 40 tonnes last year from 52 tonnes in 2019.", "40 tonnes", "2023"),
        ("Sales fell to 40 tonnes last year from 52 tonnes in 2019.", "52 tonnes", "2019"),
        ("Exports were 7 percent down on the 30 tonnes that Oman shipped.", "30 tonnes", None),
        ("Turnout was 58%, down from 66% in 2019.", "58%", None),
        ("Turnout was 58%, down from 66% in 2019.", "66%", "2019"),
        ("The share was 12%, compared with 17% a year earlier.", "12%", None),
        ("Unemployment stood at 11%, against 14% in 2020.", "11%", None),
        ("Inflation was 6% in April, compared with 9% in May 2022.", "6%", "2024-04"),
        ("Last year imports fell to 40 tonnes from 52 tonnes.", "40 tonnes", "2023"),
        ("Last year imports fell to 40 tonnes from 52 tonnes.", "52 tonnes", None),
        ("Oman sold 40 tonnes in 2018, against 31 tonnes a year earlier.", "31 tonnes", "2017"),
        ("More than 40 villages were burnt in 2021.", "40 villages", "2021"),
    ],
)
def test_a_date_right_behind_a_figure_is_its_own(figures_in, text, words, asof):
    """Two figures of one sentence may be of two years; what one is compared with has its own."""
    assert figures_in(text)[words].asof == asof


def test_what_a_figure_is_compared_with_measures_the_same(figures_in):
    """Who lends is not what is measured."""
    figures = figures_in("The bank lent $4bn in 2023, up from $3bn a year earlier.")

    assert figures["$3bn"].measure == figures["$4bn"].measure
    assert figures["$3bn"].of == figures["$4bn"].of


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Ankara ordered 14 F-16s.", "14 F-16s", "F-16s"),
        ("Lima has 9 MiG-29 left.", "9 MiG-29", "MiG-29"),
        ("Oslo sent six Su-27s.", "six Su-27s", "Su-27s"),
    ],
)
def test_models_with_numbers_are_counted_whole(figures_in, text, words, unit):
    """The letter before the hyphen is no unit."""
    assert figures_in(text)[words].unit == unit


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The fair is due in the second half of April.", 0),
        ("Exports rose in the first half of the year.", 0),
        ("The team lost in the second half.", 0),
        ("The bank paid the first half of the loan.", 1),
        ("He spent half of the loan.", 1),
    ],
)
def test_half_of_a_month_is_no_share(figures_in, text, count):
    """It is a time; half of a loan is a share."""
    assert len(figures_in(text)) == count


def test_last_year_owns_no_trade(figures_in):
    """A time is no owner."""
    assert only(figures_in("The note put last year's trade at 40 million dollars.")).of is None


@given(st.integers(1, 10**12))
def test_grouped_digits_come_back(number):
    """Commas between thousands change nothing."""
    assert number == value_of(f"{number:,}") == value_of(str(number))


@given(st.integers(1, 999), st.sampled_from([("thousand", 1e3), ("million", 1e6), ("bn", 1e9)]))
def test_scales_multiply(number, scale):
    """A scale word multiplies."""
    word, size = scale
    (quantity,) = quantities(f"${number} {word}", 0, len(f"${number} {word}"))

    assert number * size == quantity.low == quantity.high


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["word"])
def test_every_unit_is_read(row):
    """Each row of the units is found after a number, or before one if it is a sign."""
    word = row["word"].upper() if row["kind"] == "prefix" else row["word"]
    text = f"{word} 200" if row["kind"] == "prefix" else f"200 {word}"
    found = list(quantities(text, 0, len(text)))

    assert [row["unit"]] == [quantity.unit.name for quantity in found if quantity.unit], text
    assert 200 == found[0].low
    if row["kind"] == "prefix":
        assert prefixed(word) == units()[row["word"]]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("1234567890,.-– $€%abnmilotuwdhrf\n"), max_size=200))
def test_quantities_lie_in_the_text(text):
    """Any text: quantities have characters, stand in order and do not overlap."""
    at = 0
    for quantity in quantities(text, 0, len(text)):
        assert at <= quantity.start < quantity.end <= len(text)
        at = quantity.end


@pytest.mark.parametrize("piece", ["1", "1,", "$", "“", "a ", "half ", "1-", "million ", "1 to "])
def test_patterns_are_linear(piece):
    """A hundred thousand of anything is searched through at once."""
    text = piece * 100_000

    assert all(quantity.end <= len(text) for quantity in quantities(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The No. 2 reactor was shut.",
        "Lithium is Bolivia's most valuable export.",
        "He is the number one suspect of the police in Oruro.",
        "She had a second, most welcome guest.",
    ],
)
def test_no_rank(figures_in, text):
    """Numbers of things, and superlatives without a place in an order, are no ranks."""
    assert not [figure for figure in figures_in(text).values() if figure.rank]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A quarter of a million people fled.", 250_000, "people"),
        ("The fund lost a third of a billion dollars.", 333_333_333, "USD"),
        ("Three quarters of a million refugees crossed into Chad.", 750_000, "refugees"),
        ("One and a half million Syrians live there.", 1.5e6, "syrians"),
        ("Two and a quarter million voters stayed at home.", 2.25e6, "voters"),
        ("A third of voters stayed at home.", 33.3333, "percent"),
        ("Half of a village burned.", 50, "percent"),
    ],
)
def test_parts_of_a_million_are_a_number_and_parts_of_a_thing_a_share(marks_in, text, value, unit):
    """What a scale is told in parts of is counted."""
    _, figures = marks_in(text, "figure")
    assert [(value, unit)] == [(one.low, one.unit) for one in figures]
