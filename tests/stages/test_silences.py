"""What an account leaves out, where a report says so."""

import pytest

from dragoman.spans import covered

LEFT_OUT = [
    ("The Italian read-out made no mention of migrants.", "migrants"),
    ("Tehran's account of the call omitted the nuclear file.", "the nuclear file"),
    ("There was no reference to prisoners in the ministry's statement.", "prisoners"),
    ("The Kremlin did not mention the sanctions.", "the sanctions"),
    ("The issue of Cyprus was absent from the joint declaration.", "The issue of Cyprus"),
    ("Kenya's statement did not refer to the maritime border.", "the maritime border"),
    ("The Turkish summary contained no mention of the Kurds.", "the Kurds"),
    ("The broadcaster's report skipped the protests.", "the protests"),
    ("The Brazilian communique made no reference to tariffs.", "tariffs"),
    ("Delhi's note never mentioned the dam.", "the dam"),
    ("Missing from the governor's report was the burnt school.", "the burnt school"),
    ("The Maltese read-out was silent on the lost containers.", "the lost containers"),
    ("The bulletin said nothing about the eclipse.", "the eclipse"),
    ("The ruling is not found in the court's summary.", "The ruling"),
    ("The gazette printed the speech without a word on the fines.", "the fines"),
    ("The briefing named the ship and the captain, but not the owner.", "the owner"),
    ("The queen's speech steered clear of the canal.", "the canal"),
]
LOOK_ALIKES = [
    "Silence fell over the hall.",
    "The spokesman declined to comment.",
    "Not to mention the costs, the road is long.",
    "The minister did not mention it lightly.",
    "She was absent from the talks.",
    "The court refused to say more.",
    "The read-out mentioned the sanctions twice.",
    "The guns have been silent since noon.",
    "He omitted to lock the door.",
    "The army did not address the crowd.",
    "The player was left out of the squad.",
    "There was no mention of rain.",
    "Their marks were missing from the wall.",
    "The statement referred to the border at length.",
    "The village was skipped by the storm.",
    "The hunting act does not mention hares.",
    "The engine was silent on the way home.",
    "The letter was left out in the rain.",
    "There was no word from the climbers.",
]


@pytest.mark.parametrize(("text", "left_out"), LEFT_OUT)
def test_reported_silence(marks_in, text, left_out):
    """An account, and the thing it leaves out."""
    report, marks = marks_in(text, "silence")

    assert [left_out] == [covered(report.text, mark.on) for mark in marks]
    assert all(mark.who for mark in marks)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_no_silence(marks_in, text):
    """Quiet rooms, refusals to comment and absent people leave nothing out of an account."""
    assert [] == marks_in(text, "silence")[1]


def test_pointer_stands_for_the_clause_before(marks_in):
    """A pointer is what it points to: "this" leaves out the clause just told."""
    text = "Rome agreed to lift the ban, although this was not mentioned in Cairo's summary."
    report, (mark,) = marks_in(text, "silence")

    assert "lift the ban" in covered(report.text, mark.on)
    assert "EGY" == mark.who[0].country


def test_it_is_the_account_that_was_just_named(marks_in):
    """Nor did it refer to another thing: the same text goes on, whoever was named before."""
    text = (
        "Mali thanked Chad. The Chadian statement made no mention of troops, "
        "nor did it refer to the Line of Control."
    )
    reading, silences = marks_in(text, "silence")

    assert ["TCD", "TCD"] == [silence.who[0].country for silence in silences]
    assert ["troops", "the Line of Control"] == [
        covered(reading.text, silence.on) for silence in silences
    ]
