"""What was promised, and where each side stands."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "strength", "status", "country"),
    [
        ("Quito will reopen the border in August.", "will", "open", "ECU"),
        ("Denmark pledged to deliver 12 trucks.", "will", "no_date", "DNK"),
        ("Mexico intends to raise the tariff.", "intends", "no_date", "MEX"),
        ("Vietnam stands ready to host the talks.", "ready", "no_date", "VNM"),
        ("Serbia will send a delegation if the road is safe.", "will", "conditional", "SRB"),
        ("Oman expects Qatar to sign the treaty in July.", "expects", "open", "QAT"),
        ("Greece will not sell the islands.", "will", "declined", "GRC"),
    ],
)
def test_commitment(marks_in, text, strength, status, country):
    """Who is bound, how strongly, and until when."""
    (mark,) = marks_in(text, "commitment")[1]

    assert (strength, status, country) == (mark.strength, mark.status, mark.who[0].country)


@pytest.mark.parametrize(
    "text",
    [
        "It will rain in Lima on Monday.",
        "Prices will rise.",
        "The river will be high.",
        "He will be 60.",
    ],
)
def test_a_forecast_binds_nobody(marks_in, text):
    """Weather, prices and birthdays come by themselves."""
    assert [] == marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    ("text", "stance", "on"),
    [
        ("India backs the plan.", "supports", "the plan"),
        ("Hungary opposes the embargo.", "opposes", "the embargo"),
        ("Japan is concerned about the tests.", "concerned", "the tests"),
        ("Oman refused to support or condemn the strike.", "neutral", "the strike"),
        ("Ankara declined to comment on the report.", "declines", "the report"),
        ("Spain does not support the boycott.", "opposes", "the boycott"),
    ],
)
def test_position(marks_in, text, stance, on):
    """Stance and issue; refusing both sides is neutrality."""
    report, marks = marks_in(text, "position")

    assert [(stance, on)] == [(mark.stance, covered(report.text, mark.on)) for mark in marks]


@pytest.mark.parametrize(
    "text", ["The beam supports the roof.", "The doctor is concerned.", "It was a neutral tone."]
)
def test_no_position(marks_in, text):
    """Beams, doctors and tones take no sides."""
    assert [] == marks_in(text, "position")[1]
