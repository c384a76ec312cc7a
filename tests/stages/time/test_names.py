"""A year in a name dates nothing, and a past told aside says nothing of what is to come."""

import pytest

from dragoman.ingest.html import read_page
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Both will settle it under CITES 1973. The ministers will meet in March.", None),
        ("The Paris Agreement of 2015 binds all. Chad will leave it in June.", None),
        ("They spoke of Resolution 2231 (2015). Talks will open in July.", None),
        (
            "Bolivia met Peru on 4 May 2023 under the Accord of 1987. They will meet again in July.",
            "2023-07-01",
        ),
        ("Lima, 2023. Prices rose in May.", "2023-05-01"),
        ("Kenya signed the Nairobi Accord in January 2024. It will vote in May.", "2024-05-01"),
        ("Kenya held the vote in 2017. In August the court spoke.", "2017-08-01"),
    ],
)
def test_a_year_in_a_name_does_not_move_a_story(marks_in, text, begin):
    """What is counted from it would be years off."""
    *_, last = marks_in(text, "time", date=None)[1]

    assert begin == last.begin


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        (
            "Costa deplored the ban announced by Lima in March 2022. Peru will lift it by 30 April.",
            None,
        ),
        ("Lima mourned the six whom a mine killed in June 2019. Talks open on 3 May.", None),
        ("Rabat recalled the deal reached in 2020. Tunis will open the mine in July.", None),
        (
            "Lima closed the port in May 2025. Chad, which broke off ties in 2020, will reopen the mine in July.",
            "2025-07-01",
        ),
        ("The war, which began in May 2021, went on. In June the capital fell.", "2021-06-01"),
        ("In March 2022 Lima broke off ties. In April it closed the port.", "2022-04-01"),
    ],
)
def test_a_past_told_aside_dates_nothing_to_come(marks_in, text, begin):
    """Only what a story tells next to it may lie in its year."""
    *_, last = marks_in(text, "time", date=None)[1]

    assert begin == last.begin


@pytest.mark.parametrize(
    ("text", "has_time"),
    [
        ("The ministers of Peru and Chile met at the Paris Forum 2025.", False),
        ("Peru and Chile met under the Lima Accord of 1987.", False),
        ("The ministers of Peru and Chile met in 2019.", True),
    ],
)
def test_a_year_in_a_name_is_no_time_of_a_deed(marks_in, text, has_time):
    """It tells which forum or accord, not when."""
    (event,) = [one for one in marks_in(text, "event")[1] if one.type == "CONSULT"]

    assert has_time == (event.time is not None)


@pytest.mark.parametrize(
    ("caption", "begin"),
    [
        ("The Kenyan envoy walks to his car in Riga on Monday.", "2024-06-10"),
        ("Envoy Ada Quill waves to the crowd on Tuesday.", "2024-06-11"),
        ("The envoys are greeted in Riga on Wednesday.", "2024-06-12"),
        ("Workers will march in Riga on Sunday.", "2024-06-16"),
    ],
)
def test_the_present_under_a_picture_is_past(caption, begin):
    """The page is of a Thursday; only what will be lies ahead of it."""
    markup = f"""<title>Ferry pact signed in Riga</title>
        <meta property="article:published_time" content="2024-06-13T09:00:00Z">
        <article><h1>Ferry pact signed in Riga</h1>
        <figure><img src="x.jpg"><figcaption>{caption}</figcaption></figure>
        <p>The ministers of the two states signed the pact about the ferries in Riga.</p></article>"""
    marks = Pipeline(standard()).marks(default_reader().read([read_page(markup.encode())])[0])

    assert [begin] == [mark.begin for mark in marks if kind_of(mark) == "time"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The Daily Courier reported that Minsk had held talks with Riga.", []),
        ("The ministry holds a daily briefing.", ["daily"]),
        ("Daily life went on.", ["Daily"]),
        ("Trains run daily.", ["daily"]),
    ],
)
def test_the_name_of_a_paper_is_no_time(marks_in, text, times):
    """Only the small word, or one that begins no name, says how often."""
    report, marks = marks_in(text, "time")

    assert [one.spans[0].of(report.text) for one in marks] == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("An officer told Isthmus Today that there was no deadline.", []),
        ("The envoy told Russia Today on Monday that he would stay.", ["Monday"]),
        ("Today Peru left the bloc.", ["Today"]),
        ("Peru left the bloc today.", ["today"]),
        ("Peru left the bloc on Monday. Today it came back.", ["Monday", "Today"]),
    ],
)
def test_a_paper_called_today(marks_in, text, times):
    """Behind a name a capital makes it one."""
    report, marks = marks_in(text, "time")

    assert times == [mark.spans[0].of(report.text) for mark in marks]
