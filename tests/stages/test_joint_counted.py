"""Who "the three countries", "all four governments" are: so many, joined together before."""

import pytest

from dragoman.records import Event

_THREE = (
    "Peru's Foreign Minister Ana Roca met Chile's Foreign Minister Luis Vera and Oman's Foreign "
    "Minister Ali Said. "
)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Egypt, Ethiopia and Sudan met in Cairo. The three countries agreed to meet again.",
            ["EGY", "ETH", "SDN"],
        ),
        (
            "Peru, Chile and Bolivia met. It rained. All three states agreed to meet again.",
            ["PER", "CHL", "BOL"],
        ),
        (
            "Peru, Chile, Bolivia and Oman signed a pact. The four governments agreed to meet again.",
            ["PER", "CHL", "BOL", "OMN"],
        ),
        (
            "The ministers of Peru, Chile and Bolivia met in Lima. The three ministers agreed to meet again.",
            ["PER", "CHL", "BOL"],
        ),
        (
            _THREE + "The three ministers agreed to meet again.",
            ["person/ana-roca", "person/luis-vera", "person/ali-said"],
        ),
        (
            "Lima, Quito and Oslo sent envoys. The three sides agreed to meet again.",
            ["PER/government", "ECU/government", "NOR/government"],
        ),
        ("Peru and Chile met in Lima. The three countries agreed to meet again.", [None]),
        (
            "Peru, Chile and Oman met. Three countries agreed to meet again.",
            [None],
        ),
        (
            "Peru, Chile and Oman met. The three countries of the Sahel agreed to meet again.",
            [None],
        ),
    ],
)
def test_who_the_three_are(marks_in, text, actors):
    """A list of as many, or as many officials; else nobody is meant for sure."""
    events = [one for one in marks_in(text)[1] if isinstance(one, Event) and one.type == "AGREE"]

    assert actors == [party.actor for party in events[0].source]
