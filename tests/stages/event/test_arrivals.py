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


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Two hundred tonnes of rice reached Nepal.", [], ["NPL"]),
        ("A thousand tents from Norway arrived in Mozambique.", ["NOR"], ["MOZ"]),
        ("A shipment of Egyptian medicines reached Gaza.", ["EGY"], ["PSE"]),
        ("Emergency food arrived in Haiti on Sunday.", [], ["HTI"]),
        ("Nine thousand Danish blankets reached the camps in northern Syria.", ["DNK"], ["SYR"]),
    ],
)
def test_goods_of_relief_that_reach_somebody_help_him(marks_in, text, source, target):
    """Whoever sent them, named or not."""
    _, events = marks_in(text, "event", date="2025-03-04")
    (event,) = events
    assert event.type == "AID"
    assert [one.country for one in event.source] == source
    assert [one.country for one in event.target] == target


@pytest.mark.parametrize(
    "text",
    [
        "Rice reached its highest price in Manila for ten years.",
        "The tents of the circus arrived in Riga by train.",
        "Flour reached the shops of Lima late on Friday.",
        "Their tents reached the beach in Peru.",
    ],
)
def test_other_goods_help_nobody(types_in, text):
    """Nor does what reaches a price or a shop."""
    assert types_in(text) == []


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Ghana's president was the guest of the emir of Kuwait.",
            "Ghana's president",
            "the emir of Kuwait",
        ),
        (
            "The Emir of Qatar was in Ankara on Thursday as the guest of Turkey's president.",
            "The Emir of Qatar",
            "Turkey's president",
        ),
        (
            "Estonia's prime minister spent the weekend at the lake as the guest of the Finnish president.",
            "Estonia's prime minister",
            "the Finnish president",
        ),
        (
            "Malawi's foreign minister is in Lusaka as Zambia's guest.",
            "Malawi's foreign minister",
            "Zambia",
        ),
    ],
)
def test_who_is_the_guest_of_somebody_visits_him(deeds_in, text, source, target):
    """Though no verb tells it."""
    assert deeds_in(text) == [("CONSULT", [source], [target])]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("A Chilean cook was the guest of the hotel in Paris.", 0),
        ("The mayor of Riga was a guest at the wedding.", 0),
        ("Guests of the hotel in Lima left on Monday.", 0),
        ("Peru's foreign minister visited Quito as the guest of Ecuador's president.", 1),
    ],
)
def test_other_guests_meet_nobody(types_in, text, meetings):
    """A visit that a verb tells is told once."""
    assert types_in(text).count("CONSULT") == meetings
