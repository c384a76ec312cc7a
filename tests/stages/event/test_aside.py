"""Who stands on no side of a deed, near as he is to its word."""

import pytest


def events(marks_in, text, word):
    """Return type, source and target of the events that a word tells."""
    report, marks = marks_in(text, "event")

    def side(parties):
        return ["".join(span.of(report.text) for span in one.spans) for one in parties]

    return [
        (mark.type, side(mark.source), side(mark.target)) for mark in marks if word in mark.text
    ]


@pytest.mark.parametrize(
    ("text", "word", "source", "target"),
    [
        ("Rebels blamed the raid on Ethiopian troops.", "raid", ["Ethiopian troops"], []),
        ("The governor blames the bombing on Togo.", "bombing", ["Togo"], []),
        ("Chad pinned the blame for the bombing on Niger.", "bombing", ["Niger"], []),
        (
            "Kenya blamed Somali rebels for the attack on the camp.",
            "attack",
            ["Somali rebels"],
            ["the camp"],
        ),
        ("The raid on Ethiopian troops was blamed on rebels.", "raid", ["rebels"], None),
        ("Chad blamed the raid on Sudan on Monday.", "raid", ["Sudan"], []),
        ("The shelling was blamed on Tuesday on Serb gunners.", "shelling", ["Serb gunners"], []),
        ("Officials on Friday blamed the bombing on the ELN.", "bombing", ["the ELN"], []),
        ("Peru condemned the attack on Chile.", "attack", None, ["Chile"]),
        ("The attack on Egypt killed four soldiers.", "attack", [], ["Egypt"]),
    ],
)
def test_who_is_blamed_for_harm_did_it(marks_in, text, word, source, target):
    """And did not suffer it; behind any other verb "on" tells who did."""
    told = next(one for one in events(marks_in, text, word) if one[0] == "ASSAULT")
    assert source is None or told[1] == source
    assert target is None or told[2] == target


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Riot police held scores at a Lima protest", "protest", []),
        ("Officers hold 20 after Nairobi protest", "protest", []),
        ("Soldiers dispersed a demonstration in Accra against the new tax.", "demonstration", []),
        pytest.param(
            "Soldiers dispersed a demonstration in Accra.",
            "demonstration",
            [],
            marks=pytest.mark.xfail(reason="the model sees none here"),
        ),
        (
            "Students staged a protest in Nairobi against the police.",
            "staged",
            ["Students"],
        ),
    ],
)
def test_police_at_a_protest_do_not_protest(marks_in, text, word, source):
    """And the town it is called by does not either."""
    assert [one[1:2] for one in events(marks_in, text, word) if one[0] == "PROTEST"] == [(source,)]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Mali and the rebels agree to swap captives", ["Mali", "the rebels"], []),
        ("Ghana and Togo agreed to release 40 prisoners.", ["Ghana", "Togo"], []),
        ("Togo agreed to send Ghana two ships.", ["Togo"], ["Ghana"]),
        (
            "Kenya and Uganda agreed on a plan to end raids and free captives.",
            ["Kenya", "Uganda"],
            [],
        ),
    ],
)
def test_what_several_agree_on_concerns_nobody_unknown(marks_in, text, source, target):
    """A state that is promised something is who it is promised to."""
    assert events(marks_in, text, "agree")[0][1:] == (source, target)


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        ("Kenya challenged the duties at the WTO.", "challenged", []),
        ("Iran sued Oman at the International Court of Justice.", "sued", ["Oman"]),
        ("Kenya challenged the WTO over the duties.", "challenged", ["the WTO"]),
    ],
)
def test_who_judges_a_complaint_is_not_its_target(marks_in, text, word, target):
    """Whom it is made against is."""
    assert [one[2] for one in events(marks_in, text, word)] == [target]


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        (
            "President Ruiz suggested a pause, and Uganda rejected the suggestion.",
            "rejected",
            ["President Ruiz"],
        ),
        ("Kenya proposed a truce in May. Uganda rejected the proposal.", "rejected", ["Kenya"]),
        (
            "President Ruiz offered to host the summit, and Ghana accepted the offer.",
            "accepted",
            ["President Ruiz"],
        ),
        ("Kenya offered to help, but Uganda rejected Peru's offer.", "rejected", ["Peru"]),
    ],
)
def test_an_answer_is_to_who_made_the_offer(marks_in, text, word, target):
    """Unless the offer has an owner."""
    assert [one[2] for one in events(marks_in, text, word)] == [target]


def test_what_we_did_is_the_speakers_deed(marks_in):
    """Rule: the first person within known words counts as who speaks."""
    text = 'The Chadian minister said: "We have sent a sharp protest to the Omani envoy."'
    _, marks = marks_in(text, "event")
    assert [(one.source[0].country, one.target[0].country) for one in marks] == [("TCD", "OMN")]


def test_an_offer_turned_down_does_not_turn_it_down(marks_in):
    """Rule: only in meetings and the like do both sides act."""
    text = "Mali said that Togo had spurned an Omani offer of arms."
    told = events(marks_in, text, "spurned")[0]
    assert told == ("REJECT", ["Togo"], ["Omani"])


@pytest.mark.parametrize(
    ("text", "word", "source", "target"),
    [
        ("Ghana was exempted from the tariffs.", "exempted", [], ["Ghana"]),
        (
            "A month after Kenya exempted Uganda from the levy, Tanzania imposed duties on Malawi.",
            "exempted",
            ["Kenya"],
            ["Uganda"],
        ),
        (
            "Peru and Chile exempted Bolivia from the levy.",
            "exempted",
            ["Peru", "Chile"],
            ["Bolivia"],
        ),
    ],
)
def test_a_clause_has_its_own_subject(marks_in, text, word, source, target):
    """And that of a passive suffers what is done."""
    assert [one[1:] for one in events(marks_in, text, word)] == [(source, target)]


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("Kenya said it could not confirm who had attacked the base.", "attacked", 0),
        ("It is not clear who shot the mayor.", "shot", 0),
        ("Who shot the mayor? Police do not know.", "shot", 0),
        ("The rebels, who attacked the base, fled.", "attacked", 1),
        ("The man who shot the mayor was held.", "shot", 1),
    ],
)
def test_who_asked_for_a_doer_is_none(told, text, word, count):
    """A relative "who" is the one it stands behind."""
    assert len(told(text, word).source) == count


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad's hunger was blamed on the rebels by the minister.", ["the rebels"]),
        ("The Lebanese premier blamed the bank's collapse on Syria.", ["Syria"]),
        ("The deaths were blamed on the Sri Lankan navy by India.", ["the Sri Lankan navy"]),
        # Whom one blames for something, be it on a day.
        ("Peru was blamed for the delay by Chile.", ["Peru"]),
        ("Kenya blamed Somalia on Monday for the raid.", ["Somalia"]),
    ],
)
def test_who_a_thing_is_blamed_on_is_accused(marks_in, text, target):
    """And not whose the thing is."""
    assert [one[2] for one in events(marks_in, text, "blamed")] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey's floods were blamed on heavy rain by forecasters.",
        "Brazil's president blamed Peru's blackout on a faulty pump.",
        "The minister blamed Kenya's hunger on drought.",
        "The airline's losses were blamed on high fuel prices by the chief executive.",
    ],
)
def test_a_cause_is_not_accused(marks_in, text):
    """Rain and prices are nobody."""
    assert not events(marks_in, text, "blamed")
