"""What is given to a capital is given to the government in it."""

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The house voted to end arms deliveries to Kyiv.", "UKR"),
        ("The king offered his condolences to Ankara.", "TUR"),
        ("Norway sent its condolences to Dhaka after the fire.", "BGD"),
        ("Oslo expressed its thanks to Lima for the rescue.", "PER"),
        ("Aid to Kabul has stopped.", "AFG"),
        ("Gas supplies to Minsk were cut.", "BLR"),
        ("Oslo halted weapons exports to Riyadh.", "SAU"),
        ("A letter to Ottawa was leaked.", "CAN"),
        ("Military assistance to Lima ended in May.", "PER"),
    ],
)
def test_a_capital_that_is_given_something_is_a_government(marks_in, text, country):
    """It is a mention, and no place."""
    _, mentions = marks_in(text, "mention")
    _, places = marks_in(text, "place")

    assert country in [one.country for one in mentions]
    assert country not in [one.country for one in places]


@pytest.mark.parametrize(
    "text",
    [
        "Food deliveries to Lima stopped.",
        "The road to Lima is shut.",
        "Flights to Lima resumed on Monday.",
        "Ministers travelled to Lima.",
    ],
)
def test_a_capital_where_something_goes_is_a_place(marks_in, text):
    """Food, roads and flights go to a town."""
    assert ["PER"] == [one.country for one in marks_in(text, "place")[1]]
