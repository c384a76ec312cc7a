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
