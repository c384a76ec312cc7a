"""Whom somebody fights who fights beside others."""

import pytest


def _targets(told, text, word):
    """Return the type and the words of the target of the event that a word tells."""
    event = told(text, word)
    return event.type, [text[party.spans[0].start : party.spans[-1].end] for party in event.target]


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        (
            "Kurdish fighters fought with US forces against the Taliban.",
            "fought",
            "the Taliban",
        ),
        (
            "Chad's army fought with French troops in Mali against jihadists.",
            "fought",
            "jihadists",
        ),
        (
            "Niger's army fought with French troops against jihadists in the desert.",
            "fought",
            "jihadists",
        ),
        (
            "Syrian rebels fought with Turkish soldiers against Kurdish militias.",
            "fought",
            "Kurdish militias",
        ),
        (
            "Hezbollah fought together with Iranian forces against the Islamic State.",
            "fought",
            "the Islamic State",
        ),
        (
            "Rebels battled alongside Rwandan soldiers against the Congolese army.",
            "battled",
            "the Congolese army",
        ),
    ],
)
def test_who_fights_with_others_against_somebody_fights_him(told, text, word, target):
    """Those with whom he fights are on his side."""
    assert _targets(told, text, word) == ("ASSAULT", [target])


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        (
            "Pakistani militants clashed with Indian soldiers on Monday.",
            "clashed",
            "Indian soldiers",
        ),
        (
            "Ukrainian soldiers fought with Russian troops near Kharkiv.",
            "fought",
            "Russian troops",
        ),
        ("Mali's army fought against the Tuareg rebels.", "fought", "the Tuareg rebels"),
    ],
)
def test_who_only_fights_with_somebody_fights_him(told, text, word, target):
    """Nobody else is named whom he is against."""
    assert _targets(told, text, word) == ("ASSAULT", [target])
