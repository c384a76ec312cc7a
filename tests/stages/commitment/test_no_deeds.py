"""Reckonings, wares, losses and memories bind nobody; sides at a table bind themselves."""

import pytest

from dragoman.spans import covered


def _told(marks_in, text):
    """Return who is bound to what, and how that stands."""
    report, marks = marks_in(text, "commitment")
    return [
        (covered(report.text, one.who[0].spans), covered(report.text, one.deed), one.status)
        for one in marks
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru will have spent 40 million dollars on the road by May.",
        "By June the firms will have exported 40 tonnes of oil.",
        "As a girl, I remember, we would go to the river.",
        "I remember that we would go to the river.",
        "The company offers new mothers eight weeks of leave.",
        "The candidate offers needed change.",
        "Israel will lose the right to call itself a democracy.",
        "The banks are expected to lose billions of dollars.",
        "The question is not whether Chad will still pay.",
        "Senator Roca's endorsement of Paz will raise questions in Peru.",
        "Peru's decision will allow Chile to sell copper.",
        "The Pope's visit promises to be a success.",
        "Peru's planned purchase of 40 jets is scheduled to close on Monday.",
        "We used to play there and we would climb the tree and we would sing.",
        "They would fill bags for us and we would give them a coin.",
    ],
)
def test_who_will_have_done_or_lost_something_promises_nothing(marks_in, text):
    """Nor does who sells it, remembers it, or is only asked about."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "who", "deed", "status"),
    [
        ("Peru will have paved the road by May.", "Peru", "paved the road by May", "open"),
        ("Peru will spend 40 million dollars.", "Peru", "spend 40 million dollars", "no_date"),
        ("Chad offers Togo 40 lorries.", "Chad", "40 lorries", "no_date"),
        ("Peru's government will sell copper.", "Peru's government", "sell copper", "no_date"),
        ("Chad said it would pay and would leave.", "it", "leave", "no_date"),
        ("Oman will lose no time in paying.", "Oman", "lose no time in paying", "no_date"),
        ("Ghana will send no troops.", "Ghana", "send no troops", "declined"),
        (
            "Ecuador will under no circumstances sell the mine.",
            "Ecuador",
            "sell the mine",
            "declined",
        ),
        ("At no time will Ecuador sell the mine.", "Ecuador", "sell the mine", "declined"),
        (
            "Ecuador will sell the mine in no time.",
            "Ecuador",
            "sell the mine in no time",
            "no_date",
        ),
        (
            "The Omani side expressed its readiness to host the talks.",
            "The Omani side",
            "host the talks",
            "no_date",
        ),
        (
            "The ministry will be showing No Way Home tonight.",
            "The ministry",
            "showing No Way Home tonight",
            "open",
        ),
        (
            "The Nepali side will deliver the maps.",
            "The Nepali side",
            "deliver the maps",
            "no_date",
        ),
    ],
)
def test_deeds_are_promised_as_before(marks_in, text, who, deed, status):
    """A name that begins with "No" denies nothing."""
    assert (who, deed, status) in _told(marks_in, text)


def test_a_clause_with_a_verb_of_its_own_is_no_part_of_the_deed(marks_in):
    """What a union will not do, and what it plans, are two."""
    text = "The union will not sign the deal but plans to watch the talks."
    found = {deed for _, deed, _ in _told(marks_in, text)}
    assert {"sign the deal", "watch the talks"} == found


def test_sides_that_nobody_names_agree_to_an_act(marks_in):
    """They are one party, with no country."""
    text = "The sides have agreed to finish the survey of the river."
    report, (mark,) = marks_in(text, "commitment")
    assert ("The sides", [None], "agreed") == (
        covered(report.text, mark.who[0].spans),
        [one.country for one in mark.who],
        mark.strength,
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The parties had agreed to disagree.", 0),
        ("Peru and Chile agreed to differ on fish.", 0),
        ("Peru and Chile agreed to share fish.", 1),
    ],
)
def test_who_agrees_to_disagree_plans_nothing(marks_in, text, count):
    """They have no plan."""
    assert count == len(marks_in(text, "commitment")[1])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peru will not run out of gas.", 0),
        ("“We are not going to run out of fuel,” Peru's minister said.", 0),
        ("Chile will run short of water.", 0),
        ("Chile will run the port by May.", 1),
    ],
)
def test_who_runs_out_of_something_does_nothing(marks_in, text, count):
    """It happens to him."""
    assert count == len(marks_in(text, "commitment")[1])
