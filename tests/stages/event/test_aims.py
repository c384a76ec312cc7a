"""Whom a deed concerns by the clause around its own: conditions, remarks, opening participles."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Accused by Oslo of having tapped its consulate in Murmansk, Russia's coast guard in "
                "turn accused a Norwegian skipper of spying."
            ),
            "Accused",
            ["Russia's coast guard"],
        ),
        (
            (
                "Ousted by a ballot of Ohrid's council on Friday, Mayor Goran Petkov refused to give "
                "up the chain of office."
            ),
            "Ousted",
            ["Mayor Goran Petkov"],
        ),
        (
            "Expelled from Niger in March, two French aid workers arrived in Paris on Friday.",
            "Expelled",
            ["two French aid workers"],
        ),
        # An opening participle with an object of its own is the subject's deed, not his fate.
        ("Having accused Chad of fraud, Togo recalled its envoy.", "accused", ["Chad"]),
        # Who only tells of it, or brings the charge, did not suffer it.
        (
            "Held in Tunis since March, prosecutors accused the Libyan of arms smuggling.",
            "Held",
            ["the Libyan"],
        ),
        ("Fined twice, her lawyer said the minister would pay nothing.", "Fined", ["the minister"]),
        (
            "Arrested on Friday in the port, the police chief blamed a rival.",
            "Arrested",
            ["the police chief"],
        ),
        ("Jailed in March, the governor blamed the premier.", "Jailed", ["the governor"]),
        ("Detained in Accra, the army chief blamed a minister.", "Detained", ["the army chief"]),
        (
            "Detained in May, investigators accused the banker of fraud.",
            "Detained",
            ["the banker"],
        ),
        ("Detained in May, a court jailed the banker for ten years.", "Detained", ["the banker"]),
    ],
)
def test_an_opening_participle_tells_what_the_subject_suffers(targets_in, text, trigger, target):
    """Who is "freed" or "ousted" before a clause is its subject."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Growers from Ávila vowed to keep Madrid's ring road shut with tractors unless the "
                "cabinet scraps its water decree, but they let a hearse through."
            ),
            "vowed",
            ["the cabinet"],
        ),
        (
            (
                "Tram drivers in Lviv walked off the job against the Ukrainian government's fare cap "
                "and vowed to park across the bridge should the transport ministry cut their bonus."
            ),
            "vowed",
            ["the transport ministry"],
        ),
        (
            (
                "Manila answered a duty put on its sugar by Bangkok with one of 10 percent on rice, "
                "and threatened to double it unless Thailand backed down by May."
            ),
            "threatened",
            ["Thailand"],
        ),
        # Who is addressed stays so.
        (
            "Peru threatened Chile with a toll on every lorry unless the smugglers stop.",
            "threatened",
            ["Chile"],
        ),
        # A condition that only lets the deed be done leaves the threat with whom it hits.
        (
            "Bolivia vowed to sue the mine's owners if the tribunal allows it.",
            "vowed",
            ["the mine's owners"],
        ),
        (
            "Kenya vowed to punish the poachers unless the judges free them.",
            "vowed",
            ["the poachers"],
        ),
        (
            "Ghana vowed to leave the bloc unless its own senate votes against it.",
            "vowed",
            ["the bloc"],
        ),
        (
            "Dock workers vowed to block the harbour unless parliament repeals the pension law.",
            "vowed",
            ["parliament"],
        ),
    ],
)
def test_a_threat_on_condition_is_to_who_could_meet_it(targets_in, text, trigger, target):
    """Who would act "unless the cabinet pays" threatens the cabinet, if nobody is addressed."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Should Tbilisi reopen the market at Sadakhlo, Yerevan will scrap the fee that it has "
                "been charging Georgian lorries since March, its trade ministry promised."
            ),
            "reopen",
            ["Yerevan"],
        ),
        (
            (
                "Should Baku cut off the gas again, Athens will take it to the arbitrators in Paris, "
                "the Greek energy minister warned."
            ),
            "cut off",
            ["Athens"],
        ),
        # Prices are nobody.
        ("If Peru lifts the tariff, prices will fall.", "lifts", []),
        # What one would act for lack of, one wants.
        ("Sudan will mend the dam unless Eritrea withdraws its surveyors.", "withdraws", ["Sudan"]),
        (
            "If Lisbon does not ease the quota, Spanish trawlers will sail home.",
            "ease",
            ["Spanish trawlers"],
        ),
        # Who only does as much, or turns to somebody else, is not whom it is done for.
        ("If Norway lends trucks, Denmark will lend trucks too.", "lends", []),
        ("If Kenya sends doctors, Ghana will react.", "sends doctors", []),
        pytest.param(
            "If Brazil bans soy, Chile will praise Peru.",
            "bans",
            [],
            marks=pytest.mark.xfail(reason="the weights choose another"),
        ),
    ],
)
def test_a_deed_on_which_another_answers_concerns_him(targets_in, text, trigger, target):
    """What one does "if", for or against whoever would answer, has him as its target."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Scolded by Brussels for its delay, Malta froze the accounts of a Libyan trader, a "
                "move that Tunis hailed."
            ),
            "hailed",
            ["Malta"],
        ),
        (
            (
                "Malta shall, moreover, supply its partner with vaccine, a favour for which the "
                "Tunisian minister expressed thanks."
            ),
            "expressed thanks",
            ["Malta"],
        ),
        ("Two tankers were seized by Iran, an act that Britain denounced.", "denounced", ["Iran"]),
        ("Lima lowered the toll, a measure that Quito welcomed.", "welcomed", ["Lima"]),
        ("Oman froze the loan, a policy that Qatar criticised.", "criticised", ["Oman"]),
        ("Oslo put out an oil plan, a favor that Riga praised.", "praised", ["Oslo"]),
        ("Egypt drained the canal, a maneuver that Sudan condemned.", "condemned", ["Egypt"]),
        ("The judge fined Togo, a ruling that Ghana criticised.", "criticised", ["The judge"]),
        ("Ghana banned salt from Togo, a policy that Benin criticised.", "criticised", ["Ghana"]),
        ("Peru closed the harbour, a measure Quito condemned.", "condemned", ["Peru"]),
        ("Chile lent Peru a ship, a favor Bolivia condemned.", "condemned", ["Chile"]),
        # Who is blamed himself is no other.
        (
            "Lomé closed the bridge, a step for which a party in Accra chided its mayor.",
            "chided",
            ["its mayor"],
        ),
    ],
)
def test_a_remark_on_a_step_concerns_who_took_it(targets_in, text, trigger, target):
    """Who hails "a move" praises who made it."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "Oslo's demand that Suva surrender a skipper was thrown out by a court in Nadi.",
            "demand",
            ["Suva"],
        ),
        (
            (
                "Minsk has been jamming an exile station that broadcasts from Vilnius, with masts "
                "lent by Moscow."
            ),
            "jamming",
            ["an exile station"],
        ),
        # Those named together stay together.
        (
            "Kenya thanked Chad, Niger and Togo for their help.",
            "thanked",
            ["Chad", "Niger", "Togo"],
        ),
    ],
)
def test_whom_another_clause_names_is_no_further_target(targets_in, text, trigger, target):
    """Beside whom a deed's own clause names, one of another clause suffers nothing."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "The miners' union of Ndola, to which the copper board had granted a higher wage, "
                "ended its stoppage on Sunday."
            ),
            "stoppage",
            ["the copper board"],
        ),
        (
            (
                "Nurses' leaders in Cusco are weighing a boycott of the health board over a rota that "
                "Lima imposed."
            ),
            "boycott",
            ["the health board"],
        ),
        (
            "Senegal's parliament passed the press bill. Editors denounced the vote and printed blank pages.",
            "denounced",
            ["Senegal's parliament"],
        ),
        ("Sacked in spring, the head of Ghana's cocoa board went to court.", "went to court", []),
        ("Sweden put its Gotland regiment on alert.", "put", []),
        ("Guards put Togo's troops on alert against Benin.", "put", ["Benin"]),
        # Who is told in a clause about something else, or met elsewhere, is not given back.
        (
            "Iran shut the strait after Oman left the league, a move that Qatar condemned.",
            "shut",
            [],
        ),
        ("Egypt shut the canal after Oman left the league, which Qatar condemned.", "shut", []),
        ("Oman closed its port after Yemen raised its fees.", "closed", ["Yemen"]),
        ("Togo's president met the Malian premier before talks with Benin.", "met", []),
        ("The clinic was put on alert after a strike by Syria.", "put", []),
    ],
)
def test_whom_the_model_would_rather_have_counts_if_nobody_else_does(
    targets_in, text, trigger, target
):
    """Whom no rule finds the model may name, but not the doer, his own troops or a bystander."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            (
                "Brussels threatened to suspend aid to Chad and Niger if either state signed a pact "
                "with Russia."
            ),
            ["Chad", "Niger"],
        ),
        (
            "The bank threatened to cut off loans to Togo if armed men attacked its staff again.",
            ["Togo"],
        ),
        ("Oman warned that it would shut the port if Yemen fired again.", ["Yemen"]),
        ("The union threatened to strike unless the mayor paid the arrears.", ["the mayor"]),
    ],
)
def test_a_state_that_a_threat_names_is_threatened(sides_in, text, target):
    """Whoever else, unknown by name, could avert it is not."""
    assert sides_in(text)["THREATEN"][1] == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Seven police officers were suspended for the beating of a magistrate at a roadblock; "
                "the magistrate, from whom they had demanded beer money, wants them tried."
            ),
            "demanded",
            ["the magistrate"],
        ),
        pytest.param(
            "Once the president has dissolved the assembly, his deputy would lead a caretaker "
            "cabinet, against which the miners have already sworn to rise.",
            "sworn",
            ["a caretaker cabinet"],
            marks=pytest.mark.xfail(reason="the weights choose another"),
        ),
        ("Nobody knows, the union said, from whom the gang demanded money.", "demanded", ["whom"]),
    ],
)
def test_whom_a_clause_takes_up(marks_in, text, trigger, target):
    """He is the noun before the comma, also where the parser hangs the clause on a verb."""
    report, marks = marks_in(text, "event")
    told = {one.spans[0].of(report.text): one for one in marks}
    assert [party.spans[0].of(report.text) for party in told[trigger].target] == target


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Farmers compelled the government to scrap the tax on diesel.",
            ("CONCEDE", ["the government"], ["Farmers"]),
        ),
        (
            "Doctors pushed the ministry to accept a rise of 9 percent.",
            ("AGREE", ["the ministry"], ["Doctors"]),
        ),
        (
            "Striking miners forced the firm to pay the arrears.",
            ("CONCEDE", ["the firm"], ["Striking miners"]),
        ),
        # Who resigns, or frees somebody, does so to nobody who makes him.
        ("Gangs forced the prime minister to resign.", ("RETREAT", ["the prime minister"], [])),
        (
            "Rebels forced the government to release 40 prisoners.",
            ("RETREAT", ["the government"], ["40 prisoners"]),
        ),
    ],
)
def test_who_forces_is_yielded_to(deeds_in, text, deed):
    """Rule: what somebody is forced to grant he grants to who forces him."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        (
            "Peru's president turned down the bill, aides said, and asked congress to withdraw it.",
            "Peru's president",
        ),
        (
            "The prime minister accepted the letter, her spokesman said, and asked the union to name a successor.",
            "The prime minister",
        ),
        (
            (
                "Havana has declined an offer by a Spanish firm to repair two power stations, a spokeswoman "
                "disclosed on Thursday, and has asked China for spare parts."
            ),
            "Havana",
        ),
        # A minister speaks for himself, and so does who goes on speaking.
        (
            "Egypt will reopen the crossing, the minister said, and called on Israel to let in aid.",
            "the minister",
        ),
        ("The deal will hold, an official said, and asked both sides to sign.", "an official"),
    ],
)
def test_a_clause_goes_on_behind_whose_mouthpiece_tells_it(marks_in, text, asker):
    """Rule: behind "aides said, and asked" it is the subject told of that asks."""
    report, marks = marks_in(text, "event")
    asked = [one for one in marks if one.type == "REQUEST"]
    assert [party.spans[0].of(report.text) for one in asked for party in one.source] == [asker]
