"""The CAMEO code of an event: what an appeal, a promise, a refusal, a threat is about."""

import pytest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Malawi's president has asked Germany for maize and cooking oil.", "0233"),
        ("Armenia requested anti-tank missiles from France on Monday.", "0232"),
        ("An appeal by Sri Lanka to India for a credit line was renewed on Friday.", "0231"),
        ("The mayor of Cap-Haitien begged the United Nations for more peacekeepers.", "0234"),
        ("Thailand has urged Laos to buy more of its electricity.", "0211"),
        ("Denmark appealed to Sweden to share intelligence on gangs.", "0214"),
        ("Honduras asked Spain to extradite a former banker.", "0213"),
        ("Ghana's foreign minister urged Togo to vote for his country's candidate.", "022"),
        ("Latvian farmers asked the government to drop a tax on diesel.", "0242"),
        ("Thai students petitioned the king for a new constitution.", "0244"),
        ("Turkish exporters called on Washington to abolish the steel tariffs.", "0254"),
        ("Human Rights Watch urged Vietnam to free three bloggers.", "0253"),
        ("Burundi's clergy implored the unions to suspend their strike.", "0252"),
        ("Norway called on Israel to let ambulances into Khan Younis.", "0255"),
        ("Kenya asked Qatar to mediate between the government and the rebels.", "028"),
        ("A mufti in Tripoli appealed to the two clans to make peace.", "027"),
        ("Poland demanded more anti-aircraft guns from Germany.", "1032"),
        ("El Salvador demanded from Mexico the extradition of three gang leaders.", "1013"),
        ("Demonstrators demanded that the governor of Puerto Rico resign.", "1041"),
        ("Russia demanded that Ukraine pull its forces out of Donetsk.", "1056"),
        ("Striking nurses demanded talks with Zimbabwe's health minister.", "106"),
        ("Sikh groups in Ontario petitioned the province to let riders wear turbans.", "0243"),
        ("The nuclear agency urged Syria to let its inspectors in.", "0255"),
        ("Gambia asked Senegal for legal assistance in the trial of a banker.", "0213"),
        ("At the summit in Nairobi, Kenya urged Uganda to drop its tariffs on milk.", "0254"),
        ("In a speech in Oslo, Norway's king urged Sweden to free the hostages.", "0253"),
        ("Sudan's doctors demanded that the generals hand power to civilians.", "1044"),
        ("The pope called on India and Pakistan to make peace.", "027"),
        ("Qatar asked Chad's rivals to end their feud.", "027"),
        ("Kenya urged the rebels to observe a ceasefire.", "0256"),
        ("Iraq urged Turkey to withdraw its troops and respect the peace deal.", "0256"),
        ("France called on Mali to send troops to the peace mission.", "0234"),
        # What is asked for has no code of its own kind, or nobody says what it is.
        ("Brazil urged Argentina to impose sanctions on Chile.", "02"),
        ("Brazil urged Argentina's soldiers to be patient.", "02"),
        ("Indonesia demanded an answer from Malaysia.", "10"),
    ],
)
def test_requests(codes_of, text, code):
    """An appeal is 02, a demand 10; the digits tell for what."""
    assert code in codes_of(text, "REQUEST")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The European Union pledged 40 million euros to Chad.", "0331"),
        ("South Korea offered Turkey rescue teams and blankets.", "0333"),
        ("Nepal has promised another battalion to the U.N. mission in Congo.", "0334"),
        ("Vietnam and Australia agreed to hold joint naval exercises.", "0312"),
        ("The king of Eswatini promised protesters a review of the fuel tax.", "0342"),
        ("Ethiopia promised to lift the state of emergency in Amhara.", "0351"),
        ("Belarus agreed to release two Polish journalists.", "0353"),
        ("Armenia agreed to withdraw its soldiers from two villages.", "0356"),
        ("The Taliban agreed to meet U.N. diplomats in Doha.", "036"),
        ("Kenya promised Somalia political support.", "032"),
        ("Kenya promised Somalia money and support.", "0331"),
        ("Both Congolese parties accepted Angola as mediator.", "038"),
        ("Oman offered to mediate between Iran and Britain.", "039"),
        ("Chile promised Peru to think about it.", "03"),
        ("Oman promised Yemen to reflect on it.", "03"),
    ],
)
def test_intents(codes_of, text, code):
    """Who agrees, offers or promises means to do it."""
    assert code in codes_of(text, "AGREE")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Greenland turned away an American bid for its uranium.", "1211"),
        ("Slovakia refused to take part in NATO manoeuvres.", "1212"),
        ("The IMF refused Lebanon a new loan.", "1221"),
        ("Iraq's prime minister rejected calls to resign.", "1231"),
        ("Macron rejected demands to suspend the pension reform.", "1232"),
        ("King Mswati rejected demands for an elected prime minister.", "1234"),
        ("The British Museum refused to return the marbles to Athens.", "1243"),
        ("Beijing refused to drop its duties on Canadian canola.", "1244"),
        ("Hezbollah refused to lay down its weapons.", "1246"),
        ("Algeria rejected an offer by Spain to mediate with Morocco.", "126"),
        ("The Taliban broke off talks with the United States.", "164"),
        ("Negotiations with Kabul were broken off by the Taliban.", "164"),
        ("Bolivia refused to impose sanctions on Peru.", "12"),
    ],
)
def test_refusals(codes_of, text, code):
    """A refusal is about what was asked for."""
    assert code in codes_of(text, "REJECT")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Berlin threatened to suspend its aid to Burkina Faso.", "131"),
        ("Washington threatened Turkey with sanctions.", "1312"),
        ("Morocco threatened to recall its ambassador from Madrid.", "1313"),
        ("Uganda's police threatened to ban the opposition's rallies.", "132"),
        ("The governor of Kano threatened a curfew.", "1323"),
        ("Ghana's teachers threatened to march on parliament.", "133"),
        ("Eritrea threatened to pull out of the peace talks in Nairobi.", "134"),
        ("Libya's eastern government threatened to expel the U.N. monitors.", "136"),
        ("Iran threatened to block the Strait of Hormuz.", "1381"),
        ("Venezuela threatened to annex Essequibo.", "1382"),
        ("Rwanda threatened to shell Bukavu.", "1384"),
        ("Russia threatened Britain with nuclear weapons.", "1385"),
        ("ECOWAS gave Niger's generals seven days to free the president.", "139"),
        ("Burkina Faso threatened to send the French garrison home.", "136"),
        ("Chile warned Peru of consequences.", "13"),
    ],
)
def test_threats(codes_of, text, code):
    """A threat is about the deed threatened."""
    found = codes_of(text, "THREATEN")

    assert [code] == [one[: len(code)] for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Moldova accused Russia of meddling in its elections.", "ACCUSE", "112"),
        ("Kenyan officials accused the senator of embezzling school funds.", "ACCUSE", "1121"),
        ("Human Rights Watch accused Rwanda of torturing detainees.", "ACCUSE", "1122"),
        ("Iran accused a French couple of spying for Israel.", "ACCUSE", "1125"),
        ("Kenya's opposition criticised the president over corruption.", "ACCUSE", "111"),
        ("Women marched in Warsaw for abortion rights.", "PROTEST", "1413"),
        ("Nigerian doctors went on strike over unpaid wages.", "PROTEST", "1432"),
        ("Israel supplied Azerbaijan with drones.", "AID", "072"),
        ("Greece sent firefighters to Bulgaria.", "AID", "073"),
        ("Egypt and Saudi Arabia held joint naval exercises.", "COOPERATE", "062"),
        ("Cuba freed 50 political prisoners.", "RETREAT", "0841"),
        ("The European Union froze its loans to Niger.", "SANCTION", "1621"),
        ("Canada halted arms deliveries to Israel.", "SANCTION", "1622"),
        ("France deployed 5,000 police officers in Paris.", "MOBILIZE", "153"),
        ("India put its troops on alert along the Chinese border.", "MOBILIZE", "152"),
        ("The Philippine president declared martial law in Mindanao.", "COERCE", "1724"),
        ("Israeli soldiers bulldozed olive groves near Jenin.", "ASSAULT", "1712"),
        ("Militiamen massacred 300 villagers in Ituri.", "ASSAULT", "202"),
        ("Kenyan police shot protesters in Nakuru.", "ASSAULT", "175"),
        ("Kenyan police shot a robber in Nakuru.", "ASSAULT", "193"),
        ("Syria dropped chlorine on Kurdish fighters.", "ASSAULT", "2041"),
        ("Israel bombed a nuclear site in Iran.", "ASSAULT", "195"),
        ("Portugal granted asylum to an Angolan singer.", "AID", "075"),
        ("The town is under siege by Yemeni rebels.", "ASSAULT", "191"),
        ("The militia laid siege to Goma for ten weeks.", "ASSAULT", "191"),
        ("The rebels have laid siege to Bukavu since May.", "ASSAULT", "191"),
        ("Sudan granted aid convoys passage.", "RETREAT", "0863"),
        ("Kurdish prisoners in Ankara went on hunger strike.", "PROTEST", "142"),
        ("Kurdish miners in Ankara went on strike.", "PROTEST", "143"),
        ("Kenya raised the alert level of its army.", "MOBILIZE", "152"),
        ("Ghana imposed restrictions on opposition rallies.", "COERCE", "1721"),
        ("Traders in Lome rioted over a new tax.", "PROTEST", "1452"),
        ("Traders in Lome marched over a new tax.", "PROTEST", "1412"),
        ("The killing of three Kurds by Turkish soldiers was filmed.", "ASSAULT", "18"),
        ("The mass killing of Kurds by Iraqi soldiers was filmed.", "ASSAULT", "202"),
        ("Spain granted recognition to Kosovo.", "SUPPORT", "054"),
        ("Togo's recognition of Kosovo came on Monday.", "SUPPORT", "054"),
        ("Yemeni rebels shot down a Saudi drone.", "ASSAULT", "193"),
    ],
)
def test_deeds(codes_of, text, kind, code):
    """A deed's own words tell what was given, cut, hit or let go."""
    assert code in codes_of(text, kind)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chad has turned its back on Niger, which had armed its rebels.", "12"),
        ("Since Mali sent troops to the border, Ghana has spurned Bamako.", "12"),
        ("Peru spurned Chile, which had asked for troops.", "12"),
        ("Oman has spurned Iran since rebels asked for troops.", "12"),
        ("Peru rejected Chile's plea for troops after the flood.", "1224"),
        ("Ghana refused to send peacekeepers to Togo, which had asked for them.", "1224"),
        ("Oman refused to release the sailors while the talks went on.", "1243"),
        ("Togo rejected the plan after Ghana had sent troops.", "12"),
        ("Niger dismissed the proposal after it was asked to free the sailors.", "1243"),
        ("Mali rejected the offer until Chad freed its pilots.", "1243"),
        ("Mali refused to hold talks with Chad until it withdrew its troops.", "125"),
    ],
)
def test_a_refusal_is_not_about_when_or_who(codes_of, text, code):
    """What the rejected one had done, and what went before, is not what is refused."""
    assert codes_of(text, "REJECT") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "A court acquitted three men of bombing a nightclub.",
        "Oman reopened the border after the rebels stopped firing rockets.",
        "The president pardoned a man convicted of killing a policeman.",
    ],
)
def test_who_lets_go_ends_no_fighting(marks_in, text):
    """Whatever was done before."""
    _, events = marks_in(text, "event")
    assert "CONCEDE" in {one.type for one in events}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Turkey signed a defence agreement with Kenya in 2021.", "057"),
        ("Oman came to the defence of Qatar.", "052"),
    ],
)
def test_who_signs_a_defence_pact_defends_nobody(codes_in, text, code):
    """Who comes to somebody's defence does."""
    assert codes_in(text) == [("SUPPORT", code)]
