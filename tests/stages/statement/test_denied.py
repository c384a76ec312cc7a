"""What somebody denies that another said, and what is only asked about."""

import pytest

from dragoman.spans import covered


def told_by_distance(report, marks):
    """Return the distance of statements by their cue."""
    return {covered(report.text, one.cue): one.distance for one in marks}


@pytest.mark.parametrize(
    "text",
    [
        "Georgia's prime minister denied that Tbilisi had promised Ankara a base.",
        "Lima denied that its envoy had pledged money.",
        "The chancellor denies she ever vowed to close the border.",
        "Oslo denied that it had promised Riga a loan.",
        "The palace denied reports that the king had promised land.",
    ],
)
def test_a_denied_promise_says_nothing(marks_in, text):
    """Rule: nobody made it, so nobody said a thing by it."""
    assert {"deny"} == set(told_by_distance(*marks_in(text, "statement")).values()) - {"neutral"}
    assert not any("promise" == one.distance for one in marks_in(text, "statement")[1])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The envoy denied that the minister had told him to resign.", "had told"),
        ("The minister denied that he had said the port would close.", "had said"),
        ("The army denied claims that its chief had said the war was lost.", "had said"),
    ],
)
def test_what_is_denied_to_have_been_said_is_not_said(marks_in, text, cue):
    """Rule: it is kept as what somebody did not say."""
    assert "decline" == told_by_distance(*marks_in(text, "statement"))[cue]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that Lima had promised money, and Quito denied it.",
        "The ministry denied the claim; Lima had promised a base, it said.",
    ],
)
def test_what_is_said_beside_a_denial_stands(marks_in, text):
    """Rule: only what the denial itself tells is denied."""
    assert "promise" in told_by_distance(*marks_in(text, "statement")).values()


@pytest.mark.parametrize(
    "text",
    [
        "What did they say they agreed on?",
        "What did the minister say would happen to the miners?",
        "Who does Moscow claim is to blame?",
        "Q&A: What Lima and Quito agreed on, and what they did not",
    ],
)
def test_what_is_asked_for_nobody_says(marks_in, text):
    """Rule: what a question leaves open is no statement, nor is what a label heads."""
    assert not marks_in(text, "statement")[1]


@pytest.mark.parametrize(
    "text",
    [
        "Why did Quito say that it would pay?",
        "How many soldiers did Peru say it had sent?",
        "What Quito said on Monday is that it would pay.",
    ],
)
def test_what_is_taken_for_said_is_a_statement(marks_in, text):
    """Rule: who asks why, or how many, takes the rest for said."""
    assert marks_in(text, "statement")[1]
