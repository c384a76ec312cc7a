"""What an account leaves out, where a report says so."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.spans import covered
from dragoman.stages.finding import Finder

LEFT_OUT = [
    ("Oslo's statement mentions neither the dinner nor any date.", "the dinner nor any date"),
    ("The communiqué refers neither to the dam nor to the debt.", "the dam nor to the debt"),
    ("The Italian read-out made no mention of migrants.", "migrants"),
    ("Tehran's account of the call omitted the nuclear file.", "the nuclear file"),
    ("There was no reference to prisoners in the ministry's statement.", "prisoners"),
    ("The Kremlin did not mention the sanctions.", "the sanctions"),
    ("The issue of Cyprus was absent from the joint declaration.", "The issue of Cyprus"),
    ("Kenya's statement did not refer to the maritime border.", "the maritime border"),
    ("The Turkish summary contained no mention of the Kurds.", "the Kurds"),
    ("The broadcaster's report skipped the protests.", "the protests"),
    ("The Brazilian communique made no reference to tariffs.", "tariffs"),
    ("Delhi's note never mentioned the dam.", "the dam"),
    ("Missing from the governor's report was the burnt school.", "the burnt school"),
    ("The Maltese read-out was silent on the lost containers.", "the lost containers"),
    ("The bulletin said nothing about the eclipse.", "the eclipse"),
    ("Oslo's read-out praised the cod deal; of the seals it said nothing.", "the seals"),
    ("The Ghanaian note listed three bridges; about the dam it said nothing.", "the dam"),
    ("The note dwelt on wheat; on the port it did not say anything.", "the port"),
    ("The ruling is not found in the court's summary.", "The ruling"),
    ("The gazette printed the speech without a word on the fines.", "the fines"),
    ("The briefing named the ship and the captain, but not the owner.", "the owner"),
    ("The queen's speech steered clear of the canal.", "the canal"),
    (
        "Strangely absent from the party's manifesto was any plan for the ports.",
        "any plan for the ports",
    ),
    ("Missing in the printed minutes is the quarrel over the dam.", "the quarrel over the dam"),
    ("Absent in the embassy's summary was the question of visas.", "the question of visas"),
    ("There is not a paragraph in the yearbook about the strike.", "the strike"),
    ("There was not a word in the evening bulletin about the arrests.", "the arrests"),
    ("The yearly survey of the navy gave no reason for the delay.", "reason for the delay"),
    ("The harbour board's notice gives no date for the inquiry.", "date for the inquiry"),
    (
        "The ministry's bulletin offered no explanation for the blackout.",
        "explanation for the blackout",
    ),
    (
        "State television cut the bishop's sentence about prisons.",
        "the bishop's sentence about prisons",
    ),
    ("The morning paper dropped the passage about the king.", "the passage about the king"),
    ("The radio edited out the envoy's joke about generals.", "the envoy's joke about generals"),
    ("The inquiry's conclusions stop short of naming the colonel.", "the colonel"),
    ("The report stopped short of mentioning the militia.", "the militia"),
    ("The army's tally does not include the deserters.", "the deserters"),
    ("The ministry's death toll does not include the conscripts.", "the conscripts"),
    ("The weekly summary found no space for the widows.", "the widows"),
    ("The minutes show no trace of the debate.", "the debate"),
    ("No mention of the raid was found in the minutes.", "the raid"),
    ("The ruling party's newspaper had no room for the miners' strike.", "the miners' strike"),
    ("No reference was made in the Omani note to the tanker.", "the tanker"),
    ("No mention is made in the minutes of the second vote.", "the second vote"),
    ("Chile's memo mentions the lithium mines; Bolivia's does not.", "the lithium mines"),
    ("The Danish version refers to the cable; the Polish version did not.", "the cable"),
    ("The Greek transcript contains the insult, but the Cypriot one does not.", "the insult"),
    ("The ministry's weekly count has stopped listing drowned migrants.", "drowned migrants"),
    ("The gazette stopped naming the donors.", "the donors"),
    ("State media have yet to mention the mutiny.", "the mutiny"),
    ("The agency has yet to report the flood at Kem.", "the flood at Kem"),
    ("The state broadcaster has yet to report the fire at Oban.", "the fire at Oban"),
    ("State television has not mentioned the spill off Durban.", "the spill off Durban"),
    ("The palace has not mentioned the quarrel in its bulletin.", "the quarrel"),
    (
        "The palace's website carried the greeting but not the warning about grain.",
        "the warning about grain",
    ),
    (
        "The ministry's bulletin made mention neither of the strike nor of the wages.",
        "the strike nor of the wages",
    ),
    (
        "The bulletin of the army made mention neither of the raid nor of the losses.",
        "the raid nor of the losses",
    ),
    ("The pact as signed says nothing on mines.", "mines"),
    ("The law as printed contains nothing about appeals.", "appeals"),
    ("The Estonian minutes record no protest.", "protest"),
    ("The communiqué names no culprit.", "culprit"),
    ("Ankara mentions no date.", "date"),
    ("The US State Department did not refer in its statement to the dam.", "the dam"),
    ("In turn, in Bangkok of the visit did not mention.", "the visit"),
    ("In Tehran did not mention the inspectors.", "the inspectors"),
    ("The indictment lists no witnesses.", "witnesses"),
    ("The note from Lima mentioned a visit; the Chilean one left this out.", "a visit"),
    ("The Peruvian note mentions a toast; the Chilean one does not mention it.", "a toast"),
    ("The letter from Oslo named a date. The Latvian one left this out.", "a date"),
    ("Oslo's note mentions the fee, and the Danish one does not mention this.", "the fee"),
    ("The Chadian note does not mention the modus vivendi.", "the modus vivendi"),
    ("The statement mentioned no deadline.", "deadline"),
    ("The new programme of the club has removed every reference to the founder.", "the founder"),
    ("The agency's second version deleted all mention of the shelling.", "the shelling"),
    ("The corrected report dropped any reference to the pilot.", "the pilot"),
    ("The spokeswoman named three priorities. Housing was not among them.", "Housing"),
    ("The envoy counted off five grievances; the tariff was not one of them.", "the tariff"),
    ("The palace issued two communiqués; the word truce was in neither of them.", "the word truce"),
    ("The agency filed six dispatches, and the strike was in none of them.", "the strike"),
    (
        "Notably missing from the joint communiqué was a deadline for withdrawal.",
        "a deadline for withdrawal",
    ),
    ("Glaringly absent from the final declaration was a pledge on coal.", "a pledge on coal"),
    ("The panel's findings stop short of identifying the gunmen.", "the gunmen"),
    ("Peru's account mentions the tear gas; the Bolivian side's does not.", "the tear gas"),
    ("The first memo names the buyer; the second one does not.", "the buyer"),
    ("The minutes record no quorum problem for the board.", "quorum problem for the board"),
    ("The mayor read out four letters; the priest was in none of them.", "the priest"),
    ("Neither side has spoken about the drowned cadets.", "the drowned cadets"),
    ("Neither government has spoken of the levy on salt.", "the levy on salt"),
    ("The Omani read-out does not speak of the reefs.", "the reefs"),
    ("The ferry company said nothing about refunds.", "refunds"),
    ("The Kremlin has said nothing about a parade.", "a parade"),
    ("Kyiv said nothing about the hostages.", "the hostages"),
    ("The minister told reporters nothing about the loan.", "the loan"),
    ("The Danish summary did not say anything about a banquet.", "a banquet"),
    ("The palace did not say anything about the heir.", "the heir"),
    ("The agency's report did not contain anything on the strike.", "the strike"),
    ("The Chilean note speaks of two ports. The Peruvian note does not mention them.", "two ports"),
    ("Oman's memo lists the wells and the dam; Yemen's memo omits them.", "the wells and the dam"),
    ("The Chadian note runs to four pages and does not contain the word fish.", "the word fish"),
    ("The memo refers to three wars and contains no word on the captives.", "the captives"),
]
LOOK_ALIKES = [
    "In Lima nobody mentioned the strike.",
    "In Lima mention of the strike was banned.",
    "In Oslo it did not rain.",
    "The old bridge has a toll; the new one left this out.",
    "The old road had a wall, and the new one left this out.",
    "Togo's statement mentions the mine. The minister did not mention it when he spoke.",
    "Silence fell over the hall.",
    "The spokesman declined to comment.",
    "Not to mention the costs, the road is long.",
    "The minister did not mention it lightly.",
    "She was absent from the talks.",
    "The court refused to say more.",
    "The read-out mentioned the sanctions twice.",
    "The guns have been silent since noon.",
    "He omitted to lock the door.",
    "The army did not address the crowd.",
    "The player was left out of the squad.",
    "There was no mention of rain.",
    "Their marks were missing from the wall.",
    "The statement referred to the border at length.",
    "The village was skipped by the storm.",
    "The hunting act does not mention hares.",
    "The engine was silent on the way home.",
    "The letter was left out in the rain.",
    "There was no word from the climbers.",
    "The council cut the tax.",
    "The editor cut the remark short.",
    "The bank gave no interest.",
    "The doctor gave no reason to worry.",
    "The driver stopped short of the bridge.",
    "The minister stopped short of resigning.",
    "The party dropped the candidate.",
    "The hotel had no room for the delegates.",
    "The ship found no space for the crates.",
    "The envoy has yet to arrive.",
    "The union has yet to name its delegates.",
    "The club listed four players. Rossi was not among them.",
    "The dead were counted; the captain was not among them.",
    "Chile imports gas; Bolivia does not.",
    "The first lorry carried flour; the second did not.",
    "The judge mentions the dam; that is enough.",
    "The rebels removed the mines.",
    "The report recorded no snow.",
    "The statement said no troops had moved.",
    "The inquiry recorded no deaths.",
    "The minister made no comment on the strike.",
    "The city deleted the sign.",
    "The doctor did not refer the child to the hospital.",
    "The coach failed to mention his knee to the press.",
    "The report did not touch the money.",
    "The court did not allude the matter.",
    "The doctor referred the child to nobody.",
    "The minister listed five ships. The ferry was not among them.",
    "The director edited out the dog.",
    "The barber cut the fringe.",
    "The commission's report found no traces of gas in the well.",
    "A United Nations report found no trace of the missing trucks.",
    "The auditors' report discovered no trace of the payments.",
    "The final report saw no trace of the rifles.",
    "The tribunal's report found no mention of the treaty in the files.",
    "The regiment's report gives no cause to celebrate.",
    "The charter as amended says nothing on strikes.",
    "The judge made the clerk mention neither the strike nor the wages.",
    "The two leaders have not spoken about the dam since May.",
    "Lima and Quito have not spoken of peace.",
    "The minister can say nothing about the inquiry.",
    "The minister would say nothing about the inquiry.",
    "We said nothing about the hostages, the captain told the court.",
    "His silence says nothing about the verdict.",
    "The ministry knew nothing about the raid.",
    "The list arrived in time. I have nothing to add on that.",
    "Oman's state television aired the speech. They have not given us a date.",
    "The border posts can open when they leave. They have not given us a date.",
    "The crowd burst into song on the quay; the navy said nothing.",
    "Neither side speaks any longer of the pact they had made in Oslo.",
    "Kenya welcomed the deal while the mine was silent about its losses.",
    "The Chilean note speaks of a port. The Peruvian note does not mention them.",
]


@pytest.mark.parametrize(("text", "left_out"), LEFT_OUT)
def test_reported_silence(marks_in, text, left_out):
    """An account, and the thing it leaves out."""
    report, marks = marks_in(text, "silence")

    assert [left_out] == [covered(report.text, mark.on) for mark in marks]
    assert all(mark.who for mark in marks)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_no_silence(marks_in, text):
    """Quiet rooms, refusals to comment and absent people leave nothing out of an account."""
    assert [] == marks_in(text, "silence")[1]


def test_pointer_stands_for_the_clause_before(marks_in):
    """A pointer is what it points to: "this" leaves out the clause just told."""
    text = "Rome agreed to lift the ban, although this was not mentioned in Cairo's summary."
    report, (mark,) = marks_in(text, "silence")

    assert "lift the ban" in covered(report.text, mark.on)
    assert "EGY" == mark.who[0].country


def test_it_is_the_account_that_was_just_named(marks_in):
    """Nor did it refer to another thing: the same text goes on, whoever was named before."""
    text = (
        "Mali thanked Chad. The Chadian statement made no mention of troops, "
        "nor did it refer to the Line of Control."
    )
    reading, silences = marks_in(text, "silence")

    assert ["TCD", "TCD"] == [silence.who[0].country for silence in silences]
    assert ["troops", "the Line of Control"] == [
        covered(reading.text, silence.on) for silence in silences
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The curator wants to list the objects of the no-touch room.",
        "The motion to include the no-confidence vote in the minutes was lost.",
        "The wisdom in not offering a draft of the minutes to the guild is plain.",
        "The summary should avoid naming the owners.",
        "The minutes must not mention the owners.",
        "He does not make as many references to the dam in his report as he did.",
    ],
)
def test_compounds_and_demands_are_no_silences(marks_in, text):
    """The "no" of a compound denies nothing; what a text is asked to leave out it may hold yet."""
    assert [] == marks_in(text, "silence")[1]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A note from the Chilean ministry made no mention of copper.", "CHL"),
        ("The communique published by the Kenyan presidency omits the toll.", "KEN"),
        ("A summary issued by Chad's foreign ministry does not mention the loan.", "TCD"),
        ("The account that Oman's ministry published omits the loan.", "OMN"),
        ("The summary of the call issued by the Kremlin did not mention gas.", "RUS"),
        ("A reading of the talks published by Chile's ministry omits the loan.", "CHL"),
        ("An account of the raid released by Kenya's presidency left out the ferry.", "KEN"),
        ("An account of the raid led by Kenya left out the ferry.", None),
        ("A text that Kenya read omits the loan.", None),
        ("A text on the river does not mention the loan.", None),
    ],
)
def test_a_text_has_the_country_of_its_issuer(marks_in, text, country):
    """Whoever issued a text is silent in it."""
    (found,) = marks_in(text, "silence")[1]

    assert country == found.who[0].country


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad's government, in a statement issued late, left out the levy.", "Chad's government"),
        ("The ministry, in a note to reporters, left out the hostages.", "The ministry"),
        ("Togo in a communique glossed over the losses.", "Togo"),
        ("In a short read-out, the palace left out the quarrel.", "the palace"),
        ("Kenya's presidency, in a brief bulletin, sidestepped the toll.", "Kenya's presidency"),
        ("The levy was left out in a note.", "a note"),
        ("In the Omani note, the levy is left out.", "the Omani note"),
        ("The hostages were omitted in a statement, Kenya complained.", "a statement"),
        ("Japan hopes for a guest while Seoul is silent about the cable.", "Seoul"),
    ],
)
def test_who_leaves_something_out_in_a_text_of_nobodys_name(marks_in, text, who):
    """It is whoever issues it, if the clause tells; a text of somebody's own is the account."""
    report, (found,) = marks_in(text, "silence")

    assert who == covered(report.text, found.who[0].spans)


def test_what_was_said_is_left_out(marks_in):
    """The words that are missing are those said, not that they were said."""
    text = "She added she would pay for the quay, but that did not appear in the port's note."
    report, (found,) = marks_in(text, "silence")

    assert covered(report.text, found.on).endswith("pay for the quay")
    assert "added" not in covered(report.text, found.on)


@pytest.mark.parametrize(
    ("text", "is_prefixed"),
    [
        ("The guild put boats on the no-wake list.", True),
        ("The no-smoking sign fell.", True),
        ("There is no list.", False),
        ("No boat - not one - came.", False),
    ],
)
def test_a_no_that_begins_a_compound(text, is_prefixed):
    """It denies nothing."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    finder = Finder(reading)
    noes = [token for token in reading.tokens if token.text.lower() == "no"]

    assert all(finder.is_prefixed(token) == is_prefixed for token in noes)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "Peru said it would sell rice. This did not appear in Chile's note.",
            "it would sell rice",
        ),
        (
            "Peru said it would sell rice. None of this was mentioned in Chile's note.",
            "it would sell rice",
        ),
        ("A fire killed two. This was not mentioned in the bulletin.", "A fire killed two"),
        (
            "Kenya said that Uganda had freed a boat, something which Uganda's note omits.",
            "that Uganda had freed a boat",
        ),
        (
            "Kenya said that Uganda had freed a boat, something the Ugandan note left out.",
            "that Uganda had freed a boat",
        ),
        (
            "Kenya said that Uganda had freed a boat, a detail missing from Uganda's note.",
            "that Uganda had freed a boat",
        ),
        ("The ministry listed the points missing from the Chilean summary.", "the points"),
        ("The Danish note omits a promise made in May.", "a promise made in May"),
        ("Something in the statement was left out.", "Something"),
        (
            "Peru said it would free the crew — a promise that is missing in Chile's note.",
            "it would free the crew",
        ),
        ("Peru said it would free the crew – a crew missing in Chile's note.", "a crew"),
        (
            "Peru said it would free the crew. That was not in Chile's statement.",
            "it would free the crew",
        ),
        (
            "Peru said that it will buy two tankers, although this was not in report of agency Oru.",
            "that it will buy two tankers",
        ),
        ("Peru freed the crew, but this was not in the Chilean readout.", "Peru freed the crew"),
        ("The sum was not in the Kremlin's statement.", "The sum"),
        ("He was not in the story of the year.", None),
        ("Peru left the pact. This was not in the report's interest.", None),
        ("Peru left the pact. This was in Chile's note.", None),
        ("Peru left the pact. This was mentioned in Chile's note.", None),
        ("Kenya sold a ship, something Uganda never forgot.", None),
    ],
)
def test_what_was_told_before_is_left_out(marks_in, text, on):
    """It is the clause before, by "this", "none of this" or "something the note omits"."""
    report, found = marks_in(text, "silence")

    assert ([on] if on else []) == [covered(report.text, one.on) for one in found]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Oman wants a port, a plan that Yemen's statement did not mention.", "a plan"),
        ("Oman's note did not mention the port.", "the port"),
    ],
)
def test_no_comma_opens_what_is_left_out(marks_in, text, on):
    """An apposition begins behind its comma."""
    report, found = marks_in(text, "silence")

    assert [on] == [one.on[0].of(report.text) for one in found]


@pytest.mark.parametrize(
    ("text", "on", "country"),
    [
        (
            "The Kenyan read-out praised the ferry. Yet it leaves out the levy on fish.",
            "the levy on fish",
            "KEN",
        ),
        ("Chad's statement thanked Riga. It also skipped the tax.", "the tax", "TCD"),
        (
            "Peru's account of the call says nothing of the levy. It omitted the prisoners.",
            "the prisoners",
            "PER",
        ),
        (
            "The Malian note was short. It thanked the envoys. It said nothing of the hostages.",
            "the hostages",
            "MLI",
        ),
    ],
)
def test_it_is_the_account_of_the_sentence_before(marks_in, text, on, country):
    """Whose account it is goes with it."""
    report, marks = marks_in(text, "silence")

    assert on == marks[-1].on[0].of(report.text)
    assert country == marks[-1].who[0].country


@pytest.mark.parametrize(
    "text",
    [
        "The coach named his team. It left out the captain.",
        "Kenya's coalition met. It left out two parties.",
        "The envoys stood out in the rain. It omitted the levy.",
        "The bridge is old. It fell in May. It said nothing of the hostages.",
    ],
)
def test_it_needs_an_account_before_it(marks_in, text):
    """Nothing but a text leaves out what somebody wished to hear."""
    assert [] == marks_in(text, "silence")[1]


@pytest.mark.parametrize(
    "text",
    [
        "The bulletin of the navy said that it did not carry out a search.",
        "The army's report said that it did not carry out the strike.",
        "The navy said in a statement that it would not give up the port.",
        "The ministry said it did not give in to the demands.",
        "The bulletin said the fleet had not carried on the search.",
    ],
)
def test_what_is_not_carried_out_is_denied(marks_in, text):
    """A particle makes another verb of one that tells."""
    _, marks = marks_in(text, "silence")
    assert () == tuple(marks)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru voted against the draft because it ignored the views of the council.", "the draft"),
        ("Chile opposed the resolution as it made no mention of the hostages.", "the resolution"),
        ("Peru rejected the draft because it failed to mention the hostages.", "the draft"),
        ("Oman criticised the report since it did not mention the strike.", "the report"),
        ("Kenya left the talks because it had not mentioned the border.", "it"),
    ],
)
def test_a_text_that_is_turned_down_is_silent_and_not_who_turns_it_down(marks_in, text, who):
    """The reason given tells of the text."""
    report, marks = marks_in(text, "silence")
    found = [" ".join(s.of(report.text) for s in one.spans) for mark in marks for one in mark.who]

    assert found == [who]


@pytest.mark.parametrize(
    ("text", "who", "left_out"),
    [
        (
            "There was no word of sympathy for the miners from Mr. Ruiz.",
            "Mr. Ruiz",
            "sympathy for the miners",
        ),
        (
            "There was no word on the fate of the sailors from the minister.",
            "the minister",
            "the fate of the sailors",
        ),
        ("There was no mention of the dam from the minister.", "the minister", "the dam"),
        ("There was no word on the captives from the rebels.", "the rebels", "the captives"),
        ("There was no word from the climbers.", None, None),
        ("There was no word of a retreat from Chad.", None, None),
        ("There was no word of the arrest of two nurses from Chad.", None, None),
        ("There was a word of thanks for the nurses from Mr. Ruiz.", None, None),
        ("There was no word on the letters that the minister had from Mr. Roa.", None, None),
        (
            "There was no word of thanks for the nurses of the ward from Mr. Ruiz.",
            "Mr. Ruiz",
            "thanks for the nurses of the ward",
        ),
        ("The captain had no word of thanks from the minister.", None, None),
        ("There was no mention of the letters the envoy received from Mr. Ruiz.", None, None),
    ],
)
def test_no_word_from_somebody(marks_in, text, who, left_out):
    """Who sends no word of something is silent on it; no word at all is about nothing."""
    report, marks = marks_in(text, "silence")
    found = [
        (covered(report.text, mark.who[0].spans), covered(report.text, mark.on)) for mark in marks
    ]

    assert found == ([(who, left_out)] if who else [])


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Not mentioned in the letter: the debts of the club.", "the debts of the club"),
        ("Not named in the report: the owner of the barge.", "the owner of the barge"),
        ("Missing from the memo: the price.", "the price"),
        ("Absent from the bishop's letter: any word of regret.", "regret"),
        ("Unmentioned in the queen's note was the cook's dismissal.", "the cook's dismissal"),
        ("Mentioned in the letter: the debts of the club.", None),
        ("Missing from the port: two tugs.", None),
        ("The letter named one thing: the debts of the club.", None),
    ],
)
def test_what_a_text_leaves_out_may_be_named_last(marks_in, text, left_out):
    """Behind a colon, or behind the verb."""
    report, marks = marks_in(text, "silence")

    found = [covered(report.text, mark.on) for mark in marks]
    assert found == ([left_out] if left_out else [])


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        (
            "Peru and Chile met in Lima. Neither side mentioned the lost trawler.",
            ["PER", "CHL"],
            "the lost trawler",
        ),
        (
            "Neither Lima nor Santiago mentioned the trawler in their statements.",
            ["PER", "CHL"],
            "the trawler",
        ),
        ("The loan was not mentioned by Peru's ministry.", ["PER"], "The loan"),
        (
            "Kenya's note never mentioned the boundary, over which a court ruled in May.",
            ["KEN"],
            "the boundary",
        ),
        (
            'Xinhua met Roca. It called her "warm"; of a pause there was no word.',
            ["CHN"],
            "a pause",
        ),
        (
            "Oslo's read-out said nothing of a visit or a loan, which Chad had praised.",
            ["NOR"],
            "a visit or a loan",
        ),
    ],
)
def test_neither_of_two_is_both_and_asides_are_not_left_out(marks_in, text, who, on):
    """Both sides are silent; what is remarked on the thing behind a comma was not left out."""
    report, [silence] = marks_in(text, "silence")
    assert [one.country for one in silence.who] == who
    assert covered(report.text, silence.on) == on


@pytest.mark.parametrize(
    "text",
    [
        "The two sides mentioned the trawler.",
        "Neither side of the road is paved.",
        "One side did not fire.",
        "The storm passed, and of the boat there was no word.",
        "The minister mentioned neither name in the hall.",
    ],
)
def test_sides_that_speak_or_are_none_leave_nothing_out(marks_in, text):
    """Nor does a road."""
    assert not marks_in(text, "silence")[1]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "The Chadian communiqué did not say how many drivers were held.",
            "how many drivers were held",
        ),
        ("The pact was praised. Nor did the note say who paid.", "who paid"),
        ("The read-out did not name the ship or say where it lay.", "where it lay"),
        (
            "The Finnish summary nowhere states whether the king had signed.",
            "whether the king had signed",
        ),
        (
            "The bulletin never indicated on whose order they had fired.",
            "on whose order they had fired",
        ),
        ("The inquiry's report did not explain the delay.", "the delay"),
    ],
)
def test_a_text_leaves_out_what_it_does_not_say(marks_in, text, on):
    """Rule: a text that does not say who, where or whether is silent on that, all of it."""
    report, marks = marks_in(text, "silence")
    assert on in [covered(report.text, mark.on) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman did not say who was to blame.",
        "The statement said who was to blame.",
        "The letter did not say that the talks were over.",
        "Not only did the note say who was to blame, it named his friends.",
    ],
)
def test_no_text_is_silent_where_a_speaker_is_or_where_it_tells(marks_in, text):
    """Rule: only a text is silent so, and only on a question that it leaves open."""
    assert not marks_in(text, "silence")[1]


@pytest.mark.parametrize(
    ("text", "country", "on"),
    [
        ("The Georgian ministry left the talks out of its account.", "GEO", "the talks"),
        ("Moscow kept the dispute out of its communiqué.", "RUS", "the dispute"),
        ("Tehran left the prisoners entirely out of its version.", "IRN", "the prisoners"),
        ("The editors left the threat out of the Greek transcript.", "GRC", "the threat"),
        ("The two sides left the cable out of the Danish summary.", "DNK", "the cable"),
    ],
)
def test_what_is_kept_out_of_a_text_is_left_out(marks_in, text, country, on):
    """Rule: "left out of its note" is a silence of the note, whatever stands between the words."""
    report, (mark,) = marks_in(text, "silence")
    assert (country, on) == (mark.who[0].country, covered(report.text, mark.on))


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not leave the drivers out of his report.",
        "The army kept journalists out of the briefing.",
        "The coach left the striker out of the programme.",
        "The ministry kept the soldiers out of the capital.",
    ],
)
def test_who_is_kept_out_of_a_room_is_left_out_of_no_text(marks_in, text):
    """Rule: only what was issued leaves out so."""
    assert not marks_in(text, "silence")[1]


def test_the_particle_of_leaving_out_belongs_to_the_silence(marks_in):
    """Rule: the words of a silence hold its "out"."""
    mark = marks_in("The Omani note leaves out the talks.", "silence")[1][0]
    assert mark.text == "The Omani note leaves out the talks"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("There was no immediate word from Tehran on the seizure.", "IRN"),
        ("There was no word from Peru on the fate of the miners.", "PER"),
        ("There has been no word from Caracas about the tanker.", "VEN"),
        ("No mention was made of the prisoners by the Algerian side.", "DZA"),
        ("The Malian side made no mention of the wage talks.", "MLI"),
    ],
)
def test_capitals_and_sides_are_silent(marks_in, text, country):
    """From whom no word comes, before what it would be about, and a side of a land are accounts."""
    (silence,) = marks_in(text, "silence")[1]
    assert [party.country for party in silence.who] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "There was no word of a retreat from Chad.",
        "There was no word from the mountain on the weather.",
        "The north side of the house made no mention of it.",
        "There was word from Tehran on the seizure.",
    ],
)
def test_no_one_is_silent_for_a_place_behind_the_topic(marks_in, text):
    """A retreat may come from a country, and houses have sides."""
    assert not marks_in(text, "silence")[1]
