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
        ("in Gao for two hours.", "in Niamey for 90 minutes."),
        ("in Ouagadougou.", "in Lomé on 2 June."),
        ("on Sunday.", "in Lomé on Monday."),
        ("in Gao on Monday.", "on Monday. The two ministers met in Niamey."),
    ],
)
def test_met_elsewhere_or_on_another_day(read, one, other):
    """One sentence of each account tells it."""
    (report, marks), (second, theirs) = (read(f"{_MINISTERS} {end}") for end in (one, other))

    (found,) = met_apart((report, marks), (second, theirs), _SIDES)

    assert f"{_MINISTERS} {one}".rstrip(".") == covered(report.text, (found[0],))
    assert covered(second.text, (found[1],)).endswith(other.split(". ")[-1].rstrip("."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in Gao on Monday.", "in Gao on 2 June."),
        ("in Gao.", "on Monday."),
        # A state holds its towns, and an earlier meeting is another.
        ("in Mali.", "in Bamako."),
        ("in Agadez.", "in Agadez on Monday."),
        ("in Gao on Monday.", "on Monday. The two ministers had met in Niamey in March."),
        ("in Gao on Monday.", "on Monday. The two had last met in Niamey."),
        ("in Gao on Monday and in Niamey on Tuesday.", "in Niamey on Tuesday."),
        # A call has no town, and may be of two days.
        ("by telephone from Gao on Monday.", "by telephone from Niamey on Sunday."),
        # A house stands in its town, and a palace near it.
        ("in Paris on Monday.", "at Versailles on Monday."),
        ("in London on Monday.", "at Lancaster House on Monday."),
        # Others met elsewhere.
        (
            "in Gao on Monday.",
            "on Monday. Togolese Foreign Minister Robert Dussey met Mr Sangare in Lomé.",
        ),
        (
            "in Gao on Monday.",
            "on Monday. Malian Defence Minister Sadio Camara met Nigerien Interior Minister Mohamed Toumba in Niamey.",
        ),
        ("in Gao on Monday.", "on Monday. Malian and Nigerien officials held talks in Niamey."),
    ],
)
def test_met_in_one_place_on_one_day(read, one, other):
    """What one account leaves out, or tells of another meeting, is no difference."""
    first, second = (read(f"{_MINISTERS} {end}") for end in (one, other))

    assert [] == list(met_apart(first, second, _SIDES))
