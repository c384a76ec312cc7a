"""Whom deeds concern by the weights of all signs: who acted first, who is near, who is likely."""

from itertools import takewhile

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.tables import rows
from dragoman.language.encoder import default_encoder
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.stages import standard
from dragoman.stages.event.whom_signs import Whom
from dragoman.stages.events import unweighed


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            (
                "Sudan shelled a Chadian post on Tuesday, and N'Djamena answered by massing troops "
                "along the border."
            ),
            "massing troops",
            ["Sudan"],
        ),
        (
            "Baghdad has cancelled all leave because Tehran massed troops on the border.",
            "massed troops",
            ["Baghdad"],
        ),
        (
            "Prague expelled a Belarusian attaché, and Minsk vowed to retaliate.",
            "vowed",
            ["Prague"],
        ),
        (
            (
                "Kenyan police seized a Somali trawler on Monday, and Mogadishu lodged a protest two "
                "days later."
            ),
            "protest",
            ["Kenyan police"],
        ),
        # Nobody named acted first, or nobody else is named at all.
        ("Chile will send troops to the north.", "send troops", []),
        ("Brazil's navy tested a missile off the coast.", "tested", []),
        ("The minister resigned on Friday.", "resigned", []),
        # Who is told by the deed's own words stays.
        ("Peru sent Bolivia two helicopters, and La Paz thanked it.", "sent", ["Bolivia"]),
    ],
)
def test_who_did_the_first_deed_is_whom_the_answer_concerns(targets_in, text, trigger, target):
    """Rule: without a target of its own, a deed is aimed at whom the sentence makes likely."""
    assert targets_in(text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            (
                "A reading of the summit between Mr Ruto and Mr Museveni stressed their close "
                "alliance, and Kampala, which has refused to back or to blame the coup in Juba, kept "
                "its attitude."
            ),
            "refused",
        ),
        (
            (
                "Togo's note on the talks of the two leaders showed gaps in their alliance and "
                "stressed that Lomé, which refused to condemn the raid, is fair."
            ),
            "refused",
        ),
        ("The premiers spoke of their common river, and Chad has refused to sign.", "refused"),
        (
            "The ministers praised their pact while Oman declined to comment on the deal.",
            "declined",
        ),
    ],
)
def test_whose_something_else_is_does_not_make_a_target(marks_in, text, trigger):
    """Rule: an owner counts only within what the deed itself is told with."""
    report, events = marks_in(text, "event")
    told = [
        span.of(report.text)
        for event in events
        if trigger in event.trigger[0].of(report.text)
        for party in event.target
        for span in party.spans
    ]
    assert "their" not in told


def test_signs_of_the_table_are_ones_that_are_made():
    """Rule: code and table name signs alike; a kind of sign that nothing makes is a slip."""
    before = Pipeline(list(takewhile(lambda stage: "event" not in stage.writes, standard())))
    texts = [
        "Prague expelled a Belarusian attaché, and Minsk vowed to retaliate against it.",
        "Peru sent Bolivia two helicopters. La Paz thanked it for the gift of its people.",
        "Chad's army bombed the rebels' camp, and the rebels threatened Chad and its allies.",
    ]
    made = set()
    for text in texts:
        reading = before(default_reader().read([read_text(text, title="-")])[0])
        parties, deeds = unweighed(reading)
        whom = Whom(reading, parties, deeds)
        for deed in deeds:
            around = whom.around(deed)
            for one in around.others:
                made |= set(around.signs(one))
    known = {row["sign"] for row in rows("event_whom")}
    families = {sign.partition(" ")[0] for sign in made}
    types = set(default_encoder().labels.event_types)

    assert {"always", "heard", "current", "rivals"} <= made & known
    assert {sign.partition(" ")[0] for sign in known} <= families | types | {
        "we",
        "others",
        "new",
        "beside",
    }


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Her grandfather was deported to Siberia in 1949.", ["Her grandfather"]),
        ("Her uncle was deported from Kenya to Somalia.", ["Her uncle"]),
        ("The police deported her cousin to Chad.", ["her cousin"]),
        ("France deported two monks to Algeria.", ["two monks"]),
    ],
)
def test_who_is_deported_suffers_it(targets_in, text, target):
    """Rule: where somebody is deported to is no target, however little is known of him."""
    assert targets_in(text, "deported") == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "Miners at odds with the mayor thanked the king for the rice he had sent them.",
            "thanked",
            ["the king"],
        ),
        (
            "Nurses whom the hospital had sacked petitioned the president against the ministry.",
            "petitioned",
            ["the president"],
        ),
        (
            "The demand of the fishermen for a new quay was handed to the governor by their wives.",
            "demand",
            ["the governor"],
        ),
        (
            "The driver whom the rebels had let go told police that the army beat him.",
            "beat",
            ["him"],
        ),
        # Those who are joined all are, and so are those between whom somebody mediates.
        (
            "The mayor and the bishop urged Lima and Quito to reopen the bridge.",
            "urged",
            ["Lima", "Quito"],
        ),
        ("The court fined the union and the company.", "fined", ["the union", "the company"]),
        (
            "Oman mediated between the rebels and the government in Aden.",
            "mediated",
            ["the rebels", "the government in Aden"],
        ),
    ],
)
def test_of_those_who_stand_apart_one_is_the_target(targets_in, text, trigger, target):
    """Rule: the likeliest and those joined to him; who stands elsewhere takes no part in it."""
    assert targets_in(text, trigger) == target


def test_who_is_joined_to_a_target_stands_or_falls_with_it(sides_in):
    """Of "bakers, nuns and a bank" that opposed a levy all gain when it is dropped."""
    text = (
        "Nepal's parliament shelved the levy after bakers, nuns and the World Bank had "
        "criticised it."
    )
    assert sides_in(text)["CONCEDE"][1] == ["bakers", "nuns", "the World Bank"]


def test_the_object_of_a_verb_is_whom_it_concerns(marks_in):
    """Nobody whom only another clause names is likelier than a state that is the object."""
    text = (
        "Honduras broke off ties with Taiwan on Saturday and recognised China, leaving Taipei with"
        " 13 allies. Taiwan's foreign minister, Joseph Wu, accused Tegucigalpa of greed."
    )
    _, marks = marks_in(text, "event")
    (one,) = [mark for mark in marks if mark.type == "SUPPORT"]
    assert [party.country for party in one.target] == ["CHN"]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        (
            "The soldiers gave back the body of a bombmaker whom they had shot at Bacho in January.",
            "ASSAULT",
            ["a bombmaker"],
        ),
        (
            "Rebels buried a schoolmaster they carried off from Jolo in May.",
            "ASSAULT",
            ["a schoolmaster"],
        ),
        ("Rebels carried off a bookkeeper from Jolo in May.", "ASSAULT", ["a bookkeeper"]),
        ("The junta freed a dyer whom it had arrested in Bago.", "COERCE", ["a dyer"]),
        ("Gunmen shot at a patrol near Cali.", "ASSAULT", ["a patrol near Cali"]),
        ("The army shelled Bacho with a rocket it had bought.", "ASSAULT", ["Bacho"]),
    ],
)
def test_people_that_no_list_knows_suffer(deeds_in, text, kind, target):
    """Rule: who is told of by "whom", or named like people, suffers it, and not the place where."""
    assert [whom for name, _, whom in deeds_in(text) if name == kind][-1:] == [target]
