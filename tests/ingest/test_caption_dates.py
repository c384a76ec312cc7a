"""A picture's day dates the report where the news names it, and never against the news."""

import pytest

from dragoman.ingest.dates import find_days
from dragoman.ingest.html import read_page
from dragoman.ingest.text import read_text

STORY = """\
Oslo and Vilnius settle their quarrel over cod

{first}

{caption}

Fishermen on both coasts had waited for a licence since the spring, and their unions asked for more.
{more}
"""
ON_MONDAY = "The ministers of Norway and Lithuania, Liv Dahl and Rasa Petkus, signed a treaty on cod in Bergen on Monday."
NO_DAY = "The ministers of Norway and Lithuania, Liv Dahl and Rasa Petkus, signed a treaty on cod in Bergen."
DATELINE = "BERGEN, June 10 (Nordic News) - Norway and Lithuania signed a treaty on cod that had been in dispute."

OF_THE_DAY = [
    # The weekday stands in both.
    (ON_MONDAY, "Ministers Dahl and Petkus shake hands in Bergen on Monday, June 10, 2024.", ""),
    (ON_MONDAY, "Liv Dahl greets her guest in Bergen, Norway, Mon., June 10, 2024.", ""),
    # The caption leaves the weekday out.
    (ON_MONDAY, "Minister Dahl speaks to fishermen in Bergen, 10 June 2024. Photo: T. Moe", ""),
    # The day and month stand in the text, or in its dateline.
    (DATELINE, "Minister Dahl speaks to fishermen in Bergen on June 10, 2024.", ""),
    (
        NO_DAY,
        "Minister Dahl greets fishermen in Bergen, June 10, 2024.",
        "It was sealed on 10 June.",
    ),
    # History and plans are no other day.
    (
        ON_MONDAY,
        "Liv Dahl waves in Bergen on Monday, June 10, 2024.",
        "The old treaty was signed on 3 May 1994 and the new one will run until 2030.",
    ),
    # No other day, and the picture shows what is told.
    (NO_DAY, "Liv Dahl and Rasa Petkus hold the treaty in Bergen on June 10, 2024.", ""),
]

OF_ANOTHER_DAY = [
    # The weekday is another.
    (ON_MONDAY, "Liv Dahl and Rasa Petkus hold a treaty in Bergen, May 29, 2022.", ""),
    (ON_MONDAY, "Ministers Dahl and Petkus shake hands in Riga on Thursday, June 6, 2024.", ""),
    # The weekday of the caption is not that of its day.
    (ON_MONDAY, "Ministers Dahl and Petkus shake hands in Riga on Friday, June 10, 2024.", ""),
    # The dateline is.
    (
        DATELINE,
        "Minister Dahl speaks to fishermen in Bergen on March 4, 2024.",
        "He left on Monday.",
    ),
    # The text looks back on a later year, or another picture is of long after.
    (ON_MONDAY, "Liv Dahl speaks in Bergen, June 10, 2019.", "The two had fallen out in 2022."),
    (ON_MONDAY, "Liv Dahl speaks in Bergen, June 10, 2019.", "Talks began on 3 March 2023."),
    # The words under it say so.
    (ON_MONDAY, "Liv Dahl speaks in Bergen on Monday, June 10, 2019 (file).", ""),
    (ON_MONDAY, "Archive photo: Liv Dahl speaks in Bergen on Monday, June 10, 2019.", ""),
    (ON_MONDAY, "Liv Dahl, pictured last year, speaks in Bergen on Monday, June 10, 2019.", ""),
    (
        ON_MONDAY,
        "Liv Dahl and Rasa Petkus at an earlier meeting on Monday, June 10, 2019. Photo: Moe",
        "",
    ),
    (ON_MONDAY, "Liv Dahl in this 2019 photo speaks in Bergen on Monday, June 10, 2019.", ""),
    (ON_MONDAY, "Liv Dahl speaks in Bergen on Monday, June 10, 2019. Photo: T. Moe/File", ""),
    # No other day, but the picture shows something else.
    (NO_DAY, "King Harald opens an opera house in Oslo on June 10, 2019. Photo: T. Moe", ""),
    # A feast and a day to come are no day of the news.
    (
        f"{NO_DAY[:-1]}, and will meet next Monday.",
        "Queen Sonja opens an opera house in Oslo on Monday, June 10, 2019. Photo: T. Moe",
        "",
    ),
    (
        NO_DAY,
        "Queen Sonja opens an opera house in Oslo on Friday, April 19, 2019. Photo: T. Moe",
        "The harbours rest on Good Friday.",
    ),
]


@pytest.mark.parametrize(("first", "caption", "more"), OF_THE_DAY)
def test_a_picture_of_the_day_dates_the_report(first, caption, more):
    """The news names the day of the picture, or tells of what it shows."""
    report = read_text(STORY.format(first=first, caption=caption, more=more))
    assert ("2024-06-10", "caption") == (report.date, report.date_source)


@pytest.mark.parametrize(("first", "caption", "more"), OF_ANOTHER_DAY)
def test_an_older_picture_does_not(first, caption, more):
    """Unknown is better than the day of a picture from the files; nor is it a claim."""
    report = read_text(STORY.format(first=first, caption=caption, more=more))
    assert "caption" in {block.type for block in report.blocks}
    assert "caption" not in {claim.source for claim in report.date_claims}


def test_the_later_of_two_pictures():
    """Beside a fresh picture an old one with the right weekday is old."""
    old = "Liv Dahl speaks in Bergen on Monday, June 10, 2019. Photo: T. Moe"
    new = "Liv Dahl waves in Bergen on Monday, June 10, 2024. Photo: T. Moe"
    report = read_text(STORY.format(first=ON_MONDAY, caption=f"{old}\n\n{new}", more=""))
    assert ["2024-06-10"] == [claim.date for claim in report.date_claims]


@pytest.mark.parametrize(
    ("caption", "date"),
    [
        ("Liv Dahl waves in Bergen on Monday, June 10, 2024.", "2024-06-10"),
        ("Liv Dahl waves in Bergen on Thursday, June 6, 2019.", None),
    ],
)
def test_pictures_on_pages(caption, date):
    """What holds for dumps holds for pages that give no date of their own."""
    prose = "<p>The two sides had quarrelled over cod, herring and crabs for the better part of a decade.</p>"
    page = f"<article><h1>Oslo and Vilnius settle</h1><p>{ON_MONDAY}</p><figure><figcaption>{caption}</figcaption></figure>{prose * 3}</article>"
    assert date == read_page(page.encode()).date


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "on 4 March and Oct. 22, the 3rd of May, el 30 de diciembre",
            [(3, 4), (10, 22), (5, 3), (12, 30)],
        ),
        ("on 4 March 2022, Oct. 22, 2023, May 3 last year, 31 February", []),
        ("10 people may 10 times, March 4.5 per cent, le 5 mars", [(3, 5)]),
    ],
)
def test_days_without_a_year(text, found):
    """A day and its month, in either order, unless a year stands behind them."""
    assert found == [(day.month, day.day) for day in find_days(text)]


LATER = "Norway and Lithuania signed a treaty on cod in Bergen on {day}, their ministers said."
NEAR = [
    # The picture is of a day or two before the news, or of the day after what it tells.
    ("Tuesday", "Fishermen wait in Bergen on Monday, June 10, 2024.", "2024-06-11"),
    ("Wednesday", "Boats are seen in Bergen, Mon., June 10, 2024.", "2024-06-12"),
    ("Sunday", "Fishermen march in Bergen on Monday 10 June 2024.", "2024-06-10"),
    ("Saturday", "Fishermen stand in Bergen on Friday, 31 May 2024.", "2024-06-01"),
    ("Monday", "Boats are seen in Bergen on Sunday, June 9, 2024.", "2024-06-10"),
    # Three days are too many; a wrong weekday and one that is not named say nothing.
    ("Thursday", "Fishermen wait in Bergen on Monday, June 10, 2024.", None),
    ("Wednesday", "Fishermen wait in Bergen on Tuesday, June 10, 2024.", None),
    ("Tuesday", "Fishermen wait in Bergen, June 10, 2024.", None),
]


@pytest.mark.parametrize(("day", "caption", "date"), NEAR)
def test_a_picture_of_the_day_before(day, caption, date):
    """The news is of its own weekday, the nearest to that under the picture."""
    report = read_text(STORY.format(first=LATER.format(day=day), caption=caption, more=""))

    assert date == report.date


def test_a_day_to_come_is_not_that_of_the_news():
    """A plan for 27 June leaves the day of the picture as it is."""
    caption = "Fishermen wait in Bergen on Monday, June 10, 2024."
    told = STORY.format(first=LATER.format(day="Tuesday"), caption=caption, more="{more}")

    assert "2024-06-11" == read_text(told.format(more="She will return on 27 June.")).date
    assert read_text(told.format(more="She had come on 27 May.")).date is None


def test_only_the_day_before_the_picture_is_told_of():
    """A Wednesday in a text without a day of its own, under a picture of Thursday there."""
    caption = "Delegates stand in a hall in Bergen, Norway, on Thursday, June 13, 2024."
    told = STORY.format(first=NO_DAY, caption=caption, more="A rival left on {day}.")

    assert "2024-06-13" == read_text(told.format(day="Wednesday")).date
    assert read_text(told.format(day="Friday")).date is None


LOOKING_BACK = [
    # What the news looks back on lies in the weeks before the picture; plans come after it.
    ("on Wednesday", "The last talks broke off on 29 May. They will meet again on Monday.", True),
    ("on Thursday", "A court had fined two skippers since Sunday, and a third on 2 June.", True),
    (
        "on Tuesday",
        "A first treaty was signed on 20 April, and trawlers will sail on Friday.",
        True,
    ),
    # A day behind that of the picture, or months before it, makes it an older one.
    ("on Wednesday", "The talks went on until they broke off, in Riga, on 29 June.", False),
    ("on Wednesday", "A first treaty was signed on 20 January.", False),
    # So does a weekday that is none of the last three, or is that of a plan.
    ("on Sunday", "The last talks broke off on 29 May.", False),
    ("by Wednesday", "The last talks broke off on 29 May.", False),
]


@pytest.mark.parametrize(("day", "more", "is_dated"), LOOKING_BACK)
def test_news_that_looks_back_from_its_picture(day, more, is_dated):
    """A caption with its weekday dates news whose other days all lie in the weeks before."""
    caption = "Fishermen wait in Bergen, Norway, on Thursday, 13 June 2024. Photo: T. Moe"
    more = f"Norway's treaty was praised in Vilnius {day}, a spokesman said. {more}"
    report = read_text(STORY.format(first=NO_DAY, caption=caption, more=more))

    assert ("2024-06-13" if is_dated else None) == report.date
