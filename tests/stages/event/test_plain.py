"""Deeds that their verbs tell plainly: retaliation, giving, taking part, and terms of several words."""

import pytest


@pytest.mark.parametrize("verb", ["took part", "participated"])
def test_who_took_part_did_it(deeds_in, verb):
    """An attack that somebody did take part in is."""
    ((_, source, target),) = deeds_in(f"Mali {verb} in the attack on Sokoto.")
    assert (source, target) == (["Mali"], ["Sokoto"])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad retaliated against Niger.", ("ASSAULT", ["Chad"], ["Niger"])),
        ("Lima has retaliated against Chile.", ("ASSAULT", ["Lima"], ["Chile"])),
        (
            "Kenya retaliated against Sudan by closing its port.",
            ("COERCE", ["Kenya"], ["Sudan"]),
        ),
        (
            "Togo retaliated by expelling two Ghanaian diplomats.",
            ("SANCTION", ["Togo"], ["two Ghanaian diplomats"]),
        ),
        (
            "Niger retaliated by recalling its envoy from Chad.",
            ("SANCTION", ["Niger"], ["Chad"]),
        ),
        (
            "Peru retaliated by arresting two Chilean sailors.",
            ("COERCE", ["Peru"], ["two Chilean sailors"]),
        ),
    ],
)
def test_retaliation_is_a_deed(deeds_in, text, event):
    """It is the one that the text tells, and else a use of force; it accuses nobody."""
    assert deeds_in(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Togo declared the AU envoy persona non grata.",
        "Kenya declared the Sudanese consul persona non grata.",
        "Peru declared Chile's attache persona non grata on Monday.",
    ],
)
def test_who_is_declared_unwelcome_is_expelled_once(deeds_in, text):
    """The parts of a term tell no deed beside it."""
    assert [kind for kind, _, _ in deeds_in(text)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Ghana gave no shelter.", ["Ghana"], []),
        ("Togo provided no weapons in 1990.", ["Togo"], []),
        ("Kenya gave Uganda weapons.", ["Kenya"], ["Uganda"]),
        ("Chile received aid from Peru.", ["Peru"], ["Chile"]),
    ],
)
def test_who_gives_does_not_get(deeds_in, text, source, target):
    """The subject of giving is no target, that of receiving is."""
    ((_, givers, takers),) = deeds_in(text)
    assert (givers, takers) == (source, target)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The EU targeted Chinese refiners in a new sanctions package.", "targeted", "SANCTION"),
        ("Canada struck at Belarus banks with an embargo.", "struck", "SANCTION"),
        ("The United States hit three Syrian firms with sanctions.", "hit", "SANCTION"),
        ("Peru slapped Chilean wine with tariffs.", "slapped", "SANCTION"),
        ("London targets Serbian banks in sanctions package", "targets", "SANCTION"),
        ("Spain targeted Libyan banks in a package of sanctions.", "targeted", "SANCTION"),
        ("The police targeted farmers with fines.", "targeted", "SANCTION"),
        ("Jets targeted rebels in the hills.", "targeted", "ASSAULT"),
        ("The army hit the rebels under a decree.", "hit", "ASSAULT"),
        ("Togo hit Ghanaian firms with a decree.", "hit", "SANCTION"),
        ("Togo hit the firms with a decree.", "hit", "SANCTION"),
        ("Chad hit foreign airlines with a ban.", "hit", "SANCTION"),
        ("Spain targeted the refiners in a sanctions package.", "targeted", "SANCTION"),
        ("Jets hit rebels in a ban on flights over the hills.", "hit", "ASSAULT"),
        ("Rebels hit the gate with a charge.", "hit", "ASSAULT"),
        ("Togo hit the rebels in a new round of strikes.", "hit", "ASSAULT"),
    ],
)
def test_who_is_hit_by_a_measure_is_not_bombed(told, text, word, kind):
    """He suffers a sanction."""
    assert told(text, word).type == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sudan reopened the Adre crossing to relief agencies for three months.", "RETREAT"),
        ("The junta reopened the Goma road for relief agencies.", "RETREAT"),
        ("Egypt reopened the crossing to inspectors of the United Nations.", "RETREAT"),
        ("Chad reopened its border to refugees from Darfur.", "RETREAT"),
        ("Egypt reopened its Argeen crossing to Sudanese families on Sunday.", "CONCEDE"),
        ("Kyrgyzstan reopened its border crossing to Uzbek traders.", "CONCEDE"),
        ("Ankara reopened its border with Armenia.", "CONCEDE"),
        ("Israel opened a crossing for food deliveries to Gaza.", "RETREAT"),
        ("Syria opened a crossing to UN aid convoys.", "RETREAT"),
        ("The Houthis opened the road to doctors.", "RETREAT"),
        ("Uganda opened a road to trucks carrying tea.", "CONCEDE"),
        ("Jordan opened a hospital for refugees.", "AID"),
    ],
)
def test_a_way_opened_to_who_helps_or_flees_is_access(marks_in, text, kind):
    """To others a border is opened again as a concession."""
    _, (event,) = marks_in(text, "event")
    assert event.type == kind


@pytest.mark.parametrize(
    ("text", "trigger", "mode"),
    [
        ("A former minister was jailed on Monday pending trial.", "jailed", "arrest"),
        ("The mayor of Oron was imprisoned awaiting trial.", "imprisoned", "arrest"),
        ("A court in Lima jailed the general pending an inquiry.", "jailed", "arrest"),
        ("A court in Lima jailed the general for nine years pending appeal.", "jailed", "convict"),
        ("The general was jailed for life after a trial in Lima.", "jailed", "convict"),
    ],
)
def test_who_is_jailed_before_trial_is_held(told, text, trigger, mode):
    """Nobody is convicted before a judgment."""
    assert told(text, trigger).mode == mode


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Burundi has deployed a fresh battalion of peacekeepers to Somalia.", ("AID", "074")),
        ("Nepal sent another company of blue helmets to South Sudan.", ("AID", "074")),
        ("Chad deployed a fresh battalion to the border with Sudan.", ("MOBILIZE", "154")),
        ("Riot police charged students with batons in Dhaka.", ("ASSAULT", "175")),
        ("Officers charged the marchers with truncheons.", ("ASSAULT", "175")),
        ("Police charged two students with arson.", ("ACCUSE", "1121")),
        ("Prosecutors charged two officers with theft.", ("ACCUSE", "1121")),
        ("Rebels tore up the truce within hours.", ("ASSAULT", "196")),
        ("The army ripped up its ceasefire with the Karen fighters.", ("ASSAULT", "196")),
        ("Iran tore up its agreement with Iraq.", ("REJECT", "127")),
        ("Belgium announced a halt to arms exports to Oman.", ("SANCTION", "1622")),
        ("Ankara announced a halt to all flights to Haifa.", ("SANCTION", "162")),
        ("Russia announced a halt to its bombing of Idlib.", ("RETREAT", "0871")),
        ("Iran sent home four UN weapons inspectors.", ("SANCTION", "1662")),
        ("Turkey sent home 300 freed prisoners.", ("RETREAT", "0841")),
        ("Chile gave the green light to a trade deal with Peru.", ("AGREE", "0311")),
        ("Eritrea held out an olive branch to Sudan.", ("AGREE", "03")),
    ],
)
def test_what_else_the_words_beside_a_verb_tell(marks_in, text, found):
    """Peacekeepers help, batons are for crowds, and what is torn up or halted says what is done."""
    assert found in [(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]]


def test_who_joins_forces_joins_no_forces(sides_in):
    """The forces that two join are their own."""
    told = sides_in("Two councils are joining forces to help small firms in Kent.")
    assert told["COOPERATE"] == (["Two councils"], [])
