"""Feeds of all kinds give a report an item; bombs give an error."""

import sys

import pytest

from dragoman.errors import SourceError
from dragoman.ingest.feed import read_feed, read_json_feed
from dragoman.records import Report

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title>
<link>https://example.org/</link>
<item><title>Talks stall &amp; resume</title><link>https://example.org/1</link><guid>g1</guid>
<pubDate>Fri, 01 Mar 2024 08:00:00 GMT</pubDate><dc:creator>Ana Lopes</dc:creator>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>The talks stalled on Friday, and the envoys left the capital.</p>
<p>They came back an hour later, said a spokesman for the host.</p>]]></content:encoded></item>
<item><title>Second</title><description>The envoy said he would &lt;b&gt;not&lt;/b&gt; sign.</description></item>
<item><title>Third</title><description>Plain words only.</description></item>
</channel></rss>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old News</title></channel>
<item><title>Talks stall</title><link>https://example.org/2</link><dc:date>2004-05-06T07:08Z</dc:date>
<description>The envoys left.</description></item></rdf:RDF>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title>
<entry><title>Read-out</title><id>urn:1</id><updated>2024-04-02T00:00:00Z</updated>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/3"/>
<author><name>Press Office</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The minister met the envoy, and both &lt; all
agreed on the <b>text</b> of the treaty.</p></div></content></entry></feed>"""


def _only(markup: str, at: int = 0) -> Report:
    """Return one report of a feed."""
    item = list(read_feed(markup.encode(), source="f.xml"))[at]
    assert isinstance(item, Report)
    return item


def test_rss():
    """The full content beats the teaser; title, date, author, link and site are kept."""
    report = _only(RSS)
    assert (
        "Talks stall & resume",
        "2024-03-01",
        "input",
        ("Ana Lopes",),
        "https://example.org/1",
        "The Gazette",
        "g1",
    ) == (
        report.title,
        report.date,
        report.date_source,
        report.authors,
        report.url,
        report.publisher,
        report.foreign_id,
    )
    kinds = [(block.type, block.spans[0].of(report.text)[:9]) for block in report.blocks]
    assert [
        ("headline", "Talks sta"),
        ("paragraph", "The talks"),
        ("paragraph", "They came"),
    ] == kinds


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (1, "Second\n\nThe envoy said he would not sign."),
        (2, "Third\n\nPlain words only."),
    ],
)
def test_teasers_are_read_with_or_without_markup(at, text):
    """An item has its title as headline and its words as a paragraph."""
    report = _only(RSS, at)
    assert text == report.text
    assert ["headline", "paragraph"] == [block.type for block in report.blocks]


@pytest.mark.parametrize(
    ("markup", "title", "date", "url", "words"),
    [
        (RDF, "Talks stall", "2004-05-06", "https://example.org/2", "The envoys left."),
        (
            ATOM,
            "Read-out",
            "2024-04-02",
            "https://example.org/3",
            "and both < all agreed on the text",
        ),
    ],
)
def test_rdf_and_atom(markup, title, date, url, words):
    """Other families of feeds say the same in other elements."""
    report = _only(markup)
    assert (title, date, url) == (report.title, report.date, report.url)
    assert words in " ".join(report.text.split())


def test_json_feed():
    """A JSON Feed is a feed."""
    content = b'{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": 1, "content_text": "One went home.", "date_published": "2024-01-02T03:04:05Z"}, {"id": "2"}]}'
    report, error = read_json_feed(content, source="f.json")
    assert ("One went home.", "2024-01-02", "1") == (report.text, report.date, report.foreign_id)
    assert "item 2" == error.place


def test_what_no_ledger_keeps_is_replaced_in_every_field_of_a_json_feed():
    """A NUL in an address or an id ends no field early."""
    content = b'{"items": [{"id": "a\\u0000b", "url": "https://example.org/\\u0000", "content_text": "It rained."}]}'
    (report,) = read_json_feed(content, source="f.json")

    assert ("a\ufffdb", "https://example.org/\ufffd") == (report.foreign_id, report.url)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<rss><item><description>Tea &nbsp;&eacute; &bogus text</description></item></rss>", None),
        ("<rss><item><description>Caf&eacute; talks</description></item></rss>", "Café talks"),
        ("<rss><item><description>A\x08B talks</description></item></rss>", "A\ufffdB talks"),
        ("\n <rss><item><description>Late start</description></item></rss>", "Late start"),
        (
            "<rss><item><title>T</title><description>Left <b>bare</b> here</description></item></rss>",
            "T\n\nLeft bare here",
        ),
    ],
)
def test_common_faults(markup, words):
    """Faults that most feeds have cost nothing; others are named."""
    item = next(read_feed(markup.encode(), source="f.xml"))
    assert words == (item.text if isinstance(item, Report) else None)


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16", "koi8-r"])
def test_encodings(encoding):
    """A feed is read in the encoding it declares."""
    markup = f'<?xml version="1.0" encoding="{encoding}"?><rss><item><title>Переговоры</title></item></rss>'
    (report,) = read_feed(markup.encode(encoding), source="f.xml")
    assert "Переговоры" == report.text


def test_a_feed_that_breaks_off_is_read_up_to_the_break():
    """Items before the fault are kept, and the fault is reported with its line."""
    items = list(read_feed(RSS[: RSS.index("<item><title>Third") + 30].encode(), source="f.xml"))
    assert [True, True, False] == [isinstance(item, Report) for item in items]
    assert "line 11" in str(items[-1])


LAUGHS = (
    '<!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><item><title>&j;</title></item></rss>"
)
QUADRATIC = f'<!DOCTYPE r [<!ENTITY a "{"a" * 50_000}">]><rss><item><title>{"&a;" * 50_000}</title></item></rss>'
EXTERNAL = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>'
NESTED = f"<rss><item><title>{'<a>' * 200_000}</title></item></rss>"


@pytest.mark.parametrize(
    "markup", [LAUGHS, QUADRATIC, EXTERNAL, NESTED, "<a>" * 200_000, "", "no feed"]
)
def test_bombs_are_refused(markup):
    """Entities and bottomless nesting end in an error, not in memory."""
    (item,) = read_feed(markup.encode(), source="f.xml")
    assert isinstance(item, SourceError)
    assert item.remedy


_opened: list[str] = []
_is_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note files and sockets that are opened while we watch."""
    if _is_watching and event in {"open", "socket.connect", "socket.getaddrinfo"}:
        _opened.append(f"{event} {arguments[0]}")


sys.addaudithook(_watch)


def test_a_doctype_is_never_fetched():
    """RSS 0.91 names its DTD at an address; it is read without a look there."""
    markup = (
        '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">'
        '<rss version="0.91"><channel><item><title>Talks stall</title></item></channel></rss>'
    )
    _only(RDF)  # everything is imported and every lexicon read before we watch
    global _is_watching  # noqa: PLW0603 - an audit hook cannot be taken down, only told to stop
    _is_watching = True
    try:
        items = list(read_feed(markup.encode(), source="f.xml"))
        bomb = list(read_feed(EXTERNAL.encode(), source="f.xml"))
    finally:
        _is_watching = False
    assert ["Talks stall"] == [item.text for item in items]
    assert isinstance(bomb[0], SourceError)
    assert [] == _opened
