"""A date that is open is that of the plan told beside it; who only wants others to act promises nothing."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "A follow-up meeting is due in Tacna before Easter, but an exact date has yet to be fixed.",
            "A follow-up meeting",
        ),
        (
            "The visit is planned for autumn, the Czech minister said, but no date has been agreed.",
            "The visit",
        ),
        ("The summit will go ahead, Oman's envoy said, but the date is still open.", "The summit"),
        ("The tour was cancelled and no date for the vote has been set.", "the vote"),
    ],
)
def test_the_plan_beside_has_no_date(marks_in, text, deed):
    """In the clause before, where the date has no "for" of its own."""
    report, marks = marks_in(text, "commitment")

    assert (deed, "no_date") in {(covered(report.text, m.deed), m.status) for m in marks}


@pytest.mark.parametrize(
    "text",
    [
        "The price rose and no date was given on the label.",
        "France and Italy want their allies to pay by June.",
        "Norway wants the fishing fleets to leave the bay by Friday.",
    ],
)
def test_no_promise(marks_in, text):
    """Goods have dates, too, and allies are no troops of one's own."""
    assert [] == marks_in(text, "commitment")[1]


def test_only_after_is_a_condition(marks_in):
    """What must come first."""
    text = "Egypt would reopen the crossing only after the hostages were freed, an official said."
    report, (promise,) = marks_in(text, "commitment")

    assert ("only after the hostages were freed", "conditional") == (
        covered(report.text, promise.condition),
        promise.status,
    )
