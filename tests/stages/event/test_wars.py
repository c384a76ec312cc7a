"""A war that both sides are told of is one; those on potholes and over prices are none."""

import pytest


def _wars(marks_in, text):
    """Return status and countries of both sides of the wars told."""
    _, events = marks_in(text, "event", date="2025-03-04")
    return [
        (one.status, [p.country for p in one.source], [p.country for p in one.target])
        for one in events
        if one.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "status", "source", "target"),
    [
        ("Lebanon's minister criticised Saudi Arabia's war in Yemen.", "ongoing", "SAU", "YEM"),
        ("Russia's war on Ukraine enters its fourth year.", "ongoing", "RUS", "UKR"),
        ("Eritrea's secret war in Tigray has driven thousands away.", "ongoing", "ERI", "ETH"),
        ("Russia has lost 900 tanks in its war against Ukraine.", "ongoing", "RUS", "UKR"),
        ("Biden vowed to stand by Kyiv in its war with Russia.", "ongoing", "UKR", "RUS"),
    ],
)
def test_whose_war_it_is_wages_it(marks_in, text, status, source, target):
    """And it goes on where nothing says that it is over."""
    assert _wars(marks_in, text) == [(status, [source], [target])]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("The war between Chad and Libya lasted nine years.", ["TCD", "LBY"]),
        ("Two wars between Armenia and Azerbaijan cost 40,000 lives.", ["ARM", "AZE"]),
    ],
)
def test_a_war_between_two_is_of_both(marks_in, text, both):
    """It was there, whenever it was."""
    assert _wars(marks_in, text) == [("happened", both, [])]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Turkey gave drones to Azerbaijan in its war against Armenia.", "AZE"),
        ("Iran armed Syria in its war against the rebels.", "SYR"),
    ],
)
def test_who_is_helped_in_his_war_wages_it(marks_in, text, source):
    """Not who helps him."""
    assert [one[1] for one in _wars(marks_in, text)] == [[source]]


@pytest.mark.parametrize(
    "text",
    [
        "The war on potholes has cost the city a fortune.",
        "A price war between two supermarkets cheered shoppers.",
        "Duterte's war on drugs was criticised by bishops.",
        "China's trade war with Australia hurt wine growers.",
        "Peru's war memorial in Tacna was cleaned.",
    ],
)
def test_other_wars_are_none(marks_in, text):
    """Nobody bears arms in them."""
    assert not _wars(marks_in, text)
