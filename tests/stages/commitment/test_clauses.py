"""What a promise's clauses tell: who promises, on what condition, and that nothing is promised."""

import pytest

from dragoman.records import Party
from dragoman.stages.commitment.unbound import apart_from


def _covered(text, spans):
    return " … ".join(span.of(text) for span in spans)


def _deeds(marks_in, text):
    report, marks = marks_in(text, "commitment")
    return [_covered(report.text, mark.deed) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow had threatened to veto the resolution, but did not do so.",
        "Lima had promised to free the prisoners but has not kept that promise.",
        "Lima threatened to leave the bloc and broke its word.",
        "Quito had vowed to close the port but never did so.",
        "Oman pledged to pay but did not honour that pledge.",
    ],
)
def test_what_was_not_done_is_no_open_promise(marks_in, text):
    """The same sentence tells that nothing came of it."""
    assert [] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lima had promised to free the prisoners but has not yet done so.",
        "Lima promised to free the prisoners and did not say when.",
        "Lima promised to free the prisoners but kept the ships.",
    ],
)
def test_what_is_not_done_yet_is_still_promised(marks_in, text):
    """Not yet, and what is left unsaid, do not end a promise."""
    assert "free the prisoners" in _deeds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rome promised in 2019 to repair the bridge. It has not kept its word.",
        "Chile promised last year to open the port. It broke its word.",
        "Ana Roa pledged to free the crew. She never did so.",
        "Santiago vowed to free the crew. Chile has not honoured that pledge.",
        '"You told farmers that you would send seeds. You broke your word," Noor said.',
        "Oman promised to pay the fine. Oman has not kept that promise.",
    ],
)
def test_what_the_next_sentence_calls_broken_is_no_open_promise(marks_in, text):
    """Whoever promised is told not to have kept it."""
    assert [] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile promised to open the port. Peru has not kept its word.",
        "Chile promised to open the port. It has not yet kept its word.",
        "Chile promised to open the port. It has kept its word.",
        "Chile promised to open the port. It did not say when.",
    ],
)
def test_a_next_sentence_of_another_matter_leaves_the_promise(marks_in, text):
    """Another's word, not yet, and kept."""
    assert ["open the port"] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru had asked for loans, he said, and it would get them.",
        '"We will not comment on that today," Noor said.',
        "The ministry will not speculate about the cause.",
        "Norway will get rice from Benin in May.",
        "The minister said Benin would regret it.",
    ],
)
def test_who_only_gets_suffers_or_speaks_promises_nothing(marks_in, text):
    """No act of his own."""
    assert [] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway will get rid of the tax.", "get rid of the tax"),
        ("Norway will get the crew out.", "get the crew out"),
        ("Norway will not discuss the border.", "discuss the border"),
    ],
)
def test_what_one_gets_done_is_promised(marks_in, text, deed):
    """To "get" with what is made of it is to act."""
    assert [deed] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "who", "deeds"),
    [
        (
            "The minister promised that workers would get $300 and that the rest would follow.",
            "The minister",
            ["workers … get $300", "the rest … follow"],
        ),
        (
            "The palace vowed that farmers would receive water in July.",
            "The palace",
            ["farmers … receive water in July"],
        ),
        (
            "Lima pledged that its troops would leave in July.",
            "its troops",
            ["leave in July"],
        ),
        (
            "Quito promised that the government would build homes.",
            "the government",
            ["build homes"],
        ),
        (
            "The foreign ministry promised that the men would be home in May.",
            "The foreign ministry",
            ["the men … home in May"],
        ),
        (
            "The president pledged that the soldiers would leave the town.",
            "The president",
            ["the soldiers … leave the town"],
        ),
        (
            "The rebels vowed that no driver would cross the river.",
            "The rebels",
            ["no driver … cross the river"],
        ),
        (
            "The mayor promised that the villagers would have water.",
            "The mayor",
            ["the villagers … have water"],
        ),
        ("Chile pledged that Peru would guarantee the lease.", "Peru", ["guarantee the lease"]),
    ],
)
def test_who_promises_gifts_is_bound(marks_in, text, who, deeds):
    """Who only gets something promises nothing; each clause with "that" is a promise."""
    report, marks = marks_in(text, "commitment")

    assert deeds == [_covered(report.text, mark.deed) for mark in marks]
    assert {who} == {_covered(report.text, mark.who[0].spans) for mark in marks}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Eritrea will return six boats, provided that their crews are paid.",
            "provided that their crews are paid",
        ),
        (
            "Provided that the crews are paid, Eritrea will return six boats.",
            "Provided that the crews are paid",
        ),
        ("Laos will sign so long as the tariffs are lifted.", "so long as the tariffs are lifted"),
        ("Chile promised to pay as long as the court agrees.", "as long as the court agrees"),
        ("Laos will sign only if the tariffs are lifted.", "only if the tariffs are lifted"),
        ("Laos will sign unless the tariffs are raised.", "unless the tariffs are raised"),
    ],
)
def test_conditions(marks_in, text, condition):
    """However they open."""
    report, marks = marks_in(text, "commitment")

    assert [condition] == [_covered(report.text, mark.condition) for mark in marks]
    assert ["conditional"] == [mark.status for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "Cairo has ruled that out.",
        "Cairo has ruled that out, insisting that the army stay.",
        "Cairo has not said when it would arrive.",
        "Asked if Cairo ruled out a truce, he shrugged.",
        "She asked whether Peru had ruled out closing the port.",
        "Rabat did not accept the offer.",
        "Iran will not back down.",
        "We will not give way an inch, the minister said.",
        "Peru will not budge.",
    ],
)
def test_no_promise(marks_in, text):
    """A pronoun, somebody's unnamed offer, and mere firmness bind nobody to a deed."""
    assert [] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Cairo has ruled out a truce.", "a truce"),
        ("Peru ruled out anything short of a truce.", "anything short of a truce"),
        ("Rabat did not accept the invitation to visit Oslo.", "visit Oslo"),
        ("Iran will not give back the ships.", "give back the ships"),
        (
            "Peru would not say when the minister would pay the miners.",
            "the minister would pay the miners",
        ),
    ],
)
def test_still_a_deed(marks_in, text, deed):
    """Where the deed is named it counts."""
    assert deed in _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Togo and Benin did not support the resolution.", ["neutral"]),
        ("Norway did not back the ban.", ["neutral"]),
        ("The minister said Norway did not back the ban.", ["opposes"]),
        ("Norway does not back the ban.", ["opposes"]),
        ("Chile abstained on the resolution.", ["neutral"]),
        ("Peru has condemned no one.", []),
        ("Peru condemned nobody.", []),
        ("Peru condemned neither side.", ["neutral"]),
        ("Peru supports no one.", ["neutral"]),
        ("Peru condemned the raid.", ["opposes"]),
        ("Oman, which denies backing the rebels, signed the truce.", []),
        ("Oman denied that it supports the boycott.", []),
        ("Chile denied opposing the treaty.", []),
        ("Peru's minister denied ever having backed the coup.", []),
        ("The mayor disputes that he opposed the dam.", []),
        ("Oman did not deny backing the rebels.", ["supports"]),
        ("Oman denied the claim and backs the treaty.", ["supports"]),
        ("Oman said that it backs the treaty.", ["supports"]),
    ],
)
def test_who_did_not_support_did_not_oppose(marks_in, text, stances):
    """Nobody is no issue, and a vote not given none against."""
    assert stances == [mark.stance for mark in marks_in(text, "position")[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru has not decided to attack Chile.",
        "Chile has yet to decide whether to open the port.",
        "Oman has not yet decided whether to send troops to Niger.",
        "Several deputies in Quito want Peru to sell rice to Chile.",
        "Many in Lima want President Ruto to free the crew.",
        "Norway will reportedly expel the envoy.",
        "We will see what happens.",
        "Noor said he would see how it goes.",
        "We will wait and see.",
        "Kenya wants to see Uganda lift its ban.",
        "Peru made no promises.",
    ],
)
def test_what_is_undecided_hearsay_or_wished_of_another_binds_nobody(marks_in, text):
    """Nor does looking on."""
    assert [] == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Chile has decided not to open the port.", "open the port"),
        ("Chile has decided to open the port.", "open the port"),
        ("Peru wants to sell rice to Chile.", "sell rice to Chile"),
        ("Kenya wants its troops to leave Niger.", "leave Niger"),
        ("The minister will see the envoy in Lima.", "see the envoy in Lima"),
        ("Peru will expel the envoy.", "expel the envoy"),
        ("Peru will guarantee the rights of miners.", "guarantee the rights of miners"),
        ("Oman plans to pledge rice for Chad.", "pledge rice for Chad"),
        ("Chile pledged that Peru would guarantee the lease.", "guarantee the lease"),
        ("Pavel Roa accepts invitation to Quito.", "invitation to Quito"),
        ("Pavel Roa accepted an invitation to visit Quito.", "visit Quito"),
        ("Chad will cut its fares, while Mali will raise its own.", "cut its fares"),
    ],
)
def test_each_act_is_promised_once(marks_in, text, deed):
    """What an actor himself will do, without what another does meanwhile."""
    found = _deeds(marks_in, text)

    assert deed == found[0]
    assert len(found) == 1 + ("while" in text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Peru did not enter into any commitment on the mine.", "commitment on the mine"),
        ("Oman made no promise about fares.", "promise about fares"),
        ("Peru and Chile gave no undertaking regarding wages.", "undertaking regarding wages"),
        ("Chad has not given any guarantee over the lease.", "guarantee over the lease"),
        ("Peru made no commitment to sell the mine.", "sell the mine"),
        ("Peru will not give any pledge on wages.", "give any pledge on wages"),
    ],
)
def test_no_promise_is_a_declined_one(marks_in, text, deed):
    """Whoever makes none is told to have declined it."""
    report, marks = marks_in(text, "commitment")

    assert [(deed, "declined")] == [(_covered(report.text, m.deed), m.status) for m in marks]


@pytest.mark.parametrize(
    "text",
    ["Peru made a promise to pay.", "Peru kept its promise to free the men."],
)
def test_a_promise_made_or_kept_is_not_declined(marks_in, text):
    """Only one that is not made, or broken, is."""
    _, marks = marks_in(text, "commitment")

    assert ["no_date"] == [mark.status for mark in marks]


def test_troops_get_nothing_by_being_sent(marks_in):
    """Whom a promise is made to is no thing that is moved."""
    _, (mark, *_) = marks_in("Chile will send troops to Niger.", "commitment")

    assert [("NER", None)] == [(party.country, party.sector) for party in mark.to]


def test_nobody_is_bound_towards_himself():
    """Whoever "they" are, they are not those to whom their own deed is done."""
    rebels, chad = Party(actor="TCD/rebels", country="TCD"), Party(actor="TCD", country="TCD")

    assert (Party(),) == apart_from((rebels,), (rebels,), is_pronoun=True)
    assert (chad,) == apart_from((chad,), (rebels,), is_pronoun=True)
    assert (rebels,) == apart_from((rebels,), (rebels,), is_pronoun=False)
    assert (Party(), chad) == apart_from((rebels, chad), (rebels,), is_pronoun=True)


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("“We will not rest until the mine is shut,” Rubio said.", 0),
        ("Norway will not stop until the shoal is free.", 0),
        ("Peru accused the miners of theft without offering evidence.", 0),
        ("Peru offered no proof of the theft.", 0),
        ("Norway will not stop exports until May.", 1),
        ("Norway will not pay until the shoal is free.", 1),
    ],
)
def test_firmness_and_missing_proof_decline_nothing(marks_in, text, declined):
    """Not to rest until a thing is done is no refusal, nor is it to charge without proof."""
    found = [one for one in marks_in(text, "commitment")[1] if one.status == "declined"]

    assert declined == len(found)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Kenya will probably open an embassy.", []),
        ("Perhaps Kenya will close the port.", []),
        ("Lima said it would most likely send a team.", []),
        ("Peru might seize the isles and would send troops.", []),
        ("Oman would possibly host the talks.", []),
        ("Kenya will certainly open an embassy.", ["certainly open an embassy"]),
        (
            "Lima said it would open an embassy and would send a team.",
            ["open an embassy", "send a team"],
        ),
        ("Kenya will open a port for likely buyers.", ["open a port for likely buyers"]),
    ],
)
def test_what_is_only_likely_binds_nobody(marks_in, text, deeds):
    """Nor does what follows from what only may be."""
    assert deeds == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Algeria assured Mali that the aircraft had entered its sky.", []),
        ("Lima assured Quito that the boat left on Monday.", []),
        ("The two sides agreed that the truce had failed.", []),
        ("Oman guaranteed that the ship had been searched.", []),
        ("Peru promised that it had not sold the rifles.", []),
        ("Lima assured Quito that it would leave the valley.", ["leave the valley"]),
        ("Lima promised that it was going to pay.", ["going to pay"]),
        ("Oman pledged that it will free the crew.", ["free the crew"]),
    ],
)
def test_what_has_been_is_no_deed_to_come(marks_in, text, deeds):
    """Who assures somebody that a thing was so binds himself to nothing."""
    assert deeds == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "The president instructed his ministers to draft a plan by 1 May 2027.",
            ["draft a plan by 1 May 2027"],
        ),
        (
            "The leaders instructed the joint commission to report by May 2027.",
            ["report by May 2027"],
        ),
        ("The king directed the army to leave by 9 May 2027.", ["leave by 9 May 2027"]),
        ("The court instructed the jury to ignore the letter.", []),
        ("Lima has not instructed its envoy to leave by 4 May 2027.", []),
        ("Russia directed Ukrainian troops to leave by 4 May 2027.", []),
        ("The king directed a film about Lima.", []),
    ],
)
def test_an_instruction_with_a_day_binds_who_is_instructed(marks_in, text, deeds):
    """His own people: what other states are told to do is a demand."""
    assert deeds == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("We will now take your questions.", []),
        ("I will take two more questions.", []),
        ("I will now give the floor to the minister.", []),
        ("We will now take questions from the press.", []),
        ("I will take one last question.", []),
        ("We will take the crew home.", ["take the crew home"]),
        (
            "Oman will take the question of debt to a court.",
            ["take the question of debt to a court"],
        ),
        ("Oman will take up questions of fishing.", ["take up questions of fishing"]),
        ("Oman will take the question to the council.", ["take the question to the council"]),
        ("Lima will give the floor plans to Quito.", ["give the floor plans to Quito"]),
        ("We will give the rebels time.", ["give the rebels time"]),
    ],
)
def test_what_moves_a_briefing_on_is_no_promise(marks_in, text, deeds):
    """Nobody is bound by who speaks next."""
    assert deeds == _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ghana will sell no rifles to Togo.", "declined"),
        ("The minister said Ghana would sell none of its rifles to Togo.", "declined"),
        ("Ghana pledged to raise no new tariffs.", "declined"),
        ("Peru will sell the mine to no one.", "declined"),
        ("Chile promised to do nothing against the fishermen.", "declined"),
        ("Ghana will send no troops or planes to Togo.", "declined"),
        ("Peru will spare no effort to end the war.", "no_date"),
        ("Oman will lose no time in opening the port.", "no_date"),
        ("Chile will accept nothing less than a truce.", "no_date"),
        ("Oman will send no more than 500 troops to Chad.", "no_date"),
        ("Peru will make no secret of its plans.", "no_date"),
        ("Chad will sell rifles at no profit.", "no_date"),
    ],
)
def test_who_will_do_nothing_declines_it(marks_in, text, status):
    """A deed done to nobody or nothing is not done."""
    _, found = marks_in(text, "commitment")

    assert [status] == [one.status for one in found]


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("Peru agreed to open its ports by March and to free ten sailors by May.", ["03", "05"]),
        ("Peru will close the mine in March and pay the miners in June.", ["03", "06"]),
        ("Oman pledged to cut tariffs by April and open a bank in June.", ["04", "06"]),
        ("Chad vowed to free a pilot in March and to pay Togo by July.", ["03", "07"]),
        ("Chad promised to pay a debt by May and to build a road by June.", ["05", "06"]),
        ("Chile agreed to open its borders and to free ten sailors by May.", ["05"]),
        ("Kenya pledged to open its ports and to pay the miners by May.", ["05"]),
        ("Peru will close the mine in March and pay the miners.", ["03"]),
        ("Oman pledged to cut tariffs by April and banks by June.", ["04"]),
    ],
)
def test_deeds_with_days_of_their_own_are_promised_each(marks_in, text, dues):
    """With one day for both they are one promise."""
    _, found = marks_in(text, "commitment")

    assert dues == [one.due.end[5:7] for one in found]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Oman assured Peru that it would sign no treaty with Chile.", ["PER"]),
        ("Oman assured Serbia it would buy steel from Chile.", ["SRB"]),
        ("Togo promised Ghana that it would sell rice to Niger.", ["GHA"]),
        ("Togo promised that it would sell rice to Niger.", ["NER"]),
        ("Togo promised to sell rice to Niger.", ["NER"]),
        ("Togo told Ghana that it would sell rice to Niger.", ["NER"]),
    ],
)
def test_who_is_assured_is_promised_the_deed(marks_in, text, to):
    """To whom a promise is made comes before those whom the deed concerns."""
    _, (mark, *_) = marks_in(text, "commitment")

    assert to == [party.country for party in mark.to]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hanoi's excise on beer will rise from 65 to 90 percent.", []),
        ("Kenya's export levy will fall to 3 percent.", []),
        ("Peru's army will grow by 900 men.", []),
        ("Norway will stand by its three partners.", ["no_date"]),
        ("The prince refused to abandon his pledge to build a bridge.", ["no_date"]),
        ("Kenya will increase its levy to 3 percent.", ["no_date"]),
        ("Peru will double the toll.", ["no_date"]),
        ("Peru said it would decide whether to close the mine.", ["no_date"]),
        ("Peru said it would not decide before the vote.", []),
        ("Mali refused to give any guarantee that it would free the crew.", ["declined"]),
        ("Peru declined to make a promise to free the crew.", ["declined"]),
        ("Mali gave a guarantee that it would free the crew.", ["no_date"]),
        ("Oslo stands ready to host the talks, its envoy said.", ["no_date"]),
        ("Peru stands ready to lift the ban once Chile pays, a minister said.", ["conditional"]),
    ],
)
def test_what_is_to_come_and_what_is_refused(marks_in, text, status):
    """An amount that moves binds nobody, nor does a decision put off; a guarantee may be refused."""
    assert [mark.status for mark in marks_in(text, "commitment")[1]] == status


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Peru said it would open the port next May in what would be the first thaw since 2010.",
            "open the port next May",
        ),
        ("Chile promised to send two ships in what Lima called a gesture.", "send two ships"),
        ("Togo plans to hold a vote in what critics see as a test.", "hold a vote"),
        ("Oman will invest in what its farmers need.", "invest in what its farmers need"),
        ("Ghana promised to pay for what its troops broke.", "pay for what its troops broke"),
    ],
)
def test_how_a_deed_is_seen_is_no_part_of_it(marks_in, text, deed):
    """What it would be, or what others call it; what it is about stays."""
    assert deed in _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Oman has pledged $40 million, according to the Yemeni ministry, which raised its estimate.",
            "$40 million",
        ),
        ("Qatar promised two ships, according to Lebanon's navy.", "two ships"),
        ("Norway has pledged 90 million kroner, according to its envoy.", "90 million kroner"),
        (
            "Japan pledged $3 billion for ports over five years, according to Kenya, which owes more.",
            "$3 billion for ports over five years",
        ),
        ("Chad has offered 200 soldiers, according to a UN official who saw it.", "200 soldiers"),
        ("Japan pledged $3 billion over two years.", "$3 billion over two years"),
        ("Peru pledged aid for those who need it most.", "aid for those who need it most"),
        ("Oman pledged ships in accordance with the pact.", "ships in accordance with the pact"),
    ],
)
def test_who_tells_of_a_gift_is_no_part_of_it(marks_in, text, deed):
    """The amount ends before "according to"."""
    assert deed in _deeds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The union demanded that the government guarantee all salaries.", []),
        ("The envoy urged Chile to pledge aid to the islands.", []),
        ("The judge ordered the firm to promise a refund by May.", []),
        ("Chile asked that Peru commit to a truce.", []),
        ("The bishop begged the rebels to promise a truce.", []),
        ("Peru guaranteed the salaries of the miners.", ["Peru"]),
        ("The firm insisted that it guaranteed the loan.", ["it"]),
        ("Kenya was pressed by donors but pledged to cut the tax.", ["Kenya"]),
    ],
)
def test_who_is_asked_to_promise_has_promised_nothing(marks_in, text, who):
    """A demand binds nobody."""
    report, marks = marks_in(text, "commitment")

    assert who == [one.spans[0].of(report.text) for mark in marks for one in mark.who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The envoy said both leaders had promised him to free the sailors.", "both leaders"),
        ("Oman promised Yemen to reopen the port in May.", "Oman"),
        ("The mayor promised the miners to raise their wages.", "The mayor"),
        ("The rebels pledged him to leave the town.", "The rebels"),
        ("Both parties had committed themselves to a ceasefire.", "Both parties"),
        ("Chile and Peru committed themselves to a joint patrol.", "Chile"),
        ("Chile committed its troops to the mission.", "its troops"),
        ("Oman expects Yemen to reopen the port.", "Yemen"),
        ("Oman agreed that Yemen will reopen the port.", "Yemen"),
    ],
)
def test_who_promises_is_bound(marks_in, text, who):
    """Whom something is promised to has promised nothing."""
    report, marks = marks_in(text, "commitment")

    assert who == marks[0].who[0].spans[0].of(report.text)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Chad will send monitors when there is agreement on the costs.",
            "when there is agreement on the costs",
        ),
        ("Oman will publish the map when it has been checked.", "when it has been checked"),
        (
            "Serbia will lift the ban when the tests have shown that the milk is safe.",
            "when the tests have shown that the milk is safe",
        ),
        ("The army will return the farms when the roads are safe.", "when the roads are safe"),
        ("Peru will reopen the pass when conditions allow.", "when conditions allow"),
        (
            "Subject to parliament's approval, Denmark will buy two ships.",
            "Subject to parliament's approval",
        ),
        ("Pending ratification, Ghana will apply the treaty from May.", "Pending ratification"),
        ("Depending on the harvest, Laos will export rice.", "Depending on the harvest"),
        ("Denmark will, subject to approval, buy two ships.", "subject to approval"),
        (
            "Contingent on a ceasefire, Norway would be ready to send monitors.",
            "Contingent on a ceasefire",
        ),
    ],
)
def test_what_has_to_come_about_first_is_a_condition(marks_in, text, condition):
    """Before the clause or behind it, set off by commas or with "when"."""
    report, marks = marks_in(text, "commitment")
    (mark,) = marks
    assert (condition, "conditional") == (_covered(report.text, mark.condition), mark.status)


@pytest.mark.parametrize(
    "text",
    [
        "Narendra Modi will sign the deal when he visits Tokyo in May.",
        "The king of Jordan will speak when parliament has met on 3 July.",
        "Niger's army will free the miners when it arrives.",
        "Peru will recognise the island when the time is right.",
        "Peru will raise the subject to be settled.",
        "Peru will pay its pending bills to the farmers of Arica.",
    ],
)
def test_a_time_is_no_condition(marks_in, text):
    """A visit and a day only tell when."""
    _, marks = marks_in(text, "commitment")
    assert [()] == [mark.condition for mark in marks]


@pytest.mark.parametrize(
    ("text", "who", "deed"),
    [
        ("Peru thanked Oman for offering to send doctors.", "Oman", "send doctors"),
        ("Peru thanked Oman for promising to pay.", "Oman", "pay"),
        ("Germany pledged 3 million euros on Friday.", "Germany", "3 million euros"),
        ("Japan offered $5 million on Monday.", "Japan", "$5 million"),
        (
            "Oman will send two boats to the port, a minister said, “should Peru ask”.",
            "Oman",
            "send two boats to the port",
        ),
    ],
)
def test_who_is_bound_and_to_what_alone(marks_in, text, who, deed):
    """Who is thanked for an offer made it; the day of a pledge of money is none of its payment."""
    report, marks = marks_in(text, "commitment")
    (mark,) = marks
    said = " … ".join(span.of(report.text) for span in mark.deed)
    assert ([who], deed) == ([one.spans[0].of(report.text) for one in mark.who], said)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is up to Norway to decide what to make public.", 0),
        ("Norway decided whom to send to Chad.", 0),
        ("Norway has decided to send two ships to Chad.", 1),
    ],
)
def test_who_decides_what_to_do_has_not_said_what(marks_in, text, count):
    """Only a deed that is named binds somebody."""
    assert len(marks_in(text, "commitment")[1]) == count


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Senegal will not renew the accord unless Brussels agrees to a higher fee.",
            ["renew the accord"],
        ),
        ("The talks will go on if Chad agrees to a truce.", []),
        ("If Kenya pledges to leave, Uganda will reopen the road.", ["reopen the road"]),
        ("Togo will leave if Benin is ready to talk.", ["leave"]),
        ("Should Oman agree to host talks, Iran would attend.", []),
        ("Chad agreed to a truce if Niger withdrew its troops.", ["a truce"]),
        ("Peru agreed to pay, if only to end the strike.", ["pay"]),
        ("Peru agreed to free the crew because Chile pledged to pay.", ["free the crew", "pay"]),
    ],
)
def test_what_a_condition_tells_binds_nobody(marks_in, text, deeds):
    """Who would have to agree has agreed to nothing yet."""
    assert deeds == _deeds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "China will not stand idly by.",
        "Venezuela warned that it would not stand idle.",
        "Oman will not sit by.",
    ],
)
def test_who_will_not_look_on_has_declined_nothing(marks_in, text):
    """That is a threat to act, not a promise to leave something alone."""
    assert _deeds(marks_in, text) == []


def test_who_stands_by_his_word_binds_himself(marks_in):
    """To stand by something is an act."""
    assert _deeds(marks_in, "Oman will stand by its word.") == ["stand by its word"]
