"""Deeds with which somebody answers others."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        (
            "The bloc answered the arrest of the bishop with sanctions on Minsk.",
            "SANCTION",
            ["The bloc"],
            ["Minsk"],
        ),
        (
            "Western states responded to the coup in Niger with a wave of sanctions.",
            "SANCTION",
            ["Western states"],
            [],
        ),
        (
            "Peru invaded the valley. Chile responded to the invasion with a ban on its ships.",
            "COERCE",
            ["Chile"],
            ["its ships"],
        ),
        (
            "Hamas answered Israel's raid on the camp with a salvo of rockets.",
            "ASSAULT",
            ["Hamas"],
            ["Israel"],
        ),
        (
            "Peru's invasion of the valley was met with sanctions by Chile and Bolivia.",
            "SANCTION",
            ["Chile", "Bolivia"],
            ["Peru"],
        ),
        ("The dockers reacted to the ban with a strike.", "PROTEST", ["The dockers"], []),
        (
            "Brussels reacted to the annexation with an arms embargo against Russia.",
            "SANCTION",
            ["Brussels"],
            ["Russia"],
        ),
    ],
)
def test_who_answers_does_it(sides_in, text, kind, source, target):
    """And to whoever did what is answered, unless the deed's own words say to whom."""
    assert sides_in(text)[kind] == (source, target)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Warsaw has not replied to the raids with sanctions.", "sanctions", "denied"),
        ("Chad may respond to the seizure with sanctions against Libya.", "sanctions", "possible"),
        ("The union responded to the offer with a strike on Tuesday.", "strike", "happened"),
        ("Latvia was not hit with sanctions.", "sanctions", "denied"),
        ("The minister did not agree with the sanctions on Iran.", "sanctions", "happened"),
    ],
)
def test_an_answer_stands_as_its_verb_does(told, text, word, status):
    """What is done with a deed that was not done was not done either."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    "text",
    [
        "The premier responded to questions with a smile.",
        "The team answered the strike by Silva with a goal from Roca.",
        "The firm responded to the demand with a new range of shoes.",
        "The striker answered with a header in the tenth minute.",
        "Germany answered the opener with a strike from Kroos in the 80th minute.",
    ],
)
def test_not_every_answer_is_a_deed(sides_in, text):
    """A smile, a goal and shoes are none."""
    assert not sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brussels answered Washington's tariffs with sanctions on whiskey.", "SANCTION"),
        ("The army met protesters with bullets in Yangon.", "ASSAULT"),
    ],
)
def test_who_answers_neither_meets_nor_yields(sides_in, text, kind):
    """He does only what he answers with."""
    assert set(sides_in(text)) == {kind}


def test_what_somebody_answers_with_is_told_once(marks_in):
    """By the noun that tells what it is, and not by "respond" as well."""
    text = "Tehran will respond to the raid with missile strikes on Israel."
    report, marks = marks_in(text, "event")
    told = [one.spans[0].of(report.text) for one in marks if one.type == "ASSAULT"]
    assert "respond" not in told
    assert "strikes" in told


def test_nobody_meets_what_is_answered(sides_in):
    """Who "met the seizure with tariffs" met nobody, and seized nothing."""
    found = sides_in("Ottawa met the seizure of the trawler with tariffs on Danish timber.")
    assert set(found) == {"COERCE", "SANCTION"}
    assert found["COERCE"][0] == []
