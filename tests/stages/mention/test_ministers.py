"""Whose minister or spokesman somebody is: by his ministry, and by whom he speaks for."""

import pytest


def _country(marks_in, text, actor):
    return {mark.country for mark in marks_in(text, "mention")[1] if mark.actor == actor}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Egypt's irrigation ministry spoke of a deal. Irrigation Minister Ana Roca agreed.",
            "EGY",
        ),
        ("The Nigerian finance ministry will cut aid. Finance Minister Ana Roca said so.", "NGA"),
        (
            "Oman's defence ministry closed the port. It rained. Defence Minister Ana Roca left.",
            "OMN",
        ),
        ("The Nigerian finance ministry will cut aid. Trade Minister Ana Roca said so.", None),
        (
            "Peru's trade ministry and Chile's trade ministry met. Trade Minister Ana Roca left.",
            None,
        ),
        ("A trade ministry met Oman's king. Trade Minister Ana Roca left.", None),
    ],
)
def test_whose_minister_by_his_ministry(marks_in, text, country):
    """The one with his portfolio that was named just before."""
    assert {country} == _country(marks_in, text, "person/ana-roca")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru's President Luis Vera left. Joe Lund, a spokesman for Mr Vera, told us so.", "PER"),
        ("Joe Lund, a spokesman for President Macron of France, confirmed it.", "FRA"),
        ("Kenya's premier Ali Said left. Joe Lund, an envoy for Mr Said, denied it.", "KEN"),
        ("Peru's singer Luis Vera left. Joe Lund, a spokesman for Mr Vera, said so.", None),
        ("Peru's President Luis Vera left. Joe Lund, a doctor for Mr Vera, said so.", None),
    ],
)
def test_whose_spokesman_by_his_chief(marks_in, text, country):
    """Who works for an official is of his state."""
    assert {country} == _country(marks_in, text, "person/joe-lund")
