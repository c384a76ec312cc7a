"""Words for deeds that tell none, and deeds that nearly look so."""

import pytest


def _events(marks_in, text):
    report, marks = marks_in(text, "event")
    return {
        (" ".join(s.of(report.text) for s in mark.spans), mark.type, mark.mode): mark
        for mark in marks
    }


def _types(marks_in, text):
    return {(kind, mode) for _, kind, mode in _events(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru hosted two million visitors from Chile last year.", "CONSULT"),
        ("Ghana welcomed 310,000 tourists from Togo.", "CONSULT"),
        ("Trade between Peru and Chile reached two billion dollars.", "COOPERATE"),
        ("Exports to Oman rose to 40 million euros, Peru said.", "COOPERATE"),
        ("Lima would not stand aside.", "RETREAT"),
        ("Uganda says that you broke the ceasefire.", "RETREAT"),
        ("The army violated the ceasefire, Ghana said.", "RETREAT"),
        ("The accord was violated by Chile.", "AGREE"),
    ],
)
def test_words_that_tell_no_deed(marks_in, text, kind):
    """Crowds of travellers, sums of trade, bystanders and what is broken are no deeds."""
    assert kind not in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru hosted 300 delegates from Chile.", ("CONSULT", "visit")),
        ("Peru received two thousand refugees from Chile.", ("AID", None)),
        ("The Peruvian government stood down.", ("RETREAT", "resign")),
        ("Peru and Chile signed a ceasefire.", ("RETREAT", "ceasefire")),
        ("Uganda says that you broke the ceasefire.", ("ASSAULT", None)),
        ("Chile broke off the ceasefire talks.", ("REJECT", "meet")),
    ],
)
def test_deeds_that_stay(marks_in, text, wanted):
    """Guests who are met, governments that fall and truces that are made are deeds."""
    assert wanted in _types(marks_in, text)


@pytest.mark.parametrize(
    ("text", "is_deed"),
    [
        ("A Peruvian vessel intruded into the waters of Chile.", True),
        ("Two Chilean jets intruded into Peru's airspace on Monday.", True),
        ("Hackers intruded into the bank's servers.", False),
        ("The reporter intruded on the meeting.", False),
    ],
)
def test_intruding_into_a_state(marks_in, text, is_deed):
    """Ships and aircraft of a state that intrude into another show arms."""
    assert (("MOBILIZE", "troops") in _types(marks_in, text)) is is_deed


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Peru sold Chile F-16 fighters.", "MIL"),
        ("The Su-35 fighters crossed into Chile and bombed a depot.", "MIL"),
        ("Two fighters of the M23 bombed a depot.", "REB"),
        ("M23 fighters attacked the town.", "REB"),
        ("Chilean fighters attacked the ship.", "REB"),
    ],
)
def test_fighters_that_are_aircraft(marks_in, text, sector):
    """A type of aircraft beside them makes fighters no rebels."""
    report, marks = marks_in(text, "mention")
    (fighters,) = (m for m in marks if "fighters" in m.spans[0].of(report.text))
    assert fighters.sector == sector
