"""Measures that are put back in force, taken for giving in."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "A federal judge has reinstated a ban on drilling in the Arctic.",
            "SANCTION",
            (["A federal judge"], []),
        ),
        ("The junta reinstated the curfew in Bamako.", "COERCE", (["The junta"], ["Bamako"])),
        ("The US reimposed sanctions on Iran.", "SANCTION", (["The US"], ["Iran"])),
        (
            "India restored tariffs on Bangladeshi jute.",
            "SANCTION",
            (["India"], ["Bangladeshi jute"]),
        ),
    ],
)
def test_a_measure_put_back_in_force_is_taken_anew(sides_in, text, kind, sides):
    """Nobody gives in who bans something again."""
    assert sides_in(text) == {kind: sides}


def test_who_hits_back_at_a_measure_takes_one(sides_in):
    """Who promises to retaliate against tariffs concedes nothing."""
    told = sides_in("China promised to retaliate against American tariffs.")
    assert "CONCEDE" not in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court in Lima reinstated the sacked governor.", "CONCEDE"),
        ("Egypt restored ties with Qatar.", "SUPPORT"),
        ("Rwanda and Congo restored the ceasefire.", "RETREAT"),
    ],
)
def test_what_else_is_put_back_stays(sides_in, text, kind):
    """A governor who is reinstated, and ties or a truce that are restored, are what they were."""
    assert sides_in(text).keys() == {kind}


@pytest.mark.parametrize(
    ("text", "is_given_in"),
    [
        ("India vows response to US tariffs", False),
        ("The minister promised an answer to the tariffs of Togo.", False),
        ("Peru lifted its tariffs on Chilean fruit.", True),
    ],
)
def test_an_answer_to_a_measure_is_no_concession(sides_in, text, is_given_in):
    """Who vows a response to tariffs gives in to nobody."""
    assert ("CONCEDE" in sides_in(text)) is is_given_in
