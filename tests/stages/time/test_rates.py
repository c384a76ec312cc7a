"""How often so many are counted, and what dates to come say of a story without a date."""

import pytest


def _times(marks_in, text, date="2024-06-12"):
    """Return the times of a text by their words."""
    report, marks = marks_in(text, "time", date=date)
    return {mark.spans[0].of(report.text): mark for mark in marks}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Its commander had undertaken to let 200 trucks a week through.", "a week", "P1W"),
        ("The committee held two meetings a year.", "a year", "P1Y"),
        ("Police fined 40 drivers a day.", "a day", "P1D"),
        ("The port cleared 900 containers an hour.", "an hour", "PT1H"),
        ("The ministry grants 3,000 visas a month.", "a month", "P1M"),
    ],
)
def test_so_many_a_week_is_a_rate(marks_in, text, words, value):
    """Rule: a span of time behind what is counted tells how often, not how long."""
    mark = _times(marks_in, text)[words]

    assert ("SET", value) == (mark.type, mark.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met two envoys a week after the raid.", "a week"),
        ("Oman freed 12 men a month before the vote.", "a month"),
        ("The envoys stayed a week.", "a week"),
        ("A week of talks with two envoys ended.", "A week"),
    ],
)
def test_a_week_that_passes_is_no_rate(marks_in, text, words):
    """Rule: counted from a deed, or with nothing counted before it, a week only lasts or passes."""
    assert _times(marks_in, text)[words].type == "DURATION"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Delivery is to begin in the spring of 2027. Lima ordered the guns in May.", "May"),
        ("Seoul aims to sell 40 ships by 2027. It sold nine in March.", "March"),
        ("The bridge will open in June 2026. Oslo paid for it on 3 April.", "3 April"),
        ("The union will strike in May 2026. It had voted on 2 March.", "2 March"),
        ("The pact is to end in 2030. Peru left it on 7 July.", "7 July"),
    ],
)
def test_what_will_be_says_nothing_of_what_has_been(marks_in, text, words):
    """Rule: in a report without a date, a date to come gives its year to no past one."""
    assert _times(marks_in, text, date=None)[words].begin is None


@pytest.mark.parametrize(
    ("text", "words", "begin"),
    [
        (
            "The talks began on 3 May 2024. The bridge will open in 2030. They ended on 5 May.",
            "5 May",
            "2024-05-05",
        ),
        ("The summit will open on 5 May 2026. It will end on 7 May.", "7 May", "2026-05-07"),
        ("The talks began on 3 May 2024. They ended on 5 May.", "5 May", "2024-05-05"),
    ],
)
def test_a_story_goes_on_from_its_own_dates(marks_in, text, words, begin):
    """Rule: what will be leaves a story where it was, and what follows it in time has its year."""
    assert begin == _times(marks_in, text, date=None)[words].begin
