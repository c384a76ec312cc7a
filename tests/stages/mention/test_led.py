"""Sectors of those who head or speak for the body before their office."""

import pytest

from dragoman.records import Mention
from dragoman.stages.mention.led import sector_before


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Toyota spokeswoman Eva Lund denied it.", "Eva Lund", "BUS"),
        ("Sinn Fein leader Ann Roa denied it.", "Ann Roa", "PTY"),
        ("European Commission Vice-President Eva Stein denied it.", "Eva Stein", "IGO"),
        ("European Union spokesman Ivo Lund denied it.", "Ivo Lund", "IGO"),
        ("The company's spokesman, Ivo Lund, denied it.", "The company's spokesman", "BUS"),
        ("The airline's chief denied it.", "The airline's chief", "BUS"),
        ("The court's president denied it.", "The court's president", "JUD"),
        # Of a state and its government.
        ("Chilean President Ana Roa denied it.", "Ana Roa", "GOV"),
        ("White House spokesman Oto Prats denied it.", "Oto Prats", "GOV"),
        ("The prime minister's spokesman denied it.", "The prime minister's spokesman", "GOV"),
        ("The ministry's spokesman denied it.", "The ministry's spokesman", "GOV"),
        ("Peru's president denied it.", "Peru's president", "GOV"),
    ],
)
def test_the_body_before_an_office(marks_in, text, words, expected):
    """Who heads a company or speaks for a union of states is none of the government."""
    marks = marks_in(text, "mention")[1]
    found = [one for one in marks if isinstance(one, Mention) and words in one.text]
    assert expected == found[0].sector


def test_only_those_who_head_or_speak_for_it():
    """A minister before whom a company is named is still a minister."""
    assert sector_before(("Toyota", "spokeswoman"), 1) == "BUS"
    assert sector_before(("Toyota", "minister"), 1) is None
