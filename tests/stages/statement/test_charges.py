"""What somebody stands accused of is told in nobody's name, and not in the reporter's."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Togo, accused of arming the rebels, closed its border.", "arming the rebels"),
        ("Togo stands accused of training fighters.", "training fighters"),
        ("Uganda was accused of arming rebels.", "arming rebels"),
        (
            "Mali's army, accused of burning villages, kept silent.",
            "burning villages",
        ),
        (
            "A court freed the sailor, who was accused of smuggling rifles.",
            "smuggling rifles",
        ),
    ],
)
def test_a_charge_is_a_statement(marks_in, text, content):
    """Whoever makes it; and the deed in it is told by that voice."""
    report, marks = marks_in(text)
    charge = next(mark for mark in marks if type(mark).__name__ == "Statement")
    deeds = [
        mark
        for mark in marks
        if type(mark).__name__ == "Event" and charge.spans[0].contains(mark.spans[0])
    ]

    assert ("claim", None) == (charge.distance, charge.source)
    assert content == charge.spans[-1].of(report.text).removeprefix("of ")
    assert all(deed.voice == charge.id for deed in deeds)


@pytest.mark.parametrize(
    "text",
    [
        "The accused sailor of the Ana stood up.",
        "The accused left the court.",
        "A court freed ten men accused of murder.",
    ],
)
def test_the_accused_alone_are_no_charge(marks_in, text):
    """Without a deed nothing is claimed."""
    assert not marks_in(text, "statement")[1]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "Peru accuses Oman of arming the rebels, a charge both Oman and Chile deny.",
            [("both Oman and Chile", "a charge")],
        ),
        (
            "The mayor, whom Peru accuses of fraud — an allegation his party denies — left.",
            [("his party", "an allegation")],
        ),
        ("Peru says Oman moved the border, a claim Muscat denies.", [("Muscat", "a claim")]),
        ("Peru accuses Oman of arming the rebels, a charge that made news.", []),
        ("Peru accuses Oman of fraud, a charge the court upheld.", []),
        ("Peru said the talks had failed. Oman denied this.", [("Oman", "this")]),
        ("Peru said rebels had fled. The rebels denied it.", [("The rebels", "it")]),
        ("Peru said rebels had fled. The rebels have not denied it.", []),
        ("Peru said so. The consul denied them visas.", []),
        (
            "Peru said Oman had moved the border, a claim that Muscat denied within hours.",
            [("Muscat", "a claim")],
        ),
        ("Peru accused Oman of hiding the files, which Muscat denies.", [("Muscat", "which")]),
        ("Peru accused Oman of laying mines, what Oman denies.", [("Oman", "what")]),
        ("Peru says Oman armed the rebels, something Muscat denies.", [("Muscat", "something")]),
        ("Peru said that Oman had left, which Oman's envoy denied.", [("Oman's envoy", "which")]),
        ("Peru accused Oman of spying, which Muscat has not denied.", []),
        ("The visas, which Oman denied, were asked for in May.", []),
        ("Peru sold the ships, which the port denied entry.", []),
    ],
)
def test_a_charge_denied_as_it_is_told(marks_in, text, denied):
    """Who denies a charge in a clause of its own says so."""
    report, statements = marks_in(text, "statement")

    assert denied == [
        (" ".join(span.of(report.text) for span in one.source.spans), one.text)
        for one in statements
        if one.distance == "deny"
    ]
