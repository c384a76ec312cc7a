"""The narrator's own asides are nobody's words."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Let us recall that Hungary vetoed the loan in May.",
        "Let's note that Peru has no navy.",
        "As reported earlier, Chad froze the accounts in 2023.",
        "As previously reported, Chad froze the accounts in 2023.",
        "Chad, as noted above, froze the accounts.",
        "As was reported, Chad froze the accounts.",
    ],
)
def test_what_only_reminds_says_nothing(marks_in, text):
    """It points to the report, or to what was reported before."""
    assert [] == marks_in(text, "statement")[1]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "As announced earlier by the ministry, Chad froze the accounts.",
            "the ministry",
            "Chad froze",
        ),
        (
            "As was announced by the Kremlin, Mr Roa will visit Lima.",
            "the Kremlin",
            "Mr Roa will visit",
        ),
        ("As Mr Roa noted, Chad froze the accounts.", "Mr Roa", "Chad froze"),
        ("He let us know that Chad froze the accounts.", "He", "that Chad froze"),
        (
            "Ana Roa reminded the council that Chad froze the accounts.",
            "Ana Roa",
            "that Chad froze",
        ),
        ("We recall that Hungary vetoed the loan.", "We", "that Hungary vetoed"),
    ],
)
def test_what_somebody_reminds_of_is_his(marks_in, text, source, content):
    """Whoever is named for it says it, and not whom it is about."""
    report, (said,) = marks_in(text, "statement")

    assert source == said.source.spans[0].of(report.text)
    assert said.spans[0].of(report.text).startswith(content)
