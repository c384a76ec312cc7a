"""One act told twice in a sentence is one event."""

import pytest


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Zambia's president met Malawi's leader for talks.", ["CONSULT"]),
        ("Kenya and Uganda met for talks in Arusha.", ["CONSULT"]),
        ("Peru met Chile at a summit in Cairo.", ["CONSULT"]),
        ("Peru will meet Chile at the summit in Quito.", ["CONSULT"]),
        ("Algeria recalled its ambassador from Madrid for consultations.", ["SANCTION"]),
        ("The unions defied the ban, ignoring the minister's warning.", ["REJECT", "THREATEN"]),
        (
            "Officials met on Friday in Doha for talks with the envoys of Oman and Iraq.",
            ["CONSULT"],
        ),
        ("Kenya recalled its envoy for consultations with the premier.", ["SANCTION"]),
        ("The release of two Danish nurses by Eritrea was announced on Monday.", ["RETREAT"]),
        ("The arrest of two Irish bankers by Peru was announced on Friday.", ["COERCE"]),
        ("Peru announced the arrest of two Irish bankers.", ["COERCE"]),
        ("Israel killed an Iranian general in a strike on Damascus.", ["ASSAULT"]),
        ("Israel fired a missile that killed a Hamas leader in Beirut.", ["ASSAULT"]),
        ("The militia fired a missile which hit a hotel in Erbil.", ["ASSAULT"]),
        ("Rebels killed six policemen in an ambush near Gao.", ["ASSAULT"]),
        ("Turkey killed two commanders in a drone attack in Iraq.", ["ASSAULT"]),
        ("An Israeli strike in Damascus killed a commander of Islamic Jihad.", ["ASSAULT"]),
        ("An American raid in Somalia killed a commander of al-Shabaab.", ["ASSAULT"]),
    ],
)
def test_told_again(marks_in, text, types):
    """What a meeting or a recall is for, and the same refusal, is no second event."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Ghana's leader met Togo's president before talks with Nigeria.", ["CONSULT", "CONSULT"]),
        ("Germany called for talks with Iran.", ["REQUEST", "CONSULT"]),
        ("Peru rejected Chile's claim, ignoring the bishops.", ["REJECT", "REJECT"]),
        ("Malta's envoy met Greek officials to prepare for talks with Libya.", ["CONSULT"] * 2),
        ("Togo's premier met Mali's envoy and left for talks with Niger.", ["CONSULT"] * 2),
        ("Togo's premier met Mali's envoy for talks with Niger.", ["CONSULT"] * 2),
        ("Peru criticised Chile at the summit in Quito.", ["ACCUSE", "CONSULT"]),
        ("Peru will visit Chile during a summit in Quito.", ["CONSULT"] * 2),
        ("Omani and Iraqi ministers did not speak during the talks in Doha.", ["CONSULT"] * 2),
        ("Peru's envoy met the bishops about plans for talks with Chile.", ["CONSULT"] * 2),
        ("The Kenyan minister discussed the prospects for talks with Sudan.", ["CONSULT"] * 2),
    ],
)
def test_another_act(marks_in, text, types):
    """Talks with others, talks asked for and a refusal of somebody else stay."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Gunmen storm barracks, kill four guards.", ["barracks"]),
        ("Rebels attack village, wound nine farmers.", ["village"]),
        ("Rebels attack army camp, flee.", ["army camp"]),
        ("Rebels ambushed a convoy, killing six soldiers.", ["a convoy"]),
        ("Police beat a monk, injuring two nuns.", ["a monk", "two nuns"]),
        ("Jets bombed a camp, killing a commander.", ["a camp"]),
        ("A bomber blew himself up in Quetta, killing nine policemen.", ["nine policemen"]),
        ("Gunmen opened fire, killing a judge.", ["a judge"]),
    ],
)
def test_whom_an_attack_hit_is_kept(marks_in, text, targets):
    """The dead are targets of the one attack, but for those in a town or convoy that was attacked."""
    report, events = marks_in(text, "event")
    (event,) = [mark for mark in events if mark.type == "ASSAULT"]
    words = [" ".join(s.of(report.text) for s in party.spans) for party in event.target]
    assert words == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Serbia withdrew its police from the border.", []),
        ("Kenya withdraws its police from Haiti.", ["Haiti"]),
        ("Lebanese troops were withdrawn from the hill.", []),
    ],
)
def test_who_is_taken_away_is_no_target(marks_in, text, targets):
    """What a doer moves of his own is not the target of a withdrawal."""
    text, events = marks_in(text, "event")[0], marks_in(text, "event")[1]
    (event,) = [mark for mark in events if mark.type == "RETREAT"]
    words = [" ".join(span.of(text.text) for span in party.spans) for party in event.target]
    assert words == targets


@pytest.mark.parametrize(
    ("text", "trigger", "targets"),
    [
        ("Leaders of the Baltic states gathered in Riga for a summit on defence.", "gathered", []),
        ("African Union leaders convened in Lome for a summit on Sudan.", "convened", []),
        ("West African presidents gathered for a meeting in Abuja.", "gathered", []),
        ("The leaders of Brazil and Peru came together for a summit.", "came together", []),
        ("The Kenyan and Ugandan presidents met for a summit of the bloc.", "met", []),
        ("Oman's minister sat down for talks with Kuwait.", "sat down", ["Kuwait"]),
    ],
)
def test_who_gathers_for_a_summit_meets_once(marks_in, text, trigger, targets):
    """The meeting that a gathering is for is the same, and what it is about is not met."""
    report, events = marks_in(text, "event")
    (event,) = [mark for mark in events if mark.type == "CONSULT"]
    assert event.spans[0].of(report.text) == trigger
    assert [party.spans[0].of(report.text) for party in event.target] == targets


@pytest.mark.parametrize(
    "text",
    [
        "The Malian minister met the Russian envoy for a meeting with Niger.",
        "Kenya's president met his Ugandan counterpart before a summit of the bloc in Arusha.",
        "Oman's sultan met the Qatari emir and called for a summit on Gaza.",
    ],
)
def test_another_meeting_is_told_beside(marks_in, text):
    """One with others, later or only asked for is an event of its own."""
    events = marks_in(text, "event")[1]
    assert len([mark for mark in events if mark.type == "CONSULT"]) == 2


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police used force to disperse protesters in Baku.", "used force"),
        ("Kenyan police fired tear gas to disperse marchers.", "fired"),
        ("Officers beat students to disperse them in Minsk.", "beat"),
        ("Police dispersed the crowd in Baku.", "dispersed"),
    ],
)
def test_force_to_disperse_a_crowd_is_told_once(marks_in, text, trigger):
    """To break it up is what the force was for."""
    report, events = marks_in(text, "event")
    (event,) = [mark for mark in events if mark.type == "ASSAULT"]
    assert event.spans[0].of(report.text) == trigger


@pytest.mark.parametrize(
    "text",
    [
        "The rebels took the town after killing six soldiers.",
        "Rebels kidnapped a monk and killed six soldiers.",
        "The rebels beat a monk while killing six soldiers.",
        "Rebels killed a mayor in a town that jets had bombed.",
    ],
)
def test_who_is_killed_at_another_time_is_killed_for_himself(marks_in, text):
    """Only what an attack itself led to is no act of its own."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == ["ASSAULT", "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The two ministers met in Accra and discussed a swap between their central banks.", 1),
        ("Oman's minister met his Iranian counterpart and discussed the war in Yemen with him.", 1),
        ("The Kenyan president met the pope and discussed the drought with Italy's premier.", 2),
        ("The Kenyan president visited Kampala and discussed trade with his counterpart.", 2),
    ],
)
def test_what_those_who_met_discussed_is_no_second_meeting(marks_in, text, count):
    """Rule: "met and discussed" is one meeting unless others are talked with."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == ["CONSULT"] * count


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("An apology to the Congolese was offered by the Belgian king.", ["SUPPORT"]),
        ("The premier offered his thanks to Norway.", ["SUPPORT"]),
        ("Kenya promised Somalia political support.", ["AGREE", "SUPPORT"]),
        ("Norway offered help to Chad.", ["AGREE", "AID"]),
    ],
)
def test_who_offers_thanks_promises_nothing(marks_in, text, kinds):
    """Rule: an apology that is offered is made."""
    assert kinds == [mark.type for mark in marks_in(text, "event")[1]]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "The envoy will visit Hanoi in May, his first trip there since taking office.",
            ["planned"],
        ),
        (
            "The premier will travel to Oslo in May, the first visit by a Fijian leader.",
            ["planned"],
        ),
        ("Ruto visited Paris on Monday, his third visit to France this year.", ["happened"]),
        ("Modi is to meet Xi in Kazan, their first meeting in five years.", ["planned"]),
        (
            "Ruto met Suluhu in Arusha and then made his first visit to Zanzibar.",
            ["happened", "happened"],
        ),
    ],
)
def test_the_first_of_its_kind_is_the_visit_told_before(marks_in, text, statuses):
    """Rule: behind a comma it tells the how many-th it is."""
    _, events = marks_in(text, "event")
    assert statuses == [mark.status for mark in events if mark.type == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Teachers held a protest outside parliament, protesting wage cuts.",
        "Monks will hold a protest at the Chinese embassy, protesting the new law.",
        "Kurds held a demonstration in Berlin, protesting the visit of the Turkish minister.",
        "Farmers blocked a road near Puno, protesting the price of milk.",
        "Nurses staged a sit-in in Accra, protesting the minister's decree.",
    ],
)
def test_what_a_crowd_protests_is_no_second_deed(marks_in, text):
    """Rule: a crowd that protests accuses nobody beside it."""
    assert "ACCUSE" not in {mark.type for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Students held a rally in Dhaka, condemning the police.",
        "Dockers staged a march in Durban, denouncing the minister.",
        "Ecuador protested the seizure of two boats by Peru.",
    ],
)
def test_what_is_condemned_is_a_deed_of_its_own(marks_in, text):
    """Rule: who condemns accuses, at a rally too."""
    assert "ACCUSE" in {mark.type for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The envoy warned Kinshasa, whose army had shelled a camp, that sanctions would follow.",
            "SANCTION",
        ),
        ("Shelling of Kharkiv by Russia resumed on Sunday.", "ASSAULT"),
    ],
)
def test_what_takes_place_is_told_by_its_name(types_in, text, kind):
    """The verb that it follows or resumes is no second deed."""
    assert types_in(text).count(kind) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ecuador expelled the Cuban consul, giving him 72 hours to leave.", 1),
        ("Mali expelled two attachés and gave them two days to leave.", 1),
        ("Mali expelled two attachés, and Niger expelled a third.", 2),
        ("Mali expelled two attachés, giving Niger a reason to recall its own.", 2),
    ],
)
def test_by_when_who_is_expelled_must_go_is_no_second_measure(types_in, text, count):
    """Rule: whoever expels somebody and gives him days to leave expels him once."""
    assert types_in(text).count("SANCTION") == count
