"""Who is handed over to be tried, and who is only let go."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "The Philippines surrendered its former president to the tribunal.",
            "The Philippines",
            "the tribunal",
        ),
        ("Serbia surrendered two generals to The Hague.", "Serbia", "The Hague"),
        (
            "A fugitive judge was handed back to Guatemala by the authorities in Belize.",
            "the authorities in Belize",
            "Guatemala",
        ),
        ("Albania handed over a suspected poisoner to Kosovo.", "Albania", "Kosovo"),
        ("Ghana handed a wanted broker over to Denmark on Friday.", "Ghana", "Denmark"),
    ],
)
def test_who_is_wanted_is_extradited(deeds_in, text, source, target):
    """He is not let go, whatever verb tells it."""
    assert deeds_in(text) == [("COOPERATE", [source], [target])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hezbollah handed over two captives to the Red Cross.", "RETREAT"),
        ("The militia surrendered its rifles to the governor.", "RETREAT"),
        ("Two Chechen fighters surrendered to the Georgian army.", "RETREAT"),
    ],
)
def test_who_is_let_go_is_not_extradited(types_in, text, kind):
    """Nor do men who give themselves up extradite anybody."""
    assert types_in(text) == [kind]


def test_to_whom_fighters_surrender(deeds_in):
    """Behind "to" stands no place that they leave for."""
    text = "The last forty mercenaries surrendered to Burundian troops on Sunday."
    assert [one[2] for one in deeds_in(text)] == [["Burundian troops"]]
