"""Who did what to whom: type, direction, status, and where there is no event."""

import pytest


def told(marks_in, text):
    """Return (type, status, source countries, target countries) of the events in a text."""
    return [
        (
            mark.type,
            mark.status,
            [party.country for party in mark.source],
            [party.country for party in mark.target],
        )
        for mark in marks_in(text, "event")[1]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile condemned Bolivia's blockade.", ("ACCUSE", "happened", ["CHL"], ["BOL"])),
        ("Bolivia was condemned by Chile.", ("ACCUSE", "happened", ["CHL"], ["BOL"])),
        (
            "Peru and Ecuador signed an agreement on fishing.",
            ("SUPPORT", "happened", ["PER", "ECU"], []),
        ),
        ("Canada imposed sanctions on Myanmar.", ("SANCTION", "happened", ["CAN"], ["MMR"])),
        ("Peru increased tariffs on Chilean fruit.", ("SANCTION", "happened", ["PER"], ["CHL"])),
        ("Fiji blocked the Tongan ferry.", ("COERCE", "happened", ["FJI"], ["TON"])),
        ("Norway doubled its duty on Danish eels.", ("SANCTION", "happened", ["NOR"], ["DNK"])),
        ("India hiked duties against Nepal.", ("SANCTION", "happened", ["IND"], ["NPL"])),
        ("Sudan expelled the Norwegian ambassador.", ("SANCTION", "happened", ["SDN"], ["NOR"])),
        ("Iran's attack on Iraq began at dawn.", ("ASSAULT", "happened", ["IRN"], ["IRQ"])),
        ("Ethiopia deployed troops to Somalia.", ("MOBILIZE", "happened", ["ETH"], ["SOM"])),
        ("Ghana pulled out of the fishing pact.", ("REJECT", "happened", ["GHA"], [])),
        ("Chile deported 40 Peruvian migrants.", ("COERCE", "happened", ["CHL"], ["PER"])),
        ("Kenya sent peacekeepers to Haiti.", ("AID", "happened", ["KEN"], ["HTI"])),
        ("Ghana thanked Togo for the rescue.", ("SUPPORT", "happened", ["GHA"], ["TGO"])),
        ("Ghana is ready to help Togo.", ("AGREE", "happened", ["GHA"], ["TGO"])),
        ("Ghana rejected a plea from Togo.", ("REQUEST", "happened", ["TGO"], ["GHA"])),
    ],
)
def test_type_and_direction(marks_in, text, expected):
    """Active, passive, nominal, compound: the same deed keeps its direction."""
    assert expected in told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Argentina imposed sanctions on Chile.", "happened"),
        ("Argentina may impose sanctions on Chile.", "possible"),
        ("Argentina did not impose sanctions on Chile.", "denied"),
        ("Argentina refused to impose sanctions on Chile.", "denied"),
        ("Argentina plans to impose sanctions on Chile.", "planned"),
        ("Argentina promised to impose sanctions on Chile.", "promised"),
        ("Brazil urged Argentina to impose sanctions on Chile.", "demanded"),
        ("If Argentina imposes sanctions on Chile, prices will rise.", "hypothetical"),
        ("Argentina is considering imposing sanctions on Chile.", "possible"),
        ("Argentina is to impose sanctions on Chile.", "planned"),
        ("Argentina is about to impose sanctions on Chile.", "planned"),
        ("Argentina has not yet imposed sanctions on Chile.", "denied"),
        ("Argentina has been imposing sanctions on Chile for months.", "ongoing"),
        ("Argentina denied that it had imposed sanctions on Chile.", "denied"),
        ("Should Argentina impose sanctions on Chile, prices will rise.", "hypothetical"),
    ],
)
def test_status(marks_in, text, status):
    """What happened, and eight ways of not having happened, in one deed."""
    assert [status] == [s for kind, s, _, _ in told(marks_in, text) if kind == "SANCTION"]


@pytest.mark.parametrize(
    "text",
    [
        "The match ended in a draw.",
        "Shares fell on Monday.",
        "Heavy rain is expected in the south.",
        "The minister was born in a small town.",
        "The spokesman said the weather was fine.",
        "The prime minister is concerned about inflation.",
        "The museum opened a new wing.",
        "The virus killed three people in Chile.",
        "The finance minister declined to comment.",
        "The minister arrived at the stadium late.",
        "Critics called the film a flop.",
    ],
)
def test_no_event(marks_in, text):
    """Sport, markets, weather, plain speech: nothing is coded by default."""
    assert [] == told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Received is given: who gives stands behind "from".
        ("Malawi received a loan from Norway.", ("AID", "happened", ["NOR"], ["MWI"])),
        # Whom it concerns, where the thing is the doer's own; who made it.
        (
            "Qatar welcomed its talks with Oman.",
            ("SUPPORT", "happened", ["QAT"], ["OMN"]),
        ),
        (
            "Qatar welcomed a letter sent by Oman.",
            ("SUPPORT", "happened", ["QAT"], ["OMN"]),
        ),
        # Several states behind a noun, whether "of" or "in".
        (
            "Lawmakers in Peru and Chile condemned Bolivia.",
            ("ACCUSE", "happened", ["PER", "CHL"], ["BOL"]),
        ),
        # A boycott called for, violence vowed, a quarrel of one.
        (
            "Ghana has called for a boycott against Togo.",
            ("PROTEST", "demanded", ["GHA"], ["TGO"]),
        ),
        (
            "The militia of Chad vowed to wage war on Sudan.",
            ("THREATEN", "happened", ["TCD"], ["SDN"]),
        ),
        (
            "Turkey's foreign minister left for Baku on Monday.",
            ("CONSULT", "happened", ["TUR"], ["AZE"]),
        ),
    ],
)
def test_parties_further_off(marks_in, text, expected):
    """The parties of a deed may stand in the phrase of its object, or the other way round."""
    assert expected in told(marks_in, text)


def test_voice_is_the_innermost_statement(marks_in):
    """An event told by somebody has that statement as its voice; the reporter's has none."""
    text = "Mali said that Niger had closed the border to Benin."
    _, marks = marks_in(text)
    statement = next(mark for mark in marks if type(mark).__name__ == "Statement")
    (event,) = [mark for mark in marks if type(mark).__name__ == "Event"]

    assert statement.id == event.voice


def test_future_date_makes_a_plan(marks_in):
    """A visit dated after the report has not happened."""
    (event,) = marks_in("Kenya's president visits Ghana on 3 September 2024.", "event")[1]

    assert "planned" == event.status


def circumstances(marks_in, text):
    """Return (trigger, words of the time, words of the place) of the events in a text."""
    report, marks = marks_in(text)
    known = {mark.id: mark for mark in marks}

    def words(spans):
        return " ".join(span.of(report.text) for span in spans)

    return [
        (
            words(mark.trigger),
            words(known[mark.time].spans) if mark.time else None,
            words(known[mark.place].spans) if mark.place else None,
        )
        for mark in marks
        if type(mark).__name__ == "Event"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru signed the pact in Quito on 5 May.", ("signed pact", "5 May", "Quito")),
        ("Ghana recalled its envoy a day after the attack of 3 May.", ("attack", "3 May", None)),
        (
            "Chad signed a treaty on water in Lomé last March.",
            ("signed treaty", "last March", "Lomé"),
        ),
        (
            "Mali deployed 300 soldiers in Gao, near the border with Niger, on Sunday.",
            ("deployed soldiers", "Sunday", "Gao"),
        ),
        (
            "Talks in Muscat between Iran and Oman on 4 April ended early.",
            ("Talks", "4 April", "Muscat"),
        ),
        (
            "Spain extradited the banker, convicted in Lima in 2011, on Friday.",
            ("extradited", "Friday", None),
        ),
    ],
)
def test_time_and_place(marks_in, text, expected):
    """The time and the place that hang on a deed are its own."""
    assert expected in circumstances(marks_in, text)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ghana recalled its envoy a day after the attack of 3 May.", "recalled envoy"),
        ("Bamako criticised the 1968 agreement on grazing.", "criticised"),
        ("Chad denounced the treaty that Niger had signed in 1991.", "denounced"),
        ("Ministers of Peru and Chile met on the eve of the 2015 accord's anniversary.", "met"),
        ("Police in Togo raided the offices of the party founded in 2014.", "raided"),
        ("Ghana praised the 2019 treaty's authors.", "praised"),
    ],
)
def test_time_of_something_else(marks_in, text, trigger):
    """A time that dates another deed, or a thing, is not the deed's."""
    assert {trigger: None} == {
        told: time for told, time, _ in circumstances(marks_in, text) if told == trigger
    }


@pytest.mark.parametrize(
    "text",
    [
        "No date has been set for the president's visit to Riga.",
        "The palace has not fixed a date for the king's visit to Ghana.",
        "There is no timetable for the visit of Chad's minister to Mali.",
    ],
)
def test_without_a_date_is_not_denied(marks_in, text):
    """Only the date is missing: the visit is planned."""
    assert ["planned"] == [
        status for kind, status, _, _ in told(marks_in, text) if kind == "CONSULT"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's president did not visit Riga.",
        "The minister denied that he had visited Mali on that date.",
    ],
)
def test_a_visit_that_did_not_take_place(marks_in, text):
    """A visit itself may be denied, with a date in the sentence."""
    assert ["denied"] == [
        status for kind, status, _, _ in told(marks_in, text) if kind == "CONSULT"
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Brazil put duties on $9 billion worth of Indian rice.", ["IND"]),
        ("Brazil imposed duties on $6bn of US maize.", ["USA"]),
        ("India put a levy on two million tons of Chinese steel.", ["CHN"]),
        ("Egypt doubled its duty on imported rice.", []),
        ("Norway raised its tariffs on imports of eels.", []),
    ],
)
def test_duties_on_amounts_and_on_imports(marks_in, text, target):
    """What is measured counts, not the measure; imports of nobody named are still taxed."""
    found = [event[3] for event in told(marks_in, text) if event[0] == "SANCTION"]
    assert found == [target]


@pytest.mark.parametrize("text", ["Egypt bought imported rice.", "Peru bought imported oil."])
def test_only_a_duty_may_be_on_imports_of_nobody(marks_in, text):
    """Who buys them trades with nobody that is told."""
    assert [] == told(marks_in, text)


def test_imports_from_somebody_are_trade_with_him(marks_in):
    """Whoever they come from."""
    found = told(marks_in, "Egypt bought imported rice from India.")
    assert found == [("COOPERATE", "happened", ["EGY"], ["IND"])]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Egypt raised its tariffs for electricity.", []),
        ("Egypt raised its tariffs for water.", []),
        ("Egypt raised its electricity tariffs.", []),
        ("Water tariffs were raised in Egypt on Monday.", []),
        ("Egypt raised its tariffs on goods from Sudan.", ["SANCTION"]),
        ("Egypt imposed tariffs on electricity from Sudan.", ["SANCTION"]),
        ("Egypt doubled tariffs on Sudanese power.", ["SANCTION"]),
        ("Egypt retaliated with power tariffs on Sudan.", ["SANCTION"]),
        ("Benin faces water tariffs from Togo.", ["SANCTION"]),
        ("Egypt raised its quota for workers from Sudan.", ["CONCEDE"]),
    ],
)
def test_a_price_raised_at_home_is_no_sanction(marks_in, text, kinds):
    """Nor does who raises it, or a duty, yield: only who raises what was allowed."""
    assert [kind for kind, *_ in told(marks_in, text)] == kinds


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Togolese guards fired a shot at the boat.", "firearms"),
        ("No shots were fired by Togolese soldiers.", "firearms"),
        ("Togolese troops fired shells at the village.", "heavy-weapons"),
        ("Togolese police fired rubber bullets at the students.", "crowd-control"),
    ],
)
def test_shots_come_from_small_arms(marks_in, text, mode):
    """Shells do not."""
    assert {event.mode for event in marks_in(text, "event")[1]} == {mode}
