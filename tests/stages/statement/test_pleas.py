"""Pleas before a court."""

import pytest

from dragoman.records import Event, Statement


def told(marks_in, text):
    """Return distance and words of each statement that a plea tells."""
    report, marks = marks_in(text)
    return [
        (one.distance, " … ".join(span.of(report.text) for span in one.spans))
        for one in marks
        if isinstance(one, Statement) and "plea" in one.by
    ]


@pytest.mark.parametrize(
    ("text", "distance", "words"),
    [
        (
            "The former minister pleaded not guilty to charges of bribery.",
            "deny",
            "not guilty to charges of bribery",
        ),
        (
            "Two officers pleaded guilty on Monday to killing a guard.",
            "admit",
            "guilty … to killing a guard",
        ),
        ("She pleaded innocent to all counts.", "deny", "innocent to all counts"),
        ("Ilves pleaded not guilty and called the trial a farce.", "deny", "not guilty"),
        (
            "The aide had earlier pleaded not guilty to leaking the files.",
            "deny",
            "not guilty to leaking the files",
        ),
        ("The mayor, who has pleaded not guilty, left the court.", "deny", "not guilty"),
    ],
)
def test_a_plea_is_a_statement(marks_in, text, distance, words):
    """Who pleads guilty admits what he is charged with, who does not denies it; neither asks for anything."""
    assert [(distance, words)] == told(marks_in, text)
    assert "REQUEST" not in [one.type for one in marks_in(text)[1] if isinstance(one, Event)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy is expected to plead guilty next week.",
        "He will plead not guilty, his lawyer said.",
        "The captain refused to plead.",
        "The guards pleaded with the crowd to leave.",
        "A jury found the colonel guilty of fraud.",
        "The banker has not pleaded guilty.",
    ],
)
def test_what_is_no_plea_yet(marks_in, text):
    """What is still to come, and other pleading, is no plea."""
    assert not told(marks_in, text)
