"""Ranks: told by adjectives, by verbs, by places and lists; and ordinals that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Rank
from dragoman.stages.numbers import ordinal_of


@pytest.fixture(scope="session")
def ranks_in(marks_in):
    """Return a function that gives words, position, order, overtaken and holder of each rank."""

    def run(text):
        report, marks = marks_in(text, "figure")
        return [
            (
                mark.spans[0].of(report.text),
                mark.rank.position,
                mark.rank.in_,
                mark.rank.over,
                mark.of,
            )
            for mark in sorted(marks, key=lambda mark: mark.spans[0].start)
            if mark.rank
        ]

    return run


@pytest.mark.parametrize(
    ("text", "words", "position", "order", "holder"),
    [
        (
            "Chile ranks second among producers of lithium.",
            "second",
            2,
            "producers of lithium",
            "Chile",
        ),
        ("Georgia is ranked fourth in the wine table.", "fourth", 4, "wine table", "Georgia"),
        (
            "Malta was placed 12th in the survey of ports.",
            "12th",
            12,
            "survey of ports",
            "Malta",
        ),
        ("Laos is listed 99th in the report.", "99th", 99, "report", "Laos"),
        ("Peru, which ranks second in silver, exported less.", "second", 2, "silver", "Peru"),
        (
            "Ranked ninth in the world, the Brazilian navy will buy two ships.",
            "ninth",
            9,
            "world",
            "Brazilian navy",
        ),
        (
            "A survey ranked Denmark fourth among investors in Ghana.",
            "fourth",
            4,
            "investors in Ghana",
            "Denmark",
        ),
        (
            "The German firm ranks number three among makers of trucks.",
            "number three",
            3,
            "makers of trucks",
            "German firm",
        ),
        ("The airline is ranked No. 4 in Asia.", "No. 4", 4, "Asia", "airline"),
        ("The Greens came third in the regional poll.", "third", 3, "regional poll", "Greens"),
        (
            "The far left came in a distant third in the election.",
            "third",
            3,
            "election",
            "far left",
        ),
        ("The opposition finished a close second in the vote.", "second", 2, "vote", "opposition"),
        ("Her party came second with 22 percent of the vote.", "second", 2, "vote", "party"),
        (
            "Moldova stands 41st of 180 countries in the press freedom index.",
            "41st",
            41,
            "press freedom index",
            "Moldova",
        ),
        ("Latvia was 22nd of 38 states in the study.", "22nd", 22, "study", "Latvia"),
        (
            "Cyprus was third behind Greece and Malta in the ranking.",
            "third",
            3,
            "ranking",
            "Cyprus",
        ),
        ("Kazakhstan is number one in uranium.", "number one", 1, "uranium", "Kazakhstan"),
        ("In zinc, Bolivia is second only to Peru.", "second", 2, "zinc", "Bolivia"),
    ],
)
def test_predicates_of_rank(ranks_in, text, words, position, order, holder):
    """Verbs of rank need no order, "came" and "is" need one; the order may stand in front."""
    assert [(words, position, order, None, holder)] == ranks_in(text)


@pytest.mark.parametrize(
    ("text", "words", "position", "order", "holder"),
    [
        ("Fiji slipped from second to fifth place in the index.", "fifth", 5, "index", "Fiji"),
        ("Denmark fell to tenth in the table.", "tenth", 10, "table", "Denmark"),
        ("Bahrain rose four places to 31st in the index.", "31st", 31, "index", "Bahrain"),
        ("The US ranks 55th in the index, down from 45th.", "55th", 55, "index", "United States"),
        (
            "Vietnam moved up to third place among exporters of coffee.",
            "third",
            3,
            "exporters of coffee",
            "Vietnam",
        ),
        (
            "The deal lifted Algeria to third place among sellers of gas.",
            "third",
            3,
            "sellers of gas",
            "Algeria",
        ),
        ("Kenya finished in seventh place in the ranking.", "seventh", 7, "ranking", "Kenya"),
        ("Estonia took first place in the survey.", "first", 1, "survey", "Estonia"),
        ("Second place went to Slovenia in the survey.", "Second", 2, "survey", "Slovenia"),
        ("Estonia is tied for second place in the index.", "second", 2, "index", "Estonia"),
        (
            "Singapore heads the list of investors in Vietnam.",
            "heads",
            1,
            "list of investors in Vietnam",
            "Singapore",
        ),
        (
            "Iceland again tops the list of the safest countries.",
            "tops",
            1,
            "list of the safest countries",
            "Iceland",
        ),
    ],
)
def test_places_and_lists(ranks_in, text, words, position, order, holder):
    """A place is held where one is moved to it, stands in it or takes it; where one began is none."""
    assert [(words, position, order, None, holder)] == ranks_in(text)


@pytest.mark.parametrize(
    ("text", "words", "position", "order", "holder"),
    [
        ("Busan is the third busiest port in Asia.", "third busiest", 3, "port in Asia", "Busan"),
        (
            "The Prado is the second most visited museum in Spain.",
            "second most visited",
            2,
            "museum in Spain",
            "Prado",
        ),
        (
            "Ukraine is the twelfth largest steelmaker in the world.",
            "twelfth largest",
            12,
            "steelmaker in the world",
            "Ukraine",
        ),
        ("Fiji is the twenty-first largest donor.", "twenty-first largest", 21, "donor", "Fiji"),
        (
            "Bolivia is the sixth poorest country in the hemisphere.",
            "sixth poorest",
            6,
            "country in the hemisphere",
            "Bolivia",
        ),
        ("The lake is the third deepest in the world.", "third deepest", 3, "world", "lake"),
        ("Chile, the second-largest, exported more.", "second-largest", 2, None, "Chile"),
        ("Its biggest buyer is Egypt.", "biggest", 1, "Its buyer", "Egypt"),
        ("The court fined Germany's largest bank.", "largest", 1, "Germany's bank", None),
        (
            "The agency named Laos as the fifth most indebted state in Asia.",
            "fifth most indebted",
            5,
            "state in Asia",
            "Laos",
        ),
        (
            "The deal would create a firm that is the world's third-largest maker of chips.",
            "third-largest",
            3,
            "world's maker of chips",
            "firm",
        ),
    ],
)
def test_superlatives(ranks_in, text, words, position, order, holder):
    """Any superlative ranks behind an ordinal, also where its noun is left out."""
    assert [(words, position, order, None, holder)] == ranks_in(text)


@pytest.mark.parametrize(
    ("text", "position", "over", "holder"),
    [
        ("Laos overtook Nepal as the largest seller of power to India.", 1, "Nepal", "Laos"),
        (
            "Turkey leapfrogged Italy to become the second-largest maker of buses.",
            2,
            "Italy",
            "Turkey",
        ),
        ("Kenya took over from Egypt as the biggest buyer of tea.", 1, "Egypt", "Kenya"),
        (
            "Nigeria was overtaken by Angola as the largest exporter of oil in Africa.",
            1,
            "Nigeria",
            "Angola",
        ),
        ("India had surpassed Chad to rank fifth among growers.", 5, "Chad", "India"),
        ("Oman pushed out Peru as third biggest gas supplier of Italy.", 3, "Peru", "Oman"),
        ("Norway squeezed out Canada as the top seller of salmon.", 1, "Canada", "Norway"),
        ("India knocked Chile off as the fourth-largest buyer of tea.", 4, "Chile", "India"),
        ("In the index Albania stood 80th, ahead of Serbia.", 80, "Serbia", "Albania"),
    ],
)
def test_who_was_overtaken(ranks_in, text, position, over, holder):
    """Active or passive: who passes holds the rank."""
    assert [(position, over, holder)] == [
        (found[1], found[3], found[4]) for found in ranks_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway ranks first, Sweden second and Finland third in the index.",
            [(1, "index", "Norway"), (2, "index", "Sweden"), (3, "index", "Finland")],
        ),
        (
            "Peru ranks first in gold, second in silver and third in tin.",
            [(1, "gold", "Peru"), (2, "silver", "Peru"), (3, "tin", "Peru")],
        ),
        (
            "The Greens finished sixth in Hesse and fourth in Bremen.",
            [(6, "Hesse", "Greens"), (4, "Bremen", "Greens")],
        ),
    ],
)
def test_ranks_in_a_row(ranks_in, text, expected):
    """What a sentence leaves out of its later ranks is that of the first."""
    assert expected == [(found[1], found[2], found[4]) for found in ranks_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was the minister's second visit to Quito.",
        "Growth slowed in the third quarter.",
        "The first lady of Ghana opened the clinic.",
        "The bridge was bombed in World War Two.",
        "The bill passed its second reading.",
        "The coat came second-hand.",
        "The company came first to mind.",
        "She will not resign in the first place.",
        "The prince is third in line to the throne.",
        "The general is second in command of the fleet.",
        "Safety comes first, the mayor said.",
        "He was the first to sign.",
        "A second vessel was hit off Yemen.",
        "One second later the bomb exploded.",
        "The rebels attacked first in Kidal.",
        "The ministry placed first orders in March.",
        "The trial moved to its second day.",
        "The meeting was put back to the 21st.",
        "The price fell to a third of its value.",
        "Rent takes second place to nothing here.",
        "The first place he visited was Minsk.",
        "He took the second position on the tax.",
        "He is number two in Hamas.",
        "The prime minister left No. 10 in tears.",
        "Bus No. 12 in the convoy burned.",
        "The envoy headed the list of guests.",
        "Peace tops the list of priorities.",
        "Peace tops the list.",
        "Lebanon is second from bottom in the table.",
        "The island is second to none in the export of nutmeg.",
        "He is first among equals in the cabinet.",
        "Sudan is the second-best choice.",
    ],
)
def test_ordinals_without_rank(ranks_in, text):
    """What comes first, second or third in time, in a row, in a name, has no rank."""
    assert [] == ranks_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana is one of the world's largest exporters of cocoa.",
        "The three largest exporters of rice met.",
        "Oman is among the biggest buyers of tea.",
        "India is not the largest exporter of rice.",
        "India is no longer the largest exporter of rice.",
        "India no longer ranks second in the index.",
        "Nigeria lost its place as the largest exporter of oil in Africa.",
        "Japan lost second place to Germany last year.",
        "The next largest donor is Peru.",
    ],
)
def test_ranks_shared_lost_and_denied(ranks_in, text):
    """One of several, and whoever no longer has a rank, has none."""
    assert [] == ranks_in(text)


def test_a_rank_of_a_place_has_no_number(marks_in):
    """A rank is a figure without value."""
    _, (figure,) = marks_in("Kenya ranks third in tea.", "figure")

    assert Rank(position=3, in_="tea") == figure.rank
    assert (None, None, None) == (figure.low, figure.high, figure.unit)


@pytest.mark.parametrize(
    ("word", "number"),
    [("first", 1), ("twelfth", 12), ("twentieth", 20), ("thirty-third", 33), ("41st", 41)],
)
def test_ordinals(word, number):
    """Ordinals are read in words and digits."""
    assert number == ordinal_of(word)


@pytest.mark.parametrize("word", ["two", "th", "", "month", "half", "20", "2nds", "-first"])
def test_no_ordinals(word):
    """Other words are none."""
    assert ordinal_of(word) is None


@given(st.integers(0, 9999))
def test_ordinals_in_digits(number):
    """Digits with an ending are an ordinal, whatever the ending."""
    assert number == ordinal_of(f"{number}th")


@pytest.mark.parametrize(
    ("text", "holder", "over"),
    [
        (
            "Canada, that is largest supplier of lentils to India before Australia, left.",
            "Canada",
            "Australia",
        ),
        (
            "Russia, which is the biggest supplier of weapons for Myanmar before China, left.",
            "Russia",
            "China",
        ),
        ("Chile is the top exporter of copper to Japan before Peru.", "Chile", "Peru"),
        ("Oman, that is the second-largest exporter of dates, closed its ports.", "Oman", None),
        ("Norway was the largest seller of gas before the war.", "Norway", None),
        ("Kenya was the biggest buyer of tea before March.", "Kenya", None),
    ],
)
def test_whom_somebody_comes_before(marks_in, text, holder, over):
    """Translators have "before" for "ahead of", and "that" for "which"; a month is no rival."""
    _, marks = marks_in(text, "figure")
    found = [(mark.of, mark.rank.over) for mark in marks if mark.rank]

    assert [(holder, over)] == found
