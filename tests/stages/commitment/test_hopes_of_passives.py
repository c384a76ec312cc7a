"""Who only hopes or foresees that a thing will be done has not said that he has it done."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Phnom Penh hopes that the talks will not be delayed.",
        '"We hope that the border will not be closed," the minister said.',
        "The minister was confident that the loan would be paid by June.",
        "The ministry believes the road will be rebuilt by May.",
        "Kenya's army fears that the bridge will be closed in May.",
    ],
)
def test_a_hope_binds_nobody(marks_in, text):
    """It is told what may be done by others."""
    assert [] == marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    "text",
    [
        "The road will be rebuilt by May, the ministry said.",
        "The ministry vowed that the road would be rebuilt by May.",
        '"The bridge will be opened in June," the minister said.',
    ],
)
def test_who_says_so_is_bound(marks_in, text):
    """What is his to decide he has done."""
    assert 1 == len(marks_in(text, "commitment")[1])
