"""Sides that what stands beside a deed tells."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Party
from dragoman.stages import standard
from dragoman.stages.event.beside import beside
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties


def parties(marks_in, text, word, name):
    """Return the words of source and target of the event of a type that a word tells."""
    report, marks = marks_in(text, "event")
    (event,) = [mark for mark in marks if word in mark.text and mark.type == name]
    return tuple(
        [" ".join(span.of(report.text) for span in party.spans) for party in side]
        for side in (event.source, event.target)
    )


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ghana filed a complaint with the tribunal.", []),
        ("Mexico lodged a complaint with the police.", []),
        ("Ghana filed a complaint with the tribunal against Togo.", ["Togo"]),
        ("Cuba filed a complaint with the Security Council over the raid.", []),
        ("Togo filed a protest with Ghana.", ["Ghana"]),
    ],
)
def test_where_a_complaint_is_lodged_is_not_accused(marks_in, text, target):
    """A state that is handed a protest is."""
    word = "complaint" if "complaint" in text else "protest"
    assert parties(marks_in, text, word, "ACCUSE")[1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Lesotho has called the United Nations to send food.", "the United Nations"),
        ("The king called the army to restore order.", "the army"),
        ("The union called its members to strike.", "its members"),
    ],
)
def test_who_is_called_to_do_something_is_asked(marks_in, text, target):
    """Nobody is accused."""
    assert parties(marks_in, text, "called", "REQUEST")[1] == [target]


def test_who_is_called_a_name_is_accused(marks_in):
    """Rule: and asked for nothing."""
    text = "The mayor called the minister a liar."
    assert parties(marks_in, text, "called", "ACCUSE")[1] == ["the minister"]


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("Mr Holm thanked Mr Ruiz during a visit to Lima.", "Mr Holm"),
        ("Ms Roca condemned Iran on a visit to Norway.", "Ms Roca"),
        ("Mr Holm received Mr Ruiz during a visit to Oslo.", "Mr Ruiz"),
        ("During a visit to Lima, the mayor received Mr Holm.", "Mr Holm"),
        ("The police arrested Mr Holm during a visit to Lima.", "Mr Holm"),
        ("Mr Holm praised Mr Ruiz's visit to Oslo.", "Mr Ruiz"),
    ],
)
def test_the_visitor_of_a_bare_visit_is_who_speaks(marks_in, text, visitor):
    """But who is received or seized during one is the visitor himself."""
    assert parties(marks_in, text, "visit", "CONSULT")[0] == [visitor]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The ministers of Chad and Niger met at the request of Niger.", ["Chad"]),
        ("The presidents of Peru and Chile met at the invitation of the Chilean side.", ["Peru"]),
        ("The Polish and Czech ministers met at the request of the Czech side.", ["Polish"]),
        ("On the initiative of Niger, the ministers of Chad and Niger met.", ["Chad"]),
        (
            "At Niger's initiative, the minister of Chad met the minister of Niger.",
            ["the minister of Chad"],
        ),
        ("The meeting took place on the initiative of Niger.", []),
        ("Talks were held on Niger's initiative.", []),
    ],
)
def test_who_meets_at_a_plea_of_one_side_was_asked(marks_in, text, target):
    """The other side is the target of a request as of an invitation."""
    word = next(one for one in ("request", "invitation", "initiative") if one in text)
    assert parties(marks_in, text, word, "REQUEST")[1] == target


@pytest.mark.parametrize(
    "text",
    [
        "Norway welcomed the initiative of Chile on ocean plastics.",
        "The council voted on the initiative of Chile.",
        "Chile presented its initiative on ports to Peru.",
        "On the peace initiative of Chile, the ministers said nothing.",
    ],
)
def test_an_initiative_spoken_of_asks_nobody(marks_in, text):
    """It is a thing; only what is done on somebody's initiative was asked for."""
    assert "REQUEST" not in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Malta returned 400 people to Libya.", "400 people"),
        ("Cyprus sent back 90 migrants to Lebanon.", "90 migrants"),
        ("Jordan returned the refugees to Syria.", "the refugees"),
    ],
)
def test_people_sent_back_are_deported(marks_in, text, people):
    """They are the target, and not the state they are sent to."""
    word = "returned" if "returned" in text else "sent"
    assert parties(marks_in, text, word, "COERCE")[1] == [people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Niger returned the bodies of six soldiers to Chad.", "RETREAT"),
        ("Togo returned 50 prisoners to Ghana.", "RETREAT"),
        ("Iran returned the seized ship to Greece.", "CONCEDE"),
    ],
)
def test_bodies_prisoners_and_things_are_given_back(marks_in, text, name):
    """The receiver is the target."""
    assert len(parties(marks_in, text, "returned", name)[1]) == 1


def test_all_givers_of_help_count(marks_in):
    """Rule: also the last of a long list; and help accepted is that of its givers."""
    text = "Chad has accepted doctors from Togo, Benin, Niger and the UAE."
    assert parties(marks_in, text, "accepted", "AGREE")[1][-2:] == ["Niger", "the UAE"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Ruiz's call with the Danish premier was short.",
        "The king's call with the president of Chile lasted an hour.",
    ],
)
def test_a_call_with_somebody_is_one_by_telephone(told, text):
    """It asks for nothing."""
    assert told(text, "call").mode == "phone"


def test_a_call_for_talks_with_somebody_is_a_plea(told):
    """Rule: what is asked for may be with somebody."""
    assert told("Ghana's call for talks with Togo was heard.", "call").type == "REQUEST"


def _visitor(text, taken, host):
    """Return who visits a country, where somebody named in the text was taken for the visitor."""
    report = read_text(text, title="-", date="2026-03-10")
    reading = Pipeline(standard())(default_reader().read([report])[0])
    found = Parties(reading)
    source, target = (
        found.of(next(token.index for token in reading.tokens if token.text == word))
        for word in (taken, host)
    )
    target = target or (Party(country=source[0].country),)
    noun = next(token.index for token in reading.tokens if token.text == "visit")
    deed = Deed(kind_of("CONSULT", "visit"), (), frozenset(), "")
    after = beside(reading, found, Found(deed, noun, (noun,), source, target, None, "head"))
    return [one.country for one in after.source]


@pytest.mark.parametrize(
    ("text", "taken", "host", "visitor"),
    [
        ("Peru's minister spoke of the plan of Chileans to dig during a visit to Chile.",
         "Chileans", "Chile", "PER"),
        ("Kenya's minister joked about attempts of Ugandans to fish during a visit to Uganda.",
         "Ugandans", "Uganda", "KEN"),
        ("Ghana's president heard of the efforts of Togolese doctors on a visit to Togo.",
         "doctors", "Togo", "GHA"),
        ("Chad's envoy smiled at the songs of Malian herders during a visit to Mali.",
         "herders", "Mali", "TCD"),
        ("Norway's premier asked why Danes plant firs during a visit to Denmark.",
         "Danes", "Denmark", "NOR"),
    ],
)  # fmt: skip
def test_nobody_visits_his_own_country(text, taken, host, visitor):
    """Who acts in the clause above is the visitor."""
    assert _visitor(text, taken, host) == [visitor]


@pytest.mark.parametrize(
    ("text", "taken", "host", "visitor"),
    [
        ("Malian herders sang during a visit to Mali by Chad's envoy.", "envoy", "Mali", "TCD"),
        ("Peru's premier opened a mine during a visit to Peru's south.", "premier", "south", "PER"),
        ("Oman's ruler spoke of the Iranians who sang on a visit to Iraq.",
         "Iranians", "Iraq", "IRN"),
    ],
)  # fmt: skip
def test_other_visitors_stay(text, taken, host, visitor):
    """Who comes from elsewhere, and who travels at home while nobody else is named."""
    assert _visitor(text, taken, host) == [visitor]
