"""Deeds of rarer codes: shows of force, alerts, cars full of explosives, unowned protests, finer codes."""

import pytest


def sides(marks_in, text, kind):
    """Return the words of source and target of the first event of a type."""
    report, marks = marks_in(text, "event")
    mark = next(mark for mark in marks if mark.type == kind)
    both = (mark.source, mark.target)
    return [[span.of(report.text) for one in side for span in one.spans] for side in both]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Turkey made a show of force off Crete.", "MOBILIZE", "150"),
        ("Russia staged a show of military strength off Alaska.", "MOBILIZE", "150"),
        ("A show of force was staged off Crete by the Turkish fleet.", "MOBILIZE", "150"),
        ("Estonia's cyber command was placed on alert.", "MOBILIZE", "155"),
        ("Poland raised the readiness of its air force on Sunday.", "MOBILIZE", "152"),
        ("Greece raised the readiness of its navy after the incident.", "MOBILIZE", "152"),
        ("Russian jets violated Estonian airspace on Monday.", "MOBILIZE", "154"),
        ("Colombian warships violated Nicaraguan waters.", "MOBILIZE", "154"),
        ("A car packed with explosives blew up outside the Indian embassy.", "ASSAULT", "1832"),
        ("A lorry filled with dynamite exploded near the governor's office.", "ASSAULT", "1832"),
        ("A boat packed with explosives blew up beside an Omani tanker.", "ASSAULT", "183"),
        ("Protests erupted in Bishkek on Monday.", "PROTEST", "141"),
        ("Riots broke out in Suva after the verdict.", "PROTEST", "145"),
        ("Tigrayan forces besieged the Ethiopian garrison at Axum.", "ASSAULT", "191"),
        ("Lebanese militiamen killed a Syrian labourer with knives.", "ASSAULT", "1823"),
        (
            "Half a million Rohingya were driven from their homes by Myanmar's army.",
            "ASSAULT",
            "201",
        ),
        ("The IMF froze its lending to Mozambique.", "SANCTION", "1621"),
        ("Brazil ruled out a free trade pact with Mexico.", "REJECT", "1211"),
        ("The king has refused to share power with the opposition.", "REJECT", "1234"),
        ("The junta agreed to share power with the opposition.", "AGREE", "0344"),
        (
            "Rwanda threatened to pull its soldiers out of the UN force in Darfur.",
            "THREATEN",
            "136",
        ),
        ("Bolivian coca growers threatened to block every road to La Paz.", "THREATEN", "133"),
        ("The crowd demanded the ouster of President Irakli Meladze.", "REQUEST", "1041"),
        (
            "Qatar demanded that its neighbours end their blockade of its port and airspace.",
            "REQUEST",
            "1056",
        ),
        ("Syria called on Turkey to ease the pressure on Kurdish towns.", "CONCEDE", "08"),
        (
            "Tuvalu's finance minister, in Geneva for a conference, appealed to donors for cash.",
            "REQUEST",
            "0231",
        ),
    ],
)
def test_rarer_words_tell_their_deed(codes_in, text, kind, code):
    """Each has the code its words ask for."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("India's onion traders threatened to boycott Bangladesh.", "THREATEN", "1312"),
        ("Iran threatened to close the strait to tankers.", "THREATEN", "1381"),
        ("Iran urged Oman to free the sailors.", "REQUEST", "0253"),
        ("The senate called for sanctions on Belarus.", "REQUEST", "02"),
        ("The bishop said that Ghana had eased the curfew.", "CONCEDE", "0813"),
        ("The mayor demanded that the dockers end their strike.", "REQUEST", "1052"),
    ],
)
def test_what_tells_a_code_by_itself_still_does(codes_in, text, kind, code):
    """A boycott may be one of trade, who is freed is let go, and sanctions have no finer code."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bus packed with fans exploded with joy in Lima.",
        "A car packed with tourists broke down outside Kabul.",
        "Protests are common in spring.",
        "The union staged a show of strength in Paris.",
        "Critics say the film violates the zone of good taste.",
    ],
)
def test_what_only_sounds_so_tells_nothing(codes_in, text):
    """Fans are no explosives, habits no protest, and a union shows no arms."""
    assert codes_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        (
            "Russian jets violated Estonian airspace on Monday.",
            "MOBILIZE",
            "Russian jets",
            "Estonian airspace",
        ),
        (
            "Students in Dakar rallied and demanded the dismissal of the rector.",
            "PROTEST",
            "Students in Dakar",
            "the rector",
        ),
        (
            "Miners rallied in La Paz, demanding the removal of Bolivia's labour minister.",
            "PROTEST",
            "Miners",
            "Bolivia's labour minister",
        ),
        (
            "A NATO inquiry into the shelling of a village by Syrian forces began on Monday.",
            "ACCUSE",
            "NATO",
            None,
        ),
        (
            "Nurses in Lima marched to demand the release of a friend.",
            "PROTEST",
            "Nurses in Lima",
            None,
        ),
        ("Kenya raised a militia.", "MOBILIZE", "Kenya", None),
    ],
)
def test_whom_they_concern(marks_in, text, kind, source, target):
    """Airspace is another's, who is to go is protested against, and an inquiry has its own doer."""
    assert [[source], [target] if target else []] == sides(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("UN peacekeepers arrived in Bangui on Monday.", "AID", "074"),
        ("Russian troops arrived in Minsk.", "MOBILIZE", "154"),
        ("Mali ordered the UN mission out of the country.", "SANCTION", "166"),
        ("Burkina Faso ordered French troops out of the country.", "SANCTION", "166"),
        ("A French charity was thrown out of Burundi.", "SANCTION", "1663"),
        ("Sudan opened Darfur to foreign observers.", "RETREAT", "0862"),
        ("Indonesia opened East Timor to foreign peacekeepers.", "RETREAT", "0861"),
        ("Cyprus reopened Varosha to tourists.", "CONCEDE", "08"),
        ("Riot police took up positions outside parliament.", "MOBILIZE", "153"),
        ("Soldiers took up positions around the palace.", "MOBILIZE", "154"),
        ("The junta gave the envoy until Friday to leave.", "THREATEN", "139"),
        (
            "NATO gave the militia until Monday to move its guns or face air strikes.",
            "THREATEN",
            "139",
        ),
        ("Beijing threatened trade reprisals against Canberra.", "THREATEN", "1312"),
        ("Rebels threatened reprisals against the villagers.", "THREATEN", "1384"),
        ("Chechen commander Umarov vowed to take revenge on Russia.", "THREATEN", "1384"),
        ("The militia took revenge on the village.", "ASSAULT", "19"),
        ("A Congolese student was stabbed by neo-Nazis in Kharkiv.", "ASSAULT", "182"),
        ("Police in Oruro cleared a roadblock set up by farmers.", "COERCE", "17"),
        ("Soldiers dismantled barricades put up by students in Caracas.", "COERCE", "17"),
        ("Farmers cleared their roadblock on Sunday.", "CONCEDE", "082"),
        ("Israeli troops removed a checkpoint near Nablus.", "CONCEDE", "08"),
    ],
)
def test_what_rarer_words_tell(codes_in, text, kind, code):
    """Crowds are cleared away, guests ordered out and positions taken."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Talks between Philippine negotiators and communist rebels resumed.", "CONSULT", "046"),
        ("Greek and Turkish diplomats opened a new round of negotiations.", "CONSULT", "046"),
        (
            "A call by the bishop for the sacking of the army chief was published.",
            "REQUEST",
            "0241",
        ),
        ("Unions called for sanctions against Chad.", "REQUEST", "02"),
        ("The council lifted the ban on the Workers' Party.", "CONCEDE", "0812"),
        ("Turkey eased a ban on Kurdish songs.", "CONCEDE", "0811"),
        ("Unions asked the council to lift the ban on the Workers' Party.", "REQUEST", "0251"),
        ("Ukraine dropped its ban on Moldovan wine imports.", "CONCEDE", "085"),
        ("Saudi Arabia allowed women to drive.", "CONCEDE", "0833"),
        ("Iran allowed a cargo ship to dock.", "CONCEDE", "08"),
        ("Greek Cypriots voted down a UN plan to reunify the island.", "REJECT", "127"),
        ("Bern refused to join a free trade pact with the bloc.", "REJECT", "1211"),
        ("Mali refused to back Chad's bid for the post.", "REJECT", "120"),
        ("Kenya's police chief said sorry to the family.", "SUPPORT", "055"),
        (
            "Turkish intelligence was asked by Dutch investigators to share what it knew.",
            "REQUEST",
            "0214",
        ),
    ],
)
def test_finer_codes_of_rarer_words(codes_in, text, kind, code):
    """What talks, bans and pleas are about, and not who asks, tells the digits behind."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Putin sprang to Assad's defence.", "SUPPORT", [["Putin"], ["Assad"]]),
        ("Chile rushed to Peru's defence.", "SUPPORT", [["Chile"], ["Peru"]]),
        ("Oman came to the defence of Qatar.", "SUPPORT", [["Oman"], ["Qatar"]]),
        (
            "Chad warned Sudan that Chadian troops would answer.",
            "THREATEN",
            [["Chad"], ["Sudan"]],
        ),
        (
            "Kenya warned that Somali troops would be shot.",
            "THREATEN",
            [["Kenya"], ["Somali troops"]],
        ),
        (
            "An appeal to Pacific leaders to back Palau's candidacy was read out.",
            "REQUEST",
            [[], ["Pacific leaders"]],
        ),
        (
            "A plea to the junta to free the nuns went unheard.",
            "REQUEST",
            [[], ["the junta"]],
        ),
        (
            "An appeal to Chad for calm came from Niger's president.",
            "REQUEST",
            [["Niger's president"], ["Chad"]],
        ),
    ],
)
def test_sides_of_rarer_words(marks_in, text, kind, expected):
    """Who springs to another's defence backs him; who is appealed to asks nothing."""
    assert expected == sides(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Vietnam voiced solidarity with Cuba.", "SUPPORT", "051"),
        ("Oslo reiterated its support for the tribunal.", "SUPPORT", "051"),
        ("Sudan's government legalised the banned Communist Party.", "CONCEDE", "0812"),
        ("ETA surrendered its last arms caches to French police.", "RETREAT", "0873"),
        ("A march for gay rights was held in Belgrade.", "PROTEST", "1413"),
        ("A strike for higher pay shut the mines.", "PROTEST", "1432"),
    ],
)
def test_further_codes(codes_in, text, kind, code):
    """Support that is voiced, parties made legal, caches given up, crowds that are for something."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 4,000 Malians have sought refuge in Niger since the raid.", "REQUEST"),
        ("The deposed minister sought asylum in Peru on Monday.", "REQUEST"),
        ("Two Belarusian sprinters sought protection in the Polish embassy in Tokyo.", "REQUEST"),
        ("The former president sought sanctuary in Brazil after the coup.", "REQUEST"),
        ("Three Cuban pilots are seeking refuge in Ecuador.", "REQUEST"),
        ("Britain granted Ireland a delay of two months.", "CONCEDE"),
        ("The EU granted Greece an extension of the deadline.", "CONCEDE"),
        ("The creditors granted Zambia a respite until May.", "CONCEDE"),
        ("The students lifted their occupation of the ministry.", "CONCEDE"),
        ("Lorry drivers lifted a week-long boycott of the port of Dakar.", "CONCEDE"),
        ("Belarus forced a Lithuanian airliner to land in Minsk.", "COERCE"),
        ("Turkish jets forced a Syrian passenger plane to land in Ankara.", "COERCE"),
        ("The Peruvian air force forced a Bolivian jet to land in Cusco.", "COERCE"),
        ("Iran's navy forced an Omani helicopter to land on Kish.", "COERCE"),
        ("Qatar announced an increase in funding for Gaza.", "AID"),
        ("Japan announced a contribution of 5 million dollars to Chad.", "AID"),
        ("Germany and the Red Cross handed over 12 vehicles to clinics in Afar.", "AID"),
        ("China handed over laptops and textbooks to schools in Samoa.", "AID"),
        ("Italy handed over two motorcycles to the Gambian police.", "AID"),
        ("The delegation offered sharp criticism of the Maltese government.", "ACCUSE"),
        ("Sweden's minister offered only criticism of Hungary's plan.", "ACCUSE"),
        ("Chile's envoy offered a stern rebuke to Peru.", "ACCUSE"),
        ("The premier levelled criticism at Brussels.", "ACCUSE"),
    ],
)
def test_what_an_object_makes_of_a_verb(marks_in, text, kind):
    """Refuge is asked for, a delay granted, criticism no offer."""
    kinds = [mark.type for mark in marks_in(text, "event")[1]]
    assert kind in kinds
    assert "AGREE" not in kinds


@pytest.mark.parametrize(
    "text",
    [
        "Investors sought refuge in gold after the tariffs.",
        "Birds seek shelter in the reeds of the lake.",
        "The bank granted the buyer a delay.",
        "The professor granted the student an extension.",
        "The crane lifted the container.",
        "The storm forced the pilot to land in Oslo.",
        "The bank announced an increase in funding for start-ups.",
        "The actor announced a contribution to the film.",
    ],
)
def test_what_an_object_makes_no_deed(marks_in, text):
    """Gold shelters nobody in politics, and storms govern nobody."""
    kinds = {mark.type for mark in marks_in(text, "event")[1]}
    assert not kinds & {"AID", "COERCE", "CONCEDE", "REQUEST"}


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The rebels held the aid convoy at a checkpoint for two days.", "COERCE", "The rebels"),
        ("The army held three lorries of flour for a week.", "COERCE", "The army"),
        ("Border guards held the buses at Rafah until dawn.", "COERCE", "Border guards"),
        (
            "The mediator urged the parties to return to the lines they held in May.",
            "RETREAT",
            "the parties",
        ),
        ("The soldiers returned to barracks on Sunday.", "RETREAT", "The soldiers"),
        ("Chad's army punished the deserters.", "SANCTION", "Chad's army"),
        ("The king vowed to punish those behind the plot.", "SANCTION", "The king"),
    ],
)
def test_vehicles_lines_and_punishment(marks_in, text, kind, source):
    """A convoy that is held is seized and not abducted; who goes back to his lines withdraws."""
    assert [source] == sides(marks_in, text, kind)[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rain punished the maize farmers of Kenya.", "SANCTION"),
        ("The rebels held two nurses for a week.", "COERCE"),
        ("The minister returned to his line of questions.", "RETREAT"),
        ("The depot holds 40 lorries.", "COERCE"),
    ],
)
def test_weather_hostages_and_room(marks_in, text, kind):
    """Nobody governs who rains; people are held otherwise; and a depot only has room."""
    _, marks = marks_in(text, "event")
    assert kind not in {mark.type for mark in marks}


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Sweden joined NATO in March.", "SUPPORT", "05"),
        ("Bolivia has joined Mercosur as a full member.", "SUPPORT", "05"),
        ("Serbia will not join NATO, its president said.", "SUPPORT", "05"),
        ("Turkey asked for guarantees before it joins the alliance.", "SUPPORT", "05"),
        ("A small party joined the ruling coalition on Sunday.", "SUPPORT", "05"),
        ("The party left the ruling coalition on Sunday.", "RETREAT", "0831"),
        ("Two parties quit the coalition in Kathmandu.", "RETREAT", "0831"),
        ("The party left the coalition over the budget.", "RETREAT", "0831"),
        ("The Free Democrats will leave the ruling coalition.", "RETREAT", "0831"),
        ("The Islamist party withdrew from the coalition.", "RETREAT", "0831"),
        ("The Christian Democratic party walked out of the coalition.", "RETREAT", "0831"),
        ("The liberals have threatened to leave the coalition.", "RETREAT", "0831"),
    ],
)
def test_alliances_are_joined_and_coalitions_left(codes_in, text, kind, code):
    """Who joins an alliance backs it; a party that leaves those who rule with it resigns."""
    assert (kind, code) in codes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The choir joined the union of singers.",
        "She joined NATO's press office as an intern.",
        "Spain left the coalition of the willing in 2004.",
        "The bank withdrew a fund from the coalition government.",
        "He left the coalition's books in disorder.",
    ],
)
def test_who_joins_a_choir_or_leaves_books(codes_in, text):
    """No choir is an alliance, no press office a member, and no state resigns."""
    assert not {kind for kind, _ in codes_in(text)} & {"RETREAT", "SUPPORT"}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Israel and Iran traded missile strikes for a third night.", "heavy-weapons"),
        ("The two armies traded artillery barrages across the ridge.", "heavy-weapons"),
        ("Hezbollah and Israel exchanged rocket fire overnight.", "heavy-weapons"),
        ("Israel and Iran exchanged air strikes on Saturday.", "aerial"),
        ("Armenia and Azerbaijan have traded drone strikes since Sunday.", "drone"),
        ("Indian and Pakistani troops traded fire on Thursday.", "firearms"),
    ],
)
def test_blows_are_traded_in_their_way(marks_in, text, mode):
    """Who trades blows with another strikes as these blows do."""
    _, marks = marks_in(text, "event")
    assert [(one.type, one.mode) for one in marks] == [("ASSAULT", mode)]


@pytest.mark.parametrize(
    "text",
    [
        "The candidates traded attacks in a television debate.",
        "The rivals traded blows until the ninth round.",
        "The two leaders traded jokes over dinner.",
    ],
)
def test_words_and_fists_are_no_strikes(types_in, text):
    """Candidates, boxers and hosts trade other things."""
    assert types_in(text) == []
