"""Measures that nobody takes."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The bloc agreed to leave the minister off the sanctions list.",
        "Canada left the Iranian general out of its sanctions.",
        "Britain decided to keep the bank off its blacklist.",
        "Peru dropped its veto after Chile agreed to leave the general off the list.",
        "The union kept the Libyan bank out of its sanctions package.",
    ],
)
def test_who_is_left_off_a_list_suffers_nothing(marks_in, text):
    """Nothing negative is done."""
    assert "SANCTION" not in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru left Chile off its list of guests.", "REJECT"),
        ("France left Russia off the guest list.", "REJECT"),
        ("Chile was left out of the list of speakers by Peru.", "REJECT"),
        ("Peru put the Chilean general on its blacklist.", "SANCTION"),
        ("Peru imposed sanctions on the general and left the country.", "SANCTION"),
    ],
)
def test_who_is_put_on_a_list_does(marks_in, text, kind):
    """So does who is not asked to a feast: he is turned away."""
    assert kind in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "EU cuts its list of Iranian ships under sanctions from 210 to 205",
        "Egypt cut its blacklist of charities from 90 to 40.",
    ],
)
def test_a_list_of_sanctions_cut_is_an_easing(told, text):
    """It is no sanction of its own."""
    word = "cuts" if "cuts" in text else "cut"
    assert told(text, word).type == "CONCEDE"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Oman shrank its blacklist of foreign banks.", ["CONCEDE"]),
        ("Peru trimmed its sanctions list.", ["CONCEDE"]),
        ("Peru cut its guest list.", []),
        ("Peru left Chile on its guest list.", []),
    ],
)
def test_a_list_cut_is_one_deed(marks_in, text, types):
    """And none where guests stand on it."""
    assert [event.type for event in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    "text",
    [
        "The miners shut the port in a two-day strike.",
        "Rail workers closed stations in a strike over pay.",
        "The pilots' union shut down airports with a walkout.",
    ],
)
def test_what_a_strike_shuts_is_told_as_the_strike(marks_in, text):
    """It is no measure beside it."""
    assert "COERCE" not in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry closed the port in a legal action.",
        "The mayor shut the school by court action.",
    ],
)
def test_what_is_shut_by_other_action_is_shut(marks_in, text):
    """Only a strike that is told itself is the deed."""
    assert "COERCE" in {event.type for event in marks_in(text, "event")[1]}


def test_soldiers_who_shut_a_port_during_a_strike_do(marks_in):
    """Rule: they are not on strike."""
    text = "The army shut the port during a strike."
    assert "COERCE" in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "is_protest"),
    [
        ("Paris would like to strike first, a diplomat said of the duties.", False),
        ("Madrid wants to strike soon.", False),
        ("Israel wants to strike first.", False),
        ("Peru's teachers want to strike in May.", True),
        ("Peru's port clerks want to strike.", True),
        ("Peru struck first.", False),
        ("Teachers wanted to strike over pay.", True),
    ],
)
def test_governments_go_on_no_strike(marks_in, text, is_protest):
    """Who works may."""
    assert ("PROTEST" in {event.type for event in marks_in(text, "event")[1]}) == is_protest


@pytest.mark.parametrize(
    ("text", "is_expelled"),
    [
        ("Togo declared the Danish consul unwelcome.", True),
        ("Mali declared two Polish diplomats undesirable.", True),
        ("Two diplomats were declared persona non grata by Kenya.", True),
        ("Kenya declared the Polish consul a friend.", False),
        ("The mayor declared the Danish ambassador the winner.", False),
    ],
)
def test_who_is_declared_something_else_is_not_expelled(marks_in, text, is_expelled):
    """Only who is told that he is not welcome."""
    assert ("SANCTION" in {event.type for event in marks_in(text, "event")[1]}) == is_expelled


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The navy's blockade of Gaza entered its tenth year.", "COERCE"),
        ("Azerbaijan's blockade of the Lachin road has emptied shops.", "COERCE"),
        ("Egypt's army maintained its blockade of the strip.", "COERCE"),
        ("The coalition imposed a blockade on the port of Hodeidah.", "COERCE"),
        ("Villagers' blockade of the mine entered its tenth day.", "PROTEST"),
        ("Miners' blockade of the road went on.", "PROTEST"),
        ("Truckers blocked the border post with burning tyres.", "PROTEST"),
    ],
)
def test_a_blockade_by_a_government_is_no_protest(marks_in, text, kind):
    """A state or its army that blocks a way uses force; villagers who do so protest."""
    assert kind in {mark.type for mark in marks_in(text, "event")[1]}
    assert {"COERCE", "PROTEST"} - {kind} - {mark.type for mark in marks_in(text, "event")[1]}
