"""What several ask for, done to all of them."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "The foreign ministers of Egypt and Jordan, meeting in Amman, called on Israel to reopen the crossing.",
            ("CONCEDE", ["Israel"], ["Egypt", "Jordan"]),
        ),
        (
            "Chad and Niger asked Libya to hand over two smugglers.",
            ("COOPERATE", ["Libya"], ["Chad", "Niger"]),
        ),
        # Of several who are asked each does it to who asks, and what is asked for others is done to these.
        (
            "Peru asked Chile and Bolivia to open the border.",
            ("CONCEDE", ["Chile", "Bolivia"], ["Peru"]),
        ),
        (
            "Egypt and Jordan asked Israel to give Syria fuel.",
            ("AID", ["Israel"], ["Syria"]),
        ),
        (
            "Egypt and Jordan met on Monday, and Israel gave Jordan water.",
            ("AID", ["Israel"], ["Jordan"]),
        ),
    ],
)
def test_who_asks_together_gets_it_together(deeds_in, text, deed):
    """Rule: what several ask of somebody is for all of them, unless others are told to get it."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Chiefs along the river want the foreigners who own the boats arrested.",
            ("REQUEST", ["Chiefs along the river"], ["the foreigners"]),
        ),
        (
            "Congo's government had asked for the rangers to be gone by December.",
            ("REQUEST", ["Congo's government"], ["the rangers"]),
        ),
        (
            "The Greek Cypriot side insists on a withdrawal of Turkish troops.",
            ("REQUEST", ["The Greek Cypriot side"], ["Turkish troops"]),
        ),
        (
            "Students formed a chain around the house, calling for the resignation of the proctor.",
            ("REQUEST", ["Students"], ["the proctor"]),
        ),
        # Who is told to be asked is, and unions call out their own people.
        (
            "Norway asked Chad for the release of two pilots held by rebels.",
            ("REQUEST", ["Norway"], ["Chad"]),
        ),
        ("The union called for a strike on Monday.", ("REQUEST", ["The union"], [])),
        ("Residents called for troops to be withdrawn.", ("REQUEST", ["Residents"], [])),
    ],
)
def test_a_plea_is_to_who_would_do_what_it_asks(deeds_in, text, deed):
    """Rule: where nobody is told to be asked, who would do it is."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The Security Council demanded an immediate ceasefire.", "RETREAT", []),
        ("Amnesty demanded an investigation into the deaths.", "ACCUSE", []),
        ("The president ordered an inquiry into the shooting.", "ACCUSE", []),
        ("Farmers demanded the right to strike.", "PROTEST", ["Farmers"]),
        ("The union demanded talks with the ministry.", "CONSULT", ["the ministry"]),
        ("The union wants to free its treasurer.", "RETREAT", ["The union"]),
        ("Chad asked for weapons to fight the rebels.", "ASSAULT", ["Chad"]),
        ("The UN mission has asked to visit the site.", "CONSULT", ["The UN mission"]),
        ("Amnesty called for those responsible to be punished.", "SANCTION", []),
        ("Police asked for permission to arrest the minister.", "COERCE", ["Police"]),
        ("Turkey asked for approval to send troops to Libya.", "MOBILIZE", ["Turkey"]),
        ("Judicial Watch asked to question the minister.", "ACCUSE", ["Judicial Watch"]),
    ],
)
def test_who_demands_a_thing_does_not_do_it(deeds_in, text, kind, source):
    """Rule: others would cease fire or look into it; who wants to strike or talk would do it himself."""
    assert [who for name, who, _ in deeds_in(text) if name == kind] == [source]
