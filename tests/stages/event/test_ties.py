"""Cut ties that name nobody, joined to a measure against a state."""

import pytest


def _targets(marks_in, text):
    _, marks = marks_in(text, "event")
    return [
        [party.country for party in one.target]
        for one in sorted(marks, key=lambda one: one.spans[0].start)
        if one.type in {"SANCTION", "COERCE"}
    ]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Bolivia recalls envoy, shuts border with Chile in row over port", [["CHL"], ["CHL"]]),
        (
            "Bolivia recalled its ambassador and closed two border crossings with Chile.",
            [["CHL"], ["CHL"]],
        ),
        ("Niger closed the border with Benin and called its ambassador home.", [["BEN"], ["BEN"]]),
        ("Somalia severed ties with Kenya and suspended flights.", [["KEN"], ["KEN"]]),
        ("Togo closed its embassy and cut off trade with Ghana.", [["GHA"], ["GHA"]]),
    ],
)
def test_joined_measures_are_against_one_state(marks_in, text, targets):
    """Rule: a cut of ties without a target is against the state of the measure joined to it."""
    assert _targets(marks_in, text) == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Malawi expelled a Zambian consul and closed the border with Mozambique.",
            [["ZMB"], ["MOZ"]],
        ),
        ("Mali jailed two clerks and recalled its envoy.", [[None], []]),
        (
            "Peru banned imports from Chile. It also recalled its envoy to Ghana.",
            [["CHL"], ["GHA"]],
        ),
    ],
)
def test_each_measure_keeps_its_own_target(marks_in, text, targets):
    """Rule: a measure that names a state is against it alone."""
    assert _targets(marks_in, text) == targets
