"""Days that lie ahead without a word for it: in what is demanded, and in what would decide."""

import pytest


def _values(marks_in, text, date):
    report, marks = marks_in(text, "time", date=date)
    return {mark.spans[0].of(report.text): mark.value for mark in marks}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The two parties demanded that the cabinet repeal the decree and call a vote by Friday.",
            "Friday",
            "2024-06-14",
        ),
        ("Mayors insisted that the ministry reopen the road on Friday.", "Friday", "2024-06-14"),
        ("Peru asked that the sailors be freed on Monday.", "Monday", "2024-06-17"),
        ("Chile demanded the release of the sailors by Monday.", "Monday", "2024-06-17"),
        ("Lima issued an ultimatum to the rebels to leave by Tuesday.", "Tuesday", "2024-06-18"),
        ("Chile demanded an answer on Monday.", "Monday", "2024-06-10"),
        ("The judge insisted that the troops left on Friday.", "Friday", "2024-06-07"),
        ("The report suggested that Peru attacked on Sunday.", "Sunday", "2024-06-09"),
    ],
)
def test_what_is_demanded_lies_ahead(marks_in, text, words, value):
    """A day in what is demanded comes after the demand; one of the demand itself does not."""
    assert _values(marks_in, text, "2024-06-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The firm said it might shut the mine if the blockade lasted into December.",
            "December",
            "2024-12",
        ),
        ("The law could change if the talks ran into March.", "March", "2025-03"),
        ("Peru would recall its envoy unless Chile left in February.", "February", "2025-02"),
        ("The drought lasted into March.", "March", "2024-03"),
        ("Peru would have left if Chile had signed in December.", "December", "2023-12"),
        ("The talks dragged on into December.", "December", "2023-12"),
    ],
)
def test_what_would_decide_lies_ahead(marks_in, text, words, value):
    """A month on which something to come depends is the next one."""
    assert _values(marks_in, text, "2024-11-20")[words] == value
