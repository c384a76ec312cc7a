"""Deeds told by what does them or what they are done to: mines, hackers, servers, orchards."""

import pytest


def _told(marks_in, text):
    """Return type and mode of the events of a text."""
    return {(mark.type, mark.mode) for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("A roadside bomb struck a Malian army convoy near Gao.", "ASSAULT", "explosives"),
        ("Two grenades hit the mayor's house in Zacapa.", "ASSAULT", "explosives"),
        ("Hackers struck Latvia's health ministry.", "COERCE", "cyber"),
        ("Hackers stole data from the Slovak interior ministry.", "COERCE", "cyber"),
        ("Hackers brought down the website of the Finnish parliament.", "COERCE", "cyber"),
        ("Hackers broke into the servers of the Polish railways.", "COERCE", "cyber"),
        ("A ransomware gang crippled Albania's tax office.", "COERCE", "cyber"),
        (
            "A denial-of-service attack by Iranian hackers crippled an Israeli bank.",
            "COERCE",
            "cyber",
        ),
        ("Norway resumed its aid to Ethiopian schools.", "AID", None),
        ("Canada restored funding to Chad.", "AID", None),
        ("Chad restored relations with Sudan.", "SUPPORT", None),
        ("The nurses whom the ministry dismissed blocked the road.", "SANCTION", "expel"),
        ("The government dismissed forty teachers.", "SANCTION", "expel"),
        ("Settlers torched a shepherd's orchard.", "ASSAULT", "destroy"),
        ("Prague blames a foreign state for the sabotage.", "ACCUSE", "allege"),
        ("The shipping company paid the pirates.", "CONCEDE", None),
        ("The Kurdish army let a polio team enter Afrin.", "RETREAT", "access"),
        ("Kenya sent Somalia a protest note.", "ACCUSE", "disapprove"),
        ("Miners paralysed Oruro with road blocks.", "PROTEST", "obstruct"),
    ],
)
def test_deed_is_told_by_its_doer_or_object(marks_in, text, kind, mode):
    """The same verb tells another deed of a mine, of hackers, of what is a help or a field."""
    assert (kind, mode) in _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Turkish jets struck the town of Sinjar.", "COERCE", "cyber"),
        ("The storm hit a mine in Chile.", "ASSAULT", "explosives"),
        ("The central bank hit its target.", "ASSAULT", "explosives"),
        ("Robbers broke into a Peruvian museum.", "COERCE", "cyber"),
        ("Rebels brought down a Russian helicopter.", "COERCE", "cyber"),
        ("Oman dismissed the proposal of the elders.", "SANCTION", "expel"),
        ("The firm paid the engineers.", "CONCEDE", None),
        ("A gas explosion struck a block of flats in Lima.", "ASSAULT", "explosives"),
        ("The mine struck a deal with the government of Peru.", "ASSAULT", "explosives"),
        ("The government let the team play in Karachi.", "RETREAT", "access"),
        ("Rioters torched a school in Nairobi.", "COERCE", "cyber"),
        ("The mayor leaked letters to a newspaper.", "COERCE", "cyber"),
        ("An aide leaked the data to reporters.", "COERCE", "cyber"),
        ("An aide leaked the documents to reporters.", "COERCE", "cyber"),
        ("The bank stole data from its clients.", "COERCE", "cyber"),
        ("The deputy attacked the website in an interview.", "COERCE", "cyber"),
    ],
)
def test_deed_of_other_doers_stays(marks_in, text, kind, mode):
    """Nobody else is told to bomb or to break into computers."""
    assert (kind, mode) not in _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("The army of Togo foiled a plot to kill the president.", "kill", []),
        ("Police in Rome uncovered a plan to bomb the embassy.", "bomb", []),
        ("Russia announced a plan to send troops to Mali.", "send", ["Russia"]),
    ],
)
def test_who_foils_a_plan_does_not_carry_it_out(marks_in, text, trigger, source):
    """Whoever uncovers a plot is no plotter; whoever announces a plan has one."""
    report, marks = marks_in(text, "event")
    told = [one for one in marks if one.spans[0].of(report.text).startswith(trigger)]
    assert [
        [span.of(report.text) for span in party.spans] for one in told for party in one.source
    ] == [[one] for one in source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police arrested two brothers over a plot to kill the justice minister.", "two brothers"),
        ("Four men were charged over a plan to bomb the embassy.", "Four men"),
    ],
)
def test_who_is_held_over_a_plot_had_it(deeds_in, text, source):
    """And not who holds him."""
    assert [found for name, found, _ in deeds_in(text) if name == "ASSAULT"] == [[source]]


def test_who_strikes_over_a_plan_has_none(deeds_in):
    """It is others'."""
    told = deeds_in("Dockers walked out over a plan to deport two of them.")
    assert [source for name, source, _ in told if name == "COERCE"] == [[]]
