"""Which day is a deed's own."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Peru lifted its sanctions on three Chilean banks on Monday.", "lifted", "2025-10-13"),
        ("Japan lifted its embargo on Chilean fish on Monday.", "embargo", None),
        ("Peru ended its boycott of Chile on Monday.", "boycott", None),
        ("Peru eased sanctions that it had imposed on Chile in May.", "imposed", "2025-05-01"),
        ("Peru extended its ban on Chilean fish until 3 May 2026.", "ban", None),
        ("Japan imposed sanctions on Russian banks until 1 May 2026.", "imposed", None),
        ("Peru called on Chile to cancel the 4 November referendum.", "cancel", None),
        ("Togo arrested nine protesters on 3 May.", "arrested", "2025-05-03"),
        ("Peru will expel the Chilean envoy on 4 November.", "expel", "2025-11-04"),
    ],
)
def test_the_day_of_a_deed_is_its_own(marks_in, told, text, word, begin):
    """Neither a limit, nor the day of its lifting, nor what names its object."""
    marks = marks_in(text, "time", date="2025-10-14")[1]
    times = {mark.id: mark.begin for mark in marks}
    assert times.get(told(text, word, date="2025-10-14").time or "") == begin


def test_a_limit_leaves_the_status(told):
    """What was extended until May has been extended."""
    event = told("Japan prolonged the embargo against Russia until 1 May 2026.", "embargo")
    assert event.status == "happened"
