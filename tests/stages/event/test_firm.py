"""Deeds in rarer words between two who are known, which the model does not notice."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Laos took the side of Nepal in the quarrel over salt.", [("SUPPORT", "LAO", "NPL")]),
        ("A Greek frigate intruded into the waters of Malta.", [("MOBILIZE", "GRC", "MLT")]),
        ("The film shows how Goma fell to the rebels.", []),
        ("The task fell to the ministry of Chile.", []),
        ("Chile's currency fell against that of Peru.", []),
        ("The minister of Chile took the side road to Peru.", []),
        ("Soldiers from Kenya took the stage in Haiti.", []),
    ],
)
def test_a_rule_of_several_words_between_two_sides_is_enough(marks_in, text, sides):
    """What is no act of one on the other stays none."""
    _, marks = marks_in(text, "event")
    assert [(m.type, m.source[0].country, m.target[0].country) for m in marks] == sides


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The army has laid siege to the university since Friday.", [("ASSAULT", "191")]),
        ("Rapid Support Forces laid siege to the town of Nyala.", [("ASSAULT", "191")]),
        ("Tuareg rebels laid siege to Kidal.", [("ASSAULT", "191")]),
        ("Tourists laid siege to the bakery in Bruges.", []),
        ("Reporters laid siege to the minister's house.", []),
        ("The home side laid siege to the visitors' goal.", []),
    ],
)
def test_who_bears_arms_besieges(marks_in, text, found):
    """What others lay siege to is only crowded."""
    assert [(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("China railed at Japan.", "ACCUSE"),
        ("Mali cold-shouldered Paris.", "REJECT"),
        ("Ankara railed against Athens on Monday.", "ACCUSE"),
        ("Peru's premier scolded Bolivia's over the lake.", "ACCUSE"),
        ("Kenya upbraided Somalia.", "ACCUSE"),
    ],
)
def test_words_of_one_state_to_another_are_told_by_their_verb(types_in, text, kind):
    """A verb that tells nothing else needs no other word."""
    assert kind in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rain railed at the shutters in Lima.",
        "A goalkeeper from Accra scolded his dog.",
        "A Kenyan cook railed at the kettle.",
    ],
)
def test_the_same_verbs_of_others_tell_nothing(types_in, text):
    """Nobody in politics speaks to anybody."""
    assert types_in(text) == []
