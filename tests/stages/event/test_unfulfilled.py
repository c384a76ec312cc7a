"""Deeds that the words around them leave undone."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Brazil decided against sending troops to Haiti.", "MOBILIZE", "denied"),
        ("The U.S. held off imposing sanctions on India.", "SANCTION", "denied"),
        ("EU ministers failed to agree on new sanctions against Belarus.", "SANCTION", "denied"),
        ("The execution of the two men was postponed.", "ASSAULT", "denied"),
        ("A judge halted the deportation of 30 Iraqis.", "COERCE", "denied"),
        ("The rebels pretended to surrender.", "RETREAT", "denied"),
        ("The ministers discussed the withdrawal of troops from Mali.", "RETREAT", "possible"),
        ("The two ministers talked about the release of the hostages.", "RETREAT", "possible"),
        ("Banning the party is undemocratic, the senator said.", "COERCE", "possible"),
        ("Russia might not withdraw its troops.", "RETREAT", "possible"),
        ("Banning the party would be a mistake, the minister said.", "COERCE", "hypothetical"),
        ("The roadmap includes the release of all hostages.", "RETREAT", "planned"),
        ("The agreement provides for the release of 60 prisoners.", "RETREAT", "planned"),
        ("Lawmakers passed a bill banning the party.", "COERCE", "planned"),
        ("Russia accused Poland of preparing an attack on Belarus.", "ASSAULT", "planned"),
        ("Troops moved to detain a wanted bomb-maker.", "COERCE", "planned"),
        ("The EU is not considering new sanctions on Belarus.", "SANCTION", "denied"),
        ("Oman denied that Yemen was behind the attack on the port.", "ASSAULT", "denied"),
        ("Hungary opposes sanctions against Russia.", "SANCTION", "possible"),
        ("Washington postponed sanctions on Chad.", "SANCTION", "planned"),
        ("The UN accused Israel of obstructing aid deliveries to Gaza.", "AID", "denied"),
        ("The EU delayed tariffs on American goods.", "SANCTION", "planned"),
        ("Kenya denied that any deal had been reached with Chad.", "AGREE", "denied"),
        ("There is no sign that the hostages will be freed.", "RETREAT", "possible"),
        (
            "Ruto and Museveni were due to meet in Lome but the summit was called off.",
            "CONSULT",
            "denied",
        ),
        (
            "Ruto and Museveni were due to meet in Lome but the airport was closed.",
            "CONSULT",
            "planned",
        ),
        ("Chile refused to rule out sending troops to Peru.", "MOBILIZE", "possible"),
        ("Chile ruled out sending troops to Peru.", "MOBILIZE", "denied"),
        ("Chile refused to send troops to Peru.", "MOBILIZE", "denied"),
        ("Peru opposes the Chilean sanctions against Bolivia.", "SANCTION", "happened"),
        ("The decision to close the embassy was condemned by Oman.", "SANCTION", "planned"),
        ("Days before talks with the rebels, the army bombed their camp.", "CONSULT", "planned"),
    ],
)
def test_what_is_meant_or_weighed_is_not_done(statuses_in, text, kind, status):
    """Nor what somebody decided against."""
    assert statuses_in(text, kind) == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two ministers talked about the killing of the envoy.", "ASSAULT"),
        ("Brazil decided to send troops to Haiti and sent them on Monday.", "MOBILIZE"),
        ("Activists failed to stop the eviction of a family in Porto.", "COERCE"),
        ("A judge refused to stop the deportation of the singer.", "COERCE"),
        ("Amnesty urged Chad to halt the execution of the two men.", "ASSAULT"),
        ("Jordan halted executions in 2006 but resumed them in 2014.", "ASSAULT"),
        ("EU leaders failed to agree on the invasion of Chad by Libya.", "ASSAULT"),
        ("The leaders discussed the ceasefire, which took effect on Monday.", "RETREAT"),
        ("Congress debated the chaotic withdrawal from Chad.", "RETREAT"),
        ("The army of Chad moved to seize power in October 2021.", "ASSAULT"),
        ("Soldiers came to arrest the president and took him to a barracks.", "COERCE"),
        ("The president ordered air strikes on Libya in 1986.", "ASSAULT"),
        ("The commander ordered attacks on villages that killed hundreds.", "ASSAULT"),
        ("The court stopped the trial after the killing of a witness.", "ASSAULT"),
        ("The general was jailed before the release of the hostages.", "RETREAT"),
    ],
)
def test_what_is_talked_about_may_have_been_done(statuses_in, text, kind):
    """If it harmed somebody, or something else is decided."""
    assert "happened" in statuses_in(text, kind)


def test_who_is_named_elsewhere_in_the_clause_may_do_it(deeds_in):
    """Unlike who only speaks of it."""
    told = deeds_in("Detaining refugees on Nauru costs Australia millions.")
    assert ("COERCE", ["Australia"], ["refugees"]) in told


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Chile arresting the two pilots was illegal, the envoy said.", "COERCE", ["Chile"]),
        ("Togo bombing the clinic has shocked its neighbours.", "ASSAULT", ["Togo"]),
        ("Deporting the refugees was illegal, the court said.", "COERCE", []),
        ("Arresting the envoy has angered Kenya.", "COERCE", []),
    ],
)
def test_what_the_past_judges_was_done(statuses_in, deeds_in, text, kind, source):
    """By whom the clause itself names."""
    assert statuses_in(text, kind) == {"happened"}
    assert [found for name, found, _ in deeds_in(text) if name == kind] == [source]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The assembly adopted a motion condemning Chile.", "ACCUSE", "happened"),
        ("The assembly will vote on a motion condemning Chile.", "ACCUSE", "planned"),
        ("The senate passed a bill banning the opposition party.", "COERCE", "planned"),
        ("The accord included the release last week of 30 prisoners.", "RETREAT", "happened"),
        ("The accord includes the release of 30 prisoners.", "RETREAT", "planned"),
        (
            "The accord included the release of 30 prisoners on 12 January 2025.",
            "RETREAT",
            "happened",
        ),
    ],
)
def test_a_text_may_tell_of_what_was_done(statuses_in, text, kind, status):
    """Or say it, once it is adopted."""
    assert statuses_in(text, kind) == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister spoke out against deporting the refugees.", "COERCE"),
        ("Banning the party is undemocratic, the senator said.", "COERCE"),
    ],
)
def test_who_speaks_of_it_does_not_do_it(deeds_in, text, kind):
    """It is others' deed."""
    assert [source for name, source, _ in deeds_in(text) if name == kind] == [[]]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Police went to the house to arrest the minister.", "COERCE", "planned"),
        ("The rebels entered the town to kidnap the mayor.", "ASSAULT", "planned"),
        ("The general ordered air strikes on the town.", "ASSAULT", "planned"),
        ("The general ordered the raid that killed 40 villagers.", "ASSAULT", "happened"),
        ("The gang went on to kill nine herders.", "ASSAULT", "happened"),
        ("Commandos went in to free the crew, killing four of them.", "RETREAT", "happened"),
        ("The envoy went to Lima to ask for a truce.", "REQUEST", "happened"),
        ("The general bombed the town and arrested the mayor.", "COERCE", "happened"),
    ],
)
def test_who_goes_to_do_it_has_not_done_it(statuses_in, text, kind, status):
    """Nor who orders it; what is said may have been."""
    assert status in statuses_in(text, kind)
