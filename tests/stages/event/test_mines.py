"""Who laid a mine did what it did to whoever drove over it; a pit is no such mine."""

import pytest


def _sides(report, event):
    """Return the words of both sides of an event."""
    return [
        "; ".join(" ".join(span.of(report.text) for span in party.spans) for party in side)
        for side in (event.source, event.target)
    ]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "A Turkish patrol drove over a mine laid by Kurdish fighters.",
            "Kurdish fighters",
            "A Turkish patrol",
        ),
        (
            "A militant drove a truck bomb into the ministry in Kabul.",
            "A militant",
            "the ministry in Kabul",
        ),
        (
            "Two rebels drove a car packed with explosives into an army post.",
            "Two rebels",
            "an army post",
        ),
        ("Rebels drove two car bombs at the palace gates.", "Rebels", "the palace gates"),
        ("The bus drove into a roadside bomb near Mopti.", "", "The bus"),
        ("Deserters drove their lorry into a roadside bomb near Mopti.", "", "Deserters"),
        ("A minibus struck a landmine near Mopti, killing nine.", "", "A minibus"),
        (
            "A Ukrainian tractor hit a Russian mine in Kherson.",
            "a Russian mine",
            "A Ukrainian tractor",
        ),
        (
            "A Bosnian shepherd trod on a mine left by Serbian forces.",
            "Serbian forces",
            "A Bosnian shepherd",
        ),
        (
            "A bus carrying Kenyan police ran over a roadside bomb that al-Shabaab had planted.",
            "al-Shabaab",
            "A bus",
        ),
        ("A Turkish-flagged freighter struck a drifting mine.", "", "A Turkish-flagged freighter"),
        ("A girl stepped on a landmine in Angola and lost a leg.", "", "A girl"),
    ],
)
def test_who_laid_a_mine_hit_who_set_it_off(marks_in, text, source, target):
    """Nobody needs to be known."""
    report, events = marks_in(text, "event")
    harm = [one for one in events if one.type == "ASSAULT"]
    assert [one.mode for one in harm] == ["explosives"]
    assert _sides(report, harm[0]) == [source, target]


@pytest.mark.parametrize(
    "text",
    [
        "A rockfall hit a gold mine in Ghana.",
        "The president drove into the mine on a small train.",
        "Zambian workers struck the mine for a fortnight in 1996.",
        "The company struck a rich vein in the mine.",
        "Floods hit a copper mine in Chile.",
    ],
)
def test_a_pit_hurts_nobody(marks_in, text):
    """It is driven into, and struck by workers."""
    _, events = marks_in(text, "event")
    assert not [one for one in events if one.type == "ASSAULT"]


def test_who_set_off_what_he_wore_did_harm(marks_in):
    """Whoever he was."""
    _, events = marks_in("A woman detonated an explosive belt in a market in Maiduguri.", "event")
    assert [(one.type, one.mode) for one in events] == [("ASSAULT", "suicide-attack")]


@pytest.mark.parametrize(
    "text",
    [
        "Sappers detonated a wartime bomb found under a school in Bonn.",
        "Engineers blew up an unexploded bomb near the Frankfurt station.",
        "A bomb squad destroyed a suspicious package at the Danish embassy.",
        "Navy divers safely detonated a mine off the Dutch coast.",
        "Deminers blew up 300 old grenades in Sarajevo.",
    ],
)
def test_who_clears_a_bomb_away_attacks_nobody(marks_in, text):
    """However loud it is."""
    _, events = marks_in(text, "event")
    assert not events


@pytest.mark.parametrize(
    "text",
    [
        "Russian engineers blew up a bridge near Kyiv.",
        "Army engineers blew up the house of a Palestinian attacker.",
        "Militants detonated a bomb at an Egyptian checkpoint.",
        "Israeli jets destroyed a depot of rockets in Lebanon.",
    ],
)
def test_who_blows_up_what_is_of_others_does_harm(marks_in, text):
    """Whatever he is by trade."""
    _, events = marks_in(text, "event")
    assert "ASSAULT" in {one.type for one in events}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mexico's rights commission is looking into alleged abuses by the navy.", "09"),
        ("Swiss prosecutors are probing alleged bribes paid by an Uzbek firm.", "09"),
        ("The UN will look into alleged massacres by Sudanese militias.", "09"),
        ("Ghana's police alleged fraud by a Chinese mining firm.", "11"),
    ],
)
def test_who_looks_into_an_alleged_deed_charges_nobody(marks_in, text, code):
    """The code of an inquiry is that of one."""
    _, events = marks_in(text, "event")
    assert code in {one.cameo[:2] for one in events}
    assert code == "11" or not any(one.cameo.startswith("11") for one in events)


@pytest.mark.parametrize(
    "text",
    [
        "A note of protest was delivered to the Chinese ambassador by Manila.",
        "A formal note of protest about the platform was delivered to China by Vietnam.",
        "Two hundred professors sent the Hungarian government a letter of protest.",
    ],
)
def test_a_note_of_protest_is_one(marks_in, text):
    """As a protest note is."""
    _, events = marks_in(text, "event")
    assert "114" in {one.cameo for one in events}


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Saudi Arabia put 37 men to death by the sword.", "ASSAULT", "targeted"),
        ("Two Uighurs were put to death by China for the attack.", "ASSAULT", "targeted"),
        ("Polish hauliers blockaded the crossing at Medyka.", "PROTEST", "obstruct"),
    ],
)
def test_modes_of_few_words(marks_in, text, kind, mode):
    """As "put to death" and "blockaded the crossing" tell them."""
    _, events = marks_in(text, "event")
    assert (kind, mode) in {(one.type, one.mode) for one in events}
