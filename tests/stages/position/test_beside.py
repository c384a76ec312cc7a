"""Stances beside others: for one thing and against another, and what somebody declares himself."""

import pytest


def _stances(marks_in, text):
    report, marks = marks_in(text, "position")
    return [
        (
            mark.who[0].spans[0].of(report.text),
            mark.stance,
            " ".join(span.of(report.text) for span in mark.on),
        )
        for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru is in favour of the pact but against the levy.",
            [("Peru", "supports", "the pact"), ("Peru", "opposes", "the levy")],
        ),
        (
            "Chile is for the loan and against the ban.",
            [("Chile", "supports", "the loan"), ("Chile", "opposes", "the ban")],
        ),
        (
            "Ms Roca said she was in favour of the cap, but against a cut in the number of cows.",
            [("she", "supports", "the cap"), ("she", "opposes", "a cut in the number of cows")],
        ),
        (
            "Peru was in favour of talks and against a raid.",
            [("Peru", "supports", "talks"), ("Peru", "opposes", "a raid")],
        ),
        (
            "Oman is for the treaty but against the tax.",
            [("Oman", "supports", "the treaty"), ("Oman", "opposes", "the tax")],
        ),
        (
            "Kenya is in favour of the cap, against the advice of Chad.",
            [("Kenya", "supports", "the cap")],
        ),
        ("Oman played for the cup and against the clock.", []),
        ("Chile fought for the mine and against the rebels.", []),
    ],
)
def test_for_one_thing_and_against_another(marks_in, text, told):
    """Only what somebody is for lets him be against something as well."""
    assert told == _stances(marks_in, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Faroe Islands declared themselves neutral on the quota plan.",
            [("The Faroe Islands", "neutral", "the quota plan")],
        ),
        (
            "Switzerland declared itself neutral in the dispute.",
            [("Switzerland", "neutral", "the dispute")],
        ),
        ("Ghana remained neutral on the vote.", [("Ghana", "neutral", "the vote")]),
        ("Oman takes neither side.", [("Oman", "neutral", "")]),
        ("Oman's minister said his country took no sides.", [("his country", "neutral", "")]),
        ("Oman took sides.", []),
        ("The river takes no sides.", []),
    ],
)
def test_who_is_on_no_side(marks_in, text, told):
    """He who declares himself so, whatever the parser hangs the issue on."""
    assert told == _stances(marks_in, text)
