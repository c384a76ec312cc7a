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
