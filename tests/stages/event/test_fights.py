"""Fights "with" somebody, told beside what came of them."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The army withdrew from the city after clashes with the rebels.",
            (["The army"], ["the rebels"]),
        ),
        ("The army lost 20 soldiers in clashes with the rebels.", (["The army"], ["the rebels"])),
        ("Nine soldiers died in clashes with militants.", (["militants"], ["Nine soldiers"])),
        (
            "Chilean police killed nine people in a shootout with smugglers.",
            (["Chilean police"], ["smugglers"]),
        ),
        ("Two officers were hurt in clashes with protesters.", (["protesters"], ["Two officers"])),
        ("Villagers fled after clashes between the army and rebels.", (["the army", "rebels"], [])),
        (
            "A police officer was shot during a shootout with robbers.",
            (["robbers"], ["A police officer"]),
        ),
        ("The village burned during clashes with rebels.", (["rebels"], [])),
    ],
)
def test_who_fought_whom(deeds_in, text, sides):
    """By what became of the first."""
    told = [(source, target) for name, source, target in deeds_in(text) if name == "ASSAULT"]
    assert told[-1:] == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Iran fired missiles at Israel in retaliation for strikes on its bases.",
            (["Israel"], ["its bases"]),
        ),
        ("Israel struck Lebanon in retaliation for rocket attacks.", (["Lebanon"], ["Israel"])),
        (
            "Israel struck Lebanon in response to rocket attacks by Hezbollah.",
            (["Hezbollah"], ["Israel"]),
        ),
    ],
)
def test_what_is_answered_was_done_by_whom_the_answer_hits(deeds_in, text, sides):
    """Unless its own words name another."""
    told = [(source, target) for name, source, target in deeds_in(text) if name == "ASSAULT"]
    assert told[-1][0] == sides[0]


@pytest.mark.parametrize(
    "text",
    [
        "The premier urged restraint after clashes with protesters in Chad.",
        "Residents fled to Chad after clashes with the police.",
        "The UN evacuated staff after clashes with militiamen.",
    ],
)
def test_who_speaks_flees_or_helps_has_not_fought(deeds_in, text):
    """Only forces that take, lose or leave something there."""
    told = [source for name, source, _ in deeds_in(text) if name == "ASSAULT"]
    assert not [
        one for source in told for one in source if one in {"The premier", "Residents", "The UN"}
    ]


def test_a_coup_was_not_made_by_whom_its_answer_hits(deeds_in):
    """Nor was anything else that is no blow at the one who answers."""
    told = deeds_in("Chad imposed sanctions on Mali in response to a coup.")
    assert [source for name, source, _ in told if name == "ASSAULT"] in ([], [[]])
