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


@pytest.mark.parametrize(
    "text",
    [
        "The government's attempts to arrest the decline of the currency failed.",
        "The central bank tried to arrest the slide of the peso.",
        "The ruling party has courted Chinese investors.",
        "Angola has long courted Indian oil firms.",
        "A weaker rand would help Lesotho.",
        "Cheaper oil will help Kenya pay its debts.",
    ],
)
def test_what_is_done_only_in_name_is_no_event(marks_in, text):
    """Nobody arrests a slide, courting is no lawsuit, and a weak currency gives no help."""
    assert marks_in(text, "event")[1] == []


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Police arrested two bankers over the fall of the peso.", "arrested", "COERCE"),
        ("Police arrested dozens during the slide into war.", "arrested", "COERCE"),
        ("Prosecutors took the firm to court.", "took", "ACCUSE"),
        ("Qatar helped Lebanon pay its soldiers.", "helped", "AID"),
        ("The army helped villagers rebuild a bridge.", "helped", "AID"),
    ],
)
def test_what_somebody_does_to_somebody_stays(told, text, word, kind):
    """People are arrested, sued and helped in earnest."""
    assert told(text, word).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Demand from India for Peru's copper is rising.",
        "Weak demand from Japan hit Thai exporters.",
        "Weaker demand for steel hit Chinese mills.",
        "Copper fell as traders worried about demand from Chinese smelters.",
        "The firm said demand from Europe had collapsed.",
    ],
)
def test_demand_of_buyers_asks_nobody(marks_in, text):
    """What buyers want is told without an article, and is no request."""
    assert not [mark for mark in marks_in(text, "event")[1] if mark.type == "REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks failed over a demand from rebels for posts.",
        "Iran's demand for compensation was rejected.",
        "Chad rejects demand from rebels for posts",
        "Lima met the demands of the nurses.",
    ],
)
def test_one_demand_is_made(marks_in, text):
    """A single demand, somebody's or one that is answered, is a request."""
    assert "REQUEST" in {mark.type for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan pushed out Algeria as third biggest gas supplier of Italy.",
        "Qatar ousted Australia as the world's biggest exporter of gas.",
        "India knocked Germany off as the fourth-largest buyer of Chilean copper.",
        "Norway squeezed out Canada as the top seller of salmon to Peru.",
        "Chad drove out Sudan as the leading producer of gum.",
    ],
)
def test_who_takes_a_rank_in_trade_drives_nobody_away(marks_in, text):
    """What is told behind "as" is a place among those who sell or buy."""
    assert marks_in(text, "event")[1] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Azerbaijan's army pushed Armenian troops out of Lachin.", "pushed"),
        ("Chad pushed out the French ambassador as part of a row.", "pushed out"),
        ("Peru condemned Chile as the biggest buyer of stolen gold.", "condemned"),
    ],
)
def test_who_is_driven_out_or_blamed_is_so_all_the_same(marks_in, text, word):
    """Without a rank behind "as", or with a verb that takes none, it is a deed."""
    assert word in [one.text for one in marks_in(text, "event")[1]]
