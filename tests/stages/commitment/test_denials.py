"""What is denied is not promised, and what hangs on somebody's assent is conditional."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied that it had pledged to hand over the pilots.",
        "Kuwait denied pledging to reopen the mine.",
        "Oslo rejected reports that it had agreed to sell the port.",
        "The minister denied making an offer to mediate in the dispute.",
        "The Kenyan ministry denied that the government had promised Uganda fuel.",
        "Paris denied that Chad had offered to withdraw its troops.",
        "Fiji denied that it had threatened to close the strait.",
    ],
)
def test_who_denies_a_promise_made_none(marks_in, text):
    """Nothing was promised, by whoever denies it."""
    assert [] == marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Greece denied that it will sell the islands.", "declined"),
        ("Kenya denied plans to close the camp.", "declined"),
        ("Peru denied that it intended to raise the tariff.", "declined"),
        ("Peru denied the claim and pledged to release the crew.", "no_date"),
        ("Denmark, which denied any guilt, promised to pay the fine.", "no_date"),
        ("Peru rejected the protest and said it would send a ship.", "no_date"),
    ],
)
def test_a_plan_denied_is_declined(marks_in, text, status):
    """What only stands beside a denial is promised all the same."""
    (mark,) = marks_in(text, "commitment")[1]

    assert status == mark.status


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Finland will send a second ferry to Estonia, subject to the approval of parliament.",
            "subject to the approval of parliament",
        ),
        (
            "Ghana will reopen the bridge, pending ratification of the accord.",
            "pending ratification of the accord",
        ),
        ("Kenya will pay the fee subject to court approval.", "subject to court approval"),
        ("Oman pledged to lend the money, contingent on reforms.", "contingent on reforms"),
        (
            "Malta will host the talks in June, provided both sides agree.",
            "provided both sides agree",
        ),
        ("Latvia will deport people subject to an arrest warrant.", ""),
        ("Lima will release pending payments in May.", ""),
        ("Lima will raise the subject to be discussed in May.", ""),
        ("Kenya will lend Chad a plane, provided by Norway.", ""),
    ],
)
def test_a_condition_need_be_no_clause(marks_in, text, condition):
    """Words that only look like one make none."""
    report, (mark,) = marks_in(text, "commitment")

    assert condition == " … ".join(span.of(report.text) for span in mark.condition)
    assert bool(condition) == (mark.status == "conditional")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Tunisia took engagement to return the vessel.", "return the vessel"),
        ("The minister took the engagement to lower the fees.", "lower the fees"),
        ("Norway reaffirmed its commitment to reopen the port.", "reopen the port"),
        ("Norway agreed on a truce.", "a truce"),
        ("Norway reaffirmed its commitment to a strong Estonia.", None),
        ("Norway is committed to Estonia.", None),
        ("Norway agreed on the importance of free trade.", None),
        ("Kenya praised the engagement of the ministers.", None),
    ],
)
def test_a_deed_is_something_done(marks_in, text, deed):
    """A state is no deed, and what is only thought important is none."""
    report, marks = marks_in(text, "commitment")

    assert ([deed] if deed else []) == [mark.deed[0].of(report.text) for mark in marks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Serbia and Kosovo fail to agree on licence plates", []),
        ("Foreign ministers of the EU failed to agree on a budget.", []),
        ("Peru and Chile did not agree on a date.", []),
        ("Peru and Chile could not agree over the border.", []),
        ("Berlin did not agree to send tanks.", ["declined"]),
        ("Peru refused to agree to a ban on nets.", ["declined"]),
        ("Peru and Chile agreed on a joint patrol.", ["no_date"]),
    ],
)
def test_who_agrees_on_nothing_refuses_nothing(marks_in, text, found):
    """What talks are about is no deed that somebody declines; what is asked of him is."""
    assert [mark.status for mark in marks_in(text, "commitment")[1]] == found
