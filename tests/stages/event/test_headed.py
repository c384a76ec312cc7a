"""Items under a day."""

import pytest

from dragoman.ingest.html import read_page
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event, Time
from dragoman.stages import standard

PAGE = """<html><head><title>The month in brief - Courier</title>
<meta property="article:published_time" content="2026-03-06T20:00:00Z"></head><body>
<h1>The month in brief</h1><p>Chad arrested a pilot.</p>
<h3>March 3</h3><p>Kenya recalled its ambassador to Tanzania after police beat two activists.
Uganda had expelled him in May. Gunmen killed nine soldiers near the border, the army said.</p>
<h3>Wednesday, 4 March</h3><p>LIMA - Peru lifted sanctions on two Chilean banks.
"We closed our embassy," the minister said. Ghana has blocked aid since May.</p>
<h3>5 March 2026</h3><p>Togo expels the Beninese envoy and closes the border.
Mali will free 40 prisoners. Japan lodged a protest.</p>
<h3>Also in the news</h3><p>Ghana jailed a minister.</p></body></html>"""


def days():
    """Return the day of each event of the page, by the first word of its trigger."""
    return days_in(read_page(PAGE.encode(), source="test"))


def days_in(report):
    """Return the day of each event of a report, by the first word of its trigger."""
    marks = Pipeline(standard())(default_reader().read([report])[0]).marks
    begins = {mark.id: mark.begin for mark in marks if isinstance(mark, Time)}
    return {
        mark.trigger[0].of(report.text): begins.get(mark.time or "")
        for mark in marks
        if isinstance(mark, Event)
    }


def test_the_day_over_an_item_is_that_of_its_news():
    """In the past, or as a chronology tells it, in the present; to the next sub-head."""
    found = days()
    assert found["recalled"] == found["killed"] == "2026-03-03"
    assert found["lifted sanctions"] == "2026-03-04"
    assert found["expels"] == found["closes"] == found["protest"] == "2026-03-05"


def test_what_an_item_recalls_quotes_or_foresees_has_no_such_day():
    """Nor what has a time of its own, what is lifted, or stands under no day."""
    found = days()
    assert found["expelled"] == "2025-05-01"
    assert found["blocked"] == "2025-05-01"
    words = ("beat", "closed", "sanctions", "free", "jailed", "arrested")
    assert {found[word] for word in words} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The week\n\n6 May\n\nGunmen kidnapped a nurse.\n\n7 May 2024\n\nTogo expelled an envoy.",
            {"kidnapped": "2024-05-06", "expelled": "2024-05-07"},
        ),
        (
            "6 May 2024\n\nOman jailed a clerk.\n\n7 May 2024\n\nTogo expelled one.\n\nMay 8, 2024\n\nMali closed its border.",
            {"jailed": "2024-05-06", "expelled": "2024-05-07", "closed": "2024-05-08"},
        ),
        (
            "The week\n\n6 May\n\nGunmen kidnapped a nurse.\n\nLOME, 9 May 2024\n\nTogo expelled an envoy.",
            {"expelled": None},
        ),
    ],
)
def test_a_written_year_makes_no_other_day(text, expected):
    """A day with its year stands over items like one without; no item has the day of the one before."""
    found = days_in(read_text(text))
    assert expected == {word: found[word] for word in expected}


def test_the_days_over_items_still_date_a_text():
    """The first day with a year is the date of the report, whatever is under it."""
    text = "The week\n\n6 May\n\nGunmen kidnapped a nurse.\n\n7 May 2024\n\nTogo expelled an envoy."
    assert read_text(text).date == "2024-05-07"
