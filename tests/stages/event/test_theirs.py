"""Whose deed it is where somebody only names it, ends it, or is sent to do it."""

import pytest


def _sources(marks_in, text, kind):
    """Return the words of the sources of the events of a type."""
    report, marks = marks_in(text, "event")
    return [
        party.spans[0].of(report.text)
        for mark in marks
        if mark.type == kind
        for party in mark.source
    ]


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Police in Tunis called the walkout illegal.", "PROTEST", []),
        ("Ghana called the ban unfair.", "COERCE", []),
        ("Chad's opposition called the arrests unlawful.", "COERCE", []),
        ("Oslo called the accusation absurd.", "ACCUSE", ["Oslo"]),
        ("The president called the strike by nurses selfish.", "PROTEST", ["nurses"]),
        ("The union called a strike.", "PROTEST", ["The union"]),
    ],
)
def test_who_calls_a_deed_something_did_not_do_it(marks_in, text, kind, doers):
    """Who calls a walkout illegal has not walked out; who runs an accusation down rebukes, and made none."""
    assert _sources(marks_in, text, kind) == doers


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Oslo has eased the sanctions that Paris had imposed on Chad.", "SANCTION", {"Paris"}),
        ("Peru lifted an embargo imposed by Chile.", "SANCTION", {"Chile"}),
        ("The court lifted a ban imposed by Chile.", "SANCTION", {"Chile"}),
        ("Peru lifted a ban that Chile had imposed.", "SANCTION", {"Chile"}),
        (
            "Kenya has lifted a ban on the party that Moi's cabinet had imposed.",
            "COERCE",
            {"Moi's cabinet"},
        ),
        ("Niger lifted its ban on the station.", "CONCEDE", {"Niger"}),
        ("The court lifted a ban on the party.", "COERCE", set()),
    ],
)
def test_who_lifts_a_measure_did_not_take_it_where_another_did(marks_in, text, kind, doers):
    """A ban is that of who imposed it, where that is told."""
    assert kind in {mark.type for mark in marks_in(text, "event")[1]}
    assert {*_sources(marks_in, text, kind)} == doers


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("No Kenyan police have been sent to Haiti.", "MOBILIZE", ["Kenyan"]),
        ("Ghanaian doctors were sent to Togo.", "AID", ["Ghanaian"]),
        ("Three Kenyan nurses have been dispatched to Togo.", "AID", ["Kenyan"]),
        ("No Cuban engineers have been sent.", "AID", ["Cuban"]),
        ("No Cuban medics were sent by Havana to Angola.", "AID", ["Havana"]),
        ("Greece said that Syrian refugees were sent to Turkey.", "AID", []),
    ],
)
def test_people_sent_by_nobody_told_are_sent_by_their_country(marks_in, text, kind, who):
    """Kenyan doctors are Kenya's; refugees are sent by others."""
    assert _sources(marks_in, text, kind) == who


def test_who_is_sent_gets_no_help(marks_in):
    """Where doctors are sent to is who is helped, and not they."""
    report, marks = marks_in("Ghanaian doctors were sent to Togo.", "event")
    assert [one.spans[0].of(report.text) for mark in marks for one in mark.target] == ["Togo"]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Mali warned Algeria on Monday that it would bomb its bases.", "ASSAULT", ["MLI"]),
        ("Togo's minister warned Benin that it would suspend exports to it.", "SANCTION", ["TGO"]),
        ("Chad's army mined a road. Niger warned Chad that it would hit back.", "ASSAULT", ["NER"]),
        ("Israel warned Lebanon that it would strike Beirut.", "ASSAULT", ["ISR"]),
        ("Iran warned Oman that it would seize its ships.", "COERCE", ["IRN"]),
        ("Kenya's minister warned Uganda that it would shell its camps.", "ASSAULT", ["KEN"]),
        ("Analysts warned Mali that it would provoke Algeria.", "ASSAULT", ["MLI"]),
        ("Mali warned Algeria that it would shell its own convoy.", "ASSAULT", ["DZA"]),
        ("Envoys warned Ankara that it would hit a clinic by mistake.", "ASSAULT", ["TUR"]),
        ("Peru warned Chile that it would shell its port after the accident.", "ASSAULT", ["PER"]),
        ("The UN warned Sudan that it would kill hundreds of farmers.", "ASSAULT", ["SDN"]),
        ("NATO warned Serbia that it would bomb Nis.", "ASSAULT", ["IGO"]),
        ("The European Union warned Georgia that it would suspend aid.", "SANCTION", ["EUR"]),
        ("The African Union warned Mali that it would cut ties.", "SANCTION", ["IGO"]),
        ("The World Bank warned Ghana that it would stop loans.", "SANCTION", ["IGO"]),
        ("The United Nations warned Ethiopia that it would bomb a school.", "ASSAULT", ["ETH"]),
    ],
)
def test_who_warns_that_it_would_act_would_act_himself(marks_in, text, kind, who):
    """Nobody is warned of what he would do to himself."""
    told = [mark for mark in marks_in(text, "event")[1] if mark.status != "happened"]
    assert [one.country for mark in told if mark.type == kind for one in mark.source] == who


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        ("Manila said that Beijing's vessels had rammed its boats.", "rammed", "PHL"),
        ("Beijing's vessels rammed its boats, Manila said.", "rammed", "PHL"),
        ("Seoul says the North's drones hit its islands.", "hit", "KOR"),
    ],
)
def test_nobody_harms_what_is_his_own(told, text, trigger, country):
    """What the teller says that others hit is the teller's."""
    (party,) = told(text, trigger).target

    assert party.country == country


def test_a_party_may_harm_its_own_where_that_is_said(told):
    """Its "own" positions are those of whoever shelled them."""
    (party,) = told("Rome said Paris's jets had bombed their own base.", "bombed").target

    assert party.country != "ITA"


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Rain fell after Qatar withdrew its peacekeepers.", "withdrew", []),
        ("Norway pulled its troops out of Mali.", "pulled", ["Mali"]),
    ],
)
def test_who_withdraws_his_own_withdraws_them_from_others(sides_of, text, trigger, target):
    """Peacekeepers that go home are not whom it is done to."""
    assert sides_of(text, trigger)[1] == target
