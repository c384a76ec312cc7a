"""Promises that nobody has made: supposed, waited for, or only possible."""

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("If Peru agrees to pay, Chile will open the port.", "Chile"),
        ("The miners may strike unless Lima agrees to raise pay.", None),
        ("Chad will sign once Paris pledges to leave.", "Chad"),
        ("Talks will resume when Quito vows to free the crew.", None),
        ("Had Lima wanted to lecture anyone, it would have stayed away.", None),
        ("Had Peru agreed to pay, Chile would have opened the port.", None),
        ("It asked whether Peru had agreed to pay.", None),
        ("Reporters asked if Peru had agreed to pay.", None),
        ("It is unclear whether Chad is ready to sign.", None),
        ("Peru might agree to pay for the port.", None),
        ("Lima may yet promise to release the crew.", None),
        ("The minister may accept an invitation to visit Ankara.", None),
    ],
)
def test_a_promise_supposed_or_waited_for_binds_nobody(marks_in, text, who):
    """Rule: only who will act where another promises something is bound."""
    report, marks = marks_in(text, "commitment")
    found = [one.who[0].spans[0].of(report.text) for one in marks]
    assert ([] if who is None else [who]) == found


@pytest.mark.parametrize(
    "text",
    [
        "When Peru agreed to pay, Chile opened the port.",
        "As Riga has agreed to pay, the ban ends.",
        "Since Paris agreed to leave, Chad has been calm.",
        "If need be, Peru has agreed to pay.",
        "The premier said that Lima has agreed to pay.",
    ],
)
def test_a_promise_made_binds(marks_in, text):
    """Rule: so does one that a clause tells of as made."""
    assert 1 == len(marks_in(text, "commitment")[1])


@pytest.mark.parametrize(
    ("text", "who", "deed"),
    [
        (
            "Ms Oduya accepted an invitation from her Greek counterpart to visit Athens.",
            "Ms Oduya",
            "visit Athens",
        ),
        (
            "The emir accepted an invitation from Tehran for talks in May.",
            "The emir",
            "talks in May",
        ),
        ("The envoy accepted the king's invitation to a dinner.", "The envoy", "a dinner"),
        ("The Pope has accepted an invitation to visit Lebanon.", "The Pope", "visit Lebanon"),
        ("Peru accepted a request from Quito to host the talks.", "Peru", "host the talks"),
    ],
)
def test_who_accepts_an_invitation_is_bound_to_what_it_is_for(marks_in, text, who, deed):
    """Rule: it is what is offered or asked for, and not by whom."""
    report, (mark,) = marks_in(text, "commitment")
    assert [deed] == [span.of(report.text) for span in mark.deed]
    assert who == mark.who[0].spans[0].of(report.text)
