"""Forms and sign-up boxes are furniture as a whole; news that looks like them is not."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.ingest.text_furniture import furniture_extent

PROSE = (
    "Lorries queued for nine kilometres on Tuesday after customs officers on both sides of the "
    "river had stopped all loads of salt."
)
FORMS = [
    "Sign up to our daily newsletter\nAll the news of the river, every evening. No spam.",
    "Get our newsletter\n\nEnter your address below. You may leave the list whenever you like.",
    "Subscribe\n\nStay informed of what matters to you\n\nSign up now and receive it in your inbox",
    "Newsletter\nOne story a day, picked by hand.\nEmail address\nSubscribe",
    "Join our WhatsApp channel\nFree, and never more than one message a day.",
    "Download our app\nGet alerts on your phone as news breaks.",
    "Support our journalism\nWe depend on readers like you.",
    # Without a heading that is known.
    "The River Letter comes straight to your inbox on Sundays.",
    "By signing up for the River Letter you agree to its rules.",
    "Comments are moderated before they appear.\n\nYou must be logged in to post one.",
    "Got a tip? Write to the desk.",
    "Like this article? Support the River Letter.",
    "Did you enjoy our reporting? Tell a friend.",
]
NEWS = [
    "Sign up to our daily newsletter\n\nNo member of the cabinet would say how long the river stays shut.",
    "Sign up to our daily newsletter\nThe ministry closed the bridge, too. Drivers were told to wait.",
    "Get our newsletter\n\nWe had warned of this. Our harbours cannot live on one bridge for ever.",
    "Get our newsletter\nThe US envoy left the hall. A second round is to follow after the feast, in June.",
    "Subscribe\n\nSupport for the salt tax has fallen by half since January, a survey shows.",
    "Users of such letters must be able to leave them at any time under the law of the river states.",
    "“We will never share your data,” the minister promised. The chamber did not believe her.",
    "Like this article of the treaty, the next one binds both states, doesn't it? So he asked.",
    "Got a tip from the harbour, the police did, and they searched the ferry twice on Sunday.",
    "Voters get a letter in your inbox style, said the head of the campaign, and throw it away.",
]


def _kinds(middle: str) -> list[str]:
    """Return the types of what stands between two paragraphs."""
    text = f"Border closes again\n\n{PROSE}\n\n{middle}\n\n{PROSE} Nobody told the drivers.\n"
    kinds = [block.type for block in read_text(text).blocks]
    assert ["headline", "paragraph"] == kinds[:2]
    assert "paragraph" == kinds[-1]
    return kinds[2:-1]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_furniture_as_a_whole(form):
    """No line of it is news."""
    assert {"furniture"} == set(_kinds(form))


@pytest.mark.parametrize("news", NEWS)
def test_news_under_a_form_is_news(news):
    """What does not address the reader goes on with the article."""
    assert "paragraph" == _kinds(news)[-1]


def test_a_form_at_the_end():
    """The last line of a dump is not news because it is a sentence."""
    text = f"Border closes\n\n{PROSE}\n\nSubscribe to our newsletter\nOur editors write to you each noon.\n"
    kinds = [block.type for block in read_text(text).blocks]
    assert ["headline", "paragraph", "furniture", "furniture"] == kinds


@pytest.mark.parametrize(
    ("line", "extent"),
    [
        ("Leave a Response", "tail"),
        ("Add your reaction", "tail"),
        ("Give us your opinion:", "tail"),
        ("Your mail address will not be divulged. Obligatory fields are signed *", "line"),
        (
            "Your address of e-mail will not be shown. The required fields are indicated with *",
            "line",
        ),
        ("Fields marked * must be filled in.", "line"),
        ("Your sacrifice will not be forgotten, the king wrote.", None),
        ("Leave a response to the ministry until May, and pay later.", None),
        ("The pact covers all required fields, from grain to gas.", None),
        ("Give a response", "tail"),
    ],
)
def test_a_reply_form_in_other_words(line, extent):
    """Machines translate the words of forms as they please."""
    assert extent == furniture_extent(line)


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 hours ago",
        "Updated: an hour ago",
        "12 mins ago",
        "1.2k shares",
        "340 likes",
        "Please enter your comment!",
        "Please enter your name here",
        "We will not publish any of your details.",
        "We never spam.",
        "Correction, 16 December: An earlier version of this article misstated the minister's name.",
        "Clarification: This story was amended on 3 May.",
    ],
)
def test_what_a_page_says_of_itself_is_furniture(line):
    """How old it is, how often it was passed on, what to enter, what was put right."""
    assert "line" == furniture_extent(line)


@pytest.mark.parametrize(
    "line",
    [
        "MINISTER LIND: We have proposed a meeting. We will not sell the island.",
        "We will not share our water.",
        "We will never publish the treaty.",
        "2 days ago the minister left.",
        "Three hours ago a shell hit the bridge.",
        "340 shares were sold on Monday.",
        "Update: The story of this war is long.",
        "Enter your village, the soldiers were told.",
    ],
)
def test_news_that_begins_alike_is_none(line):
    """What a state will not sell or share is news."""
    assert furniture_extent(line) is None


def test_titles_under_read_also_are_links():
    """Without a blank line between them, and without a colon."""
    text = f"{PROSE}\n\n{PROSE[::-1].title()}.\n\nRead also\nFerry runs aground off Sund\nPilots strike"
    report = read_text(text, source="test", title="-")

    assert ["furniture"] * 3 == [block.type for block in report.blocks][-3:]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Home | World | Arts and Books | Weather",
        "Front page • Courts • Harbour",
        "Log in Subscribe",
        "[Print] [Share] [Top]",
        "Facebook Twitter WhatsApp",
        "Get our weekend newsletter",
        "© 2031 The Fjord Courier. All rights reserved.",
        "Copyright (c) 2031 Fjord Courier",
        "(Updates with reaction from Riga in paragraphs 3-5)",
        "(Adds minister's comment, background)",
        "— Liv Dahl (@livdahl) June 12, 2031",
        "This conversation has been edited and condensed.",
        "Ministry of Fisheries, 4 Quay Street, Oslo. Tel: +47 22 00 00 00",
    ],
)
def test_what_a_site_puts_around_its_text_is_furniture(line):
    """Menus, rows of buttons, who holds the rights, what a wire has changed, how to call."""
    assert "line" == furniture_extent(line)


@pytest.mark.parametrize(
    "line",
    [
        "Oslo | 4 June 2031 | 10:30",
        "Norway closes its ports | World news of the day | The Fjord Courier",
        "Share of Norwegian cod falls",
        "Top Norwegian minister resigns",
        "Print workers strike in Bergen",
        "© Liv Dahl",
        "(Add four ships a month, and the port will be full.)",
        "Recommended quotas for cod were cut",
        "Copyright laws will change in Norway.",
        "“Our telephone: 12 years old”, said the minister of her tel. 1234567.",
    ],
)
def test_lines_that_look_like_them_are_none(line):
    """A sub-head that begins with the word of a button, a by-line in parts, a photographer."""
    assert furniture_extent(line) is None


def test_the_headline_under_a_menu_and_links_under_recommended():
    """What stands over the title is the site's, and what stands under such a word."""
    head = "Menu\nMarkets | Ports | Opinion\nLog in Subscribe\n\nHARBOURS\n\nRiga bars a Norwegian trawler from its ports"
    foot = "RECOMMENDED\nCod hits a record\nFerry runs aground"
    report = read_text(f"{head}\n\n{PROSE}\n\n{PROSE[::-1].title()}.\n\n{foot}", source="test")

    assert "Riga bars a Norwegian trawler from its ports" == report.title
    assert ["furniture"] * 3 == [block.type for block in report.blocks][-3:]


def test_who_an_author_is_and_what_one_of_that_name_does():
    """A note on the author ends a text; a minister who writes goes on in it."""
    told = "By Liv Dahl\n\n" + f"{PROSE}\n\n{PROSE[::-1].title()}.\n\n"
    note = read_text(f"Cod and its price\n\n{told}Liv Dahl covers ports for the Courier.")
    deed = read_text(f"Cod and its price\n\n{told}Liv Dahl left for Riga on Monday.")

    assert "furniture" == note.blocks[-1].type
    assert "paragraph" == deed.blocks[-1].type


def test_the_title_of_a_briefing_under_the_line_of_its_ministry():
    """One line of a letterhead is none over any other title."""
    turns = "\n\n".join(f"Liv Dahl: {PROSE}" for _ in range(3))
    office = "Ministry of Fisheries\nHome > Press > Briefings\n"
    briefing = "Spokesperson Liv Dahl's Regular Press Conference on June 4, 2031"

    assert briefing == read_text(f"{office}\n{briefing}\n\n{turns}").title
    assert "Ministry of Fisheries" == read_text(f"{office}\nCod is scarce\n\n{turns}").title


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("Edited by: Ana Sousa", False),
        ("Translated and edited by Per Lind and Ana Sousa", False),
        ("Fact-checked by: Kwame Boateng-Addo", False),
        ("Sponsored: This trick halves your electricity bill", False),
        ("Advertisement: River cruises from Budapest", False),
        ("Edited by his widow, the diaries cover the siege and the talks that ended it.", True),
        ("Translated into plain words, the note says that Peru will not sign the treaty.", True),
    ],
)
def test_who_edited_and_what_is_sold(line, is_kept):
    """A line of names and an advertisement that says so are none of the news."""
    report = read_text(f"Peru waits for Chile\n\n{PROSE_OF_TWO}\n\n{line}\n\n{PROSE_OF_TWO}\n")
    types = {block.spans[0].of(report.text): block.type for block in report.blocks}

    assert is_kept == (types[line] != "furniture")


PROSE_OF_TWO = (
    "The two foreign ministers met in Lima on Monday and spoke about the harbour for three hours."
)
