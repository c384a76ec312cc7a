"""Whom a quotation calls."""

import pytest

from dragoman.records import Statement


def addressee(marks_in, text):
    """Return the actor to whom the first quotation of a text is said."""
    _, marks = marks_in(text)
    (first, *_) = (one for one in marks if isinstance(one, Statement) and one.form == "direct")
    return first.addressee and first.addressee.actor


@pytest.mark.parametrize(
    ("quotation", "said"),
    [
        ("We await you, dear brother, for a visit in May,", "Ruto said in opening remarks"),
        ("Prime Minister, your visit opens a new page,", "Ruto said"),
        ("Your Excellency, we will open the road,", "he said"),
        ("My friend, you will be welcome in June,", "Mr Ruto said"),
        ("We hope, Mr Prime Minister, that you will come,", "the Kenyan president said"),
    ],
)
def test_who_has_just_met_calls_the_other(marks_in, quotation, said):
    """One of two who met, who calls somebody, calls the other."""
    text = f"Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. “{quotation}” {said}."

    assert addressee(marks_in, text) == "person/abiy-ahmed"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. “Thank you, dear friends, "
            "for coming,” Ruto said."
        ),
        (
            "Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. “You see that the road is "
            "open,” Ruto said."
        ),
        (
            "Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. “Mr Speaker, the road is "
            "open,” Ugandan President Yoweri Museveni said."
        ),
        "“Mr Speaker, the road is open,” Kenyan President William Ruto said.",
    ],
)
def test_many_are_called_or_nobody_has_met(marks_in, text):
    """Several are called, nobody is, or who calls has met nobody."""
    assert addressee(marks_in, text) is None
