"""Talks that are over are not broken off."""

import pytest


@pytest.fixture(scope="session")
def acts_in(marks_in):
    """Return a function that gives type and trigger of each event of a text."""

    def run(text):
        report, marks = marks_in(text, "event")
        return [(mark.type, mark.spans[0].of(report.text)) for mark in marks]

    return run


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Colombia's government and the rebels ended a third round of talks on Monday.", "talks"),
        ("Peru and Chile ended talks in Lima on Monday without agreement.", "talks"),
        ("The envoy ended a round of talks with the rebels.", "talks"),
        ("The ministers ended their meeting with a handshake.", "meeting"),
        ("Chad ended a series of meetings with Niger.", "meetings"),
    ],
)
def test_talks_end(acts_in, text, trigger):
    """Who ends them together, or ends one round of them, has talked."""
    assert [("CONSULT", trigger)] == acts_in(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya ended talks with Uganda.", {"SANCTION"}),
        ("Kenya ended its cooperation with Uganda.", {"SANCTION"}),
        ("Kenya ended all trade with Uganda.", {"SANCTION"}),
        ("Kenya broke off talks with Uganda.", {"REJECT", "CONSULT"}),
    ],
)
def test_ties_end(acts_in, text, kinds):
    """Who alone ends talks with another breaks with him."""
    assert kinds == {kind for kind, _ in acts_in(text)}
