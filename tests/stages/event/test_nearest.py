"""Parties that a pronoun among the words of a deed tells again."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "Nurses in Lusaka went back to work after the government raised their pay.",
            "raised",
            ["their"],
        ),
        (
            "Fijian students in Suva were stranded when Tarawa cut off their stipends.",
            "cut off",
            ["their"],
        ),
        (
            "Greek farmers lifted their roadblocks after the government promised to pay them.",
            "promised",
            ["them"],
        ),
        (
            "The rebels laid down their arms after Bogotá promised them an amnesty.",
            "promised",
            ["them"],
        ),
        (
            "Farmers held six soldiers until the army undertook to stop burning their fields.",
            "undertook",
            ["their"],
        ),
    ],
)
def test_a_target_is_told_by_the_pronoun_in_the_clause(sides_of, text, trigger, target):
    """Rule: who is named outside a deed's clause is told by the pronoun in it."""
    assert sides_of(text, trigger)[1] == target


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("Belize lodged its protest on Tuesday.", "protest", ["its"]),
        ("The minister apologised to Togo for his attack on Gabon.", "attack", ["his"]),
    ],
)
def test_whose_a_noun_is_did_it(sides_of, text, trigger, source):
    """Rule: a deed that a noun tells is done by whose it is."""
    assert sides_of(text, trigger)[0] == source


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("Peru on Monday expelled its Chilean guests.", "expelled", "Peru"),
        ("Chad recalled its ambassador from Togo.", "recalled", "Chad"),
        ("Ghana accused Togo of closing its border.", "accused", "Ghana"),
    ],
)
def test_a_subject_stays_who_does_it(sides_of, text, trigger, sides):
    """Rule: whoever is a verb's own subject is not told by a pronoun behind it."""
    assert sides_of(text, trigger)[0] == [sides]


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("France withdrew its offer to host the talks.", "offer", [["its"], []]),
        ("Kenya withdrew its offer to mediate.", "offer", [["its"], []]),
        ("The mine raised its offer to the strikers.", "offer", [["its"], ["the strikers"]]),
    ],
)
def test_nobody_stands_on_both_sides(sides_of, text, trigger, sides):
    """Rule: who is told by the pronoun before a noun is not its target as well."""
    assert sides_of(text, trigger) == sides


def test_who_acts_is_not_whom_he_acts_on(sides_of):
    """A pronoun that is the subject tells no target, whomever it is taken for."""
    text = "Chile has warned Bolivia that it will cut off the water should La Paz go on."
    source, target = sides_of(text, "cut off")
    assert (source, target) in (
        (["it"], ["Bolivia"]),
        (["Chile"], ["Bolivia"]),
        (["it"], ["La Paz"]),
    )
