"""The next meeting that will be held is planned, whoever will be at it; states that share a name are two."""

import pytest


@pytest.fixture(scope="session")
def talks_in(marks_in):
    """Return a function that gives the status and the countries of the talks of a text."""

    def run(text):
        _, marks = marks_in(text, "event")
        return [
            (one.status, sorted(p.country or "" for p in (*one.source, *one.target)))
            for one in marks
            if one.type == "CONSULT"
        ]

    return run


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("The next meeting will take place in Tashkent in December.", [("planned", [])]),
        ("The next round is planned for January.", [("planned", [])]),
        ("The next meeting will be held in Lima in May.", [("planned", [])]),
        (
            "Egypt and Sudan met in Cairo on Monday. The next meeting will take place in Khartoum in August.",
            [("happened", ["EGY", "SDN"]), ("planned", ["EGY", "SDN"])],
        ),
        ("Military officers of the two Koreas met at Panmunjom.", [("happened", ["KOR", "PRK"])]),
        ("Ethiopia hosted talks between the two Sudans.", [("happened", ["ETH", "SDN", "SSD"])]),
    ],
)
def test_a_next_meeting_is_planned(talks_in, text, talks):
    """Between those who met last, where they are named."""
    assert talks_in(text) == talks


@pytest.mark.parametrize(
    "text",
    [
        "The next board meeting will be held in May.",
        "The next chess round will take place in June.",
        "The next session will be held in May; the pupils look forward to it.",
        "The divided Koreas met.",
    ],
)
def test_other_meetings_and_rounds_are_none(talks_in, text):
    """Boards meet, and chess is played."""
    assert not talks_in(text)


def test_a_minister_is_none_of_the_two_leaders(talks_in):
    """Who tells what a president promised does not meet him."""
    text = (
        "Brazil's president, Ana Roa, and Peru's president, Luis Vera, talked on Monday. "
        "Paraguay's foreign minister, Rubén Sosa, said Roa had promised a report. "
        "The two leaders will meet in July."
    )
    assert talks_in(text)[-1] == ("planned", ["BRA", "PER"])
