"""Hostile sources end in a report or an error, and never end the batch."""

import gzip

import pytest

from dragoman.errors import SourceError
from dragoman.records import Report

MARKER = "The envoy signed the harbour accord in the presence of both mayors on Monday."


def _page(before: str, after: str = "") -> bytes:
    """Put the marker into a page between two pieces of hostile markup."""
    return f"<html><body>{before}<p>{MARKER}</p>{after}</body></html>".encode()


HOSTILE = {
    "300 nested elements.html": lambda: _page("<div>" * 300, "</div>" * 300),
    "100,000 nested elements.html": lambda: _page("<div>" * 100_000, "</div>" * 100_000),
    "200,000 unclosed.html": lambda: _page("<b>" * 200_000),
    "50,000 tables.html": lambda: _page("<table>" * 50_000),
    "200,000 attributes.html": lambda: _page(f"<p {' '.join(f'a{n}=1' for n in range(200_000))}>x</p>"),
    "20 MB attribute.html": lambda: _page(f"<p title='{'x' * 20_000_000}'>x</p>"),
    "active formatting.html": lambda: _page("".join(f"<font size={n}>" for n in range(2500)) + "<p>" * 900),
    "duplicated links.html": lambda: _page(f"<p><a href={'A' * 50_000}>" + "<p>a" * 12_500),
    "100,000 links.html": lambda: _page("<ul>" + "<li><a href='/a'>A link or two</a></li>" * 100_000 + "</ul>"),
    "comments.html": lambda: _page("<!--" * 100_000 + "-->"),
    "one wide cell.html": lambda: _page("<table><tr><td colspan=9007199254740991>x</td></tr></table>"),
    "quotes.txt": ("“" * 500_000 + f"\n\n{MARKER}\n").encode,
    "brackets.txt": ("([" * 500_000 + f"\n\n{MARKER}\n").encode,
    "wrapped.txt": (("word " * 14 + "\n") * 60_000 + f"\n{MARKER}\n").encode,
    "short lines.txt": ("Title line\n" * 100_000 + f"\n{MARKER}\n").encode,
    "bullets.txt": ("- item\n" * 100_000 + f"\n{MARKER}\n").encode,
    "one long line.txt": ("word " * 2_000_000 + f"\n\n{MARKER}\n").encode,
    "controls.txt": ("\u202eword\u200b\n" * 50_000 + f"\n{MARKER}\n").encode,
    "bomb.txt.gz": lambda: gzip.compress(bytes(100 << 20)),
    "nested.rss": lambda: b"<rss><item><title>" + b"<a>" * 200_000,
    "laughs.rss": lambda: b'<!DOCTYPE r [<!ENTITY a "' + b"a" * 100_000 + b'">]><r>' + b"&a;" * 100_000 + b"</r>",
    "nested.jsonl": lambda: b'{"text": ' + b"[" * 1_000_000,
}  # fmt: skip
# Where there is nothing to read, or what there is may not be read.
REFUSED = {"bomb.txt.gz", "nested.rss", "laughs.rss", "nested.jsonl"}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_sources(sandbox, name):
    """What can be read is found, what cannot is reported; the next source is read."""
    items = sandbox.parse(name, HOSTILE[name]())
    assert items
    if name in REFUSED:
        assert all(isinstance(item, SourceError) and item.remedy for item in items)
    else:
        (report,) = items
        assert isinstance(report, Report)
        assert MARKER in report.text
    (after,) = sandbox.parse("next.txt", MARKER.encode())
    assert isinstance(after, Report)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["huge.html", "huge.txt"])
def test_fifty_megabytes_of_text(sandbox, name):
    """A text node of 50 MB is read or refused by name, and the next source is read."""
    words = "word " * 10_000_000
    content = _page(f"<p>{words}</p>") if name.endswith("html") else f"{words}\n\n{MARKER}".encode()
    (item,) = sandbox.parse(name, content)
    if isinstance(item, SourceError):
        assert item.source == name
        assert item.remedy
    else:
        assert MARKER in item.text
    assert isinstance(sandbox.parse("next.txt", MARKER.encode())[0], Report)
