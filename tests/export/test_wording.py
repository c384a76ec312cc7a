"""Marks in the words of the desk."""

import msgspec
import pytest

from dragoman.export.figures import circumstances, quantity
from dragoman.export.wording import Desk, said
from dragoman.records import (
    Event,
    Figure,
    Mention,
    Party,
    Position,
    Rank,
    Report,
    Source,
    Statement,
    mark_id,
    report_id,
)
from dragoman.spans import Span


@pytest.mark.parametrize(
    ("kind", "who", "whom", "deed", "according_to", "facts"),
    [
        (
            "statement",
            "Ana Prado (HIL)",
            "",
            "“We will reopen the ferry by 1 May 2024.”",
            "the report",
            ("direct", "briefing", "4 Mar 2024"),
        ),
        (
            "event",
            "Ana Prado (HIL)",
            "LOW",
            "reopen",
            "Ana Prado (HIL)",
            ("promised",),
        ),
        (
            "commitment",
            "Ana Prado (HIL)",
            "",
            "reopen the ferry",
            "Ana Prado (HIL)",
            ("will", "due by 1 May 2024"),
        ),
        (
            "figure",
            "",
            "",
            "60 percent · cost",
            "the report",
            ("up, ×2, from 30 (implied) to 60", "number 1 in costs, over fuel"),
        ),
        # The pronoun is named by what it refers to.
        ("position", "Ana Prado (HIL)", "", "opposes the toll", "the report", ()),
        (
            "silence",
            "The Lowland read-out (LOW)",
            "",
            "leaves out “the ferry”",
            "the report",
            (),
        ),
    ],
)
def test_every_kind_in_words(example, by_kind, kind, who, whom, deed, according_to, facts):
    """Names are canonical, voices named, times written out; nothing unknown is invented."""
    report, marks = example

    found = Desk(report, marks).word(by_kind[kind])

    assert (who, whom, deed) == (found.who, found.whom, found.deed)
    assert (according_to, facts) == (found.according_to, found.facts)


def test_the_code_of_an_event_stands_apart(example, by_kind):
    """People read the words, researchers the code."""
    report, marks = example

    assert (
        "COOPERATE (economic), CAMEO 061: cooperates economically"
        == Desk(report, marks).word(by_kind["event"]).code
    )


@pytest.mark.parametrize(
    ("distance", "expected"),
    [("neutral", "the pier is safe"), ("deny", "denies: the pier is safe")],
)
def test_a_denial_never_reads_like_its_claim(example, distance, expected):
    """The reporter's distance stands before the words."""
    report, _ = example
    words = "that the pier is safe"
    statement = Statement(spans=(Span(0, 5),), id="s1", text=words, distance=distance)

    assert expected == Desk(report, [statement]).word(statement).deed


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        # A state needs no country behind its name, a body of it does.
        (Party(country="PRT"), "Portugal"),
        (Party(spans=(Span(0, 5),), country="PRT"), "Ferry (PRT)"),
        (Party(actor="PRT", country="PRT"), "Portugal"),
        (Party(actor="person/ana-prado"), "Ana Prado"),
        (Party(country="XYZ"), "XYZ"),
        (Party(), "unknown"),
    ],
)
def test_names_come_from_what_is_known(example, party, expected):
    """A mention's name, else the report's words, else the actor's, else the country's."""
    report, marks = example

    assert expected == Desk(report, marks).names.of(party)


def test_labels_count_each_kind_in_reading_order(example):
    """The two commitments are C1 and C2 as they stand in the text."""
    report, marks = example
    desk = Desk(report, tuple(reversed(marks)))

    labels = [desk.labels[mark.id] for mark in desk.marks]

    assert ["C1", "C2"] == [label for label in labels if label.startswith("C")]
    assert len(labels) == len(set(labels))


def test_what_is_not_known_is_said_only_where_it_matters(example):
    """An event without parties has an unknown actor and no target at all."""
    report, _ = example
    event = Event(spans=(Span(0, 5),), type="CONSULT", id="e1", text="Ferry")

    wording = Desk(report, [event]).word(event)

    assert ("unknown", "", ("happened",)) == (wording.who, wording.whom, wording.facts)


def test_a_chain_of_voices_is_told(example):
    """What one speaker says that another said is according to both."""
    report, (prado, *_) = example
    outer = Statement(spans=(Span(0, 30),), id="s1", source=None)
    inner = Statement(spans=(Span(5, 30),), id="s2", source=_source(prado), inside="s1")
    event = Event(spans=(Span(10, 20),), id="e1", type="CONSULT", voice="s2")

    desk = Desk(report, [prado, outer, inner, event])

    assert "Ana Prado (HIL), as told by somebody unnamed" == desk.according_to(event)


def test_statements_that_stand_in_each_other_do_not_hang(example):
    """A circle of voices, which no stage should make, ends."""
    report, (prado, *_) = example
    one = Statement(spans=(Span(0, 30),), id="s1", source=_source(prado), inside="s2")
    two = Statement(spans=(Span(0, 31),), id="s2", source=_source(prado), inside="s1")

    assert "Ana Prado (HIL)" == Desk(report, [prado, one, two]).according_to(one)


def test_a_figure_belongs_to_the_innermost_words_around_it(example, by_kind):
    """A figure has no voice of its own: it is whoever's statement it stands in."""
    report, (prado, *_) = example
    figure = by_kind["figure"]
    around = Statement(
        spans=(Span(figure.spans[0].start - 20, figure.spans[0].end + 5),),
        id="s1",
        source=_source(prado),
    )

    assert "Ana Prado (HIL)" == Desk(report, [prado, around, figure]).according_to(figure)


def test_a_mention_that_refers_to_itself_does_not_hang(example):
    """A circle of references ends with the words of the text."""
    report, _ = example
    mention = Mention(spans=(Span(0, 5),), id="m1", head="m1")
    party = Party(spans=(Span(0, 5),), mention="m1")

    assert "Ferry" == Desk(report, [mention]).names.of(party)


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (60.0, 60.0, "percent", "60 percent"),
        (30.0, 60.0, "percent", "30 to 60 percent"),
        (5e9, None, "EUR", "at least 5 billion EUR"),
        (None, 2.5, None, "at most 2.5"),
        (5_250_000.0, 5_250_000.0, "USD", "5.25 million USD"),
        # What would lose digits is written out.
        (1_234_567.0, 1_234_567.0, "people", "1,234,567 people"),
        (None, None, "people", ""),
        (1.0, 1.0, "votes", "1 vote"),
        (1.0, 1.0, "spare seats", "1 spare seat"),
        (1.0, 1.0, "series", "1 series"),
        (1.0, 1.0, "USD", "1 USD"),
        (1.5, 1.5, "hours", "1.5 hours"),
        (1.0, 3.0, "votes", "1 to 3 votes"),
        (1, 1, "losses", "1 loss"),
        (1, 1, "Swiss francs", "1 Swiss franc"),
        (1, 1, "tonnes", "1 tonne"),
        (1, 1, "gas", "1 gas"),
        (1, 1, "glasses", "1 glasses"),
        (1, 1, "men", "1 man"),
        (13, 13, "losses", "13 losses"),
    ],
)
def test_quantities(low, high, unit, expected):
    """An open side is said, and needless digits are not."""
    figure = Figure(spans=(Span(0, 1),), low=low, high=high, unit=unit)

    assert expected == quantity(figure)


@pytest.mark.parametrize(
    ("words", "measure", "order", "expected"),
    [
        ("top", "supplier", "China’s supplier of crude oil", "China’s number 2 supplier of crude oil"),
        ("largest", "export market", "Peru's export market", "Peru's number 2 export market"),
        ("second-biggest", "trading partner", "trading partner", "number 2 trading partner"),
        ("number two", "buyer", "buyer of Omani diesel", "number 2 buyer of Omani diesel"),
        ("second most visited", "port", "port in Asia", "number 2 port in Asia"),
        ("second-largest", "exporter", "world's exporter of rice",
         "the world's number 2 exporter of rice"),
        ("second", "importers", "importers of gas", "number 2 among importers of gas"),
        ("number two", "charts", "charts", "number 2 in the charts"),
        ("second", "makers", "makers of cigars", "number 2 among makers of cigars"),
        ("No. 2", "partners", "its partners in Africa", "number 2 among its partners in Africa"),
        ("second", "silver", "silver", "number 2 in silver"),
        ("No. 2", "Asia", "Asia", "number 2 in Asia"),
        ("second deepest", None, "world", "number 2 in the world"),
        ("second", "wine table", "wine table", "number 2 in the wine table"),
        ("second", "primary", "Iowa's primary", "number 2 in Iowa's primary"),
        ("highest", "Inflation", "since 1998", "number 2 since 1998"),
        ("second-largest", None, None, "number 2"),
    ],
)  # fmt: skip
def test_what_is_ranked_has_the_number_and_an_order_its_preposition(
    words, measure, order, expected
):
    """The noun behind a ranking adjective is what is ranked, any other tells in what order."""
    figure = Figure(
        spans=(Span(0, 1),),
        text=words,
        measure=measure,
        rank=Rank(position=2, in_=order, over="Mali"),
    )

    assert [f"{expected}, over Mali"] == list(circumstances(figure))


def test_the_example_is_signed_as_the_pipeline_signs(example):
    """The ids of the example are the ids of its content."""
    report, marks = example

    for mark in marks:
        bare = msgspec.structs.replace(mark, id="", report="", text="")
        assert mark.id == mark_id(report.id, bare)


def _source(mention):
    """Make the source a mention stands for."""
    return Source(spans=mention.spans, mention=mention.id, country=mention.country)


@pytest.mark.parametrize(
    ("cue", "distance", "expected"),
    [
        ("said", "neutral", "the ferry"),
        ("opposes", "neutral", "opposes: the ferry"),
        ("opposes", "deny", "opposes: the ferry"),
        ("said", "deny", "said: the ferry"),
        (":", "neutral", "the ferry"),
    ],
)
def test_a_cue_that_says_more_than_said_is_shown(example, cue, distance, expected):
    """What somebody only praised or shunned does not read like his words."""
    report, _ = example
    at = report.text.index(cue)
    statement = Statement(
        spans=(Span(0, 5),), id="s1", text="the ferry", cue=(Span(at, at + len(cue)),),
        distance=distance,
    )  # fmt: skip

    assert expected == Desk(report, [statement]).word(statement).deed


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("has yet to say", "has yet to say: whether it pays"),
        ("declined to say", "declined to say: whether it pays"),
        ("has told", "whether it pays"),
    ],
)
def test_what_was_not_said_does_not_read_like_a_claim(cue, expected):
    """The cue that says so is shown."""
    text = f"Togo {cue} whether it pays."
    report = Report(id=report_id(text), text=text)
    said = text.index("whether")
    statement = Statement(
        spans=(Span(said, len(text) - 1),), id="s1", text=text[said:-1],
        cue=(Span(5, 5 + len(cue)),),
    )  # fmt: skip

    assert Desk(report, [statement]).word(statement).deed == expected


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("that the ban will be lifted until 31 July,”", "the ban will be lifted until 31 July"),
        ('that it will pay"', "it will pay"),
        ("“We will pay,”", "“We will pay,”"),
        ('a "big deal"', 'a "big deal"'),
        ("that he likes the “deal”", "he likes the “deal”"),
    ],
)
def test_a_mark_left_alone_at_the_end_is_not_shown(words, shown):
    """It closes a quotation around the statement."""
    assert shown == said(Statement(spans=(Span(0, len(words)),), text=words))


@pytest.mark.parametrize(
    ("text", "on", "deed"),
    [
        ("Roca fears that Chile will go", "Chile will go", "is concerned that Chile will go"),
        ("Roca is wary of the bloc", "the bloc", "is concerned about the bloc"),
    ],
)
def test_a_fear_is_shown_as_a_clause(text, on, deed):
    """What is feared to happen stands behind "that"."""
    report = Report(id=report_id(text), text=text)
    span = Span(text.index(on), text.index(on) + len(on))
    fear = Position(spans=(span,), id="p1", on=(span,), stance="concerned")

    assert deed == Desk(report, [fear]).word(fear).deed
