"""Who only stands near a deed's word: hearers, hosts, those apologised to, callers, victims."""

import pytest

from dragoman.records import Event, Mention


def _sides(marks_in, text):
    report, marks = marks_in(text, "event")

    def side(parties):
        return [" ".join(s.of(report.text) for s in party.spans) for party in parties]

    told = [mark.spans[0].of(report.text) for mark in marks]
    assert len(set(told)) == len(told), "two events at one word"
    return {
        word: (mark.type, side(mark.source), side(mark.target))
        for word, mark in zip(told, marks, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "deed", "accused"),
    [
        ("The African Union condemned the jailing of the mayor.", "condemned", []),
        ("A commission in Quito is investigating the murder of a nun.", "investigating", []),
        ("Monks condemned the abduction of the abbot by men in uniform.", "condemned", ["men in"]),
        ("Oslo condemned the killing of two monks in Yangon.", "condemned", []),
        ("Togo investigates the beating of prisoners.", "investigates", []),
        ("Kenya condemned the torture of a student by soldiers.", "condemned", ["soldiers"]),
        ("Oslo condemned the detention of its envoy in Lima.", "condemned", ["Lima"]),
        ("The police are probing the arrest of two grocers by soldiers.", "probing", ["soldiers"]),
        ("Kenya condemned the shelling by Uganda.", "condemned", ["Uganda"]),
        ("Togo condemned the arrest of Angolans.", "condemned", []),
        ("Togo condemned the jailing of Poles by Belarus.", "condemned", ["Belarus"]),
        ("The union condemned the deportation of Nigerians.", "condemned", []),
        ("Togo condemned the expulsion of Malians by Gabon.", "condemned", ["Gabon"]),
        ("Togo condemned Gabon's expulsion of Malians.", "condemned", ["Gabon"]),
        ("Togo condemned the seizure of a Malian ship by Gabon.", "condemned", ["Gabon"]),
        ("Togo condemned the threats of Gabon.", "condemned", ["Gabon"]),
    ],
)
def test_who_suffered_it_is_not_accused(marks_in, text, deed, accused):
    """To condemn an act accuses who did it, never who suffered it."""
    target = _sides(marks_in, text)[deed][2]
    assert len(target) == len(accused)
    assert all(one.startswith(start) for one, start in zip(target, accused, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The union called for a boycott of the election.",
        "Peru's opposition called for a general strike.",
        "The union urged a strike at the port.",
    ],
)
def test_who_calls_for_a_protest_is_not_its_target(marks_in, text):
    """The protest is against others."""
    report, marks = marks_in(text, "event")
    found = [m for m in marks if m.type == "PROTEST"]
    parties = [s.of(report.text) for m in found for p in m.target for s in p.spans]
    assert found
    assert [one for one in parties if one in {"The union", "Peru's opposition"}] == []


@pytest.mark.parametrize(
    ("text", "deed", "source"),
    [
        ("Peru apologised to Chile for the detention of two sailors.", "detention", []),
        ("Oman apologised to Iran for its raid on a ferry.", "raid", ["Oman"]),
        ("The minister apologised to Togo for his attack on Gabon.", "attack", ["his"]),
        ("Oman asked Iran about its seizure of a ship.", "seizure", ["its"]),
        ("A judge questioned the colonel about his arrest of two nuns.", "arrest", ["his"]),
        ("The police chief was asked about the arrest of a singer.", "arrest", []),
        ("The Senate asked the minister about the raid by soldiers.", "raid", ["soldiers"]),
        ("Nadia Roca, whose guards beat a reporter, resigned.", "beat", ["whose guards"]),
        ("The bishop, whose chapel was torched by rebels, fled.", "torched", ["rebels"]),
        ("Police were deployed in Lima ahead of the march by nurses.", "march", ["nurses"]),
    ],
)
def test_who_is_spoken_to_is_no_doer(marks_in, text, deed, source):
    """Nor is who owns those who did it, or who is sent there."""
    assert _sides(marks_in, text)[deed][1] == source


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("Oman asked Iran about its seizure of a ship.", "seizure", "Iran"),
        ("A judge questioned the colonel about his arrest of two nuns.", "arrest", "the colonel"),
        ("Togo's senate asked Benin about its raid on a ferry.", "raid", "Benin"),
        ("Oman apologised to Iran for its raid on a ferry.", "raid", "Oman"),
    ],
)
def test_who_is_asked_about_his_deed_did_it(marks_in, text, deed, who):
    """The pronoun that is its source means who is asked; who apologises did it himself."""
    report, marks = marks_in(text)
    (event,) = [m for m in marks if isinstance(m, Event) and m.spans[0].of(report.text) == deed]
    mentions = {m.id: m for m in marks if isinstance(m, Mention)}
    (source,) = event.source
    told = mentions[source.mention]
    assert mentions[told.head or told.id].text == who


@pytest.mark.parametrize(
    ("text", "deed", "target"),
    [
        ("Hungary vetoes a loan for Moldova.", "loan", ["Moldova"]),
        ("Rioters burned tyres and looted Thai shops.", "burned", []),
        ("Kenya vetoed a loan to Somalia.", "loan", ["Somalia"]),
        ("Deputies walked out of the coalition talks.", "walked", []),
        ("The governor is raising a village militia.", "raising", []),
    ],
)
def test_what_is_near_is_no_target(marks_in, text, deed, target):
    """Who vetoes a loan is not lent it; shops that are looted are not burned; talks are nobody."""
    assert _sides(marks_in, text)[deed][2] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ghana's leader met Togo's president before talks with Nigeria.", []),
        ("Zambia's envoy met Kenya's premier after talks with Sudan.", []),
        ("Oman's king met the Iraqi premier before a summit with Iran.", []),
        ("The Dutch premier met Serbia's president following talks with Kosovo.", []),
        ("Togo's premier met after months of war with Niger's leader.", ["Niger's leader"]),
    ],
)
def test_who_is_met_in_another_meeting_is_not_met_in_this(marks_in, text, target):
    """Talks before or after it have parties of their own."""
    assert _sides(marks_in, text)["met"][2] == target


@pytest.mark.parametrize("text", ["Kenya blocked aid to Somalia.", "Oman has blocked aid to Gaza."])
def test_blocked_aid_is_no_second_event(marks_in, text):
    """To block it is the one act told."""
    assert set(_sides(marks_in, text)) == {"blocked"}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The militia set two engineers free.", ["RETREAT"]),
        ("Rebels set the crew free two days later.", ["RETREAT"]),
        ("Belgrade put its troops on high alert over the arrests in Nis.", ["COERCE", "MOBILIZE"]),
        ("Police put the editor under arrest.", ["COERCE"]),
        ("Ghana threw two deputies in jail.", ["COERCE"]),
        ("Rebels raid army camp in Mali, kill six", ["ASSAULT"]),
        ("The appeal court in Dakar freed the editor.", ["RETREAT"]),
        ("The junta appealed for aid.", ["REQUEST"]),
    ],
)
def test_one_verb_tells_one_act(marks_in, text, types):
    """A "set" that is part of "set free" seizes nobody; an appeal court appeals to nobody."""
    _, marks = marks_in(text, "event")
    found = {m.type for m in marks} & {"ASSAULT", "COERCE", "MOBILIZE", "REQUEST", "RETREAT"}
    assert sorted(found) == types
    assert sum(m.type == "ASSAULT" for m in marks) <= 1
    assert [m.target for m in marks if m.type == "COERCE" and "alert" in text] in ([], [()])


@pytest.mark.parametrize(
    "text",
    [
        "Police in Lagos often arrest vendors.",
        "Guards regularly beat prisoners in the jail of Oruro.",
        "Migrants are routinely detained at the airport.",
        "Soldiers usually shoot smugglers on the bridge.",
        "Police in Lagos often arrest vendors and beat them.",
        "The militia frequently abducts farmers.",
    ],
)
def test_a_habit_is_no_event(marks_in, text):
    """What people do in general tells no act."""
    _, marks = marks_in(text, "event")
    assert list(marks) == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Togo regularly shells Kidal, and its troops shot two men on Friday.", "shells"),
        ("Mali routinely condemns Niger.", "condemns"),
        ("Brazilian ministers often visit Lima.", "visit"),
        ("Chad often vetoes resolutions against Sudan.", "vetoes"),
    ],
)
def test_what_a_state_often_does_goes_on(marks_in, text, deed):
    """A habit of somebody known is told, as what goes on."""
    report, marks = marks_in(text, "event")
    found = {m.spans[0].of(report.text): m.status for m in marks}
    assert found[deed] == "ongoing"


def test_generally_is_no_habit(marks_in):
    """On the whole is not again and again."""
    _, marks = marks_in("Ghana generally supports the plan.", "event")
    assert [mark.type for mark in marks] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Peru has often arrested reporters.", "arrested"),
        ("Police often arrested hawkers.", "arrested"),
        ("Police often arrest vendors, and on Monday they detained two.", "detained"),
        ("Police arrested a man who often sells maps.", "arrested"),
    ],
)
def test_what_was_done_often_was_done(marks_in, text, deed):
    """A past or perfect tense tells acts, and so does another clause."""
    assert deed in _sides(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed", "status"),
    [
        ("Mali's army stopped short of shelling Kidal.", "shelling", "denied"),
        ("Ghana came close to expelling the envoy.", "expelling", "denied"),
        ("Accra agreed to release 30 fishermen.", "release", "planned"),
        ("Accra agreed to release 30 fishermen and to pay for their nets.", "pay", "planned"),
        ("Accra pledged to release 30 fishermen.", "release", "promised"),
        ("The grocers were arrested and deported the next day.", "deported", "happened"),
        ("The army is shelling Kidal.", "shelling", "ongoing"),
    ],
)
def test_the_tree_is_surer_of_the_status(marks_in, text, deed, status):
    """What was stopped short of was not done, and what is agreed to is planned."""
    report, marks = marks_in(text, "event")
    found = {m.spans[0].of(report.text): m.status for m in marks}
    assert found[deed] == status


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Britain has already sent a team of engineers.", []),
        ("Spain has lent a team of rescuers.", []),
        ("Japan sent a team of doctors to Nepal.", ["Nepal"]),
        ("Spain rescued a group of sailors.", ["sailors"]),
    ],
)
def test_who_is_sent_to_help_gets_no_help(sides_in, text, target):
    """Rule: a team that somebody sends gives help; whoever it is sent to gets it."""
    assert sides_in(text)["AID"][1] == target


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("Presidents Japarov and Rahmon talked on the fringe of the UN General Assembly.", False),
        ("Peru met Chile on the margins of the UN General Assembly.", False),
        ("Peru held talks with the UN General Assembly.", True),
    ],
)
def test_talks_beside_a_meeting_are_not_with_it(marks_in, text, is_met):
    """They are of those who come there."""
    report, (event,) = marks_in(text, "event")
    told = [span.of(report.text) for one in event.target for span in one.spans]
    assert is_met == any("Assembly" in words for words in told)


@pytest.mark.parametrize(
    ("text", "is_refusal"),
    [
        ("Iran's oil ministry refused to be drawn on the fee.", False),
        ("The secretariat declined to take sides.", False),
        ("Peru refused to take sides in the war.", False),
        ("Peru refused to take sides with Chile.", True),
        ("Peru refused to be drawn into the war.", True),
        ("Peru refused to pay Chile.", True),
    ],
)
def test_who_keeps_out_refuses_nobody(marks_in, text, is_refusal):
    """He only takes no part."""
    _, marks = marks_in(text, "event")
    assert is_refusal == any(mark.type == "REJECT" for mark in marks)


@pytest.mark.parametrize(
    "text",
    [
        "The last convoy of peacekeepers left for Togo.",
        "French soldiers left for Gabon on Monday.",
        "The brigade pulled back to Rwanda overnight.",
        "Kenyan troops withdrew into Ethiopia.",
        "The army withdrew towards Niger.",
    ],
)
def test_where_the_withdrawn_go_suffers_no_withdrawal(marks_in, text):
    """A withdrawal is from a land, and not to one."""
    found = [mark for mark in marks_in(text, "event")[1] if mark.type == "RETREAT"]
    assert [mark.target for mark in found] == [()]


def test_whence_the_withdrawn_go_stays(marks_in):
    """Whose land they leave is the target, whatever land they go to."""
    _, marks = marks_in("Kenyan troops withdrew from Somalia into Ethiopia.", "event")
    assert [one.country for mark in marks for one in mark.target] == ["SOM"]


@pytest.mark.parametrize(
    "text",
    [
        "Unions struck against spending cuts demanded by the IMF.",
        "Farmers rallied in Quito against reforms demanded by the World Bank.",
        "Nurses marched in Lima against the closures demanded by the ministry.",
        "Students staged a sit-in over fees demanded by the university.",
        "The drivers held a strike against a tax demanded by the fund.",
    ],
)
def test_who_protests_against_a_demand_is_not_asked(marks_in, text):
    """Who rallies against what somebody demands is not whom he demands it of."""
    found = [mark for mark in marks_in(text, "event")[1] if mark.type == "REQUEST"]
    assert all(mark.target == () for mark in found)


def test_who_turns_down_a_demand_was_asked(marks_in):
    """Who rejects a demand is the one who would have to meet it."""
    report, marks = marks_in("The president rejected a pullout demanded by rebels.", "event")
    (asked,) = [mark for mark in marks if mark.type == "REQUEST"]
    assert [one.spans[0].of(report.text) for one in asked.target] == ["The president"]


@pytest.mark.parametrize(
    "text",
    [
        "A policeman shot a taxi driver on Saturday, setting off riots in Lagos.",
        "Soldiers shot a student, setting off protests in three towns.",
        "The mayor sparked riots in two suburbs.",
        "The governor provoked a strike by cutting the pay of nurses.",
        "Guards beat a trader, touching off riots in the market.",
    ],
)
def test_who_causes_a_protest_takes_no_part_in_it(marks_in, text):
    """Who sets off riots does not riot."""
    found = [mark for mark in marks_in(text, "event")[1] if mark.type == "PROTEST"]
    assert all(mark.source == () for mark in found)


def test_who_holds_a_protest_does(sides_in):
    """Who stages a strike strikes, and who sets off on a march marches."""
    assert sides_in("Nurses staged a strike in Lagos.")["PROTEST"][0] == ["Nurses"]


@pytest.mark.parametrize(
    "text",
    [
        "Police broke up a sit-in by nurses in Lima.",
        "Soldiers broke up a sit-in outside the ministry with rubber bullets.",
        "Riot police broke up a sit-in at the port on Sunday.",
        "Thai soldiers broke up a sit-in outside Government House.",
        "Police in Baku broke up a sit-in of war veterans.",
    ],
)
def test_a_sit_in_is_broken_up_as_a_rally_is(marks_in, text):
    """A word tied by a hyphen is one word for the classes of objects."""
    report, marks = marks_in(text, "event")
    (blow,) = [mark for mark in marks if mark.type == "ASSAULT"]
    assert [span.of(report.text) for span in blow.spans] == ["broke up", "sit-in"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A Peruvian court dismissed a complaint of libel against the senator Ana Roca.", []),
        ("The tribunal threw out the deportation order against a Somali singer.", []),
        ("Oman rejected the charges against its envoy.", []),
        ("The Senate rejected a bill against squatters.", []),
        ("Peru's court declined to order the eviction of herders from a farm near Puno.", []),
        ("Togo's parliament refused to approve the arrest of two deputies.", []),
        ("Chile's congress refused to lift the embargo on Bolivia.", ["Bolivia"]),
        ("The council refused to help the refugees.", ["the refugees"]),
        ("Chad rejected the offer of the rebels.", ["the rebels"]),
    ],
)
def test_whom_a_refused_measure_would_hit_is_not_turned_down(sides_in, text, target):
    """Rule: who turns down a measure against somebody refuses him nothing."""
    assert sides_in(text)["REJECT"][1] == target


@pytest.mark.parametrize(
    ("text", "blow", "protest"),
    [
        (
            "Tunisian police broke up a sit-in by migrants from Sudan outside the offices of the refugee agency.",
            (["Tunisian police"], ["migrants from Sudan"]),
            ["migrants from Sudan"],
        ),
        (
            "Police broke up a protest by nurses in Harare.",
            (["Police"], ["nurses in Harare"]),
            ["nurses in Harare"],
        ),
        ("Riot police broke up a demonstration against the king.", (["Riot police"], []), []),
        ("The army crushed an uprising by miners.", (["The army"], ["miners"]), ["miners"]),
        ("Soldiers dispersed a march by students.", (["Soldiers"], ["students"]), ["students"]),
    ],
)
def test_a_crowd_that_is_broken_up_protests(sides_in, text, blow, protest):
    """Rule: what police break up is another's protest, and hits the crowd, not whom it is against."""
    sides = sides_in(text)
    assert (sides["ASSAULT"], sides["PROTEST"][0]) == (blow, protest)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Troops put down a mutiny by prisoners.", 1),
        ("The junta crushed a rebellion in the north.", 1),
        ("Police quelled riots in three towns.", 1),
        ("The league crushed a revolt by four clubs.", 0),
        ("The government quelled fears of a shortage.", 0),
        ("Brazil crushed Chile in the final.", 0),
    ],
)
def test_risings_are_put_down_by_arms(types_in, text, count):
    """Those in power crush a rising; no league does, and fears are no crowd."""
    assert types_in(text).count("ASSAULT") == count


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kyiv swapped 40 prisoners on Thursday.", []),
        ("Kyiv exchanged its prisoners with Minsk.", ["Minsk"]),
        ("Kyiv traded prisoners with the separatists.", ["the separatists"]),
    ],
)
def test_captives_are_exchanged_with_others(deeds_in, text, target):
    """Rule: those who are exchanged are nobody's partner in it."""
    assert [whom for name, _, whom in deeds_in(text) if name == "COOPERATE"] == [target]
