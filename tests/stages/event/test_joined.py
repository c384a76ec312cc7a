"""Who stands joined to a party, and whose kin is not who they are kin of."""

import pytest

from dragoman.records import kind_of


def sides(marks_in, text):
    """Return the words of sources and targets of each event, by its words."""
    return {
        mark.text: tuple(
            [text[party.spans[0].start : party.spans[-1].end] for party in side]
            for side in (mark.source, mark.target)
        )
        for mark in marks_in(text, "event")[1]
    }


@pytest.mark.parametrize(
    ("text", "deed", "source", "target"),
    [
        (
            "Police are questioning the farmer, his sister and a Bulgarian driver.",
            *("questioning", ["Police"], ["the farmer", "his sister", "a Bulgarian driver"]),
        ),
        (
            "The army arrested the mayor, his brother and two clerks on Friday.",
            *("arrested", ["The army"], ["the mayor", "his brother", "two clerks"]),
        ),
        (
            "The police chief and two brothers accused the governor and his cousins of graft.",
            *("accused", ["The police chief", "two brothers"], ["the governor", "his cousins"]),
        ),
        (
            "The court fined the bank and its Swiss backer.",
            *("fined", ["The court"], ["the bank", "its Swiss backer"]),
        ),
        (
            "Chad accused the rebels and their Libyan backers of looting.",
            *("accused", ["Chad"], ["the rebels", "their Libyan backers"]),
        ),
    ],
)
def test_people_joined_to_a_party_are_parties(marks_in, text, deed, source, target):
    """Kin, staff and the like beside somebody are somebody."""
    assert (source, target) == sides(marks_in, text)[deed]


@pytest.mark.parametrize(
    ("text", "deed", "target"),
    [
        ("The army arrested the mayor and seized two lorries.", "arrested", ["the mayor"]),
        ("The navy detained a smuggler and two boats.", "detained", ["a smuggler"]),
        ("Rebels abducted a bishop and forty cows.", "abducted", ["a bishop"]),
    ],
)
def test_things_joined_to_a_party_are_none(marks_in, text, deed, target):
    """What can do nothing and suffers nothing is no party, whoever stands beside it."""
    assert target == sides(marks_in, text)[deed][1]


def test_all_of_a_list_keep_their_sanctions(marks_in):
    """Rule: where the head hears one of a list, all of it are meant."""
    text = "Iran will stop unless Paris, London and Berlin call off the return of sanctions."

    found = sides(marks_in, text)

    assert ["Paris", "London", "Berlin"] == found["sanctions"][0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor's wife said taxes were too high.", "The mayor's wife"),
        ("The mayor's cousin said taxes were too high.", "The mayor's cousin"),
        ("The airline's parent said fares were too low.", None),
        ("The Castro sons said taxes were too high.", None),
        ("The mayor's office said taxes were too high.", None),
        ("The mayor said taxes were too high.", None),
    ],
)
def test_kin_do_not_speak_for_somebody(marks_in, text, words):
    """What a wife says is not said by her husband; what an office says is."""
    _, marks = marks_in(text)
    (said,) = [mark for mark in marks if kind_of(mark) == "statement"]
    mention = next(mark for mark in marks if mark.id == said.source.mention)

    assert words in {None, mention.text}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Chadian soldiers and Zaghawas clashed in Abeche.", ["Chadian soldiers", "Zaghawas"]),
        ("Indonesian police and Dayaks fought in Sampit.", ["Indonesian police", "Dayaks"]),
        ("French farmers and Basques marched on Bayonne.", ["French farmers", "Basques"]),
        (
            "Police and militant Protestants clashed in a poor part of Belfast.",
            ["Police", "militant Protestants"],
        ),
        ("Peru and the Ganges project signed a deal.", ["Peru"]),
        ("Soldiers and rebels clashed in Goma.", ["Soldiers", "rebels"]),
    ],
)
def test_many_who_share_a_name_are_somebody(sides_in, text, source):
    """Where they are joined to others who take part; things are not."""
    assert next(iter(sides_in(text).values()))[0] == source
