"""Rarer words and set phrases of politics, each the deed that a plainer word would tell."""

import pytest


def _told(marks_in, text):
    """Return type, mode and sources of the events of a text."""
    report, marks = marks_in(text, "event")
    return [
        (
            mark.type,
            mark.mode,
            "; ".join(" ".join(span.of(report.text) for span in one.spans) for one in mark.source),
        )
        for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "kind", "mode", "source"),
    [
        ("Fans hissed the minister in Rosario.", "PROTEST", None, "Fans"),
        ("Two crews mutinied against the admiral in Toulon.", "PROTEST", "riot", "Two crews"),
        ("Rebels decamped from the fort at dawn.", "RETREAT", "withdraw", "Rebels"),
        ("The rebels liberated six hostages in Gao.", "RETREAT", "release", "The rebels"),
        ("Rebels extorted money from traders in Beni.", "COERCE", "seize", "Rebels"),
        ("A clerk was garrotted by gunmen in Cali.", "ASSAULT", "targeted", "gunmen in Cali"),
        ("Chad mustered 400 troops at the border on Monday.", "MOBILIZE", "troops", "Chad"),
        ("Peru and Chile conversed by telephone on Friday.", "CONSULT", "phone", "Peru; Chile"),
        (
            "Honduras grumbled at Panama's president on Monday.",
            "ACCUSE",
            "disapprove",
            "Honduras",
        ),
        (
            "Opposition deputies groused that the minister had lied to parliament.",
            "ACCUSE",
            "disapprove",
            "Opposition deputies",
        ),
        (
            "The minister's dressing-down of the Chadian ambassador lasted an hour.",
            "ACCUSE",
            "disapprove",
            "The minister",
        ),
        (
            "The president's tongue-lashing of the Belgian envoy was shown on television.",
            "ACCUSE",
            "disapprove",
            "The president",
        ),
        (
            "Ankara's scolding of the Dutch ambassador annoyed The Hague.",
            "ACCUSE",
            "disapprove",
            "Ankara",
        ),
        (
            "The chancellor's jibe at Budapest went down badly in Hungary.",
            "ACCUSE",
            "disapprove",
            "The chancellor",
        ),
        (
            "The general's tirade against the United Nations was broadcast live.",
            "ACCUSE",
            "disapprove",
            "The general",
        ),
        ("Denmark traced the attack to Russia.", "ACCUSE", "allege", "Denmark"),
        (
            "Slovak investigators traced the malware to China.",
            "ACCUSE",
            "allege",
            "Slovak investigators",
        ),
        ("Kenya traced the attack back to Somalia.", "ACCUSE", "allege", "Kenya"),
        ("Manila's undertaking to Tokyo was confirmed on Monday.", "AGREE", None, "Manila"),
        ("Serbia and Kosovo made a bargain over number plates.", "AGREE", None, "Serbia; Kosovo"),
        ("Riyadh held out aid to Lebanon last month.", "AGREE", None, "Riyadh"),
        ("The junta dangled an amnesty before the rebels in May.", "AGREE", None, "The junta"),
        ("Paris dangled aid before Niger to win it over.", "AGREE", None, "Paris"),
        ("Norway footed the bill for the school in Malawi.", "AID", None, "Norway"),
        ("Qatar picked up the tab for the Syrian delegation.", "AID", None, "Qatar"),
        ("Japan defrayed the costs of the Malawian school.", "AID", None, "Japan"),
        ("Ottawa shouldered the cost of the Haitian police mission.", "AID", None, "Ottawa"),
        ("Iran furnished rifles to the militia.", "AID", None, "Iran"),
        ("Turkey furnished medicine to Somalia.", "AID", None, "Turkey"),
        ("Rebels bushwhacked a patrol of Congolese soldiers.", "ASSAULT", "firearms", "Rebels"),
        ("Government troops routed the militia near Baidoa.", "ASSAULT", None, "Government troops"),
        (
            "Lebanese soldiers came to blows with protesters outside the bank.",
            "ASSAULT",
            "beat",
            "Lebanese soldiers",
        ),
        ("Police traded punches with demonstrators in Tbilisi.", "ASSAULT", "beat", "Police"),
        ("Shells rained down on Kharkiv overnight.", "ASSAULT", "heavy-weapons", ""),
        (
            "A Russian missile slammed into a Ukrainian hospital.",
            "ASSAULT",
            "heavy-weapons",
            "A Russian missile",
        ),
        ("A missile ploughed into a Ukrainian barracks.", "ASSAULT", "heavy-weapons", ""),
        ("Mortar shells landed on an Armenian village on Friday.", "ASSAULT", "heavy-weapons", ""),
        ("A drone slammed into a Ukrainian power station.", "ASSAULT", "drone", ""),
        ("A Houthi drone ploughed into a Saudi depot.", "ASSAULT", "drone", "A Houthi drone"),
        ("Rebels mined the road to the Malian capital.", "ASSAULT", "explosives", "Rebels"),
        ("Bandits carried off eleven Nigerian pupils.", "ASSAULT", "abduct", "Bandits"),
        (
            "Three Kenyan teachers were carried away by gunmen on Friday.",
            "ASSAULT",
            "abduct",
            "gunmen",
        ),
        ("Militants spirited away two Polish engineers.", "ASSAULT", "abduct", "Militants"),
        ("Police hauled three Ugandan bloggers to jail.", "COERCE", "arrest", "Police"),
        ("Soldiers dragged the opposition leader to prison.", "COERCE", "arrest", "Soldiers"),
        ("Police marched off four monks on Monday.", "COERCE", "arrest", "Police"),
        (
            "Belarusian officials shuttered a Polish library.",
            "COERCE",
            "restrict",
            "Belarusian officials",
        ),
        (
            "The shuttering of a Ukrainian school by Hungary drew protests.",
            "COERCE",
            "restrict",
            "Hungary",
        ),
        (
            "The Chinese navy chased away Filipino fishermen.",
            "COERCE",
            "restrict",
            "The Chinese navy",
        ),
        (
            "Malaysian marines chased off Vietnamese trawlers.",
            "COERCE",
            "restrict",
            "Malaysian marines",
        ),
        (
            "Malaysia packed off thirty Rohingya refugees to Myanmar.",
            "COERCE",
            "deport",
            "Malaysia",
        ),
        ("Tunisia bundled a Danish reporter out of the country.", "COERCE", "deport", "Tunisia"),
        (
            "The ministry docked the wages of striking teachers.",
            "COERCE",
            "withhold",
            "The ministry",
        ),
        ("Juba held back the salaries of its teachers.", "COERCE", "withhold", "Juba"),
        ("Colombia's parley with the miners broke up without a text.", "CONSULT", None, "Colombia"),
        ("Oman carried messages between Iran and Yemen.", "CONSULT", "third-party", "Oman"),
        ("Qatar ferried messages between Israel and Hamas.", "CONSULT", "third-party", "Qatar"),
        (
            "Switzerland relayed messages between Washington and Tehran.",
            "CONSULT",
            "third-party",
            "Switzerland",
        ),
        ("Egypt passed messages between Sudan and Ethiopia.", "CONSULT", "third-party", "Egypt"),
        (
            "Norway shuttled letters between Bogotá and the guerrillas.",
            "CONSULT",
            "third-party",
            "Norway",
        ),
        (
            "Two smugglers were given up to Croatia by Serbia on Friday.",
            "COOPERATE",
            None,
            "Serbia",
        ),
        (
            "Kenyan soldiers took up positions along the Somali border.",
            "MOBILIZE",
            "troops",
            "Kenyan soldiers",
        ),
        (
            "The farmers of Michoacán took up arms against the cartel.",
            "MOBILIZE",
            "militia",
            "The farmers of Michoacán",
        ),
        ("Ethiopia drew up tanks on the Eritrean border.", "MOBILIZE", "troops", "Ethiopia"),
        ("Serbia drew up police along the bridge.", "MOBILIZE", "police", "Serbia"),
        (
            "The speaker of Gabon's parliament called in gendarmes.",
            "MOBILIZE",
            "police",
            "The speaker of Gabon's parliament",
        ),
        ("Peru called in the army after the riots.", "MOBILIZE", "troops", "Peru"),
        ("Turkey trained its howitzers on the Kurdish hills.", "MOBILIZE", "weapons", "Turkey"),
        ("The Houthis aimed missiles at Saudi Arabia.", "MOBILIZE", "weapons", "The Houthis"),
        (
            "Armenian soldiers pointed their rifles at Azerbaijani farmers.",
            "MOBILIZE",
            "weapons",
            "Armenian soldiers",
        ),
        ("A Moroccan soldier fired into the air.", "MOBILIZE", "weapons", "A Moroccan soldier"),
        ("Caracas scrapped talks with Georgetown on Tuesday.", "REJECT", "meet", "Caracas"),
        ("Ankara shelved talks with Athens.", "REJECT", "meet", "Ankara"),
        (
            "The rebels ditched the talks with the Philippine government.",
            "REJECT",
            "meet",
            "The rebels",
        ),
        ("Seoul axed the meeting with Tokyo.", "REJECT", "meet", "Seoul"),
        ("Berlin scrapped a visit to Warsaw.", "REJECT", "meet", "Berlin"),
        ("The Indian minister shelved a trip to Nepal.", "REJECT", "meet", "The Indian minister"),
        ("Vienna balked at the European plan.", "REJECT", None, "Vienna"),
        ("Lisbon baulked at the Spanish demand.", "REJECT", None, "Lisbon"),
        (
            "Cuban coastguards put nine Haitian fishermen ashore.",
            "RETREAT",
            "release",
            "Cuban coastguards",
        ),
        ("Pirates set the Indian crew ashore on Monday.", "RETREAT", "release", "Pirates"),
        (
            "India's curbs on Chinese steel took effect on Monday.",
            "SANCTION",
            "discontinue",
            "India",
        ),
        (
            "Pakistan's surcharge on Afghan fruit angered Kabul.",
            "SANCTION",
            "discontinue",
            "Pakistan",
        ),
        ("The party turfed out its Scottish chairman.", "SANCTION", "expel", "The party"),
        ("Hanoi begged the pardon of Laos.", "SUPPORT", None, "Hanoi"),
        (
            "The Belgian king asked the forgiveness of the Congolese.",
            "SUPPORT",
            None,
            "The Belgian king",
        ),
        (
            "Kenya and Tanzania buried the hatchet in Arusha.",
            "SUPPORT",
            None,
            "Kenya; Tanzania",
        ),
        ("Poland stuck up for Lithuania at the summit.", "SUPPORT", None, "Poland"),
        (
            "Two Kurdish parties cast their lot with Baghdad.",
            "SUPPORT",
            None,
            "Two Kurdish parties",
        ),
        ("Croatia's gratitude to Slovenia was voiced on Friday.", "SUPPORT", None, "Croatia"),
        ("The miners served Lima with an ultimatum.", "THREATEN", None, "The miners"),
        ("Guyana served an ultimatum on Venezuela.", "THREATEN", None, "Guyana"),
        (
            "Kyiv served notice on Chisinau that it would shut the pipeline.",
            "THREATEN",
            "restrict",
            "Kyiv",
        ),
        (
            "Algeria reserved the right to shut its airspace to Malian planes.",
            "THREATEN",
            "restrict",
            "Algeria",
        ),
        (
            "A Bolivian senator egged on the protesters to storm the town hall.",
            "REQUEST",
            None,
            "A Bolivian senator",
        ),
        ("Tehran goaded Hezbollah to attack.", "REQUEST", None, "Tehran"),
        ("Berlin nagged Athens to sell its ports.", "REQUEST", None, "Berlin"),
        ("Washington nagged Tokyo to buy more beef.", "REQUEST", None, "Washington"),
        ("Tunis met the terms of the railway union.", "CONCEDE", None, "Tunis"),
        (
            "Rabat proposed a truce to the rebels, who said no within a day.",
            "REJECT",
            None,
            "the rebels",
        ),
        (
            "Rabat proposed a truce to the rebels, who said yes within a day.",
            "AGREE",
            None,
            "the rebels",
        ),
    ],
)
def test_rarer_words_tell_deeds(marks_in, text, kind, mode, source):
    """Who picks up the tab gives help, who serves notice threatens, who buries the hatchet is friends."""
    assert (kind, mode, source) in _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm will foot the bill for its own failure.",
        "The committee drew up a plan for the police.",
        "She took up a post at the ministry in Lima.",
        "The bank reserved the right to change its fees.",
        "The engineers traced the fault to a valve.",
        "Rain slammed into the coast of Togo.",
        "The minister aimed at a compromise with Peru.",
        "The union aimed at a settlement with Peru.",
        "The librarian pointed a visitor at the exit.",
        "The company mined lithium near the road.",
        "The chef picked up the bill from the table.",
        "The skier landed on a Swiss slope.",
        "The gardener held back the branches.",
        "The café trained its sights on tourists.",
        "The nurse carried messages between wards.",
        "High rates strangled the economy of Ghana.",
        "The kettle hissed in the minister's kitchen.",
        "The essay acclaimed the invention of the wheel.",
        "The choir converses with silence.",
        "Bakers extricated a cat from the chimney.",
    ],
)
def test_the_same_words_of_plain_life_tell_nothing(marks_in, text):
    """A company that foots its bill, a bank that reserves a right and a traced fault are no acts."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind", "mode", "source"),
    [
        ("Dockers in Mombasa staged a walkout.", "PROTEST", "strike", "Dockers in Mombasa"),
        ("Bus drivers staged a stoppage in Lisbon.", "PROTEST", "strike", "Bus drivers"),
        ("The government made concessions to the truckers.", "CONCEDE", None, "The government"),
        (
            "The cabinet in Lima made a U-turn on the mining tax.",
            "CONCEDE",
            None,
            "The cabinet in Lima",
        ),
        ("The king came to the defence of the judges.", "SUPPORT", None, "The king"),
        (
            "Spain's defence minister rose to the defence of Ukraine.",
            "SUPPORT",
            None,
            "Spain's defence minister",
        ),
        (
            "The mufti condoled with the families of the victims.",
            "SUPPORT",
            None,
            "The mufti",
        ),
        ("The governor called out the army.", "MOBILIZE", "troops", "The governor"),
        ("The mayor called out the riot police.", "MOBILIZE", "police", "The mayor"),
        (
            "Amnesty called out the army for its abuses.",
            "ACCUSE",
            "disapprove",
            "Amnesty",
        ),
        (
            "State media spread fake news about Lithuania.",
            "COERCE",
            "misinformation",
            "State media",
        ),
        ("Guinea ordered out the ECOWAS envoy.", "SANCTION", "expel", "Guinea"),
        ("Malta threw out 40 migrants.", "COERCE", "deport", "Malta"),
        (
            "Beijing complained about the flights of American spy planes.",
            "ACCUSE",
            "disapprove",
            "Beijing",
        ),
    ],
)
def test_light_verbs_and_particles_tell_deeds(marks_in, text, kind, mode, source):
    """A walkout is a strike, who makes a U-turn yields, who is called out stands by."""
    assert (kind, mode, source) in _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The lorry did a U-turn in front of the ministry.",
        "The designer made concessions to comfort.",
        "Spending on defence rose to 2 per cent.",
        "The goalkeeper rushed back to the defence.",
        "The umpire called out the batsman.",
        "Tourists complained about long queues at Lisbon airport.",
        "The residents complained about the heat.",
    ],
)
def test_light_verbs_without_a_deed(marks_in, text):
    """A lorry yields to nobody, and complaints of the heat accuse nobody."""
    assert [] == _told(marks_in, text)
