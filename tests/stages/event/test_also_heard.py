"""Whoever is joined to a party in words stands beside it, whatever the tree joins him to."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        (
            "Delegates of the Moro front and Manila's peace adviser sat down in Cotabato.",
            "sat down",
            ["Delegates of the Moro front", "Manila's peace adviser"],
        ),
        (
            "Delegates of the Kurdish party and Baghdad's oil minister met in Erbil on Tuesday.",
            "met",
            ["Delegates of the Kurdish party", "Baghdad's oil minister"],
        ),
        (
            "The heads of the two unions and Peru's labour minister met in Lima on Friday.",
            "met",
            ["The heads of the two unions", "Peru's labour minister"],
        ),
        (
            "Envoys of the rebel council and Kenya's foreign minister held talks in Juba.",
            "held talks",
            ["Envoys of the rebel council", "Kenya's foreign minister"],
        ),
        # Who stands between commas, in another clause, or is a thing is nobody beside them.
        ("Mwangi, a Kenyan lawyer, urged Nairobi to free the students.", "urged", ["Mwangi"]),
        ("Ghana, whose ministers and Togo's met in May, thanked Benin.", "thanked", ["Ghana"]),
        ("Peru and the Ganges project signed a deal.", "signed … deal", ["Peru"]),
    ],
)
def test_who_is_joined_in_words_stands_beside(marks_in, text, trigger, source):
    """Rule: the head's other parties count where only "and", "or" or "nor" stands between them."""
    report, marks = marks_in(text, "event")
    told = {" … ".join(piece.of(report.text) for piece in one.trigger): one for one in marks}
    assert [one.spans[0].of(report.text) for one in told[trigger].source] == source


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        (
            "Police arrested the mayor of Lima and his deputy.",
            "COERCE",
            ["the mayor of Lima", "his deputy"],
        ),
        (
            "The army killed a commander and three of his guards.",
            "ASSAULT",
            ["a commander", "three of his guards"],
        ),
        (
            "Gunmen carried off the priest of Bomboro and his catechist on Sunday.",
            "ASSAULT",
            ["the priest of Bomboro", "his catechist"],
        ),
        (
            "The head of a Tass office in Accra and his deputy were detained by guards.",
            "COERCE",
            ["The head of a Tass office in Accra", "his deputy"],
        ),
        ("The navy detained a smuggler and two boats.", "COERCE", ["a smuggler"]),
        ("Police arrested a pilot and seized his car.", "COERCE", ["a pilot"]),
        ("Yemen freed 12 fishermen and their boats.", "RETREAT", ["12 fishermen"]),
        ("Rebels shot the herders and their goats.", "ASSAULT", ["the herders"]),
    ],
)
def test_people_joined_suffer_it_together(deeds_in, text, kind, target):
    """Though the first owns the second; what is his is nobody."""
    assert next(found for name, _, found in deeds_in(text) if name == kind) == target


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The Peruvian army and the Moro front accused each other of firing first.",
            ["The Peruvian army", "the Moro front"],
        ),
        (
            "A call between the Minister of Oman Ali Said and his Omani counterpart Omar Said took place on Monday.",
            ["the Minister of Oman Ali Said", "his Omani counterpart Omar Said"],
        ),
    ],
)
def test_those_joined_do_it_together(deeds_in, text, source):
    """Also where the parser hangs a name beside its office."""
    assert deeds_in(text)[0][1] == source


def test_a_number_in_a_phrase_is_nobody_beside_it(deeds_in):
    """The phrase has both in it."""
    told = deeds_in(
        "In June 2020, 20 Omani and at least four Yemeni soldiers were killed in fighting near Aden."
    )
    assert told[0][2] == ["20 Omani and at least four Yemeni soldiers"]
