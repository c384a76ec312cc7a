"""Exports, flights and the like that "will begin": who is bound by it."""

import pytest

from dragoman.export.brief import brief
from dragoman.spans import covered


@pytest.fixture(scope="module")
def bound(marks_in):
    """Return a function that gives the countries bound in a text, the deed, and its last day."""

    def run(text):
        report, marks = marks_in(text, "commitment")
        return [
            (
                [party.country for party in one.who],
                covered(report.text, one.deed),
                one.due and one.due.end,
            )
            for one in marks
        ]

    return run


@pytest.mark.parametrize(
    ("text", "country", "deed"),
    [
        (
            "Algeria's energy minister said that gas exports to Slovenia will begin in July.",
            "DZA",
            "in July",
        ),
        ("The minister of Fiji said gas exports from Peru will start in May.", "PER", "in May"),
        (
            "Deliveries of Uzbek electricity will begin in March, Tashkent stated.",
            "UZB",
            "in March",
        ),
        ("Georgia said that Georgian wine shipments would start in October.", "GEO", "in October"),
        ("Iran's oil exports to Syria will resume in July.", "IRN", "in July"),
        ("Greece's minister said rail traffic to Turkey would resume in May.", "GRC", "in May"),
        ("Direct flights to Madrid will start in June, Morocco's ministry said.", "MAR", "in June"),
    ],
)
def test_whose_goods_they_are_is_bound(bound, text, country, deed):
    """By the words of the phrase, else by who says so."""
    ((who, words, end),) = bound(text)

    assert [country] == who
    assert words.endswith(deed)
    assert end is not None


@pytest.mark.parametrize(
    "text",
    [
        "The rains will begin in June, the ministry of Ghana said.",
        "Talks will begin in May, Kenya said.",
        "Sales of the book will begin in July.",
        "Exports will fall by 5 percent in July, economists said.",
        "Georgia expects that Azerbaijani diesel shipments may start in October.",
    ],
)
def test_what_begins_by_nobodys_word_binds_nobody(bound, text):
    """Talks, rains and sales are sent by nobody."""
    assert [] == bound(text)


def test_the_brief_names_the_state_of_an_adjective(marks_in):
    """Not "Uzbek (UZB)"."""
    report, marks = marks_in("Deliveries of Uzbek gas will begin in March, Kyrgyzstan said.")

    assert "Uzbekistan: Deliveries of Uzbek gas … begin in March" in brief(report, marks)
