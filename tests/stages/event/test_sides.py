"""Who stands on which side of a deed where the words leave no doubt."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Argument
from dragoman.stages.event.names import whole_names


def sides(marks_in, text, word):
    """Return the words of source and target of the last event told by a word."""
    report, marks = marks_in(text, "event")
    event = [mark for mark in marks if word in mark.text][-1]
    return tuple(
        [" ".join(span.of(report.text) for span in party.spans) for party in side]
        for side in (event.source, event.target)
    )


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Mr Holm conveyed King Olaf's invitation to President Juan Ruiz to visit Norway.",
            ["King Olaf"],
            ["President Juan Ruiz"],
        ),
        (
            "The queen sent an invitation to Ghana's president.",
            ["The queen"],
            ["Ghana's president"],
        ),
        ("The king's invitation to the pope was made public.", ["The king"], ["the pope"]),
        ("Mr Ruiz accepted Norway's invitation to Oslo.", ["Norway"], ["Mr Ruiz"]),
        (
            "Chad's president declined an invitation from Niger to visit Niamey.",
            ["Niger"],
            ["Chad's president"],
        ),
    ],
)
def test_who_is_invited_does_not_invite(marks_in, text, source, target):
    """Neither does who passes an invitation on."""
    assert sides(marks_in, text, "invitation") == (source, target)


def test_who_is_invited_would_be_the_visitor(marks_in):
    """Rule: and not who invites."""
    text = "Mr Holm conveyed King Olaf's invitation to President Juan Ruiz to visit Norway."
    assert sides(marks_in, text, "visit")[0] == ["President Juan Ruiz"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Ghana's president received a phone call from King Felipe of Spain.",
            ["King Felipe of Spain"],
            ["Ghana's president"],
        ),
        (
            "Peru's minister receives a telephone call from his Chilean counterpart",
            ["his Chilean counterpart"],
            ["Peru's minister"],
        ),
        (
            "Kenya's president took a call from Uganda's leader on Friday.",
            ["Uganda's leader"],
            ["Kenya's president"],
        ),
        (
            "Chad's minister got a call from the Malian premier.",
            ["the Malian premier"],
            ["Chad's minister"],
        ),
    ],
)
def test_who_receives_a_call_was_called(marks_in, text, source, target):
    """Whatever the order of the words."""
    assert sides(marks_in, text, "call") == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "The minister received a call from Peru to free the envoy.",
        "Togo's envoy received a call from Benin's minister on Monday for his release.",
        "Togo received several calls from Benin to free the crew.",
    ],
)
def test_an_appeal_is_no_call_by_telephone(told, text):
    """What asks for something, or to do it, is an appeal."""
    assert told(text, "calls" if "calls" in text else "call").type == "REQUEST"


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        ("Chile's foreign minister conveyed Chile's condolences.", "condolences", []),
        ("Mr Ruiz conveyed Chile's condolences to Peru.", "condolences", ["Peru"]),
        (
            "Chile's minister conveyed Chile's condolences over the fire in Puno.",
            "condolences",
            ["Puno"],
        ),
        (
            "Chile's minister conveyed condolences over the fire in Arica.",
            "condolences",
            [],
        ),
        ("Kenya's minister rejected Kenya's proposal.", "rejected", []),
        ("Togo's president praised Benin's condolences.", "praised", ["Benin"]),
        ("The envoy accepted Benin's offer.", "accepted", ["Benin"]),
    ],
)
def test_whose_words_are_passed_on_is_not_addressed(marks_in, text, word, target):
    """Rule: nor is a government's own state; another one whose words are answered is."""
    assert sides(marks_in, text, word)[1] == target


@pytest.mark.parametrize(
    "text",
    [
        "Peru denies it offered to free blogger",
        "Turkey recalled its ambassador.",
        "Envoy Lars Holm met with US Deputy Secretary of State Ruth Calder in Oslo.",
    ],
)
def test_nobody_stands_on_both_sides(marks_in, text):
    """Rule: by no name, and by no part of one."""
    events = marks_in(text, "event")[1]

    assert events
    for event in events:
        source = {party.actor or str(party.spans) for party in event.source}
        target = {party.actor or str(party.spans) for party in event.target}
        assert not source & target


def pieces(text, *told):
    """Return label and words of what is left of the pieces of a name: label, first, last, score."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    return [
        (one.label, one.first, one.last)
        for one in whole_names(reading, [Argument(*each) for each in told])
    ]


def test_a_name_told_in_pieces_is_one_with_its_title():
    """On the side that most of its words are told for."""
    text = "The envoy met Deputy Secretary Ruth Calder."
    told = [("target", 3, 4, 0.6), ("source", 4, 5, 0.7), ("target", 5, 7, 0.6)]
    assert pieces(text, *told) == [("target", 3, 7)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru Chile talks began.", [("source", 0, 1, 0.9), ("target", 1, 2, 0.9)]),
        ("Its ambassador left Oslo.", [("source", 0, 1, 0.9), ("target", 1, 2, 0.9)]),
        ("Secretary Calder met Holm.", [("source", 0, 2, 0.9), ("target", 3, 4, 0.9)]),
    ],
)
def test_neighbours_that_are_no_titled_name_stay_two(text, told):
    """Two states, an owner and what it owns, and who stand apart."""
    assert pieces(text, *told) == [each[:3] for each in told]


@pytest.mark.parametrize(
    "text",
    [
        "We have not invited Sudan. It thanked us all the same.",
        "Our envoys met Sudan's in June. It threatened us on Friday.",
        "We never trusted Chile. It attacked us in May.",
        "The envoy said: We warned Kenya. It accused us of spying.",
        "I met the minister of Peru. He threatened me in June.",
    ],
)
def test_nobody_acts_on_himself_as_us(marks_in, text):
    """Whoever speaks, he is not whom he speaks of."""
    _, events = marks_in(text, "event")

    assert events
    for event in events:
        doers = {party.actor or party.country for party in event.source} - {None}
        assert not doers & {party.actor or party.country for party in event.target}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru attacked Chile in May.", "attacked"),
        ("Kenya warned Togo, and it threatened Benin.", "threatened"),
        ("We met the queen of Spain and she thanked Chile.", "thanked"),
    ],
)
def test_others_are_still_acted_on(told, text, word):
    """Who is named beside somebody else stays."""
    assert told(text, word).target


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Rwanda sent troops to its border with Burundi.", "sent", "BDI"),
        ("Poland posted soldiers along the border with Belarus.", "posted", "BLR"),
        ("Police were sent to the border with Sudan by Chad.", "sent", "SDN"),
        ("Peru deployed troops on its long frontier with Chile.", "deployed", "CHL"),
        ("Kenya sent troops to Somalia.", "sent", "SOM"),
    ],
)
def test_troops_face_who_is_behind_the_border(told, text, word, country):
    """Who lies behind the border troops go to is whom they face."""
    assert [party.country for party in told(text, word).target] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda sent troops to its border.",
        "Rwanda sent troops to its northern border on Monday.",
        "Rwanda deployed troops with drones.",
    ],
)
def test_troops_at_a_border_of_nobody_face_nobody(told, text):
    """A border with nobody named has nobody behind it."""
    word = "sent" if "sent" in text else "deployed"
    assert not told(text, word).target


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("Togo offered to mediate between Mali's junta and Gabon.", "offered", ["MLI", "GAB"]),
        ("Qatar volunteered to mediate between Chad and Niger.", "volunteered", ["TCD", "NER"]),
        ("Oman vowed to end the quarrel between Peru and Chile.", "vowed", ["PER", "CHL"]),
        ("Togo promised Mali to act between May and July.", "promised", ["MLI"]),
        ("Togo offered Mali to build a road between two towns.", "offered", ["MLI"]),
    ],
)
def test_who_is_stood_between_is_offered_it(told, text, word, countries):
    """An offer to mediate between two is made to both."""
    assert [party.country for party in told(text, word).target] == countries


@pytest.mark.parametrize("word", ["alarm", "flag", "rent"])
def test_not_all_that_is_raised_is_an_alert(marks_in, word):
    """Only an alert level raised puts troops on their guard."""
    _, events = marks_in(f"Kenya raised the {word}.", "event")
    assert "MOBILIZE" not in {event.type for event in events}


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("Chad's soldiers were placed on high alert.", "placed", ["TCD"]),
        ("Chile's forces were put on high alert after the raid.", "put", ["CHL"]),
        ("Peru's navy was put on alert on Monday.", "put", ["PER"]),
        ("Kenyan police have been put on high alert.", "put", ["KEN"]),
        ("India put its troops on alert.", "put", ["IND"]),
        ("Kenyan police were put on high alert by Uganda.", "put", ["UGA"]),
        ("Kenyan troops were put on alert after the raid by Uganda.", "put", ["KEN"]),
    ],
)
def test_troops_put_on_alert_are_on_guard(told, text, word, countries):
    """Troops that nobody named put on alert are those who watch."""
    assert [party.country for party in told(text, word).source] == countries


@pytest.mark.parametrize(
    "text",
    [
        "The school was put on alert after the attack by rebels.",
        "Residents of Sumy were put on alert after the strikes by Russia.",
        "Sumy's hospitals were put on alert after rebels attacked the port.",
    ],
)
def test_who_bears_no_arms_is_on_no_guard(marks_in, text):
    """A school or residents put on alert have mobilised nothing."""
    _, events = marks_in(text, "event")
    assert [] == [party for one in events if one.type == "MOBILIZE" for party in one.source]


@pytest.mark.parametrize(
    ("text", "word", "targets"),
    [
        ("Kenya denied any part in it. President William Ruto offered to mediate.", "mediate", []),
        (
            "South Sudan again denied it. President Salva Kiir offered to mediate, but Khartoum balked.",
            "mediate",
            [],
        ),
        ("The Kenyan president praised Kenya's army.", "praised", ["KEN"]),
    ],
)
def test_a_president_offers_his_own_state_nothing(told, text, word, targets):
    """A state named in another sentence is not whom its president's words concern; named beside them, it may be."""
    assert [party.country for party in told(text, word).target] == targets


def test_a_body_told_with_its_state_is_not_the_state(sides_in):
    """A president may promise something to "Bolivia's federation" of whoever it is."""
    text = (
        "Bolivia's miners' federation lifted its blockade after President Luis Roca agreed to "
        "free nine pickets, but he kept the tax."
    )
    assert sides_in(text)["AGREE"] == (["President Luis Roca"], ["Bolivia's miners' federation"])
