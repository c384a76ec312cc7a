"""What two do to each other, and say of each other."""

import pytest


def _told(marks_in, text, kind):
    """Return the countries on both sides of the one event of a type."""
    (event,) = [mark for mark in marks_in(text, "event")[1] if mark.type == kind]
    return [one.country for one in event.source], [one.country for one in event.target]


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        ("Mali and Algeria have accused one another of arming rebels.", "AID", "MLI DZA"),
        ("India and Pakistan accused each other of violating the truce.", "REJECT", "IND PAK"),
        ("Kenya and Somalia accused each other of attacking fishermen.", "ASSAULT", "KEN SOM"),
        ("Armenia and Azerbaijan blamed one another for the shelling.", "ASSAULT", "ARM AZE"),
        ("Hungary and Poland urged each other to release prisoners.", "RETREAT", "HUN POL"),
    ],
)
def test_each_is_said_to_do_it(marks_in, text, kind, both):
    """What each is accused of or asked for, both are said to do, and nobody of them suffers it."""
    source, target = _told(marks_in, text, kind)
    assert source == both.split()
    assert not set(target) & set(source)


def test_they_are_told_by_the_nearest_words(sides_in):
    """Those are "each other"; what is each other's keeps its own."""
    source, target = sides_in("Mali and Chad accused each other of arming rebels.")["AID"]
    assert (source, target) == (["each other", "each other"], ["rebels"])
    _, target = sides_in("Chad and Sudan expelled each other's ambassadors.")["SANCTION"]
    assert target == ["each other's ambassadors"]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Kenya accused Somalia of expelling its envoy.", "SANCTION", ["SOM"], ["KEN"]),
        (
            "Peru accused Chile and Bolivia of helping each other.",
            "AID",
            ["CHL", "BOL"],
            ["CHL", "BOL"],
        ),
        (
            "Peru accused Chile and Bolivia of helping each other.",
            "ACCUSE",
            ["PER"],
            ["CHL", "BOL"],
        ),
    ],
)
def test_others_keep_their_sides(marks_in, text, kind, source, target):
    """Who accuses two others of what they do to each other did not do it."""
    assert _told(marks_in, text, kind) == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Chad and Niger traded accusations over the raid.",
        "Chad and Niger swapped accusations about the mine.",
        "N'Djamena and Niamey exchanged insults after the blast.",
    ],
)
def test_traded_accusations_are_made_by_both(marks_in, text):
    """Each of two accuses the other."""
    assert _told(marks_in, text, "ACCUSE")[0] == ["TCD", "NER"]


@pytest.mark.parametrize(
    "text",
    [
        "Two banks traded shares in Zurich.",
        "Hungary and Romania exchanged prisoners.",
        "Hungary trades with Romania.",
    ],
)
def test_other_things_traded_accuse_nobody(marks_in, text):
    """Shares, prisoners and goods."""
    assert all(one.type != "ACCUSE" for one in marks_in(text, "event")[1])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Australia and Indonesia scrapped duties on each other's beef.", "CONCEDE"),
        ("Australia and Indonesia imposed duties on each other's beef.", "SANCTION"),
        ("Peru and Chile lifted bans on one another's ships.", "CONCEDE"),
    ],
)
def test_what_is_done_to_things_of_each_other_is_done_to_both(marks_in, text, kind):
    """A duty on each other's beef is one on each other."""
    source, target = _told(marks_in, text, kind)
    assert len(source) == 2
    assert set(source) == set(target)
