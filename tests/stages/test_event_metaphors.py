"""Wars and blows that are so only in name."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The senator went to war with his own party over the budget.",
        "Brazil's president went to war with the press.",
        "The minister went to war with the unions.",
        "The president went to war with judges and prosecutors.",
        "The prime minister went to war with his own ministers.",
        "Japan is willing to go to war against corruption.",
        "Brazil went to war against inflation.",
        "The two Koreas overcame decades of hostility.",
        "France and Germany overcame centuries of enmity.",
        "Egypt and Qatar buried years of hostility.",
    ],
)
def test_a_war_with_the_press_or_an_old_enmity_is_no_event(marks_in, text):
    """Nobody in them bears arms against the other."""
    assert marks_in(text, "event")[1] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ethiopia went to war with Eritrea in 1998.", "went"),
        ("The army went to war with the rebels in the north.", "went"),
        ("Colombia's government went to war with the cartels.", "went"),
        ("The Taliban went to war with the Islamic State.", "went"),
        ("Ethiopian troops went to war with the Tigray party.", "went"),
        ("The emperor went to war with the prince.", "went"),
    ],
)
def test_a_war_on_who_bears_arms_is_one(told, text, word):
    """States, rebels and gangs fight back."""
    assert told(text, word).type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The president struck back at critics on Tuesday.", "struck"),
        ("The chancellor struck back at journalists.", "struck"),
        ("Turkey struck back at its critics in Europe.", "struck"),
        ("The general fired back at his critics.", "fired"),
        ("The minister struck back at the opposition in a speech.", "struck"),
        ("The mayor struck back at her rivals in a statement.", "struck"),
        (
            "Hungary's leader struck back at the European Parliament in an interview.",
            "struck",
        ),
    ],
)
def test_who_strikes_back_at_critics_rebukes_them(told, text, word):
    """So does who strikes back in a speech."""
    event = told(text, word)
    assert (event.type, event.mode) == ("ACCUSE", "disapprove")


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Iran struck back at Israel with missiles.", "struck", "ASSAULT"),
        ("The army struck back at the rebels.", "struck", "ASSAULT"),
        ("Guards fired back at the strikers.", "fired", "ASSAULT"),
        ("China struck back at Apple.", "struck", "SANCTION"),
        ("The president struck back at critics by jailing three editors.", "jailing", "COERCE"),
    ],
)
def test_who_strikes_back_with_weapons_or_deeds_does_more(told, text, word, kind):
    """What it is done with tells what is done."""
    assert told(text, word).type == kind
