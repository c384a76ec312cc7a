"""Deeds in rarer words between two who are known, which the model does not notice."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Laos took the side of Nepal in the quarrel over salt.", [("SUPPORT", "LAO", "NPL")]),
        ("A Greek frigate intruded into the waters of Malta.", [("MOBILIZE", "GRC", "MLT")]),
        ("The film shows how Goma fell to the rebels.", []),
        ("The task fell to the ministry of Chile.", []),
        ("Chile's currency fell against that of Peru.", []),
        ("The minister of Chile took the side road to Peru.", []),
        ("Soldiers from Kenya took the stage in Haiti.", []),
    ],
)
def test_a_rule_of_several_words_between_two_sides_is_enough(marks_in, text, sides):
    """What is no act of one on the other stays none."""
    _, marks = marks_in(text, "event")
    assert [(m.type, m.source[0].country, m.target[0].country) for m in marks] == sides
