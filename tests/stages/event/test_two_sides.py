"""Who does what to whom in words and friendly deeds: all of both sides, and nobody beside them."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "Ghana and Togo, whose presidents met in Accra on Friday, will share a port.",
            "met",
            [["whose presidents"], []],
        ),
        (
            "The mayor, whose deputies Warsaw has sacked, went home.",
            "sacked",
            [["Warsaw"], ["deputies"]],
        ),
        # Who takes no part in one deed does another.
        (
            "The envoys saw the mayor of Gao but not the governor, who refused to meet them.",
            "refused",
            [["the governor"], ["them"]],
        ),
        ("The EU criticised Baku, not Yerevan, over the prisoners.", "criticised", None),
    ],
)
def test_relative_clause_has_its_own_sides(sides_of, text, trigger, sides):
    """Whose people do it has nothing done to him."""
    found = sides_of(text, trigger)
    if sides is None:
        assert found == [["The EU"], ["Baku"]]
    else:
        assert [[name.split()[-1] for name in side] for side in found] == [
            [name.split()[-1] for name in side] for side in sides
        ]


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "Croatia's doctors' union accepted the government's offer on Monday.",
            "offer",
            [["the government"], ["Croatia's doctors' union"]],
        ),
        ("Turkey accepted an offer from Greece to share data.", "offer", [["Greece"], ["Turkey"]]),
        (
            "Ghanaian officials have given no promise to the fishermen.",
            "promise",
            [["Ghanaian officials"], ["the fishermen"]],
        ),
        ("The premier gave a pledge to the miners.", "pledge", [["The premier"], ["the miners"]]),
        (
            "Mali's junta turned down an offer of mediation by Algeria.",
            "offer",
            [["Algeria"], ["Mali's junta"]],
        ),
        (
            "Qatar's envoy conveyed to Mr Ruto the king's request that prisoners be freed.",
            "request",
            [["the king"], ["Mr Ruto"]],
        ),
    ],
)
def test_whose_offer_it_is(sides_of, text, trigger, sides):
    """Who gives his word gives it; who takes up or passes on that of others does not."""
    assert sides_of(text, trigger) == sides


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "Rwanda's criticism by Belgium was met with silence in Kigali.",
            "criticism",
            [["Belgium"], ["Rwanda"]],
        ),
        (
            "Kosovo's recognition by Fiji and Samoa came late.",
            "recognition",
            [["Fiji", "Samoa"], ["Kosovo"]],
        ),
        (
            "Malta's condemnation by the Council of Europe came a day later.",
            "condemnation",
            [["the Council of Europe"], ["Malta"]],
        ),
        (
            "Sudan's criticism of the report by Human Rights Watch was brief.",
            "criticism",
            [["Sudan"], ["Human Rights Watch"]],
        ),
        ("Sudan's criticism of Chad was brief.", "criticism", [["Sudan"], ["Chad"]]),
    ],
)
def test_owner_of_what_others_do_suffers_it(sides_of, text, trigger, sides):
    """Beside "by", whose criticism it is has it done to him; without, it is his."""
    assert sides_of(text, trigger) == sides


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        (
            "The pope appealed to the generals in Khartoum and Port Sudan for mercy.",
            "appealed",
            [["The pope"], ["the generals in Khartoum"]],
        ),
        ("Judges in Peru and Chile urged parliament to act.", "urged", [["Peru", "Chile"], None]),
        (
            "The Arab League rebuked Tripoli and its rivals on Wednesday.",
            "rebuked",
            [["The Arab League"], ["Tripoli", "its rivals"]],
        ),
        (
            "Ankara thanked Qatar and its partners for the tents.",
            "thanked",
            [["Ankara"], ["Qatar", "its partners"]],
        ),
        (
            "Quito, Guayaquil to reopen mountain road after floods",
            "reopen",
            [["Quito", "Guayaquil"], []],
        ),
        ("Miners, owners agree on wages in Zambia", "agree", [["Miners", "owners"], []]),
        ("The mayor, Ana Roca, thanked the firemen.", "thanked", [["The mayor"], ["the firemen"]]),
        (
            "Cuba and Nicaragua joined Russia in rejecting the OAS plan.",
            "rejecting",
            [["Cuba", "Nicaragua", "Russia"], None],
        ),
        (
            "Ghana was joined by Togo in condemning the coup.",
            "condemning",
            [["Ghana", "Togo"], []],
        ),
        (
            "Paredes went home, his lawyer announced, and has asked his followers to do so.",
            "asked",
            [["Paredes"], ["his followers"]],
        ),
    ],
)
def test_all_who_are_joined(sides_of, text, trigger, sides):
    """Rivals, towns and whom somebody joins are sides too; generals of one state are one."""
    source, target = sides_of(text, trigger)
    wanted_source, wanted_target = sides
    assert [name.split(",")[0] for name in source] == wanted_source
    assert wanted_target is None or [name.split(",")[0] for name in target] == wanted_target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "Colombia and the ELN rebels held negotiations in Caracas, with Norway and Cuba as guarantors.",
            "negotiations",
            [],
        ),
        (
            "Eritrea and Djibouti held talks in Doha with a Qatari judge as go-between.",
            "talks",
            [],
        ),
        ("Turkey held talks with Greece as part of a thaw.", "talks", ["Greece"]),
        (
            "Lesotho's premier, backed by Pretoria, has rejected calls from the army to go.",
            "rejected",
            ["the army"],
        ),
        (
            "Accused by Asmara of hiding rebels, Addis Ababa refused to hand them over.",
            "refused",
            ["Asmara"],
        ),
        ("To Lam met King Norodom Sihamoni during a visit to Cambodia.", "met", []),
        (
            "The minister discussed the prospects for talks with Sudan.",
            "discussed",
            ["Sudan"],
        ),
        ("Peru and Chile met in Arica, and Bolivia recalled its consul.", "met", []),
        (
            "Chad received the coffins of four pilots from Libya on Monday in an exchange arranged by the Red Crescent.",
            "arranged",
            ["Chad", "Libya"],
        ),
        ("A judge heard two poets whom prosecutors want jailed for years.", "want", []),
        ("Lusaka wants the chief back.", "wants", []),
        ("Kinshasa wants Kigali to call its men back.", "wants", ["Kigali"]),
    ],
)
def test_nobody_beside_them(told, marks_in, text, trigger, target):
    """Who helps along, who is only talked about or hosts the visit, is none of those who meet."""
    report, _ = marks_in(text, "event")
    event = told(text, trigger)
    assert [party.spans[0].of(report.text) for party in event.target] == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The envoy assured Bangladesh of Delhi's support.", "support", ["Bangladesh"]),
        ("The envoy assured the rebels of his country's backing.", "backing", ["the rebels"]),
        (
            "The Taliban, against whom the fighters have threatened a new war, kept silent.",
            "threatened",
            ["The Taliban"],
        ),
        (
            "Abuja answered the governors, of whom the senate had demanded an apology.",
            "demanded",
            ["the governors"],
        ),
        ("Nurses in Harare were told to return to work.", "told", ["Nurses in Harare"]),
        (
            "Honduran teachers' unions called on the ministry to reinstate 40 dismissed colleagues, but were told to wait.",
            "told",
            ["Honduran teachers' unions"],
        ),
    ],
)
def test_who_is_told(targets_in, text, trigger, target):
    """Who is assured, told or threatened is whom the words concern."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The fisheries chief vowed to hand in his badge on Friday.", "hand in", []),
        ("The bishops appealed to Sudan to lay down its weapons.", "lay down", []),
        ("Three deputies quit his party on Thursday.", "quit", []),
        ("The rebels released their prisoners on Sunday.", "released", ["their prisoners"]),
        ("France left its base in Chad in January.", "left", ["Chad"]),
    ],
)
def test_what_somebody_gives_up_is_nobody(told, marks_in, text, trigger, target):
    """A badge, arms or an office of one's own are no target; people let go are."""
    report, _ = marks_in(text, "event")
    event = told(text, trigger.split()[0])
    assert [party.spans[0].of(report.text) for party in event.target] == target


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        (
            "Majuro should think again about its levy, the atoll's own fishermen pleaded.",
            "pleaded",
            ["the atoll's own fishermen"],
        ),
        (
            "Accra's invitation to cooperate on sea rescue was rejected in Abidjan.",
            "cooperate",
            ["Abidjan"],
        ),
        (
            "Neither Lima nor Chile's unions have accepted an offer of Uruguayan arbitration.",
            "accepted",
            ["Neither Lima", "Chile's unions"],
        ),
    ],
)
def test_the_head_knows_who_does_it(told, marks_in, text, trigger, source):
    """Where a rule takes whom it concerns for the doer, the model's head is heard."""
    report, _ = marks_in(text, "event")
    event = told(text, trigger)
    assert [party.spans[0].of(report.text) for party in event.source] == source
