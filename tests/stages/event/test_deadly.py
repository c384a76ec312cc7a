"""Blows told by a noun and by those they killed, whoever struck."""

import pytest


def _blows(marks_in, text):
    """Return whom the assaults of a text hit, by their nouns."""
    report, events = marks_in(text, "event")

    def words(parties):
        return [" ".join(span.of(report.text) for span in party.spans) for party in parties]

    return {
        event.trigger[0].of(report.text): (words(event.source), words(event.target), event.status)
        for event in events
        if event.type == "ASSAULT"
    }


@pytest.mark.parametrize(
    ("text", "noun", "source", "target"),
    [
        ("The ambush killed six rangers.", "ambush", [], ["six rangers"]),
        ("The raid on the port killed two guards.", "raid", [], ["two guards"]),
        ("The strike on the depot killed four people.", "strike", [], ["four people"]),
        ("The bombardment wounded nine nurses.", "bombardment", [], ["nine nurses"]),
        ("Rocket fire killed two guards.", "fire", [], ["two guards"]),
        ("Raid kills two guards in Mali.", "Raid", [], ["two guards"]),
        ("Two guards were killed in a raid.", "raid", [], ["Two guards"]),
        ("Twelve people were killed in clashes near Goma.", "clashes", [], ["Twelve people"]),
        ("The attack left 14 people dead, police said.", "attack", [], ["14 people"]),
        ("Two guards were hurt in a blast at a checkpoint in Quetta.", "blast", [], ["Two guards"]),
        ("Six people were wounded in an ambush near Goma.", "ambush", [], ["Six people"]),
        ("An Israeli raid on the camp killed two boys.", "raid", ["Israeli"], ["two boys"]),
        (
            "A raid by Chadian troops killed nine herders.",
            "raid",
            ["Chadian troops"],
            ["nine herders"],
        ),
    ],
)
def test_a_blow_that_killed_is_an_assault(marks_in, text, noun, source, target):
    """Also where nobody is named."""
    assert {noun: (source, target, "happened")} == _blows(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed two guards.",
        "A shark attack killed two swimmers.",
        "A heart attack killed the envoy.",
        "The strike could kill thousands.",
        "The fire killed two guards.",
        "Two miners were killed in a strike at the pit.",
        "The explosion killed two miners.",
        "The storm left 14 people dead.",
        "The crash left two drivers injured.",
        "The attack did not kill anybody.",
    ],
)
def test_what_nobody_struck_or_may_not_have_been_is_none(marks_in, text):
    """Storms, sharks, illness and what could be."""
    assert "happened" not in {status for _, _, status in _blows(marks_in, text).values()}


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("A missile hit a hospital.", "hit", ["a hospital"]),
        ("A rocket struck a school in the north.", "struck", ["a school in the north"]),
        ("Drones attacked an oil terminal.", "attacked", ["an oil terminal"]),
        ("Artillery fire hit a hospital.", "Artillery fire", ["a hospital"]),
        ("Fighting raged in the north.", "Fighting", []),
        ("Heavy fighting broke out around the airport.", "fighting", []),
        ("Gunfire erupted near the palace.", "Gunfire", []),
        ("Skirmishes continued along the river.", "Skirmishes", []),
        ("Heavy fighting was reported in Khartoum.", "fighting", []),
    ],
)
def test_weapons_and_fights_need_nobody_by_name(marks_in, text, words, target):
    """Somebody fires them, and somebody fights."""
    found = _blows(marks_in, text)
    assert {words: target} == {noun: hit for noun, (_, hit, _) in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        "A meteor hit a barn.",
        "A wave of imports hit the mills.",
        "A drone delivered medicine to a clinic.",
        "A battle broke out over the budget.",
        "The bomb was defused.",
        "A bomb from the World War killed a builder.",
    ],
)
def test_what_is_no_weapon_or_hits_nobody_is_none(marks_in, text):
    """Nor is a fight with words."""
    assert not _blows(marks_in, text)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The army foiled an attempted coup.", True),
        ("A coup attempt in Bolivia failed.", True),
        ("Oman closed its embassy after the coup.", True),
        ("Signing the striker was a coup for the club.", False),
    ],
)
def test_a_coup_needs_nobody_by_name(marks_in, text, is_told):
    """Unless it is a coup in sport."""
    assert bool(_blows(marks_in, text)) is is_told


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Gang violence in Port-au-Prince killed 12 people.", ("ASSAULT", [], ["12 people"])),
        (
            "Violence between herders and farmers left 30 villagers dead in Plateau state.",
            ("ASSAULT", ["herders", "farmers"], ["30 villagers"]),
        ),
        ("Fighting in the city left 20 people dead.", ("ASSAULT", [], ["20 people"])),
        (
            "Post-election violence has killed 60 people since October.",
            ("ASSAULT", [], ["60 people"]),
        ),
        ("Ethnic violence killed 40 villagers in Manipur.", ("ASSAULT", [], ["40 villagers"])),
    ],
)
def test_violence_that_killed_is_an_assault(deeds_in, text, deed):
    """Rule: violence or fighting that killed somebody is told with those who died."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Domestic violence killed 40 women last year.",
        "The violence of the storm killed two fishermen.",
        "Gun violence killed 300 people in Chicago last year.",
        "Violence in films has left parents worried.",
    ],
)
def test_violence_at_home_or_of_a_storm_is_none(types_in, text):
    """Nor is what films show."""
    assert types_in(text) == []
