"""Who holds a stance, and on what, where the words stand apart from him."""

import pytest


def _told(marks_in, text):
    report, marks = marks_in(text, "position")
    return [
        (
            m.who[0].spans[0].of(report.text),
            m.stance,
            " ".join(span.of(report.text) for span in m.on),
        )
        for m in marks
    ]


@pytest.mark.parametrize(
    ("text", "who", "stance", "on"),
    [
        ("Ms Roa, a fierce critic of the tax, has won.", "Ms Roa", "opposes", "the tax"),
        ("A fierce critic of the tax, Ms Roa has won.", "Ms Roa", "opposes", "the tax"),
        (
            "An opponent of the dam, Mayor Ines Paz resigned.",
            "Mayor Ines Paz",
            "opposes",
            "the dam",
        ),
        ("Long a champion of free trade, Chile stayed away.", "Chile", "supports", "free trade"),
        ("Ghana, a supporter of the pact, stayed away.", "Ghana", "supports", "the pact"),
        ("Mr Oduya is an advocate of the ban.", "Mr Oduya", "supports", "the ban"),
        ("It was a plan that the union opposed.", "the union", "opposes", "a plan"),
    ],
)
def test_who_is_called_a_critic_is_one(marks_in, text, who, stance, on):
    """Beside his name, or before it; what a sentence says the issue is, is no part of it."""
    assert [(who, stance, on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Paz, a former critic of the tax, has won.",
        "A critic of the tax has won.",
        "The speech, a condemnation of the coup, was short.",
        "Ms Roa, a member of the opposition to the king, has won.",
    ],
)
def test_who_was_one_or_has_no_name_is_none(marks_in, text):
    """Nor is a speech, or who only belongs to such people."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        ("Peru is opposed to the levy.", "Peru", "the levy"),
        ("Peru is firmly opposed to the death penalty.", "Peru", "the death penalty"),
        ("The Vatican is strongly opposed to the ban.", "The Vatican", "the ban"),
        ("The mayors were opposed to the sale.", "The mayors", "the sale"),
        ("Chile said it was opposed to the ban.", "it", "the ban"),
    ],
)
def test_who_is_opposed_opposes(marks_in, text, who, on):
    """Be the word taken for a verb or an adjective."""
    assert [(who, "opposes", on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr Guo called on both sides to support each other.", []),
        ("Ms Roa appealed to both camps to support one another.", []),
        ("The two allies support each other.", [("The two allies", "supports", "each other")]),
        ("Chad and Mali back each other.", [("Chad", "supports", "each other")]),
    ],
)
def test_one_alone_does_not_back_each_other(marks_in, text, found):
    """Only several do."""
    assert found == [
        one for one in _told(marks_in, text) if one[2] in {"each other", "one another"}
    ]
