"""Who calls on whom to do what, and what a refused plea or motion was for."""

import pytest


def _events(marks_in, text):
    report, marks = marks_in(text, "event")

    def side(parties):
        return [" ".join(s.of(report.text) for s in party.spans) for party in parties]

    return {
        mark.spans[0].of(report.text): (
            mark.type,
            mark.status,
            side(mark.source),
            side(mark.target),
        )
        for mark in marks
    }


@pytest.mark.parametrize(
    ("text", "deed", "asked"),
    [
        ("The mayor called on Petro to phone the bishops of Cali.", "phone", "Petro"),
        ("Peru called on Chile to telephone the Bolivian president.", "telephone", "Chile"),
        ("Peru called on Chile to release the sailors.", "release", "Chile"),
        ("The union called on Maria Santos to resign.", "resign", "Maria Santos"),
        ("Turkey called on Israel to call the Egyptian president.", "call", "Israel"),
        ("The envoy called upon Modi to invite Sharif.", "invite", "Modi"),
    ],
)
def test_who_is_called_on_would_do_it(marks_in, text, deed, asked):
    """The call is a request to him, and the deed demanded of him."""
    found = _events(marks_in, text)
    assert found["called"][0] == "REQUEST"
    assert found["called"][3] == [asked]
    assert found[deed][1:3] == ("demanded", [asked])
    assert "on" not in found


@pytest.mark.parametrize(
    "text",
    ["Macron called Xi.", "Macron called Xi on Monday.", "Macron called Xi on the new hotline."],
)
def test_who_is_called_is_not_called_on(marks_in, text):
    """Without anything to do, nothing is asked."""
    assert _events(marks_in, text)["called"][0] != "REQUEST"


@pytest.mark.parametrize(
    "text",
    [
        "The speaker called the deputy to order.",
        "The chairwoman called Jens Holm to order twice.",
        "The president of the senate called Silva to order after a shout.",
        "The speaker called two members of the opposition to order.",
        "The chairman called Santos to order and went on.",
    ],
)
def test_to_call_to_order_asks_nothing(marks_in, text):
    """Nor is it a call by telephone."""
    assert not {"called", "order"} & set(_events(marks_in, text))


def test_who_orders_something_is_told(marks_in):
    """An order for something is one."""
    assert _events(marks_in, "Santos called the army to order a withdrawal from Chile.")


@pytest.mark.parametrize(
    ("text", "deed", "status"),
    [
        ("Peru rejected a call to withdraw its troops from Chile.", "withdraw", "demanded"),
        ("Kenya turned down an appeal to release the sailors.", "release", "demanded"),
        ("Togo dismissed demands to expel the Chilean envoy.", "expel", "demanded"),
        ("Kenya refused to release the sailors.", "release", "denied"),
    ],
)
def test_what_a_refused_plea_was_for_is_demanded(marks_in, text, deed, status):
    """Who himself refuses to do something denies it."""
    assert _events(marks_in, text)[deed][1] == status


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Deputies rejected an amendment by the Greens to sanction Egypt.", "sanction"),
        ("The Senate rejected a bill by the Labour Party to expel the envoy of Chile.", "expel"),
        ("Parliament voted down the Greens' motion to recall the ambassador to Peru.", "recall"),
    ],
)
def test_who_moves_something_does_not_do_it(marks_in, text, deed):
    """A motion's mover would have others act."""
    assert not {"the Greens", "Greens", "the Labour Party"} & set(_events(marks_in, text)[deed][2])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Radio Okapi was taken off the air on the orders of the governor.", ["COERCE"]),
        ("Two priests were detained on the instructions of the governor.", ["COERCE"]),
        ("The editor was arrested on the orders of the president.", ["COERCE"]),
        ("Soldiers acting on the orders of a colonel shot two nurses.", ["REQUEST", "ASSAULT"]),
        ("The governor ordered the detention of two priests.", ["REQUEST", "COERCE"]),
        ("Chile denied that a monk was arrested on the orders of the king.", ["COERCE", "REQUEST"]),
    ],
)
def test_at_whose_orders_something_is_done_is_no_second_deed(marks_in, text, types):
    """Whoever is told as acting on orders was ordered to."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Israel's army called a halt to the shelling of Rafah.", {"halt": "happened"}),
        ("The governor called an end to the curfew in Nablus.", {"end": "happened"}),
        ("The bishops called for a halt to the shelling of Rafah.", {"called": "happened", "halt": "demanded"}),
        ("The bishops called for an end to the siege of Taiz.", {"called": "happened", "end": "demanded"}),
    ],
)  # fmt: skip
def test_who_calls_a_halt_ends_it_himself(marks_in, text, events):
    """Only who calls for a halt asks others for it."""
    _, marks = marks_in(text, "event")
    told = {
        mark.text: mark.status for mark in marks if mark.type in {"CONCEDE", "REQUEST", "RETREAT"}
    }
    assert told == events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The IMF told Egypt it must scrap its fuel subsidies.", ("1042", "demanded")),
        ("Washington told the Houthis they must release the crew.", ("1053", "demanded")),
        ("Beijing told Manila that it had to withdraw the ship.", ("1056", "demanded")),
        ("The bishop told the mayor that he must resign.", ("1041", "demanded")),
        ("The army chief told reporters that the rebels must disarm.", None),
        ("Peru told Chile it should be paid for the water.", None),
        ("The president told parliament he must have more time.", None),
    ],
)
def test_who_is_told_what_he_must_do_is_asked_to(marks_in, text, told):
    """What others must do, or what is owed to somebody, is asked of nobody who hears it."""
    _, marks = marks_in(text, "event")
    found = [mark.cameo for mark in marks if mark.type == "REQUEST"]
    assert found == ([told[0]] if told else [])
    assert told is None or told[1] in {mark.status for mark in marks if mark.type != "REQUEST"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Uganda called on Washington on many occasions to stop the raids.", ["Washington"]),
        ("Kenya called on the EU on Friday to pay for the bridge.", ["the EU"]),
        ("The envoy called on Monday on the rebels to free the nuns.", ["the rebels"]),
    ],
)
def test_how_often_somebody_is_called_on_is_not_who(marks_in, text, asked):
    """An occasion is nobody."""
    assert _events(marks_in, text)["called"][3] == asked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("South Korea's envoy called on the Chinese vice-premier.", "CONSULT"),
        ("Ghana's envoy called on the emperor of Japan on Monday.", "CONSULT"),
        ("The Slovak president called on the patriarch in Belgrade.", "CONSULT"),
        ("Ghana's envoy called on the emperor of Japan for mercy.", "REQUEST"),
        ("Guinea's president called on the pope to pray.", "REQUEST"),
        ("The envoy called on both sides for calm.", "REQUEST"),
    ],
)
def test_who_calls_on_one_for_nothing_visits_him(types_in, text, kind):
    """Who says for what, asks him."""
    assert types_in(text)[0] == kind


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "A call that Kenya's president took from the emir of Qatar dealt with Somalia.",
            ["the emir of Qatar"],
            ["Kenya's president"],
        ),
        (
            "In a call that Chile's premier received from Peru's, both spoke of fish.",
            ["Peru"],
            ["Chile's premier"],
        ),
        (
            "Kenya's president took a call from the emir of Qatar.",
            ["the emir of Qatar"],
            ["Kenya's president"],
        ),
    ],
)
def test_who_takes_a_call_is_called(deeds_in, text, source, target):
    """Also where the call is told first."""
    assert ("CONSULT", source, target) in deeds_in(text)
