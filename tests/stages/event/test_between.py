"""Between whom talks and truces are, and who only brings them about."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Egypt and Qatar brokered a four-day truce between Israel and Hamas.",
            ("RETREAT", ["Israel", "Hamas"], []),
        ),
        (
            "Turkey mediated a ceasefire between Armenia and Azerbaijan.",
            ("RETREAT", ["Armenia", "Azerbaijan"], []),
        ),
        (
            "Israel and Hamas extended their truce by two days.",
            ("RETREAT", ["Israel", "Hamas"], []),
        ),
        (
            "Sudan's army chief refused to meet his rival in Uganda.",
            ("REJECT", ["Sudan's army chief"], ["his rival"]),
        ),
        (
            "The president declined to meet the envoy in Geneva.",
            ("REJECT", ["The president"], ["the envoy"]),
        ),
        (
            "A court in Minsk extended the detention of an American journalist.",
            ("COERCE", ["A court in Minsk"], ["an American journalist"]),
        ),
        (
            "A judge prolonged the pre-trial detention of the former minister.",
            ("COERCE", ["A judge"], ["the former minister"]),
        ),
        (
            "The bank extended a loan of 50 million dollars to Malawi.",
            ("AID", ["The bank"], ["Malawi"]),
        ),
    ],
)
def test_who_is_a_side(deeds_in, text, deed):
    """Rule: a truce "between" two is theirs, and a town where nobody is met is no party."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    ["The city extended the prison.", "The firm extended the van by a metre."],
)
def test_buildings_are_extended_without_a_deed(types_in, text):
    """Only who is held is held longer."""
    assert "COERCE" not in types_in(text)
