"""Complete calendar dates are found in the languages of the news."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.dates import claimed_date, find_dates

WRITTEN = """\
Friday, December 30, 2022|30 Dec 2022|30th of December, 2022|December 30th 2022|Dec. 30, 2022
30. Dezember 2022|30 décembre 2022|30 de diciembre de 2022|30 de dezembro de 2022|30 dicembre 2022
30 december 2022|30 grudnia 2022 r.|30 декабря 2022 года|30 грудня 2022|30 Aralık 2022
30 ديسمبر 2022|30 دسامبر 2022|30 दिसंबर 2022|30 ডিসেম্বর 2022|30 tháng 12 năm 2022
2022年12月30日|2022년 12월 30일|30 Desember 2022|30. prosince 2022|2022. december 30.
30. joulukuuta 2022|30 decembrie 2022|30 Δεκεμβρίου 2022|30 בדצמבר 2022|30 декември 2022
30 of december of 2022|2022-12-30|2022/12/30|30/12/2022|12/30/2022|30.12.2022|30-12-2022|30-Dec-2022|2022-12-30T23:00:00Z"""


@pytest.mark.parametrize("written", WRITTEN.replace("\n", "|").split("|"))
def test_one_day_in_many_hands(written):
    """Every way to write the day gives the same ISO date, in prose, too."""
    for text in (written, f"They met on {written}, it said."):
        assert ["2022-12-30"] == [found.date for found in find_dates(text)]


@pytest.mark.parametrize(
    "text",
    [
        "3/4/2022",
        "31 February 2022",
        "30 people 2022",
        "December 2022",
        "30 December",
        "version 2022.12.30.1",
        "in 2022. December 30 was cold",
        "call 555-30-12-2022-1",
        "2022-13-01",
        "12/2022",
        "1-800-12",
    ],
)
def test_what_is_no_complete_date(text):
    """Open, impossible and incomplete dates are not guessed at."""
    assert [] == find_dates(text)


def test_offsets_slice_the_date():
    """Offsets are code points of the text given."""
    text = "😀 On 4 March 2024 and again on 2024-03-05."
    assert ["4 March 2024", "2024-03-05"] == [text[f.start : f.end] for f in find_dates(text)]


def test_dates_close_together():
    """A year of one date is none of the next: each date is found, also behind a bare year."""
    text = "In 2021 or 3 May 2021, 4 June 2022, 2022-07-05 and July 6, 2022. 2023. july 7"
    dates = ["2021-05-03", "2022-06-04", "2022-07-05", "2022-07-06", "2023-07-07"]
    assert dates == [found.date for found in find_dates(text)]


@given(st.dates())
def test_iso_round_trip(day):
    """Every day of the centuries we read is found as written."""
    expected = [day.isoformat()] if 1800 <= day.year < 2100 else []
    assert expected == [found.date for found in find_dates(day.isoformat())]


@given(st.text())
def test_any_text_is_searched(text):
    """No text makes the search fail, and finds lie in order and apart."""
    found = find_dates(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("part", ["12 ", "a", "30/", "december ", "2022-", "12 de ", "2022. a"])
def test_long_texts_stay_linear(part):
    """A megabyte of near-dates holds no date and is searched in one pass."""
    assert [] == find_dates(part * (1_000_000 // len(part)))


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("20240301T080000Z", "2024-03-01"),
        (" 2024-03-01 ", "2024-03-01"),
        ("Fri, 01 Mar 2024 08:00:00 GMT", "2024-03-01"),
        ("soon", None),
        ("2024-02-30", None),
    ],
)
def test_claimed_dates(value, date):
    """Metadata fields hold dates in several forms, or none."""
    assert date == claimed_date(value)
