"""Who is behind a deed that its own clause tells without him."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        (
            "At the hands of a Zawiya militia 40 Gambians were whipped with hoses.",
            "ASSAULT",
            ["a Zawiya militia"],
        ),
        ("Three monks were beaten at the hands of soldiers.", "ASSAULT", ["soldiers"]),
        ("The ringleaders were shot on the general's orders.", "ASSAULT", ["the general"]),
        (
            "He thanked the rulers of Niger, at whose orders the student had been arrested.",
            "COERCE",
            ["Niger"],
        ),
        ("Two clerks were arrested on Sunday on the road to Goma.", "COERCE", []),
        ("Tariffs were imposed on Canadian orders of lumber.", "SANCTION", []),
    ],
)
def test_what_is_done_on_orders_is_of_who_gives_them(sides_in, text, kind, source):
    """So is what befalls somebody at the hands of others."""
    assert sides_in(text)[kind][0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Four officers seized by rebels in Casamance were freed on Sunday.", ["rebels"]),
        (
            "Two nurses whom the militia had kidnapped were released to the Red Cross.",
            ["the militia"],
        ),
        ("The engineers, abducted by Boko Haram, walked free on Friday.", ["Boko Haram"]),
        ("Six sailors that Eritrea had detained were set free.", ["Eritrea"]),
        ("Sailors kidnapped by pirates were freed after Indian commandos stormed the ship.", []),
        ("Four officers were released on Sunday.", []),
    ],
)
def test_captives_are_let_go_by_their_captors(sides_in, text, source):
    """Where nobody else is told to have freed them."""
    assert sides_in(text)["RETREAT"][0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two priests kidnapped by bandits were freed by the army.", ["the army"]),
        ("The army freed two priests kidnapped by bandits.", ["The army"]),
    ],
)
def test_captives_are_helped_by_who_frees_them(sides_in, text, source):
    """Their captors let nobody go."""
    assert sides_in(text)["AID"][0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bombing of a market was claimed by a Baloch separatist group.", True),
        ("Baloch separatists claimed the bombing of a police post near Turbat.", True),
        ("The shelling of the harbour was claimed by Houthi fighters.", True),
        ("A Kurdish group has claimed the killing of two officers in Van.", True),
        ("Responsibility for the raid on the Kenyan base was claimed by al-Shabaab.", True),
        ("A rebel column claimed responsibility in a fax for the bombing of a club.", True),
        ("Nobody has claimed the attack on the consulate.", False),
        ("No group has claimed responsibility for the bombing of the market.", False),
        ("The army has not claimed the attack on the convoy.", False),
        ("The attack was claimed by Islamic State.", True),
        ("The raid, which killed nine recruits, was claimed by al-Shabaab.", True),
        ("Islamic State claimed the attack.", True),
    ],
)
def test_who_claims_an_attack_made_it(sides_in, text, source):
    """Unless nobody does."""
    assert bool(sides_in(text)["ASSAULT"][0]) is source


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan minister claimed the land near the lake.",
        "The team claimed the title.",
        "Nobody claimed the attack.",
        "The Taliban claimed victory.",
    ],
)
def test_land_and_titles_are_claimed_without_a_deed(sides_in, text):
    """No attack, no event."""
    assert not sides_in(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A man who set fire to a mosque was released on Monday.", "A man"),
        (
            "A farmer who strangled a hunter in 2003 was released from prison on Tuesday.",
            "A farmer",
        ),
        ("A teacher who had burned a flag was released on bail.", "A teacher"),
    ],
)
def test_nobody_lets_himself_go(sides_in, text, target):
    """Rule: who is freed after a deed of his own was not his own captor."""
    assert sides_in(text)["RETREAT"] == ([], [target])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The kidnapping of a Spanish nun in Sudan has been claimed by nobody so far.", []),
        ("The attack on the convoy was claimed by no one.", []),
        ("The attack on the convoy was claimed by the ELN.", ["the ELN"]),
        ("The attack on the convoy was claimed by one of the militias.", ["one of the militias"]),
    ],
)
def test_nobody_claims_nothing(deeds_in, text, source):
    """What nobody claims is nobody's yet."""
    assert [found for name, found, _ in deeds_in(text) if name == "ASSAULT"] == [source]


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("Somalia asked Turkey for drones to fight al-Shabaab.", "Somalia", "ASSAULT"),
        ("Ukraine asked Germany for missiles to strike Russian depots.", "Ukraine", "ASSAULT"),
        ("Haiti begged the UN for helicopters to bomb the gangs.", "Haiti", "ASSAULT"),
        ("The rebels asked Chad for guns to attack the garrison.", "The rebels", "ASSAULT"),
        (
            "The premier asked the president for a mandate to negotiate with the rebels.",
            "The premier",
            "CONSULT",
        ),
        # Papers and laws are acted upon by who gives them.
        ("Activists asked the court for a warrant to arrest the general.", "the court", "COERCE"),
        ("Ukraine lobbied Congress for a law to seize Russian assets.", "Congress", "COERCE"),
        # Soldiers fight themselves, and who is asked to act acts.
        ("Mali asked Russia for soldiers to fight the insurgents.", "Russia", "ASSAULT"),
        ("Mali asked Russia to fight the insurgents.", "Russia", "ASSAULT"),
        ("Mali asked Russia on Monday to bomb the insurgents' camp.", "Russia", "ASSAULT"),
    ],
)
def test_who_asks_for_means_would_use_them(deeds_in, text, source, kind):
    """Rule: what somebody asks others for drones to do he would do himself."""
    assert [found for name, found, _ in deeds_in(text) if name == kind] == [[source]]
