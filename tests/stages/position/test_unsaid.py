"""What somebody keeps to himself: "neither confirmed nor denied the raid", "has yet to comment"."""

import pytest


def _told(marks_in, text):
    report, marks = marks_in(text, "position")
    return [(m.stance, " ".join(span.of(report.text) for span in m.on)) for m in marks]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Oman's army neither confirmed nor denied shelling the pier.", "shelling the pier"),
        ("Ghana neither confirmed nor denied the raid.", "the raid"),
        ("Ghana neither denied nor confirmed the raid.", "the raid"),
        ("Togo would neither confirm nor deny that it sent a ship.", "that it sent a ship"),
        ("Chad refused to confirm or deny selling the mine.", "selling the mine"),
        ("Peru has yet to comment on the verdict.", "the verdict"),
        ("The ministry has yet to comment publicly on the raid.", "the raid"),
    ],
)
def test_who_tells_neither_way_declines(marks_in, text, on):
    """A thing, a clause, or what he may have done."""
    assert [("declines", on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana confirmed the raid and denied the theft.",
        "Peru neither sold nor bought the ship.",
        "Peru has yet to send the ship.",
    ],
)
def test_who_tells_something_keeps_nothing(marks_in, text):
    """Nor does who only has not done a thing."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ('"We are not going to comment on the raid," the envoy said.', "the raid"),
        ("The envoy would not speculate about the outcome.", "the outcome"),
        ("The envoy declined to speculate on the outcome.", "the outcome"),
        ("The envoy was not prepared to comment on the raid.", "the raid"),
        ("The envoy was unwilling to discuss the raid.", "the raid"),
        ('"I am not in a position to comment on the raid," the envoy said.', "the raid"),
        ("The envoy refused to go into details about the raid.", "the raid"),
        ('"I would rather not go into details," the envoy said.', ""),
        ('"We have nothing to announce today," the envoy said.', ""),
        ('"I have no announcements to make on that," the envoy said.', "that"),
        ("The envoy said he had no comment.", ""),
        ("The envoy refrained from commenting on the raid.", "the raid"),
    ],
)
def test_who_will_not_speak_declines(marks_in, text, on):
    """Whatever keeps him from it; what about is not always said."""
    assert [("declines", on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The company has nothing to sell.",
        "The union had nothing to announce.",
        "We did not go into the forest.",
        "Fiji will not go into debt.",
        "Investors do not speculate on wheat there.",
        "The envoy is going to discuss the raid with Peru.",
    ],
)
def test_who_has_nothing_or_does_nothing_declines_nothing(marks_in, text):
    """Nothing to tell is told by the speaker himself alone."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The envoy declined to say how much the loan would cost.", "how much the loan would cost"),
        (
            "The minister refused to say how many troops had been sent.",
            "how many troops had been sent",
        ),
        (
            "The bank would not say how long the freeze would last.",
            "how long the freeze would last",
        ),
        (
            "The army refused to say which villages had been shelled.",
            "which villages had been shelled",
        ),
        (
            "Lima declined to disclose how many soldiers Peru would send.",
            "how many soldiers Peru would send",
        ),
        ("Oman declined to reveal the price.", "the price"),
    ],
)
def test_what_is_asked_and_not_said(marks_in, text, on):
    """The whole question, and nobody is bound to what it asks."""
    assert [("declines", on)] == _told(marks_in, text)
    assert [] == marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said how much it had paid.",
        "Lima revealed how many soldiers it had sent.",
        "The list did not specify the towns.",
    ],
)
def test_who_says_how_much_declines_nothing(marks_in, text):
    """Nor does a text that leaves something out."""
    assert [] == [stance for stance, _ in _told(marks_in, text) if stance == "declines"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Oman hailed a “major breakthrough” and left.", "a “major breakthrough”"),
        ('Peru welcomed the "first step", but Chile did not.', 'the "first step"'),
        ("Peru supported “any step towards peace”.", "any step towards peace"),
    ],
)
def test_a_quotation_in_an_issue_is_not_cut(marks_in, text, on):
    """What it opens with it closes with."""
    assert on in {told for _, told in _told(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "Asked about the sum, Peru's envoy would neither confirm nor deny it.",
            "the sum",
        ),
        ("Asked about the raid, the envoy would not discuss it.", "the raid"),
        ("Pressed on the loan, the minister declined to discuss that.", "the loan"),
        ("Asked about the raid, the envoy would not discuss the loan.", "the loan"),
        ("The envoy would neither confirm nor deny it.", "it"),
    ],
)
def test_what_it_is_that_was_asked(marks_in, text, on):
    """Where the answer only points to it."""
    assert ("declines", on) in _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Lima left open whether it would pay.", "whether it would pay"),
        ("The envoy left open when the talks would resume.", "when the talks would resume"),
        (
            "The ministry left open how many ships it would send.",
            "how many ships it would send",
        ),
        (
            "The ambassador left open if Oman will deliver fuel.",
            "if Oman will deliver fuel",
        ),
        ("Lima has left open who will pay.", "who will pay"),
    ],
)
def test_what_is_left_open(marks_in, text, on):
    """A question that somebody does not answer."""
    assert [("declines", on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    ["Lima left open the door to talks.", "Oman left open the shop.", "Peru left the port open."],
)
def test_doors_and_ports_left_open(marks_in, text):
    """They are no questions."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            'Asked about the discrepancy, the minister said he had "nothing to add".',
            "the discrepancy",
        ),
        ("China made no comment on the drones.", "the drones"),
        ("The Kremlin did not respond to a request for comment on the report.", "the report"),
        ("Zambia's army did not immediately respond to requests for comment.", ""),
        ("Iran withheld judgement on the truce.", "the truce"),
    ],
)
def test_who_has_no_comment_declines(marks_in, text, on):
    """In quotation marks or not, and of what he was asked about."""
    assert [("declines", on)] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Iran responded to the raid with rockets.",
        "Kenya answered questions about the ban.",
        "Peru's ministry replied to requests for comment.",
    ],
)
def test_who_answers_does_not_decline(marks_in, text):
    """Nor who answers otherwise."""
    assert [] == _told(marks_in, text)
