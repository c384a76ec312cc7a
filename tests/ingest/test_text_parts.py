"""Lists of links, notes, sign-offs and comments in plain texts; and the title under a menu."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.records import NEWS_BLOCKS

TITLE = "Vote on the mole put off until autumn"
FIRST = (
    "The harbour council of Velin put off the vote on the new mole until the autumn, its chairwoman "
    "said on Tuesday, because nobody had asked the fishermen on the north shore what they think of it. "
    "She had been asked for a delay by both parishes, and by the pilots, who say that the plan closes "
    "the only way in when the wind comes from the west. Two ships were lost there in the last decade."
)
LAST = "The shipping line, which has ordered stone, said that it would wait. It named no day."


def _news(text: str) -> list[str]:
    """Return what is read as news."""
    report = read_text(text)
    return [block.spans[0].of(report.text) for block in report.blocks if block.type in NEWS_BLOCKS]


@pytest.mark.parametrize(
    "part",
    [
        "Related stories\nFerry runs aground\nWho is Rolf Ende?\nPilots on strike in Velin",
        "Further reading\n\nFerry runs aground\nPilots on strike in Velin",
        "Read more:\n- Ferry runs aground\n- Pilots on strike in Velin",
        "See also:\nFerry runs aground\nPilots on strike in Velin",
        "About the author\nOla Finn has written on ports since he left the sea. He lives in Velin.",
        "Page 2 of 3",
        "(KVA/of)",
        "KVA/of/rp",
        "ola.finn@lantern.example",
        "(END)",
        "This story was updated on Tuesday. It said before that the council had voted.",
        "An earlier version of this report gave the name of the mole as the Old Mole.",
        "Correction: The mole is 90 metres long.",
    ],
)
def test_parts_of_a_page_between_paragraphs_are_no_news(part):
    """And the article goes on behind them."""
    assert [TITLE, FIRST, LAST] == _news(f"{TITLE}\n\n{FIRST}\n\n{part}\n\n{LAST}\n")


@pytest.mark.parametrize(
    "part",
    [
        "Read more than one paper:\nThe council, however, reads none.",
        "The author of the plan\n\nRolf Ende drew it in 1998 for another harbour, and was paid twice.",
        "NATO/EU talks on ports are to follow, the chairwoman said.",
        "Page 2 of the plan shows a lighthouse that nobody wants.",
        "Three comments on the plan came from the north shore.",
        "This story was told in Velin for years, and the council believed it.",
        "An earlier version of this plan was dropped after the flood.",
        "Corrections to the plan would cost a year, the engineers say.",
    ],
)
def test_news_that_looks_like_them_is_news(part):
    """Sentences that only begin alike."""
    lines = [line for line in part.split("\n") if line]
    assert [TITLE, FIRST, *lines, LAST] == _news(f"{TITLE}\n\n{FIRST}\n\n{part}\n\n{LAST}\n")


def test_a_list_with_blank_lines_is_ended_by_a_long_sentence_only():
    """Titles of other pages may be sentences, and stand apart."""
    links = "Related stories\n\nFerry runs aground.\n\nThe pilots are on strike. The ferry waits for them in Velin."
    assert [TITLE, FIRST] == _news(f"{TITLE}\n\n{FIRST}\n\n{links}\n")


@pytest.mark.parametrize("heading", ["2 comments", "14 Comments", "1 reply", "No comments"])
def test_what_readers_say_is_no_news(heading):
    """Their days are not the day of the report, either."""
    comments = f"{heading}\nAda M.\n14 April 2021 at 09:12\nThey are all in the pay of the line. Throw them out."
    text = f"{TITLE}\n\n{FIRST}\n\n{LAST}\n\n{comments}\n"
    assert [TITLE, FIRST, LAST] == _news(text)
    assert read_text(text).date is None


def test_a_count_of_comments_over_the_article_ends_nothing():
    """Some pages say it under their title."""
    assert _news(f"{TITLE}\n3 comments\n\n{FIRST}\n\n{LAST}\n")[-2:] == [FIRST, LAST]


@pytest.mark.parametrize(
    "menu",
    [
        "Menu\nWorld\nPolitics\nSign in\nPolitics",
        "Skip to content\nNews\nSport\nBusiness news",
        "World",
        "ZCZC\nA0442 3 POL 210 KVA\nR\n\nVelin-mole",
    ],
)
def test_the_title_under_a_menu(menu):
    """A row of short lines over the first title of some length."""
    report = read_text(f"{menu}\n{TITLE}\n\n{FIRST}\n\n{LAST}\n")
    assert TITLE == report.title


def test_a_short_title_is_a_title():
    """What stands under it is a standfirst or a sentence."""
    assert (
        "Fish wars"
        == read_text(f"Fish wars\n\n{FIRST}\n\nNobody on the north shore was asked\n\n{LAST}").title
    )
