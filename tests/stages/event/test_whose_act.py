"""Whose act a word for it means."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Russia denounced U.S. aid to Ukraine.", "U.S."),
        ("China protested against U.S. arms sales to Taiwan.", "U.S."),
        ("Georgia rejects EU criticism.", "EU"),
        ("Oman protested against Yemen's seizure of a boat.", "Yemen"),
        ("Germany condemned the Russian invasion.", "Russian"),
        ("China criticised the U.S. sanctions.", "U.S."),
        ("Turkey condemned Israeli killings in Gaza.", "Israeli"),
        ("Syria condemned an Israeli attack on Damascus.", "Israeli"),
    ],
)
def test_who_does_it_is_blamed(deeds_in, text, target):
    """And not whom it is done to."""
    words = [found for name, _, found in deeds_in(text) if name in {"ACCUSE", "REJECT"}]
    assert words[0] == [target]


def test_who_suffers_it_is_not_blamed(deeds_in):
    """Where nobody is told who did it."""
    told = deeds_in("Oman condemned the killing of a Yemeni monk.")
    assert told[0] == ("ACCUSE", ["Oman"], [])


def test_an_offer_is_of_who_makes_it(deeds_in):
    """By the word before it."""
    told = deeds_in("Ukraine accepted a U.S. proposal for a 30-day ceasefire.")
    assert told[0] == ("AGREE", ["Ukraine"], ["U.S."])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("An Egyptian conscript fired on an Israeli patrol near Taba.", "an Israeli patrol"),
        ("Gunmen ambushed a UN convoy near Birao.", "a UN convoy"),
    ],
)
def test_groups_are_themselves(deeds_in, text, target):
    """Though their names tell what they do."""
    assert [found for name, _, found in deeds_in(text) if name == "ASSAULT"] == [[target]]


def test_talks_are_not_of_where_they_are_held(deeds_in):
    """Who left them left whom he talked with."""
    told = deeds_in("Somalia pulled out of the Djibouti talks with Ethiopia.")
    (target,) = [target for name, _, target in told if name == "REJECT"]
    assert target != ["Djibouti"]
    assert "Ethiopia" in target[0]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("The senator condemned the Armenian genocide.", "ACCUSE", []),
        ("The senator condemned the Armenian genocide.", "ASSAULT", ["Armenian"]),
        ("Oman condemned Syrian refugee deportations by Turkey.", "ACCUSE", ["Turkey"]),
        ("Oman condemned Palestinian evictions in Hebron.", "ACCUSE", []),
    ],
)
def test_who_stands_before_what_he_suffers_is_not_blamed(deeds_in, text, kind, target):
    """Nor does he do it to anybody."""
    assert [found for name, _, found in deeds_in(text) if name == kind] == [target]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("The bishop condemned the Ukraine war.", "Ukraine"),
        ("The premier rejected Ukraine aid.", "Ukraine"),
    ],
)
def test_a_war_need_not_be_of_whom_its_name_tells(deeds_in, text, blamed):
    """Nor aid, nor an embargo."""
    assert [blamed] not in [target for _, _, target in deeds_in(text)]


def test_a_crowd_protests_against_who_decided(deeds_in):
    """Not against his decision."""
    told = deeds_in("Thousands protested against the government's decision to raise fuel prices.")
    assert told[0] == ("PROTEST", ["Thousands"], ["the government"])
