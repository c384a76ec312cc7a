"""A deed told by two words of a sentence is marked once, and as what it is."""

import pytest


def _told(marks_in, text):
    """Return type and trigger of the events of a text."""
    _, events = marks_in(text, "event", date="2025-03-04")
    return [one.type for one in events]


@pytest.mark.parametrize(
    "text",
    [
        "Chile sent an ambassador back to La Paz on Monday.",
        "Greece returned its ambassador to Damascus.",
        "Malawi and Togo will exchange ambassadors.",
        "Bahrain has exchanged ambassadors with Qatar.",
    ],
)
def test_envoys_sent_again_are_one_friendly_act(marks_in, text):
    """And nothing is handed back."""
    assert _told(marks_in, text) == ["SUPPORT"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ghana sent back the Chinese ambassador.", ["SANCTION"]),
        ("Kenya recalled its ambassador from Mogadishu.", ["SANCTION"]),
        ("Eritrea wants back its 23 fishermen.", ["REQUEST", "RETREAT"]),
    ],
)
def test_envoys_sent_away_and_people_wanted_back_are_another(marks_in, text, kinds):
    """Who is sent back whence he came is sent away."""
    assert _told(marks_in, text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Corsican separatists owned up to the two bombs that had gutted the tax office.",
        "The Kachin rebels owned up to the mine that overturned a Chinese tanker near Laiza.",
        "Moscow denied the strike that killed nine people in Kharkiv.",
    ],
)
def test_what_a_weapon_did_is_no_second_attack(marks_in, text):
    """The weapon, or what it did, tells it all."""
    assert _told(marks_in, text).count("ASSAULT") == 1


def test_goods_are_told_with_their_measure(marks_in):
    """Flour is what is asked for, not tonnes."""
    report, events = marks_in("Mongolia asked Japan for 20,000 tonnes of flour.", "event")
    (aid,) = (one for one in events if one.type == "AID")
    assert "flour" in [span.of(report.text).split()[-1] for span in aid.trigger]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "A bomb killed nine soldiers on Sunday. Al-Shabaab claimed the attack in an e-mail.",
            [("ASSAULT", ["Al-Shabaab"], ["nine soldiers"])],
        ),
        (
            "Gunmen killed a teacher. The Liberation Army claimed responsibility for the raid.",
            [("ASSAULT", ["Gunmen"], ["a teacher"])],
        ),
        ("The attack was claimed by Islamic State.", [("ASSAULT", ["Islamic State"], [])]),
    ],
)
def test_an_attack_that_was_told_is_not_told_again_by_who_claims_it(deeds_in, text, deeds):
    """Rule: who claims it made it, if nobody is told to have made it."""
    assert deeds_in(text) == deeds
