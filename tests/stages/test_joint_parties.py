"""Who "the two ministers" are: the two named together before, if that is sure."""

import pytest


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            (
                "Peru's Foreign Minister Ana Roca called Chile's Foreign Minister Luis Vera. "
                "The two ministers agreed to reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            (
                "Peru's Foreign Minister Ana Roca called Chile's Foreign Minister Luis Vera. "
                "It rained in Lima. Ms Roca spoke of cod. "
                "The ministers agreed to reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            "Norway sent a note to Iceland. The two countries agreed to share the catch in May.",
            ["NOR", "ISL"],
        ),
        (
            (
                "Peru's President Ana Roca sent her ambassador back after a call with Chile's President "
                "Luis Vera. The two leaders agreed to reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            (
                "Peru's President Ana Roca met Chile's President Luis Vera. Ms Roca raised the catch, her "
                "foreign secretary, Ivo Paz of Peru, said. The two leaders agreed to reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            (
                "Peru's President Ana Roca met Chile's President Luis Vera. A spokeswoman for Mr Vera, "
                "Eva Lund of Chile, told Peru's ambassador Jon Diaz so. The leaders agreed to reopen the "
                "road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            (
                "Peru's Foreign Minister Ana Roca met Chile's Foreign Minister Luis Vera and Oman's "
                "Foreign Minister Ali Said. The ministers agreed to reopen the road in July."
            ),
            [None],
        ),
        (
            (
                "Peru's President Ana Roca met Chile's Foreign Minister Luis Vera. "
                "The ministers agreed to reopen the road in July."
            ),
            [None],
        ),
        (
            (
                "Omani government spokesman Ali Said told reporters that Peru's Foreign Minister Ana Roca "
                "would receive Chile's Foreign Minister Luis Vera. The two ministers agreed to "
                "reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        ("It rained. The two ministers agreed to reopen the road in July.", [None]),
        (
            (
                "Peru's Foreign Minister Ana Roca called Chile's Foreign Minister Luis Vera. "
                "Two ministers agreed to reopen the road in July."
            ),
            [None],
        ),
        (
            (
                "Peru's Foreign Minister Ana Roca called Chile's Foreign Minister Luis Vera. "
                "Both ministers agreed to reopen the road in July."
            ),
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            (
                "Mexico's President Ana Roca called Peru's President Luis Vera. Chile, which was "
                "hit with duties before the two sides agreed to reopen the road, was silent."
            ),
            [None],
        ),
        (
            (
                "Peru's President Ana Roca met Chile's President Luis Vera. "
                "Oman was shelled before the two sides agreed to reopen the road."
            ),
            [None],
        ),
        (
            (
                "Peru's President Ana Roca met Chile's President Luis Vera. "
                "Oman was thanked after the two sides agreed to reopen the road."
            ),
            ["PER", "CHL"],
        ),
        (
            (
                "Peru and Chile met in Lima. "
                "Chile, which was shelled before the two sides agreed to reopen the road, paid."
            ),
            ["PER", "CHL"],
        ),
        (
            (
                "Peru and Chile met in Lima. "
                "Oman, which spoke before the two sides agreed to reopen the road, was silent."
            ),
            ["PER", "CHL"],
        ),
        (
            "Peru and Chile met in Lima. Oman said that the two sides agreed to reopen the road.",
            ["PER", "CHL"],
        ),
        (
            (
                "Peru's Foreign Minister Ana Roca called Chile's Foreign Minister Luis Vera. "
                "Rebels fought in the hills. The army lost. "
                "The two sides agreed to a truce from July."
            ),
            [None],
        ),
    ],
)
def test_the_two_are_named_before(marks_in, text, actors):
    """Of that office, from two countries, no third beside them; sides only at once."""
    promises = marks_in(text, "commitment")[1]

    assert [party.actor for party in promises[-1].who] == actors


_MET = "Peru's Foreign Minister Ana Roca met Chile's Foreign Minister Luis Vera in Ica. "


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            _MET + "The two agreed to reopen the road in July.",
            ["person/ana-roca", "person/luis-vera"],
        ),
        (_MET + "Both agreed to go on with the talks.", ["person/ana-roca", "person/luis-vera"]),
        (_MET + "They agreed to reopen the road.", ["person/ana-roca", "person/luis-vera"]),
        (
            _MET + "The two agreed to reopen the road in July, both sides said.",
            ["person/ana-roca", "person/luis-vera"],
        ),
        (
            _MET.replace("in Ica", "in Peru") + "They agreed to free the miners.",
            ["person/ana-roca", "person/luis-vera"],
        ),
        ("Peru and Chile held talks in Ica. The two will open the road in July.", ["PER", "CHL"]),
        ("Norway sent a note to Iceland. Both promised to share the catch.", ["NOR", "ISL"]),
    ],
)
def test_the_two_without_a_noun(marks_in, text, actors):
    """The bare words "the two", "both" and "they" who met are the two just named."""
    promises = marks_in(text, "commitment")[1]

    assert [party.actor for party in promises[-1].who] == actors


@pytest.mark.parametrize(
    "text",
    [
        _MET + "It rained. The two agreed to reopen the road in July.",
        _MET + "Two agreed to reopen the road in July.",
        _MET.replace(" in Ica", " and Oman's Foreign Minister Ali Said")
        + "The two agreed to reopen the road in July.",
        "It rained in Ica. Both agreed to reopen the road in July.",
    ],
)
def test_others_than_the_two(marks_in, text):
    """Three named, none named, or named too far above: nobody is bound for sure."""
    assert [] == marks_in(text, "commitment")[1]


def test_sides_are_no_two_of_three(marks_in):
    """Where an office of several names a third state, nobody knows which two are meant."""
    text = (
        "At the invitation of the Minister of Trade of Indonesia, the Ministers of Trade of Malaysia "
        "and of the Kingdom of Thailand came to Medan. The sides agreed to reopen the road in July."
    )

    promises = marks_in(text, "commitment")[1]

    assert [] == [one.country for promise in promises for one in promise.who if one.country]


@pytest.mark.parametrize("promise", ["will leave in July", "agreed to reopen the road in July"])
def test_they_of_whom_nobody_met(marks_in, promise):
    """Who is only spoken of has not met who speaks of him."""
    text = f"Peru's Minister Ana Roca said Chile's Minister Luis Vera was ill. They {promise}."
    promises = marks_in(text, "commitment")[1]

    assert [1] == [len(promise.who) for promise in promises]


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("Peru and Oman freed two pilots. The two attacked a bank in Ica.", "attacked", [None]),
        ("Guards from Peru and Oman caught two boys. Both attacked a bank.", "attacked", [None]),
        ("Peru and Oman jailed 2 sailors. The two thanked Togo.", "thanked", [None]),
        ("Peru and Oman jailed Ana Roca and Luis Vera. Both shelled a port.", "shelled", [None]),
        ("Peru and Oman sued two firms. The two thanked Togo.", "thanked", [None]),
        ("Peru and Oman freed a pilot. The two thanked Togo.", "thanked", ["PER", "OMN"]),
        ("Peru and Oman held talks in Ica. Both condemned Togo.", "condemned", ["PER", "OMN"]),
        (
            _MET.replace(" in Ica", " over two drowned sailors") + "The two condemned Togo.",
            "condemned",
            ["person/ana-roca", "person/luis-vera"],
        ),
    ],
)
def test_two_others_named_before(marks_in, text, word, doers):
    """Where two people or things are told of, "the two" may be those; who met are named best."""
    events = marks_in(text, "event")[1]
    (event,) = [mark for mark in events if word in mark.text]

    assert [party.actor for party in event.source] == doers


def _sources(marks_in, text, kind):
    _, marks = marks_in(text, "event")
    return [one.country for mark in marks if mark.type == kind for one in mark.source]


def test_the_two_of_a_clause_that_goes_on_from_theirs(marks_in):
    """Named in the same sentence, and nobody else there."""
    text = "Kenya accused Uganda before the two countries signed a truce."
    assert _sources(marks_in, text, "RETREAT") == ["KEN", "UGA"]


def test_the_two_of_whom_somebody_speaks_may_be_others(marks_in):
    """Who says that "the two sides" must sign may be one of them, or none."""
    text = "Norway told Chad that the two sides must sign a truce."
    assert _sources(marks_in, text, "RETREAT") != ["NOR", "TCD"]


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        (
            "The EU and Mercosur signed a deal. The two blocs will open talks in May.",
            "talks",
            ["org/european-union", "org/mercosur"],
        ),
        (
            "NATO and the African Union held a summit. Both blocs agreed to share data.",
            "agreed",
            ["org/african-union", "org/nato"],
        ),
        (
            "The EU met ASEAN in Jakarta. The two blocs agreed to fight smuggling.",
            "agreed",
            ["org/asean", "org/european-union"],
        ),
        ("ECOWAS, NATO and the EU met in Lagos. The two blocs agreed to meet.", "agreed", [None]),
        ("The EU signed a deal with Peru. The two blocs agreed to meet.", "agreed", [None]),
    ],
)
def test_two_blocs_are_the_two_bodies_named_before(told, text, word, actors):
    """Rule: "the two blocs" are two bodies of states; of three, nobody knows which."""
    assert sorted((one.actor for one in told(text, word).source), key=str) == actors


_PUT_OFF = """Serbia and Croatia quarrelled in May. The two governments agreed to exchange lists in
June. That exchange, brokered by Austria, has been put off. Vienna urged both sides to go on."""
_OTHERS = """Peru and Chile fell out over a dam. The two countries settled that in May. The army and
the rebels signed a truce. The UN urged both sides to keep it."""


def test_both_sides_are_the_two_governments_of_the_sentence_before(told):
    """Rule: where the sentence before only says "the two governments", those are both sides."""
    assert [one.country for one in told(_PUT_OFF, "urged").target] == ["SRB", "HRV"]
    assert [one.country for one in told(_OTHERS, "urged").target] == [None]


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("Kenya and Uganda fell out over a lake. Rome told both to leave it.", "told", "KEN UGA"),
        (
            "Talks between Peru and Chile broke down. Mediators urged both to return.",
            "urged",
            "PER CHL",
        ),
        ("Oman and Qatar signed a pact. Iran accused both of meddling.", "accused", "OMN QAT"),
        (
            "Italy and Malta sank a boat. Libya threatened the two with a boycott.",
            "threatened",
            "ITA MLT",
        ),
        ("Peru's president met his Chilean counterpart. Quito invited both.", "invited", "PER CHL"),
        ("Two men were held in Chad and Niger. Police accused both of theft.", "accused", "-"),
        ("Brazil and Chile signed two treaties. Bolivia rejected both.", "rejected", "-"),
        ("Mali expelled two French envoys. Paris recalled both.", "recalled", "-"),
    ],
)
def test_something_is_done_to_the_two(told, text, word, countries):
    """Rule: "both" and "the two" are the two named before as well where something is done to them."""
    targets = [one.country for one in told(text, word).target if one.country]
    if countries == "-":
        assert len(targets) < len(("one", "two"))
    else:
        assert targets == countries.split()


_ONE_SIDE = """Mali accused Algeria of downing a drone. Niger and Chad {} The UN urged both sides to
show restraint."""


@pytest.mark.parametrize(
    "deed",
    [
        "recalled their envoys from Algiers.",
        "expelled diplomats in protest.",
        "closed their airspace at noon.",
        "bombed a camp near the border.",
        "imposed sanctions on the traders.",
    ],
)
def test_two_who_do_harm_together_are_one_side(told, deed):
    """Rule: "both sides" are not two who together do something against somebody."""
    assert not {"NER", "TCD"} & {
        one.country for one in told(_ONE_SIDE.format(deed), "urged").target
    }


@pytest.mark.parametrize(
    "deed",
    [
        "clashed on the border.",
        "shelled each other at dawn.",
        "exchanged fire near a well.",
        "fought over a well.",
        "signed a truce.",
    ],
)
def test_two_who_do_something_to_each_other_are_two_sides(told, deed):
    """Rule: who clash, or shell each other, are the sides that the next sentence speaks of."""
    assert {one.country for one in told(_ONE_SIDE.format(deed), "urged").target} == {"NER", "TCD"}


@pytest.mark.parametrize(
    ("before", "noun", "countries"),
    [
        ("The ministers of Egypt and Sudan met in Addis Ababa, Ethiopia.", "countries", "EGY SDN"),
        ("Turkey's minister met his Greek colleague over Cyprus.", "countries", "TUR GRC"),
        ("Laos hosted talks between Vietnam and Cambodia.", "countries", "VNM KHM"),
        ("Qatar mediated between Rwanda and Congo.", "countries", "RWA COD"),
        ("Mali and Mauritania held talks at Senegal's request.", "states", "MLI MRT"),
        ("The presidents of Chad and Niger met in Tripoli, Libya's capital.", "leaders", "TCD NER"),
        # Three, or nobody who met: none is meant for sure.
        ("The presidents of Kenya, Uganda and Rwanda met in Arusha.", "leaders", ""),
        ("India, Nepal and Bhutan held talks.", "countries", ""),
        ("Peru's minister said Chile and Bolivia had quarrelled.", "countries", ""),
    ],
)
def test_the_two_are_those_who_met(marks_in, before, noun, countries):
    """Not where they met, who brought them together or what they spoke of."""
    events = marks_in(f"{before} The two {noun} signed a pact.", "event")[1]
    assert [one.country or "" for one in events[-1].source] == (countries.split() or [""])


def test_the_two_of_a_sentence_are_those_who_met_in_it(marks_in):
    """Also where somebody else is named between."""
    text = (
        "After talks between the presidents of Kenya and Uganda in the house of the Tanzanian "
        "envoy, the two countries signed an accord."
    )
    events = marks_in(text, "event")[1]
    assert [one.country for one in events[-1].source] == ["KEN", "UGA"]


def test_the_parties_to_a_conflict_are_nobody_named_before(marks_in):
    """Whoever spoke before, the parties to a conflict are those who fight."""
    text = (
        "The envoys of the United States and Russia spoke first. Armenia urged both parties to the "
        "conflict to refrain from force."
    )
    (event,) = [one for one in marks_in(text, "event")[1] if one.type == "REQUEST"]

    assert [party.country for party in event.target] == [None]


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        (
            (
                "Russia, which keeps a base in the Armenian city of Gyumri, said it was not involved. "
                "Moscow was ready to mediate should the sides ask for it."
            ),
            "ask",
            {None},
        ),
        (
            (
                "Georgia and Armenia quarrelled over tolls. "
                "Russia was ready to mediate should the sides ask for it."
            ),
            "ask",
            {"GEO", "ARM"},
        ),
        (
            "Oman and Iran closed their border. Oman offered to mediate if the sides asked for it.",
            "asked",
            {None},
        ),
    ],
)
def test_who_would_mediate_is_none_of_the_sides(marks_in, text, word, countries):
    """Nor is the state whose capital would."""
    _, marks = marks_in(text, "event")
    (event,) = [mark for mark in marks if word in mark.text]

    assert countries == {one.country for one in event.source}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            (
                "Iran taxed Oman. Armenian Prime Minister Nikol Pashinyan is due to meet his Georgian "
                "counterpart, Irakli Kobakhidze, in Batumi. Neither government would confirm the talks."
            ),
            {"ARM", "GEO"},
        ),
        (
            (
                "Kenyan President William Ruto, whose country borders Ethiopia, plans to meet his Ugandan "
                "counterpart in Kisumu. Neither government would confirm the talks."
            ),
            {"KEN", "UGA"},
        ),
    ],
)
def test_the_two_who_are_due_to_meet_are_meant(marks_in, text, countries):
    """Whoever else the sentence names: the doer of "meet" is that of "is due"."""
    _, marks = marks_in(text, "position")

    assert countries == {one.country for mark in marks for one in mark.who}
