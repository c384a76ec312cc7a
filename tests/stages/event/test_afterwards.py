"""What somebody did before or after something else."""

import pytest


def _told(deeds_in, text, kind):
    """Return who did the last deed of a type, and to whom."""
    return [(source, target) for name, source, target in deeds_in(text) if name == kind][-1]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Soldiers killed four rebels after capturing the town.", "ASSAULT", ["the town"]),
        ("Police beat a reporter before closing the station.", "COERCE", []),
        ("The premier talked with Merkel and union leaders after visiting a mine.", "CONSULT", []),
        ("The mayor met the bishop before accusing the police of murder.", "ACCUSE", ["the police"]),
        ("Kenya praised Uganda after signing a pact with Rwanda.", "SUPPORT", ["Rwanda"]),
    ],
)  # fmt: skip
def test_the_other_deed_is_done_to_its_own(deeds_in, text, kind, target):
    """And not to whom the first was done."""
    assert _told(deeds_in, text, kind)[1] == target


def test_it_is_done_by_who_did_the_first(deeds_in):
    """Not by whom he met."""
    text = (
        "Banda, who had talks with Vice President Mensah and church leaders "
        "before visiting the State House, flew home on Monday."
    )
    assert _told(deeds_in, text, "CONSULT") == (["Banda"], ["the State House"])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Jets killed two farmers while bombing the camp.", ["two farmers"]),
        ("Rebels shot a priest before burning him.", ["him"]),
    ],
)
def test_one_deed_may_be_told_twice(deeds_in, text, target):
    """What is done while doing another may hit the same, and so may what has only a pronoun."""
    assert _told(deeds_in, text, "ASSAULT")[1] == target
