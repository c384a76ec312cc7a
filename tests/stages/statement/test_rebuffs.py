"""Who rebuffs a claim by its noun says so; the claim stays that of whoever made it."""

import pytest


def _told(report, mark):
    """Return who speaks, with which distance."""
    source = mark.source
    words = " ".join(span.of(report.text) for span in source.spans) if source else None
    return words, mark.distance


@pytest.mark.parametrize(
    ("text", "denier", "claimant"),
    [
        ("Ghana denied Togo's claim that its navy had seized a trawler.", "Ghana", "Togo"),
        (
            "Angola rejected as false a Zambian allegation that its police had crossed the border.",
            "Angola",
            "Zambian",
        ),
        (
            "Niger refuted a French charge that it had sold uranium to Iran.",
            "Niger",
            "French",
        ),
        (
            "Peru's navy disputes Chilean assertions that the boats were in Chilean waters.",
            "Peru's navy",
            "Chilean",
        ),
        (
            "The Polish government dismissed the accusation that it had bugged the talks.",
            "The Polish government",
            None,
        ),
    ],
)
def test_a_claim_that_is_rebuffed(marks_in, text, denier, claimant):
    """Both are told: the denial, and the claim with its state, if an adjective or an owner tells it."""
    report, marks = marks_in(text, "statement")

    assert {(denier, "deny"), (claimant, "claim")} == {_told(report, mark) for mark in marks}


@pytest.mark.parametrize(
    "text",
    [
        "Oslo did not deny Riga's claim that the ships had met.",
        "Zambia rejected the claim.",
        "The court accepted Chile's argument that the law was void.",
    ],
)
def test_no_denial(marks_in, text):
    """Nobody denies what is not denied, or accepted; nor is a claim told that nothing tells."""
    _, marks = marks_in(text, "statement")

    assert "deny" not in {mark.distance for mark in marks}


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("The Congolese presidency denied any agreement on visas.", "The Congolese presidency"),
        ("Tonga denied any such deal with Fiji.", "Tonga"),
        (
            "The Omani foreign ministry denied any talks with the rebels.",
            "The Omani foreign ministry",
        ),
    ],
)
def test_a_deal_that_is_denied(marks_in, text, denier):
    """Who denies any deal says that there is none."""
    report, marks = marks_in(text, "statement")

    assert [(denier, "deny")] == [_told(report, mark) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "Tonga denied Fiji any deal.",
        "The rebels were denied any talks.",
        "Tonga denied entry to them.",
    ],
)
def test_who_is_denied_something_is_only_refused_it(marks_in, text):
    """The rule for deals that are denied has no part in it."""
    _, marks = marks_in(text, "statement")

    assert not [mark for mark in marks if mark.by.endswith(":rebuff")]
