"""The page: everything of the report is on it, and nothing of the report acts on it."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.markup import element, escape, link
from dragoman.export.page import page
from dragoman.records import Block, Event, Report, Statement, report_id
from dragoman.spans import Span


class Reader(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.texts, self.open = [], [], {}, []

    def handle_starttag(self, tag, attrs):
        """Note an element and its attributes."""
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "input"}:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag):
        """Refuse what closes another element than the last."""
        assert tag == self.open.pop()[0], f"</{tag}> closes something else"

    def handle_data(self, data):
        """Keep words under every element and class they stand in."""
        for tag, classes in self.open:
            for name in {tag, *classes.split()}:
                self.texts.setdefault(name, []).append(data)


def seen(html):
    """Parse a page; every element must be closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert [] == reader.open
    return reader


def text_of(reader, name):
    """Return what stands in elements of a tag or class."""
    return "".join(reader.texts.get(name, []))


def report_of(text, *blocks):
    """Make a report of a text; without blocks the text is one paragraph."""
    return Report(id=report_id(text), text=text, blocks=blocks)


def test_every_block_is_shown_verbatim_and_labelled(example):
    """The words of each block stand on the page in order, furniture under its name."""
    report, marks = example
    reader = seen(page([(report, marks)]))

    article = text_of(reader, "text")
    for block in report.blocks:
        assert block.spans[0].of(report.text) in article
    assert "Leave a comment" in text_of(reader, "furniture")
    assert "furniture, not read" in text_of(reader, "gutter")
    assert "text damaged" in text_of(reader, "gutter")
    assert report.title == text_of(reader, "h1")


def test_labels_are_no_part_of_the_text(example):
    """Copying the article copies the report's own words: labels are drawn by the style sheet."""
    report, marks = example
    html = page([(report, marks)])

    assert re.search(r'<a class="k event" href="#r1-n-E1" id="r1-m-E1" data-k="E1"[^>]*></a>', html)


def test_every_mark_has_words_note_and_links_both_ways(example):
    """Each link on the page has exactly one place to go, each id is used once."""
    report, marks = example
    reader = seen(page([(report, marks), (report, marks)]))

    ids = [value for name, value in reader.attributes if name == "id"]
    targets = {value[1:] for name, value in reader.attributes if name == "href" and value[0] == "#"}
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    for label in ("S1", "E1", "C1", "C2", "F1", "P1", "O1"):
        for prefix in ("r1", "r2"):
            assert {f"{prefix}-m-{label}", f"{prefix}-n-{label}"} <= set(ids)


def test_notes_say_who_what_voice_and_place(example, by_kind):
    """A note has the parties, according to whom, the facts, the offsets and the id."""
    report, marks = example
    notes = text_of(seen(page([(report, marks)])), "note")

    mark = by_kind["event"]
    assert "E1 Ana Prado (HIL) → LOW · reopen" in notes
    assert (
        f"promised · COOPERATE (economic), CAMEO 061: cooperates economically · {mark.spans[0].start}–{mark.spans[0].end}"
        in notes
    )
    assert mark.id[:10] in notes
    assert "according to Ana Prado (HIL)" in notes


def test_lists_and_provenance_follow(example):
    """Below the article stand the lists, and what is needed to check the reading."""
    report, marks = example
    reader = seen(page([(report, marks)]))

    headings = text_of(reader, "h2")
    for heading in ("Who said what", "What was promised", "Figures", "Stances", "Silences"):
        assert heading in headings
    # The one event was only promised.
    assert "What happened" not in headings
    footer = text_of(reader, "footer")
    assert report.id in footer
    assert "2024-03-01 (json-ld)" in footer
    assert "stage@1" in footer


def test_several_reports_have_a_list_of_contents(example):
    """One entry a report; a single report needs none."""
    report, marks = example

    assert "nav" not in seen(page([(report, marks)])).tags
    assert 2 == page([(report, marks), (report, marks)]).count('<li><a href="#r')


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>",
    "<!-- & -->",
    "&lt;b&gt; &#60;",
    "\u202eevil\u202c",
    "a\r\nb\rc",
    "x\ud800y",
    "'onmouseover='x",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_report_is_only_words(example, words):
    """Whatever field it stands in, nothing becomes an element, an attribute or a request."""
    _, marks = example
    text = f"{words} and more"
    report = Report(
        id=report_id("x"),
        text=text,
        title=words,
        publisher=words,
        url=f"javascript:{words}",
        authors=(words,),
        language="en",
        source=words,
        foreign_id=words,
        date=words,
        date_source=words,
        not_read=words,
    )
    mark = Event(spans=(Span(0, 3),), id=words, type=words, text=words, by=words, place=words)
    html = page([(report, [mark]), (report, ())])
    reader = seen(html)

    allowed = seen(page([(example[0], marks)] * 2)).tags
    assert set(reader.tags) <= set(allowed)
    assert not [name for name, _ in reader.attributes if name.startswith("on")]
    assert not [value for name, value in reader.attributes if name == "src"]
    assert not [v for n, v in reader.attributes if n == "href" and not v.startswith("#")]
    assert text.replace("\ud800", "\ufffd") in text_of(reader, "text")
    html.encode()


def test_carriage_returns_survive_the_parser():
    """A bare CR would become a newline, and every offset after CRLF would shift."""
    assert "a&#13;\nb" == escape("a\r\nb")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/etc/passwd", None])
def test_only_addresses_of_the_web_are_linked(url):
    """Any other scheme is shown as words."""
    assert "words" == link(url, "words")
    assert 'href="https://example.org/"' in link("https://example.org/", "words")


def test_attributes_are_escaped():
    """An attribute cannot be closed from inside."""
    assert '<p class="a&quot;b" data-k="c"></p>' == element(
        "p", class_='a"b', data_k="c", title=None
    )


def test_the_page_asks_for_nothing(example):
    """A strict policy, one style sheet allowed by its hash, no script, no address loaded."""
    html = page([example])
    reader = seen(html)
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'" in html
    assert not {"script", "link", "img", "iframe", "object"} & set(reader.tags)
    assert "url(" not in html
    assert "@import" not in html
    assert not re.search(r"<[^>]* style=", html)


def test_words_outside_every_block_are_shown(example):
    """Nothing of a report is hidden: what no block holds stands there as such."""
    text = "Headline\n\nLost words here\n\nA paragraph."
    report = report_of(
        text,
        Block(type="headline", spans=(Span(0, 8),)),
        Block(type="paragraph", spans=(Span(27, 39),)),
    )
    reader = seen(page([(report, ())]))

    assert "Lost words here" in text_of(reader, "other")
    assert example


def test_a_report_that_was_not_read_says_so(example):
    """The text is there, and why there are no marks."""
    report, _ = example
    unread = msgspec.structs.replace(report, not_read="language: fr")

    assert "kept but not read: language: fr" in text_of(seen(page([(unread, ())])), "warning")


marks_at = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=80, max_size=90),
    st.lists(marks_at, max_size=8),
)
def test_overlapping_marks_lose_no_character(text, spans):
    """However marks overlap, the text on the page is the report's text."""
    kinds = [Event, Statement]
    marks = [
        kinds[number % 2](spans=(span,), id=f"x{number}", text=span.of(text), **more)
        for number, span in enumerate(spans)
        for more in [{"type": "CONSULT"} if number % 2 == 0 else {}]
    ]
    reader = seen(page([(report_of(text), marks)]))

    assert text in text_of(reader, "text")


def test_a_thousand_overlapping_marks_stay_small():
    """The page grows with the marks, not with their square."""
    text = "word " * 20_000
    spans = [(number * 90, number * 90 + 9_000) for number in range(1_000)]
    marks = [
        Event(spans=(Span(a, b),), id=f"e{a}", type="CONSULT", text=text[a:b]) for a, b in spans
    ]

    html = page([(report_of(text), marks)])

    assert len(html) < 10 * len(text)
    assert 1_000 == html.count('<div class="note event"')
