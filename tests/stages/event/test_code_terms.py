"""Codes of what is told in terms of two words, with words between, or with what force is used."""

import pytest


def told(marks_in, text):
    """Return (type, mode, code) of the events of a text."""
    return [(mark.type, mark.mode, mark.cameo) for mark in marks_in(text, "event")[1]]


def codes(marks_in, text, kind):
    """Return the codes of the events of a type in a text."""
    return [code for name, _, code in told(marks_in, text) if name == kind]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Chad invited the militias to peace talks.", "REQUEST", "026"),
        ("The separatists agreed to peace talks with Manila.", "AGREE", "036"),
        ("The guerrillas rejected peace talks.", "REJECT", "125"),
        ("Oman proposed peace talks to the Houthis.", "AGREE", "036"),
        ("Togo demanded peace talks with the rebels.", "REQUEST", "106"),
        ("Ghana asked Togo to back its candidacy at the United Nations.", "REQUEST", "022"),
        ("Fiji asked Tonga to back its candidate.", "REQUEST", "022"),
        # The word alone still tells what is asked for.
        ("A bishop in Goma appealed to both clans to make peace.", "REQUEST", "027"),
    ],
)
def test_a_word_that_makes_a_term_tells_nothing_alone(marks_in, text, kind, code):
    """In "peace talks" nobody makes peace yet, and "United" in a name is no unit."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("The Arab League insisted that the factions accept mediation.", "REQUEST", "108"),
        ("Norway threatened to stop mediating between the parties.", "THREATEN", "135"),
        ("Togo threatened to end its mediation between the movements.", "THREATEN", "135"),
        ("Spain promised to deliver tanks to Ukraine.", "AGREE", "0332"),
        ("Italy offered to give gunboats to Libya.", "AGREE", "0332"),
        ("Spain promised to withdraw its tanks from Mali.", "AGREE", "0356"),
        ("Kenya promised to send soldiers to Haiti.", "AGREE", "0334"),
        ("Georgia asked NATO to hold joint military exercises.", "REQUEST", "0212"),
        ("Latvia urged Poland to conduct joint naval manoeuvres.", "REQUEST", "0212"),
        ("Peru appealed to Chile to hand over the rebel chief.", "REQUEST", "0213"),
        ("Voters urged the chief to hand over power.", "REQUEST", "0241"),
        ("Chad asked France to send warships.", "REQUEST", "0234"),
    ],
)
def test_the_nearest_words_tell_what_is_asked(marks_in, text, kind, code):
    """Of two words together the nearest counts, and who acts on something is not what it is about."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Lawyers demanded political reform.", "REQUEST", "104"),
        ("Students urged the sultan to carry out political reforms.", "REQUEST", "024"),
        ("The emir rejected political reform.", "REJECT", "123"),
        ("The junta promised political reforms.", "AGREE", "034"),
        ("Students demanded constitutional reform.", "REQUEST", "1044"),
        ("Farmers demanded a reform of the land law.", "REQUEST", "1042"),
        ("Peru demanded concessions from the guerrillas.", "REQUEST", "105"),
        ("Miners demanded concessions from the ministry.", "REQUEST", "105"),
        ("Guinea asked the firm for a mining concession.", "REQUEST", "0211"),
        ("Strikers refused to leave the square.", "REJECT", "1242"),
        ("Demonstrators refused to vacate the campus.", "REJECT", "1242"),
        ("The colonel refused to withdraw his soldiers from the square.", "REJECT", "1246"),
        ("The junta threatened to impose restrictions.", "THREATEN", "132"),
        ("A colonel threatened to crush the demonstrators.", "THREATEN", "137"),
        ("The governor threatened new curbs.", "THREATEN", "132"),
        ("The regime threatened to restrict the media.", "THREATEN", "1321"),
        ("The regime threatened curbs on the press.", "THREATEN", "1321"),
        ("The prefect threatened to ban rallies.", "THREATEN", "1321"),
        ("Chad and Niger held negotiations on the lake.", "CONSULT", "046"),
        ("Unions bargained with the ministry.", "CONSULT", "046"),
        ("Chad and Niger held talks on the lake.", "CONSULT", "04"),
        ("The army violated the truce.", "REJECT", "196"),
        ("The truce was violated by the rebels.", "REJECT", "196"),
        ("Poland defied the ruling of the court.", "REJECT", "128"),
        ("Iran violated the nuclear deal.", "REJECT", "127"),
        ("China refused to lift its boycott of Norwegian fish.", "REJECT", "1244"),
        ("Japan asked Fiji to end its boycott of Japanese cars.", "REQUEST", "0254"),
        ("The minister asked pickets to end their protest.", "REQUEST", "0252"),
        ("Norway mediated in the negotiations between Chad and Niger.", "CONSULT", "045"),
    ],
)
def test_words_of_politics(marks_in, text, kind, code):
    """Reforms, concessions, curbs and negotiations in general have codes of their own."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iraqi planes dropped mustard gas on the villages.", ("unconventional", "2041")),
        ("Syria used chemical weapons in Homs.", ("unconventional", "2041")),
        ("The army used nerve gas against the guerrillas.", ("unconventional", "2041")),
        ("America dropped an atomic bomb on Hiroshima.", ("unconventional", "2042")),
        (
            "The regime used weapons of mass destruction against its people.",
            ("unconventional", "204"),
        ),
        ("Police used violence against shepherds.", (None, "18")),
        ("Soldiers resorted to violence against miners.", (None, "18")),
        ("Rebels used nuns as human shields.", (None, "184")),
        ("Islamists bombed a church.", ("explosives", "183")),
        ("A court in Cali was bombed by guerrillas.", ("explosives", "183")),
        ("Rebels hit a lorry with a landmine.", ("explosives", "1833")),
        ("Insurgents struck a patrol with a roadside bomb.", ("explosives", "1833")),
        ("Militants hit a depot with drones.", ("drone", "1952")),
        ("Gunmen tried to kill the governor.", ("targeted", "185")),
        ("A plot to kill the president was foiled.", ("targeted", "185")),
        ("An attempt to kill the minister failed.", ("targeted", "185")),
        ("Gunmen tried to kill a shepherd.", (None, "18")),
        ("The air force bombed a village.", ("aerial", "195")),
        ("Russian jets hit a depot with bombs.", ("aerial", "195")),
        ("Bandits stabbed a forester to death.", ("primitive", "1823")),
        ("A mob stoned a pilgrim to death.", ("primitive", "1823")),
        ("Guards beat an engineer after the death of a warder.", ("beat", "182")),
    ],
)
def test_with_what_force(marks_in, text, event):
    """Poison, atoms, laid bombs and bare hands have their codes; who has no aircraft lays his bombs."""
    assert ("ASSAULT", *event) in told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oslo put its police on high alert.", ("MOBILIZE", "police", "151")),
        ("France placed its gendarmes on alert.", ("MOBILIZE", "police", "151")),
        ("Chad put its army on high alert.", ("MOBILIZE", "troops", "152")),
        ("Latvia mobilised its cyber forces.", ("MOBILIZE", "troops", "155")),
        ("Iran put its cyber units on alert.", ("MOBILIZE", "troops", "155")),
        ("Kenya mobilised its army after a cyber attack.", ("MOBILIZE", "troops", "154")),
        ("Kuwait halted its mediation in the dispute.", ("REJECT", "meet", "165")),
        ("Chad broke off its talks with Niger.", ("REJECT", "meet", "164")),
        ("Chad expelled UN peacekeepers.", ("SANCTION", "expel", "1661")),
        ("North Korea expelled weapons inspectors.", ("SANCTION", "expel", "1662")),
        ("Aid workers were expelled from Niger.", ("SANCTION", "expel", "1663")),
        ("Kuwait expelled twenty workers.", ("COERCE", "deport", "174")),
        ("Malaysia expelled asylum seekers.", ("COERCE", "deport", "174")),
    ],
)
def test_who_is_put_on_alert_or_sent_away(marks_in, text, event):
    """Whose alert, whose mediation and which strangers it is tells the code, and at times the type."""
    assert event in told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("The Hague court opened an inquiry into crimes against humanity.", "ACCUSE", "094"),
        ("Judges are investigating crimes against humanity by two colonels.", "ACCUSE", "094"),
        ("Judges opened an inquiry into crimes by two governors.", "ACCUSE", "091"),
        ("Chad and Sudan exchanged prisoners of war.", "COOPERATE", "063"),
        ("Togo refused to repeal its emergency regulations.", "REJECT", "1241"),
        ("Lawyers urged Togo to repeal the emergency law.", "REQUEST", "0251"),
        ("Lawyers urged Togo to repeal the tax regulations.", "REQUEST", "0242"),
        ("Belgium halted arms exports to Oman.", "SANCTION", "1622"),
        ("Sweden stopped weapons sales to Qatar.", "SANCTION", "1622"),
        ("Sweden stopped machinery exports to Qatar.", "SANCTION", "163"),
    ],
)
def test_terms_with_words_between(marks_in, text, kind, code):
    """A term counts as one, also with a preposition in it, and tells more than its words do."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Taiwan demanded that Honduras back its bid for observer status.", "REQUEST", "102"),
        ("Fiji urged Samoa to support its bid to host the relief agency.", "REQUEST", "022"),
        ("Serbia is ready to sit down with Kosovo in Vienna.", "AGREE", "036"),
        ("The mayor agreed to meet the widows of the soldiers.", "AGREE", "036"),
        ("Chad urged Sudan to meet Libya for talks.", "REQUEST", "026"),
        # Whoever is asked to accept something is asked for that.
        ("Oman urged Yemen to accept an envoy as mediator.", "REQUEST", "028"),
        ("Fiji urged Samoa to send rice.", "REQUEST", "0233"),
    ],
)
def test_who_is_to_be_met_or_backed_is_all_that_is_asked(marks_in, text, kind, code):
    """What the backing or the meeting is about is not asked for itself."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("A plea from Fiji for Samoa to hold joint naval drills was sent.", "REQUEST", "0212"),
        ("Washington pressed Seoul to join naval patrols in the strait.", "REQUEST", "1012"),
        ("Chile urged Peru to join its army exercise.", "REQUEST", "0212"),
        ("Chile urged Peru to join the talks.", "REQUEST", "026"),
        ("Malta refused to grant a plea for tents and blankets.", "REJECT", "1223"),
        ("Tigrayan forces would not let UN convoys into the town.", "REJECT", "1245"),
    ],
)
def test_light_words_leave_it_to_what_stands_under_them(marks_in, text, kind, code):
    """Who holds, joins or grants something does what that is."""
    assert code in codes(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The premier caved in to the opposition.", ("CONCEDE", None, "08")),
        ("The premier gave in to the protesters.", ("CONCEDE", None, "08")),
        ("Togo lifted the ban on the opposition.", ("CONCEDE", None, "0812")),
        ("Norway offered the Sami an apology.", ("SUPPORT", None, "055")),
        ("Norway offered the Sami its condolences.", ("SUPPORT", None, "05")),
        (
            "A lorry packed with explosives went off outside the governor's office in Kandahar.",
            ("ASSAULT", "explosives", "1832"),
        ),
        ("Rebel troops overran Goma.", ("ASSAULT", None, "192")),
        ("Fighters overran an army base near Gao.", ("ASSAULT", None, "192")),
    ],
)
def test_deeds_by_what_their_words_say(marks_in, text, event):
    """Whom somebody gives in to says nothing of what he gives; what blew up and was overrun does."""
    assert event in told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Serbia threatened to send soldiers into Kosovo.", "1382"),
        ("Ankara threatened to send its army into northern Syria.", "1382"),
        ("Moscow threatened to send troops across the border.", "1382"),
        ("Moscow threatened to send troops to the border with Finland.", "130"),
        ("Mali threatened to send the peacekeepers packing.", "136"),
        ("Mali threatened to send the UN mission home.", "136"),
        ("Chad threatened to send back the aid workers.", "136"),
    ],
)
def test_who_is_sent_in_is_not_sent_away(marks_in, text, code):
    """Only who is sent home, back or packing is expelled."""
    assert code in codes(marks_in, text, "THREATEN")


@pytest.mark.parametrize(
    "text",
    [
        "The state paid damages to Harkis held in camps after the war in Algeria.",
        "Germany returned masks looted in the war in Namibia.",
        "Japan compensated women enslaved in the war with China.",
    ],
)
def test_who_pays_for_a_war_ends_none(codes_in, text):
    """What is paid or given back for what was done in a war is no ceasefire."""
    assert "0871" not in {code for _, code in codes_in(text)}
