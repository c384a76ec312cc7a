"""How long a meeting took, where two sides tell it otherwise."""

import pytest

from dragoman.relate import versions


@pytest.mark.parametrize(
    ("text", "claim", "reply"),
    [
        (
            (
                "Brasilia said the two leaders had talked for half an hour. "
                'Argentina\'s spokesman said it had been "a greeting of ten minutes, nothing more".'
            ),
            "talked for half an hour",
            "a greeting of ten minutes",
        ),
        (
            (
                "Seoul said the call had lasted 45 minutes. A Japanese official said Korea had been waiting for it "
                "since August and put its length at half an hour."
            ),
            "lasted 45 minutes",
            "put its length at half an hour",
        ),
        (
            (
                "Kyrgyzstan's president said the conversation lasted two hours. The Uzbek ministry indicated a duration "
                "of 40 minutes."
            ),
            "lasted two hours",
            "a duration of 40 minutes",
        ),
        (
            (
                "Ghana's statement says the presidents met for three hours. Togo's ministry described an exchange of "
                "twenty minutes."
            ),
            "met for three hours",
            "an exchange of twenty minutes",
        ),
        (
            "Cairo said the call took an hour. Doha said that the two had spoken for ten minutes.",
            "took an hour",
            "spoken for ten minutes",
        ),
    ],
)
def test_a_meeting_is_told_shorter(versions_in, text, claim, reply):
    """By whatever word it is told that they met."""
    ((told, answered),) = versions_in(text)

    assert claim in told
    assert reply in answered


@pytest.mark.parametrize(
    "text",
    [
        "Peru said its delegation talked for two hours. Chile said its pilots had slept for six hours.",
        "Mali said the talks lasted two hours. Niger said the fighting went on for six hours.",
        "Lima said the call lasted an hour. Quito said it would send a ship within 12 hours.",
        "Cairo said the call took an hour. Doha said that the two had spoken for an hour.",
    ],
)
def test_hours_of_something_else_are_left(read, text):
    """Other deeds, times to come, and the same length are no two versions."""
    assert [] == versions(*read(text))
