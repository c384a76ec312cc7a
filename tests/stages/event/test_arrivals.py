"""Officials who go to another state visit it, if nothing tells more of what they did there."""

import pytest


def _visits(marks_in, text):
    """Return status and countries of both sides of what is told as meetings."""
    _, events = marks_in(text, "event", date="2025-03-04")
    return [
        (one.status, [p.country for p in one.source], [p.country for p in one.target])
        for one in events
        if one.type == "CONSULT"
    ]


@pytest.mark.parametrize(
    ("text", "status", "home", "land"),
    [
        (
            "The Angolan foreign minister arrived in Lisbon for a two-day stay.",
            "happened",
            "AGO",
            "PRT",
        ),
        ("Kim Jong-un travelled to Vladivostok by train.", "happened", "PRK", "RUS"),
        ("Kenya's interior minister flew to Mogadishu on Monday.", "happened", "KEN", "SOM"),
        (
            "UN Secretary-General Antonio Guterres landed in Kyiv at dawn.",
            "happened",
            "UNO",
            "UKR",
        ),
        ("The president of Ghana will travel to Abuja next week.", "planned", "GHA", "NGA"),
    ],
)
def test_who_goes_to_another_state_visits_it(marks_in, text, status, home, land):
    """Whatever he came by."""
    assert _visits(marks_in, text) == [(status, [home], [land])]


@pytest.mark.parametrize(
    "text",
    [
        "Chile's president flew to Punta Arenas to look at the glaciers.",
        "Forty Syrian refugees arrived in Berlin on Tuesday.",
        "The former Georgian footballer arrived in Naples.",
        "Ghana's president went to hospital.",
    ],
)
def test_ways_at_home_and_those_of_others_are_no_visits(marks_in, text):
    """Nor does who goes to hospital help it."""
    _, events = marks_in(text, "event", date="2025-03-04")
    assert not events


def test_a_way_to_talks_is_no_second_meeting(marks_in):
    """The talks tell it."""
    text = "Tanzania's minister flew to Lilongwe for talks with her Malawian counterpart."
    assert len(_visits(marks_in, text)) == 1
