"""What one denies "as another had reported", what is judged in a seat of power, what a number is compared with."""

import pytest


def _told(report, mark):
    """Return who speaks, with which distance, and what."""
    words = " ".join(span.of(report.text) for span in mark.source.spans) if mark.source else None
    return words, mark.distance, mark.text


@pytest.mark.parametrize(
    ("text", "denier", "teller", "claim"),
    [
        (
            "Lima's envoy denied that the mine had closed, as Quito's ministry had claimed.",
            "Lima's envoy",
            "Quito's ministry",
            "the mine had closed",
        ),
        (
            "Kenya's army denied that its troops had crossed the river, as Somalia had reported.",
            "Kenya's army",
            "Somalia",
            "its troops had crossed the river",
        ),
    ],
)
def test_the_claim_is_that_of_the_other(marks_in, text, denier, teller, claim):
    """He claims what is denied, and not that it is denied."""
    report, marks = marks_in(text, "statement")
    found = {_told(report, mark) for mark in marks}

    assert {(denier, "deny", f"that {claim}"), (teller, "claim", f"that {claim},")} == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In the Kremlin this statement was called premature.", "the Kremlin"),
        (
            "In Chile's foreign ministry the offer was described as insufficient.",
            "Chile's foreign ministry",
        ),
    ],
)
def test_who_sits_there_judges(marks_in, text, who):
    """A seat of power stands for those in it."""
    report, marks = marks_in(text, "statement")

    assert [who] == [_told(report, mark)[0] for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "Pictures show about 20 tanks near Bure, fewer than Eritrea alleges.",
        "The fleet has 12 ships, more than Oman admits.",
    ],
)
def test_a_yardstick_is_not_said(marks_in, text):
    """The number is not that of whom it is compared with."""
    assert [] == marks_in(text, "statement")[1]


def test_what_somebody_says_again_is_no_others_claim(marks_in):
    """Togo is no other than Togo."""
    _, marks = marks_in("Togo denied that it had paid, as it had said before.", "statement")

    assert ["deny"] == [mark.distance for mark in marks]
