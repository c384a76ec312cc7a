"""Whose leaders and ministers talked, where only the states are named."""

import pytest


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            (
                "A telephone conversation took place between the heads of state of Kazakhstan and Oman. "
                "The presidents agreed to meet in November."
            ),
            ["KAZ", "OMN"],
        ),
        (
            (
                "A dialogue was held between the heads of government of Peru and Chile. "
                "The leaders agreed to meet in May."
            ),
            ["PER", "CHL"],
        ),
        (
            (
                "The conversation between the kings of Spain and Norway was short. "
                "The leaders agreed to meet in May."
            ),
            ["ESP", "NOR"],
        ),
        (
            "The fog between the ports of Peru and Chile was thick. The leaders agreed to meet in May.",
            [None],
        ),
        (
            (
                "The road between the heads of the valleys of Peru and Chile is long. "
                "The presidents agreed to meet in May."
            ),
            [None],
        ),
    ],
)
def test_who_talks_is_told_by_the_talk(marks_in, text, countries):
    """Where states lie beside each other nobody has talked."""
    (promise,) = marks_in(text, "commitment")[1]

    assert countries == [party.country for party in promise.who]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Colombia and Venezuela claimed success after their defence ministers met on the bridge.",
            "their defence ministers",
            None,
        ),
        ("Oman and Chad praised the pact. Their envoys signed it.", "Their envoys", None),
        ("Oman praised the pact after its ministers met.", "its ministers", "OMN"),
        (
            "Two Omani officials came late because their drivers lost the way.",
            "their drivers",
            "OMN",
        ),
    ],
)
def test_what_two_states_own_is_of_neither_alone(marks_in, text, words, country):
    """The ministers of both are not those of the first."""
    report, marks = marks_in(text, "mention")
    found = [one for one in marks if one.spans[0].of(report.text) == words]

    assert all(one.country == country for one in found)
    assert found or country
