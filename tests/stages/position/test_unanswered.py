"""Who gave no answer when he was asked declines to say it: once, by whom, about what."""

import pytest

from dragoman.records import Position
from dragoman.spans import covered


def _declined(report, marks):
    """Return who declines to say what."""
    return [
        (
            [covered(report.text, one.spans) for one in mark.who],
            covered(report.text, mark.on) if mark.on else None,
        )
        for mark in marks
        if isinstance(mark, Position) and mark.stance == "declines"
    ]


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        (
            "The ministry did not reply to requests for comment on the reef.",
            ["The ministry"],
            "the reef",
        ),
        (
            "The Maltese presidency did not immediately respond to a request for comment.",
            ["The Maltese presidency"],
            None,
        ),
        (
            "The company did not return calls seeking comment on the spill.",
            ["The company"],
            "the spill",
        ),
        (
            "Officials in Maseru did not answer questions on the curfew.",
            ["Officials in Maseru"],
            "the curfew",
        ),
        ("Asked about the reef, the ministry did not reply.", ["the ministry"], "the reef"),
        ("Hanoi did not respond when asked for comment on the reef.", ["Hanoi"], "the reef"),
        ("Pressed on the tax, the minister did not reply.", ["the minister"], "the tax"),
        (
            "The ministry did not answer a message seeking confirmation of the sale.",
            ["The ministry"],
            "the sale",
        ),
        (
            "The ministry did not reply to a request for details of the fire.",
            ["The ministry"],
            "the fire",
        ),
        (
            "The ministry has yet to respond to a request for comment on the reef.",
            ["The ministry"],
            "the reef",
        ),
        (
            "The ministry failed to respond to questions about the reef.",
            ["The ministry"],
            "the reef",
        ),
        (
            "None of the three mayors responded to requests for comment on the flood.",
            ["the three mayors"],
            "the flood",
        ),
        ("No official replied to a request for comment.", ["official"], None),
        # Told once, though in two ways.
        (
            "Lima declined to comment and did not respond to requests for comment on the mine.",
            ["Lima"],
            "the mine",
        ),
        (
            "The ministry refused to comment and did not answer questions on the visas.",
            ["The ministry"],
            "the visas",
        ),
    ],
)
def test_who_gave_no_answer(marks_in, text, who, on):
    """The request tells that words were asked for, and on what."""
    report, marks = marks_in(text)

    assert [(who, on)] == _declined(report, marks)


def test_neither_of_two_gave_an_answer(marks_in):
    """Both kept it to themselves."""
    report, marks = marks_in(
        "Neither the army nor the police replied to requests for comment on the killings."
    )

    ((who, on),) = _declined(report, marks)

    assert (["the army", "the police"], "the killings") == (who, on)


@pytest.mark.parametrize(
    "text",
    [
        # An answer was given, other things than words were asked for, or nobody asked.
        "The ministry replied to requests for comment on the reef.",
        "The ministry did not respond to a request for aid.",
        "Lima did not respond to Quito's request for an extradition.",
        "The rebels did not respond to the attack.",
        "The rebels did not reply to the offer.",
        "The ambassador did not return to Lima.",
        "The general did not answer the charge of treason.",
        "The students did not answer the questions on the exam paper.",
        "The embassy could not be reached for comment.",
        "The militia did not respond to a letter from the colonel with details of the exchange.",
        "The militia did not reply to a message that asked for a response by noon.",
        "The board did not respond to the call for a statement of its debts.",
        "The prince did not respond to calls by the unions for a statement on wages.",
        "The captain did not reply to a message for confirmation of his course.",
        "The pupils did not answer two questions about the constitution.",
        "The recruits could not answer questions about the border.",
        "The militia failed to respond to the attack.",
    ],
)
def test_who_kept_nothing_to_himself(marks_in, text):
    """These are no stance."""
    report, marks = marks_in(text)

    assert [] == _declined(report, marks)
