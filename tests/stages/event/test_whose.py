"""Deeds of somebody's people, weapons and craft, told behind "whose"."""

import pytest


def _sides(deeds_in, text, kind):
    """Return who does the first deed of a type, and to whom."""
    return next((source, target) for name, source, target in deeds_in(text) if name == kind)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Turkey, whose drones killed 14 guards last winter, praised them.", "Turkey", "14 guards"),
        ("Russia, whose missiles hit Odesa, denied it.", "Russia", "Odesa"),
        ("Iran, whose rockets killed two sailors, apologised.", "Iran", "two sailors"),
        ("The rebels, whose shells killed nine pupils, blamed the army.", "The rebels", "nine pupils"),
        ("Hamas, whose rocket hit a school, claimed the attack.", "Hamas", "a school"),
        ("China, whose trawlers rammed a patrol boat, apologised to Peru.", "China", "a patrol boat"),
        (
            "Two logging firms whose bulldozers had wrecked a village graveyard lost their licences.",
            "Two logging firms",
            "a village graveyard",
        ),
    ],
)  # fmt: skip
def test_whose_weapons_do_it_does_it(deeds_in, text, source, target):
    """A drone, a shell or a bulldozer does nothing by itself."""
    assert _sides(deeds_in, text, "ASSAULT") == ([source], [target])


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Rwanda, whose soldiers took Goma, denied it.", "whose soldiers", "Goma"),
        ("The judge, whose guards shot a thief, left Accra.", "whose guards", "a thief"),
        ("The militia, whose gunmen killed two nuns, fled.", "whose gunmen", "two nuns"),
    ],
)
def test_whose_people_do_it_do_it(deeds_in, text, source, target):
    """His people act, and they are named."""
    assert _sides(deeds_in, text, "ASSAULT") == ([source], [target])


def test_what_else_harms_is_no_deed_of_its_owner(deeds_in):
    """A medicine is no weapon."""
    told = deeds_in("A firm whose medicine killed nine children closed.")
    assert all(source != ["A firm"] for _, source, _ in told)
