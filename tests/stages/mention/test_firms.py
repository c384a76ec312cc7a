"""Firms that no table names, and the nouns that take them up."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Sahel Airways left Accra. The airline owes fees.", "The airline", "org/sahel-airways"),
        ("Talos Energy sued Peru. The company won.", "The company", "org/talos-energy"),
        ("Norvik Mining GmbH sued Ghana. The firm won.", "The firm", "org/norvik-mining-gmbh"),
        (
            "Korean Wings, a budget airline, dropped Jeju. The airline will repay us.",
            "The airline",
            "org/korean-wings",
        ),
        (
            "Brightwater Pharma left Peru. The drugmaker won.",
            "The drugmaker",
            "org/brightwater-pharma",
        ),
        (
            "Boeing sold two jets to Kestrel Airways. The airline paid in dollars.",
            "The airline",
            "org/kestrel-airways",
        ),
        (
            "Kaspi Telecom, a mobile operator, owes tax. The operator will not pay.",
            "The operator",
            "org/kaspi-telecom",
        ),
        ("Bolt Rail left Lagos. The operator has debts.", "The operator", "org/bolt-rail"),
        ("Zenta Group built a plant in Peru. The company hires.", "The company", "org/zenta-group"),
    ],
)
def test_a_firm_is_known_by_its_name_and_taken_up(marks_in, text, words, actor):
    """The words of its name, or a noun beside it, tell what it is; so do nouns that take it up."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}
    meant = found[words]

    assert meant.actor == actor
    assert (meant.type, meant.sector) == ("company", "BUS")
    named = next(one for one in found.values() if one.actor == actor)
    assert named.sector == "BUS"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Danube Steel and Tisza Shipping sued Lima. The company lost.", "The company"),
        ("The Committee on Energy met in Oslo. The company was absent.", "The company"),
        ("Danube Steel sued Lima. The airline lost.", "The airline"),
    ],
)
def test_other_firms_are_not_taken_up(marks_in, text, words):
    """Of two nobody can say which; a steel mill is no airline, and a committee no firm."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}

    assert found[words].head is None
    assert not found[words].actor


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The Committee on Energy met in Oslo.", "Committee on Energy", None),
        ("The Mining Union met in Lusaka.", "Mining Union", "LAB"),
    ],
)
def test_bodies_of_other_kinds_are_no_firms(marks_in, text, words, sector):
    """Whatever word their names end in."""
    (one,) = [one for one in marks_in(text, "mention")[1] if one.text == words]

    assert one.sector == sector
    assert one.type != "company"


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Farmers blocked a road in Gers.", "Farmers", "AGR"),
        ("Fishermen burned a barge.", "Fishermen", "AGR"),
        ("Students burned a bus.", "Students", "EDU"),
        ("Villagers burned a bus.", "Villagers", "CVL"),
        ("The farmers' union called a strike.", "The farmers' union", "LAB"),
    ],
)
def test_those_who_farm_and_study_have_sectors_of_their_own(marks_in, text, words, sector):
    """As the scheme has it; a union is one of workers, whoever they are."""
    (one,) = [one for one in marks_in(text, "mention")[1] if one.text == words]

    assert one.sector == sector
