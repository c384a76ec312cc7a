"""Help that somebody comes to is told once, and goes to whom it is."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Gulf states came to Egypt's aid.", None, "EGY"),
        ("Oman came to Qatar's rescue with fuel.", "OMN", "QAT"),
        ("France came to the defence of Chad.", "FRA", "TCD"),
        ("Kenya rushed to Malawi's aid.", "KEN", "MWI"),
        ("Zambia came to Malawi's rescue with maize.", "ZMB", "MWI"),
        ("Portugal came to the support of Angola at the UN.", "PRT", "AGO"),
        ("The Danish navy came to the aid of a Greek ship.", "DNK", "GRC"),
    ],
)
def test_who_comes_to_help_helps(marks_in, text, source, target):
    """And whom he helps does not help him."""
    _, (event,) = marks_in(text, "event")
    assert source == event.source[0].country
    assert target == event.target[0].country


@pytest.mark.parametrize(
    "text",
    [
        "The farmer was charged with slaughtering cattle.",
        "Vets slaughtered hundreds of pigs on the farm.",
        "Workers slaughtered 400 sheep on the farm.",
    ],
)
def test_animals_are_not_massacred(marks_in, text):
    """However many there are."""
    assert all(one.type != "ASSAULT" for one in marks_in(text, "event")[1])
