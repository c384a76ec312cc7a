"""Whom somebody will have nothing to do with, or of what he will not hear."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Peru's president will have nothing to do with the mine.", "Peru's president", None),
        (
            "Kenya's president wants nothing to do with the rebels.",
            "Kenya's president",
            "the rebels",
        ),
        ("Norway wants no part of Russia's plan.", "Norway", "Russia's plan"),
        (
            "The Danish premier would have no truck with the separatists.",
            "The Danish premier",
            "the separatists",
        ),
        ("Lagos would not hear of the union's plan.", "Lagos", "the union's plan"),
        ("Oman says it wants to have nothing to do with the militia.", "it", "the militia"),
    ],
)
def test_who_will_have_nothing_to_do_with_somebody_turns_him_down(deeds_in, text, source, target):
    """It is done as he says so, whatever words of not and nothing it takes."""
    found = [one for one in deeds_in(text) if one[0] == "REJECT"]
    assert found == [("REJECT", [source], [target] if target else [])]


def test_a_refusal_in_words_of_nothing_happened(statuses_in):
    """What is denied is no refusal."""
    assert statuses_in("Lima will have nothing to do with the rebels.", "REJECT") == {"happened"}


@pytest.mark.parametrize(
    "text",
    [
        "Iran has nothing to do with Iraq.",
        "The drought has nothing to do with Kenya's election.",
        "The bishop of Lima would hear confessions on Sunday.",
        "Kenya's president will have no part in the film.",
        "The Kenyan truck will have nothing on its roof.",
    ],
)
def test_what_is_only_so_refuses_nobody(types_in, text):
    """Whoever or whatever has nothing to do with something turns nobody down."""
    assert "REJECT" not in types_in(text)
