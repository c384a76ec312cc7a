"""
Read feed files: RSS, RDF, Atom and JSON Feed, one report an item.

A feed that breaks off is read up to the break, and the break is reported with its line.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from xml.parsers import expat

import msgspec

from dragoman.errors import SourceError
from dragoman.ingest.dates import claimed_date
from dragoman.ingest.decode import decode, storable
from dragoman.ingest.feed_items import Gathered, Item, Refused, gather
from dragoman.ingest.text import read_text
from dragoman.records import DateClaim, Report

_BODIES = ("content:encoded", "encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "dc:date", "date", "issued", "updated", "modified")
_AUTHORS = ("dc:creator", "creator", "author")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>|<!--.{0,1000}?-->", re.DOTALL)

_BLOCK = re.compile(
    r"<(?:p|div|li|ul|ol|h[1-6]|blockquote|article|section|table|br)\b", re.IGNORECASE
)


def read_feed(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each item of an XML feed, in its order, and what is wrong with it."""
    found, problem = Gathered(), None
    try:
        gather(content, found)
    except (Refused, expat.ExpatError) as fault:
        problem = f"the feed cannot be read on: {fault}."
    yield from _reports(found.whole(), source, found.feed_title)
    if problem is not None:
        yield SourceError(source, problem, remedy="Repair the XML, or leave this feed out.")
    elif not found.items:
        yield SourceError(source, "a feed without items.", remedy="Leave this feed out.")


class _JsonItem(msgspec.Struct, frozen=True):
    """An item of a JSON Feed."""

    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(msgspec.Struct, frozen=True):
    """A JSON Feed."""

    items: list[_JsonItem]
    title: str | None = None


def read_json_feed(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each item of a JSON Feed."""
    try:
        feed = msgspec.json.decode(decode(content).text, type=_JsonFeed)
    except (msgspec.DecodeError, RecursionError) as fault:
        remedy = "Give a JSON Feed, or JSONL with one object a line."
        yield SourceError(source, f"no JSON Feed: {fault}.", remedy=remedy)
        return
    items = [
        {name: [storable(str(value))] for name, value in _fields(item) if value is not None}
        for item in feed.items
    ]
    yield from _reports(items, source, feed.title)


def _fields(item: _JsonItem) -> list[tuple[str, str | int | None]]:
    """Return the fields of a JSON item under the names that XML feeds use."""
    return [
        ("content", item.content_html or item.content_text or item.summary),
        ("title", item.title),
        ("link", item.url),
        ("id", item.id),
        ("published", item.date_published or item.date_modified),
    ]


def _reports(
    items: list[Item], source: str, publisher: str | None
) -> Iterator[Report | SourceError]:
    """Make a report of each item, or an error that names it."""
    for number, item in enumerate(items, 1):
        try:
            yield _report(item, source, f"item {number}", publisher)
        except SourceError as fault:
            yield SourceError(source, fault.reason, place=f"item {number}", remedy=fault.remedy)


def _first(item: Item, names: tuple[str, ...]) -> str | None:
    """Return the first of several elements that an item has."""
    return next((value for name in names for value in item.get(name, ()) if value), None)


def _report(item: Item, source: str, place: str, publisher: str | None) -> Report | SourceError:
    """Make a report of an item."""
    body, title = _first(item, _BODIES), _first(item, ("title",))
    if body is None and title is None:
        return SourceError(source, "an item without text.", place=place, remedy="Leave it out.")
    stated = _first(item, _DATES)
    date = _date(stated) if stated else None
    url = _first(item, ("link",))
    if body is not None and _BLOCK.search(body):
        from dragoman.ingest.html import read_fragment  # noqa: PLC0415 - most items are plain

        report = read_fragment(body, title=title, source=source, url=url)
    else:
        # A teaser is one paragraph, perhaps with a few words in bold or a link.
        plain = html.unescape(_TAG.sub("", body)).strip() if body else None
        parts = [part for part in (title, plain) if part]
        report = read_text("\n\n".join(parts), source=source, url=url, title=title)
    claims = (DateClaim(date=date, source="input"),) if date else ()
    foreign_id = _first(item, ("guid", "id"))
    return msgspec.structs.replace(
        report,
        title=storable(title) if title else report.title,
        date=date or report.date,
        date_source="input" if date else report.date_source,
        date_claims=(*claims, *report.date_claims),
        publisher=storable(publisher) if publisher else report.publisher,
        authors=tuple(storable(value) for name in _AUTHORS for value in item.get(name, ()))
        or report.authors,
        foreign_id=foreign_id,
    )


def _date(value: str) -> str | None:
    """Return the ISO date of an RFC 822 or ISO 8601 date."""
    found = claimed_date(value)
    if found is None:
        try:
            found = parsedate_to_datetime(value).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return found
