"""What is only counted or measured tells no deed towards anybody."""

import pytest


@pytest.fixture
def modes_in(marks_in):
    """Return a function that gives the types and modes of the events of a text."""
    return lambda text: {(one.type, one.mode) for one in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru hosted two million visitors from Chile last year.", "CONSULT"),
        ("Ghana welcomed 310,000 tourists from Togo.", "CONSULT"),
        ("Oman hosts about 600,000 Indian workers.", "CONSULT"),
        ("Chile hosts 40,000 Peruvian migrants.", "CONSULT"),
        ("Trade between Peru and Chile reached two billion dollars.", "COOPERATE"),
        ("Exports to Oman rose to 40 million euros, Peru said.", "COOPERATE"),
    ],
)
def test_crowds_and_sums_are_no_deeds(modes_in, text, kind):
    """Thousands of travellers and workers meet nobody, and the size of trade is no trade."""
    assert kind not in {name for name, _ in modes_in(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru hosted 300 delegates from Chile.", ("CONSULT", "visit")),
        ("The president hosted 200 workers from Nepal.", ("CONSULT", "visit")),
        ("Peru received two thousand refugees from Chile.", ("AID", None)),
    ],
)
def test_who_is_hosted_in_person_or_in_need_is(modes_in, text, wanted):
    """Hundreds may be guests, and refugees get help in whatever numbers."""
    assert wanted in modes_in(text)
