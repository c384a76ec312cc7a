"""Feasts as days: known ones by their rule, those of the moon by the days among which they lie."""

import pytest


@pytest.fixture(scope="session")
def feasts_in(marks_in):
    """Return a function that gives value, first and last day, and whether fixed, by the words of a time."""

    def run(text):
        report, marks = marks_in(text, "time", date="2024-06-12")
        return {
            mark.spans[0].of(report.text): (mark.value, mark.begin, mark.end, mark.fixed)
            for mark in marks
        }

    return run


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Russia will free the miners after Orthodox Easter.", "Orthodox Easter", "2025-04-20"),
        ("Israel will reopen the crossing after Yom Kippur.", "Yom Kippur", "2024-10-12"),
        ("Iraq gave Turkey until Nowruz next year.", "Nowruz next year", "2025-03-20"),
        ("The envoy resigned after Easter last year.", "Easter last year", "2023-04-09"),
        ("Malta will hold talks at Christmas this year.", "Christmas this year", "2024-12-25"),
    ],
)
def test_a_feast_with_a_rule_is_a_day(feasts_in, text, words, day):
    """Also where the year is told by its place to this one."""
    assert (day, day, day, True) == feasts_in(text)[words]


@pytest.mark.parametrize(
    ("text", "words", "times"),
    [
        (
            "Kenya will open a consulate before Ramadan.",
            "Ramadan",
            ("2025", "2025-02-27", "2025-04-01", False),
        ),
        (
            "The talks broke down during Ramadan last year.",
            "Ramadan last year",
            ("2023", "2023-03-21", "2023-04-23", False),
        ),
        (
            "Ghana will drop visas by Eid al-Adha.",
            "Eid al-Adha",
            ("2024-06", "2024-06-15", "2024-06-19", False),
        ),
        (
            "India will cut fuel prices by Diwali.",
            "Diwali",
            ("2024", "2024-10-14", "2024-11-15", False),
        ),
        (
            "Nepal will vote after Deepavali 2026.",
            "Deepavali 2026",
            ("2026", "2026-10-14", "2026-11-15", False),
        ),
    ],
)
def test_a_feast_of_the_moon_has_no_day_of_its_own(feasts_in, text, words, times):
    """No day is invented: the month is told if it is one, else the year."""
    assert times == feasts_in(text)[words]


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Taha Ramadan visited Syria.",
        "Moussa Ramadan met the envoy.",
        "Minister Deepavali Rao called the envoy.",
        "Israel fought Egypt in the Yom Kippur War.",
        "The Good Friday Agreement was signed in Belfast.",
    ],
)
def test_names_of_people_wars_and_treaties_are_no_days(feasts_in, text):
    """A feast in a name dates nothing."""
    assert {} == feasts_in(text)
