"""Who met and who suffered, where the words around a deed tell it."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Togo freed four fishermen after talks with Benin.", (["Togo"], ["Benin"])),
        (
            "The unions said they had suspended a strike after a meeting with the government.",
            (["they"], ["the government"]),
        ),
        ("Norway was praised after talks with Chad.", (["Norway"], ["Chad"])),
        ("Oslo wants talks with Chad.", (["Oslo"], ["Chad"])),
    ],
)
def test_who_does_something_after_talks_talked(sides_in, text, sides):
    """The subject of the verb beside which the talks are told."""
    assert sides_in(text)["CONSULT"] == sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "The union wants to free its treasurer, Ana Roca, who was arrested in Kano.",
            ["its treasurer"],
        ),
        ("The union's ships are gone: police seized its ships.", ["its"]),
    ],
)
def test_who_is_arrested_is_not_whose_he_is(sides_in, text, target):
    """Of things their owner suffers; of people they themselves."""
    assert sides_in(text)["COERCE"][1] == target
