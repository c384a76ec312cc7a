"""Strikes that hit somebody, beside those of workers; searches for the lost, beside those for arms."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The strike on the school killed 30 children.", "the school"),
        ("The strike on the port of Hodeidah killed six dockers.", "the port of Hodeidah"),
        ("Rights groups are looking into the strike on the aid convoy.", "the aid convoy"),
        ("The strike against the militia base was the third this month.", "the militia base"),
        ("A strike on the convoy of the governor failed.", "the convoy of the governor"),
    ],
)
def test_what_is_struck_is_hit(deeds_in, text, target):
    """A strike on people or buildings is an attack, and nobody who died in it did it."""
    (event,) = [one for one in deeds_in(text) if one[0] != "ACCUSE"]
    assert event == ("ASSAULT", [], [target])


def test_who_denies_a_strike_is_said_to_have_struck(marks_in):
    """The state that denies the blow is the one it is laid to."""
    text = "Russia denied responsibility for the strike on the station in Kramatorsk."
    (event,) = marks_in(text, "event")[1]
    assert (event.type, event.status, event.source[0].country) == ("ASSAULT", "denied", "RUS")


@pytest.mark.parametrize(
    "text",
    [
        "The union began a strike on the ferries.",
        "Nurses joined the strike on Tuesday.",
        "The strike against the pension law paralysed Paris.",
        "Drivers began a strike on the underground on 3 May.",
        "Teachers in Lima called a strike on pay.",
    ],
)
def test_workers_strike_on_services_and_days(deeds_in, text):
    """What runs, what they are paid and when they stay away is hit by no weapon."""
    assert "PROTEST" in {one[0] for one in deeds_in(text)}
    assert "ASSAULT" not in {one[0] for one in deeds_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Greek and Turkish rescue teams searched the rubble side by side.",
        "Soldiers searched the forest for the missing girl.",
        "The navy is searching the sea for a missing Indonesian submarine.",
        "Soldiers searched the ministry for survivors.",
    ],
)
def test_who_looks_for_the_lost_seizes_nothing(deeds_in, text):
    """Rescuers search too."""
    assert deeds_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers searched houses in Hebron for weapons.",
        "Police searched the forest camp of the Mapuche.",
        "Police searched the yacht of the opposition leader.",
    ],
)
def test_who_looks_for_arms_or_papers_does(deeds_in, text):
    """A search of somebody's house or camp is one by force."""
    assert [one[0] for one in deeds_in(text)] == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A police raid in which 50 protesters died was condemned by Peru.", "ASSAULT"),
        ("Oman deplored a police raid that killed two students.", "ASSAULT"),
        ("Gabon criticised a police raid in which four journalists were wounded.", "ASSAULT"),
        ("A police raid in which two laptops were seized was criticised by Peru.", "COERCE"),
    ],
)
def test_a_raid_that_killed_is_an_attack(deeds_in, text, type_):
    """Where people die in it, a raid is no search."""
    (event,) = [one for one in deeds_in(text) if one[0] != "ACCUSE"]
    assert event[0] == type_


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Israeli settlers set fire to a mosque near Salfit overnight.", "ASSAULT"),
        ("Arsonists set fire to a synagogue in Melbourne.", "ASSAULT"),
        ("Protesters set fire to the parliament in Kathmandu.", "PROTEST"),
        ("Youths set fire to cars in Lyon.", "PROTEST"),
        ("Guinea-Bissau's soldiers seized power a day before the results were due.", "ASSAULT"),
    ],
)
def test_who_burns_and_seizes(deeds_in, text, type_):
    """Settlers who burn a mosque are no crowd, and soldiers who seize power seize no goods."""
    ((found, _, _),) = deeds_in(text)
    assert found == type_
