"""Parties and speakers, as people write them."""

import pytest

from dragoman.export.names import Names
from dragoman.records import Mention, Party, Report, report_id
from dragoman.spans import Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("two envoys, who would not be named", "two envoys"),
        ("the union, which speaks for dockers,", "the union"),
        ("a judge whose name was withheld", "a judge whose name was withheld"),
        ("the Who, Togo's mission", "the Who, Togo's mission"),
    ],
)
def test_asides_are_no_part_of_a_name(words, name):
    """Rule: what is told of somebody behind a comma and a relative pronoun is left out."""
    text = f"{words} left"
    report = Report(id=report_id(text), text=text)

    assert name == Names(report, {}).of(Party(spans=(Span(0, len(words)),)))


@pytest.mark.parametrize(
    ("pronoun", "noun", "name"),
    [
        ("It", "the harbour board", "the harbour board (PER)"),
        ("they", "the two envoys", "the two envoys (PER)"),
        ("Itmad", "the harbour board", "Itmad (PER)"),
    ],
)
def test_a_pronoun_is_shown_as_what_it_refers_to(pronoun, noun, name):
    """A reader of a table cannot look back; a name stays as it is."""
    text = f"{noun} met. {pronoun} spoke."
    report = Report(id=report_id(text), text=text)
    first = Mention(spans=(Span(0, len(noun)),), id="m1", country="PER", type="government")
    at = text.index(f" {pronoun} ") + 1
    later = Mention(spans=(Span(at, at + len(pronoun)),), id="m2", head="m1", type="government")
    party = Party(spans=later.spans, mention="m2")

    assert Names(report, {"m1": first, "m2": later}).of(party) == name


@pytest.mark.parametrize(
    ("actor", "name"),
    [
        ("PER/trade-ministry", "trade ministry (PER)"),
        ("PER", "Peru"),
        ("org/lake-board", "org/lake-board"),
        ("the lake board", "the lake board"),
    ],
)
def test_an_actor_without_a_mention_is_told_by_its_id(actor, name):
    """A reader is not shown "PER/trade-ministry"."""
    report = Report(id=report_id("-"), text="-")
    assert Names(report, {}).actor(actor) == name


def test_a_pronoun_for_an_account_is_shown_as_whose_it_is():
    """No mention tells what "it" takes up, but a country does."""
    text = "It spoke."
    report = Report(id=report_id(text), text=text)
    assert Names(report, {}).of(Party(spans=(Span(0, 2),), country="PER")) == "Peru"
    assert Names(report, {}).of(Party(spans=(Span(0, 2),))) == "It"


@pytest.mark.parametrize(
    ("parties", "names"),
    [
        (("PER", "CHL", "OMN"), "Peru, Chile, Oman"),
        (("PER", "CHL/government"), "Peru, government (CHL)"),
        (("PER",), "the states (PER)"),
    ],
)
def test_those_whom_the_same_words_mean_are_named(parties, names):
    """Of "the states", "both sides" each is shown by its own name; one alone as he is called."""
    text = "the states left"
    report = Report(id=report_id(text), text=text)
    span = (Span(0, 10),)
    told = [Party(spans=span, actor=one, country=one[:3]) for one in parties]

    assert names == Names(report, {}).all(told)


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("her government", "PER", "government (PER)"),
        ("Its delegation", "NOR", "delegation (NOR)"),
        ("his party", None, "his party"),
        ("Itsuki", "JPN", "Itsuki (JPN)"),
    ],
)
def test_whose_it_is_a_country_tells(words, country, name):
    """A reader of a list cannot see whom "her" means."""
    text = f"{words} left"
    report = Report(id=report_id(text), text=text)
    party = Party(spans=(Span(0, len(words)),), country=country)

    assert name == Names(report, {}).of(party)
