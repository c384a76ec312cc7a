"""Where and when two accounts tell that the two sides met."""

import pytest

from dragoman.relate.whereabouts import met_apart
from dragoman.spans import covered

_SIDES = frozenset({"MLI", "NER"})
_MINISTERS = "Malian Foreign Minister Abdoulaye Diop met Nigerien Foreign Minister Bakary Sangare"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in Gao on Monday.", "in Niamey on Monday."),
        ("in Bamako on 2 June.", "in Bamako on 1 June."),
        ("in Gao on Monday.", "in Agadez on Monday."),
        ("in Ouagadougou.", "in Lomé on 2 June."),
        ("on Sunday.", "in Lomé on Monday."),
    ],
)
def test_met_elsewhere_or_on_another_day(read, one, other):
    """One sentence of each account tells it."""
    (report, marks), (second, theirs) = (read(f"{_MINISTERS} {end}") for end in (one, other))

    (found,) = met_apart((report, marks), (second, theirs), _SIDES)

    assert (f"{_MINISTERS} {one}".rstrip("."), f"{_MINISTERS} {other}".rstrip(".")) == (
        covered(report.text, (found[0],)),
        covered(second.text, (found[1],)),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in Gao on Monday.", "in Gao on 2 June."),
        ("in Gao.", "on Monday."),
        # A state holds its towns, and an earlier meeting is another.
        ("in Mali.", "in Bamako."),
        ("in Agadez.", "in Agadez on Monday."),
        ("in Gao on Monday.", "on Monday. The two ministers had met in Niamey in March."),
        # A house stands in its town.
        ("in London on Monday.", "at Lancaster House on Monday."),
        # Others met elsewhere.
        (
            "in Gao on Monday.",
            "on Monday. Togolese Foreign Minister Robert Dussey met Mr Sangare in Lomé.",
        ),
    ],
)
def test_met_in_one_place_on_one_day(read, one, other):
    """What one account leaves out, or tells of another meeting, is no difference."""
    first, second = (read(f"{_MINISTERS} {end}") for end in (one, other))

    assert [] == list(met_apart(first, second, _SIDES))
