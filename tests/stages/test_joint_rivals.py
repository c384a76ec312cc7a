"""Both sides of a fight within one country, without those who bring them together."""

import pytest


def _parties(marks_in, text, words):
    _, events = marks_in(text, "event")
    return {
        party.actor
        for event in events
        for party in (*event.source, *event.target)
        if party.spans[0].of(text) == words
    }


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            (
                "Sudan's army and the Rapid Support Forces held talks, with Saudi Arabia mediating. "
                "The two parties agreed to open a road."
            ),
            "The two parties",
            {"SDN/army", "org/rapid-support-forces"},
        ),
        (
            (
                "The Colombian army clashed with ELN rebels. Norway offered to mediate. "
                "Both sides accepted a truce."
            ),
            "Both sides",
            {"COL/army", "org/eln"},
        ),
        (
            "The Israeli army and Hamas signed a truce. Qatar urged both sides to keep it.",
            "both sides",
            {"ISR/army", "org/hamas"},
        ),
        (
            "Norway and Chile held talks hosted by Brazil. The two sides agreed to meet again.",
            "The two sides",
            {"NOR", "CHL"},
        ),
        (
            "The M23 fought Congolese troops and Rwandan troops. Both sides signed a truce.",
            "Both sides",
            {None},
        ),
    ],
)
def test_sides_are_those_who_fight_or_talk(marks_in, text, words, actors):
    """Both sides are the two who fight or talk, of one country too; no third and no mediator."""
    assert _parties(marks_in, text, words) == actors
