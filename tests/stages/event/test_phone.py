"""Who is called by telephone, and what he is told."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president called the premier to apologise for the raid.", "SUPPORT"),
        ("The president called Denmark's premier again on Thursday to apologise.", "SUPPORT"),
        (
            "The president praised the premier in May and called her on Friday to apologise.",
            "SUPPORT",
        ),
        ("The minister called his Omani counterpart to ask for a truce.", "REQUEST"),
        ("The premier called the president to complain about the raid.", "ACCUSE"),
    ],
)
def test_the_caller_says_it(marks_in, text, kind):
    """To whom he calls, and it is said."""
    report, events = marks_in(text, "event")
    calls = [one for one in events if one.type == "CONSULT"]
    (said,) = [one for one in events if one.type == kind]
    assert [one.mode for one in calls] == ["phone"]
    assert said.status == "happened"
    (caller,) = said.source
    assert caller.spans[0].of(report.text) in {"The president", "The minister", "The premier"}
    assert len(said.target) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The premier called on the rebels to apologise for the raid.",
        "The premier called for the rebels to apologise.",
        "The court called the general to answer charges.",
        "Unions called France to protest on Thursday.",
        "The opposition leader called the nation to protest against the election.",
    ],
)
def test_who_is_called_upon_is_asked(types_in, text):
    """And hears no telephone."""
    assert "REQUEST" in types_in(text)
    assert "CONSULT" not in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The union called a meeting to discuss the strike.",
        "The opposition called a rally to demand elections.",
        "The party called a vote to protest the arrests.",
    ],
)
def test_what_is_called_together_is_no_call(marks_in, text):
    """Nobody is telephoned."""
    _, events = marks_in(text, "event")
    assert "phone" not in {one.mode for one in events}
