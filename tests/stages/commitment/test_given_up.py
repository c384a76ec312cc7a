"""Promises that are taken back, and those that are not."""

import pytest


def _told(marks_in, text):
    """Return the deeds of the commitments of a text, each with its status."""
    report, marks = marks_in(text, "commitment")
    return [(mark.deed[0].of(report.text), mark.status) for mark in marks]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Peru withdrew a promise to open the road.", "open the road"),
        ("Cuba retracted its pledge to buy 40 tonnes of rice.", "buy 40 tonnes of rice"),
        ("Oslo reneged on a promise to lift the ban.", "lift the ban"),
        ("The union abandoned its plan to strike in June.", "strike in June"),
        ("The envoy walked back a commitment to fund the clinic.", "fund the clinic"),
        ("Chile went back on its pledge to reopen the mine.", "reopen the mine"),
    ],
)
def test_a_promise_taken_back_is_declined(marks_in, text, deed):
    """Rule: who takes back a promise, or breaks it, is bound by it no more."""
    assert [(deed, "declined")] == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Egypt repeated its promise to open the crossing.", "open the crossing"),
        ("Chad did not break its promise to free the two pilots.", "free the two pilots"),
        ("Jordan took up a pledge to host the talks.", "host the talks"),
        ("The mayor refused to withdraw his promise to fund the clinic.", "fund the clinic"),
    ],
)
def test_a_promise_kept_stands(marks_in, text, deed):
    """Rule: a promise repeated, not broken, or not withdrawn binds."""
    assert (deed, "no_date") in _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lima promised to stop the mine, but later went back on its word.",
        "Peru had pledged to cut the tariff. On Monday it took back that pledge.",
        "Ana Roa had vowed to resign in May. She has since retracted the vow.",
        "Cuba promised to free the crew. It has withdrawn that promise.",
        "Oman had said it was prepared to lend the money; on Monday it took back that pledge.",
        "Oman said it would pay the fine, but broke its promise.",
    ],
)
def test_a_promise_said_to_be_taken_back_is_not_listed(marks_in, text):
    """Rule: words taken back in the next clause or sentence promise nothing any more."""
    assert [] == _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lima promised to free the prisoners, but Quito broke its word.",
        "Lima promised to free the prisoners, and took back the ships.",
        "Lima said it would free the prisoners and drop its plan.",
        "Lima promised to free the prisoners. Quito has retracted that pledge.",
    ],
)
def test_what_another_takes_back_leaves_a_promise(marks_in, text):
    """Rule: only its maker takes back a promise."""
    ((deed, status),) = _told(marks_in, text)

    assert deed.startswith("free the prisoners")
    assert status == "no_date"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Lima accused Quito of breaking its promise to free the pilots.", "ECU/government"),
        ("Lima accused Quito of having broken a pledge to pay.", "ECU/government"),
        ("Chad condemned Peru for going back on its promise to send rice.", "PER"),
        ("Cuba was accused of breaking a promise to sell sugar.", "CUB"),
        ("Kenya criticised Chad for dropping its plan to build a dam.", "TCD"),
        ("Kenya regretted breaking its promise to build a dam.", "KEN"),
    ],
)
def test_a_promise_one_is_accused_of_breaking_is_his_own(marks_in, text, actor):
    """Rule: who is accused of breaking a promise made it, not who accuses."""
    (mark,) = marks_in(text, "commitment")[1]

    assert ([actor], "declined") == ([party.actor for party in mark.who], mark.status)


@pytest.mark.parametrize(
    "text",
    [
        "President Per Holm, who was due to attend the summit, cancelled his trip on Friday.",
        "Ana Roa, who was to address the assembly, called off her visit.",
        "Prime Minister Ana Roa had planned to visit Lima but called off the trip.",
        "Per Holm was due to sign the pact in Lima. He scrapped his visit on Friday.",
        "The minister, who was expected to visit Oslo, has dropped the trip.",
    ],
)
def test_a_visit_called_off_is_none_to_come(marks_in, text):
    """Rule: who calls off his trip no longer promises what he was due to do on it."""
    assert [] == [told for told in _told(marks_in, text) if told[1] != "declined"]


@pytest.mark.parametrize(
    "text",
    [
        "Per Holm, who was due to attend the summit, did not cancel his trip.",
        "Per Holm, who was due to attend the summit, cancelled a concert.",
        "Per Holm, who was due to attend the summit, may cancel his trip.",
    ],
)
def test_a_visit_that_stands_is_to_come(marks_in, text):
    """Rule: what is not called off, or not yet, is still promised."""
    assert _told(marks_in, text)
