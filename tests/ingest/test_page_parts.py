"""Boxes, lists, notes and data around and within the article of a page."""

import json

import pytest

from dragoman.ingest.html import read_page
from dragoman.records import NEWS_BLOCKS, Report

PROSE = (
    "The harbour council of Velin put off the vote on the new mole until the autumn session.",
    "Its chairwoman said on Tuesday that nobody had asked the fishermen on the north shore.",
    "The shipping line wants to begin in March, and has ordered stone from the quarries of Sund.",
)
BODY = "".join(f"<p>{line}</p>" for line in PROSE)
TITLE = "Vote on the mole put off until autumn"


def _page(body: str, head: str = f"<title>{TITLE}</title>") -> Report:
    """Read a page."""
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>".encode())


def _article(inner: str) -> str:
    """Return a page's body with an article."""
    return f"<div class=page><article><h1>{TITLE}</h1><div class=text>{inner}</div></article></div>"


def _typed(report: Report) -> list[tuple[str, str]]:
    """Return type and words of each block."""
    return [(block.type, block.spans[0].of(report.text)) for block in report.blocks]


def _news(report: Report) -> str:
    """Return what is read as news."""
    return "\n".join(words for kind, words in _typed(report) if kind in NEWS_BLOCKS)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=x><h2>Subscribe to read on</h2><p>Four weeks for one crown. Stop whenever you like.</p></div>",
        "<div class=x><h3>Related stories</h3><p>The quarries of Sund have been closed since the spring floods.</p></div>",
        "<div class=x><h4>Newsletter</h4><p>What matters to the harbour, every Friday before the tide.</p></div>",
        "<div class=x><h3>About the author</h3><p>Ada Quill has written on ports since she left the sea.</p></div>",
        "<div class=x><h3>More from the harbour</h3><ul><li><a>Ferry runs aground</a></li><li><a>Pilots on strike</a></li></ul></div>",
        "<harbour-consent><p>We and our partners keep cookies on your device to know what you read.</p></harbour-consent>",
        "<div class=post__share><p>Tell your friends of this story wherever you meet them, and thank you.</p></div>",
        "<p>This article was amended on 3 May. It said before that the council had voted on Monday.</p>",
        "<p>An earlier version of this story said that the mole would be of wood.</p>",
        "<p>Follow The Lantern on WhatsApp and read it first.</p>",
        "<p>Do you have a story for us? Write to the desk.</p>",
        "<p>Additional reporting by Ola Finn</p>",
        "<p>ola.finn@lantern.example</p>",
    ],
)
def test_boxes_and_notes_in_an_article_are_no_news(box):
    """Those that a heading, a name or their own words tell."""
    assert "\n".join([TITLE, *PROSE]) == _news(
        _page(_article(f"<p>{PROSE[0]}</p>{box}<p>{PROSE[1]}</p><p>{PROSE[2]}</p>"))
    )


@pytest.mark.parametrize(
    "box",
    [
        "<div class=x><h2>Subscribers of the line</h2><p>Four thousand people have paid for cabins already.</p></div>",
        "<div class=x><h3>The author of the plan</h3><p>Rolf Ende drew it in 1998 for another harbour.</p></div>",
        "<div class=x><h3>Background</h3></div><div class=y><p>The mole was first proposed in the year of the flood.</p></div>",
        "<p>This article of the treaty was amended in 1998, and the council has quarrelled over it since.</p>",
        "<p>An earlier version of this plan was dropped after the flood.</p>",
        "<p>Follow-up talks on Telegram channels and rumours are due on Friday in the town hall.</p>",
        "<p>“Do you have a plan?” the chairwoman asked. Nobody answered her.</p>",
    ],
)
def test_news_that_looks_like_them_is_news(box):
    """The same words at the head of what tells something."""
    report = _page(_article(f"<p>{PROSE[0]}</p>{box}<p>{PROSE[1]}</p><p>{PROSE[2]}</p>"))
    assert not [words for kind, words in _typed(report) if kind == "furniture"]
    assert _news(report).count("\n") == 4 + box.count("</h")


def test_a_wall_may_be_longer_than_what_it_leaves():
    """What a paper shows of an article is often less than the offer under it."""
    offer = "".join(
        f"<p>Read {n} papers for one crown a week, and stop whenever you like.</p>" for n in (2, 3)
    )
    wall = f"<div class=z><h2>Subscribe to read on</h2>{offer}</div>"
    assert f"{TITLE}\n{PROSE[0]}\n{PROSE[1]}" == _news(
        _page(
            f"<article><h1>{TITLE}</h1><div><p>{PROSE[0]}</p><p>{PROSE[1]}</p></div>{wall}</article>"
        )
    )


@pytest.mark.parametrize("markup", [False, True])
def test_an_article_that_only_the_data_of_a_page_hold(markup):
    """A script would show it; the paragraphs are kept, and what stands around is left out."""
    body = BODY if markup else "\n\n".join(PROSE)
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": body}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    report = _page(
        "<div id=app></div><noscript>Turn scripts on.</noscript><p><a>Terms</a></p>", head
    )
    assert [("headline", TITLE), *(("paragraph", line) for line in PROSE)] == _typed(report)


def test_data_that_say_less_than_the_page_are_left_alone():
    """Some sites give only the first sentence as the body."""
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": PROSE[0]}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    assert "\n".join([TITLE, *PROSE]) == _news(_page(_article(BODY), head))


def test_the_pictures_of_a_short_report():
    """A gallery has one paragraph; what stands under its pictures belongs to it."""
    slides = "".join(
        f"<div class=slide><div class=slide-caption>{line}</div><div>{n} / 2</div></div>"
        for n, line in enumerate(
            ("Boats lie idle in Velin.", "The mole of 1910, seen from the sea."), 1
        )
    )
    report = _page(f"<main><article><h1>{TITLE}</h1><p>{PROSE[0]}</p>{slides}</article></main>")
    assert [
        ("headline", TITLE),
        ("paragraph", PROSE[0]),
        ("caption", "Boats lie idle in Velin."),
        ("caption", "The mole of 1910, seen from the sea."),
    ] == _typed(report)


def test_a_caption_that_only_its_words_tell():
    """Not every site names the box under a picture."""
    caption = "<div class=img><span>Ada Mohr greets pilots in Velin on Friday. Photo: The Lantern</span></div>"
    report = _page(_article(f"<p>{PROSE[0]}</p>{caption}<p>{PROSE[1]}</p>"))
    assert ["headline", "paragraph", "caption", "paragraph"] == [
        kind for kind, _ in _typed(report)
    ][:4]


def test_a_caption_among_paragraphs_that_its_credit_tells():
    """It may be set as they are; who took a picture is called so, unlike who keyed the story in."""
    signs = ("Pilots of Velin in an undated picture. (AFP PHOTO / Port)", "Pilots rest. (NAN/AB)")
    shown, signed = (
        _typed(_page(_article("".join(f"<p>{line}</p>" for line in (*PROSE, sign)))))
        for sign in signs
    )

    assert "caption" == shown[-1][0]
    assert "caption" != signed[-1][0]


def test_a_list_that_a_sentence_leads_into_is_no_list_of_key_points():
    """A short paragraph with a colon opens the body; nested lists are kept whole."""
    lists = "<ol><li>We condemn the raids on boats.</li><li>We agree to:<ul><li>open a second harbour by March 2020;</li></ul></li></ol>"
    report = _page(_article(f"<p>We declare:</p>{lists}<p>{PROSE[0]}</p>"))
    assert [
        ("paragraph", "We agree to:"),
        ("paragraph", "open a second harbour by March 2020;"),
    ] == _typed(report)[3:5]
    assert {"headline", "paragraph"} == {kind for kind, _ in _typed(report)}


def test_an_item_that_names_a_day_is_no_dateline():
    """Resolutions number their demands, and end them with a semicolon."""
    items = "<p>“1. <em>Decides</em> to extend the term until 14 May 2024;</p><p>“2. <em>Asks</em> for a report.”</p>"
    report = _page(_article(BODY + items))
    assert ["paragraph"] * 2 == [kind for kind, _ in _typed(report)][-2:]
    assert report.date is None


def test_a_short_sentence_of_a_page_without_paragraphs():
    """Where all prose stands in the same kind of box, the last of them may be short."""
    lines = "".join(f"<div>{line}</div>" for line in (*PROSE, "Nobody objected."))
    assert _news(_page(f"<div><h1>{TITLE}</h1><div class=b>{lines}</div></div>")).endswith(
        "\nNobody objected."
    )


def test_the_dateline_behind_a_note_to_editors():
    """Agencies say first what is new in a story."""
    note, dateline = "(RECASTS throughout, adds quarry)", "VELIN, May 30 (Lantern) -- "
    report = _page(_article(f"<p>{note}</p><p>{dateline}{PROSE[0]}</p><p>{PROSE[1]}</p>"))
    assert [("dateline", dateline.strip()), ("paragraph", PROSE[0])] == _typed(report)[2:4]


def test_wide_spaces_before_a_paragraph_are_no_part_of_it():
    """Sites in East Asia indent with them."""
    report = _page(_article(f"<p>\u2003\u2003{PROSE[0]}</p><p>\u3000\u200b{PROSE[1]}</p>"))
    assert f"{TITLE}\n{PROSE[0]}\n{PROSE[1]}" == _news(report)


@pytest.mark.parametrize(
    ("head", "body", "title", "publisher"),
    [
        (f"<title>{TITLE} | Harbour Council of Velin</title>", f"<h1>{TITLE}</h1>", TITLE, "Harbour Council of Velin"),
        (f"<title>{TITLE} - News - Harbour Council</title>", f"<h1>{TITLE}</h1>", TITLE, "Harbour Council"),
        (f"<title>{TITLE}_Harbour Council</title>", f"<h1>{TITLE}</h1>", TITLE, "Harbour Council"),
        (f"<title>{TITLE} - two ships wait</title>", f"<h1>{TITLE} - two ships wait</h1>", f"{TITLE} - two ships wait", None),
        (f"<title>{TITLE} | 4 May 2024</title>", f"<h1>{TITLE}</h1>", TITLE, None),
        # Cut for the tab of the browser; or set as any text, and longer there.
        (f"<title>{TITLE} ... | Council</title>", f"<h1>{TITLE} as chairwoman asks for time</h1>", f"{TITLE} as chairwoman asks for time", "Council"),
        (f"<title>HCV : {TITLE} 21/08/2023</title>", f"<span class=t>{TITLE}</span>", TITLE, None),
    ],
)  # fmt: skip
def test_title_and_site_of_pages_that_state_only_a_title(head, body, title, publisher):
    """Behind the title of the report the page's own title names the site."""
    report = _page(
        f"<table><tr><td>{body}</td></tr><tr><td><div class=b>{BODY}</div></td></tr></table>", head
    )
    assert (title, publisher) == (report.title, report.publisher)
    assert ("headline", title) in _typed(report)


@pytest.mark.parametrize("name", ["Admin", "Super User", "administrator", "webmaster"])
def test_the_account_of_a_site_is_no_author(name):
    """Who is signed in as "admin" has a name of his own in the by-line."""
    head = f"<title>{TITLE}</title><meta name=author content='{name}'>"
    assert ("Ada Quill",) == _page(
        _article(f"<p class=byline>By Ada Quill</p>{BODY}"), head
    ).authors


def test_the_day_over_the_title():
    """In the box of the title only: the head of a site may show what day it is today."""
    news = f"<div class=n><div class=date>14 November 2023</div><h1>{TITLE}</h1><div class=b>{BODY}</div></div>"
    assert (
        "2023-11-14" == _page(f"<div><div class=date>1 June 2026</div></div><div>{news}</div>").date
    )
    far = f"<div><div><div class=date>1 June 2026</div></div></div><div><h1>{TITLE}</h1><div class=b>{BODY}</div></div>"
    assert _page(far).date is None


@pytest.mark.parametrize(
    ("box", "authors"),
    [
        (
            '<div class="author-details"><span class="author-link">Hanno Lüders</span> with dpa</div>',
            ("Hanno Lüders",),
        ),
        ('<p class="byline-name">Ama van der Berg</p>', ("Ama van der Berg",)),
        ('<div class="author">Rosa Quispe Mamani</div>', ("Rosa Quispe Mamani",)),
        ('<div class="td-author"><span class="author-name">Staff Writer</span></div>', ()),
        ('<div class="author-name">News Desk</div>', ()),
        ('<div class="topic-name">Velin Harbour</div>', ()),
        (
            '<p class="byline-name">By Per Lind</p><p class="author-name">Ana Sousa</p>',
            ("Per Lind",),
        ),
    ],
)
def test_an_author_in_a_box_of_his_own(box, authors):
    """A name without "by" close under the title is the author's where the box says so."""
    body = f"<div class=page><h1>{TITLE}</h1>{box}<div class=text>{BODY * 2}</div></div>"

    assert authors == _page(body).authors


def test_small_type_with_a_credit_is_a_caption():
    """A day in it makes no dateline of words under a picture; nor is "Key takeaways" prose."""
    small = "Boats wait off Velin. Image: Per Lind, March 3, 2026"
    inner = f"<p><b>Key takeaways</b></p><div class=wide><img><small>{small}</small></div>{BODY}"
    found = dict(reversed(one) for one in _typed(_page(_article(inner))))

    assert ("caption", "furniture") == (found[small], found["Key takeaways"])
