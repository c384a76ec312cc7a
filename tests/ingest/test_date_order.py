"""Which of day and month comes first in "3/4/2025"."""

import pytest

from dragoman.ingest.date_order import day_comes_first
from dragoman.ingest.text import read_text


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Met on 3/4/2025 and 25/4/2025.", {}, True),
        ("Met on 3/4/2025 and 4/25/2025.", {"publisher": "Nigerian Tribune"}, False),
        ("Met on 3/4/2025.", {"publisher": "Nigerian Tribune"}, True),
        ("Met on 3/4/2025.", {"publisher": "Ministry of Trade of Peru"}, True),
        ("Met on 3/4/2025.", {"publisher": "The Washington Post"}, False),
        ("Met on 3/4/2025.", {"url": "https://www.trade.go.ke/news/1"}, True),
        ("Met on 3/4/2025.", {"url": "https://www.trade.gov/news/1"}, False),
        ("Met on 3/4/2025.", {"url": "https://www.paper.co.uk/1"}, True),
        ("Met on 3/4/2025.", {"date": "2025-04-04"}, True),
        ("Met on 3/4/2025.", {"date": "2025-03-05"}, False),
        ("Met on 3/4/2025.", {"date": "2025-08-05"}, None),
        ("Met on 3/4/2025.", {"publisher": "Reuters"}, None),
        ("Met on 3/4/2025.", {"publisher": "Canadian Times", "date": "2025-04-03"}, None),
        ("Met on 3/4/2025.", {"url": "https://paper.io/1"}, None),
        ("Met on 25/4/2025 and 4/25/2025.", {"publisher": "Nigerian Tribune"}, None),
        ("Version 3/4 of 2025.", {"publisher": "Nigerian Tribune"}, None),
        ("Met on 3/4/2025.", {"url": "https://[paper"}, None),
    ],
)
def test_another_date_the_publisher_or_the_day_tells(text, told, expected):
    """In this order; where people write both ways, or nothing tells, it stays open."""
    assert expected is day_comes_first(text, **told)


@pytest.mark.parametrize(
    ("publisher", "date"),
    [("Nigerian Tribune", "2025-04-03"), ("Chicago Tribune", "2025-03-04"), ("Reuters", None)],
)
def test_a_line_with_such_a_date_dates_its_report(publisher, date):
    """Where it is known which number is the month."""
    text = "Minister opens dam\n\n03/04/2025\n\nThe minister opened the dam in the north and left."

    assert date == read_text(text, publisher=publisher).date
