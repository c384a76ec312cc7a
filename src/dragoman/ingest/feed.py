"""
Read feed files: RSS, RDF and Atom, one report an item.

Feeds are parsed by expat with every entity declaration refused: no bomb expands, no
file or address named in a DOCTYPE is opened. A feed that is no well-formed XML is
refused with its line, not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from xml.parsers import expat

import msgspec

from dragoman.errors import SourceError
from dragoman.ingest.dates import claimed_date
from dragoman.ingest.html import read_fragment
from dragoman.ingest.text import read_text
from dragoman.records import DateClaim, Report

_ITEMS = frozenset({"item", "entry"})
_BODIES = ("content:encoded", "encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "dc:date", "date", "issued", "updated", "modified")
_AUTHORS = ("dc:creator", "creator", "author")
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_MOST_NESTED = 200


class _Refused(Exception):  # noqa: N818 - raised and caught in this file only
    """What the feed holds may not be read on."""


class _Items:
    """Gathers the items of a feed while expat walks through it."""

    def __init__(self) -> None:
        self.items: list[dict[str, list[str]]] = []
        self.feed_title: str | None = None
        self._path: list[str] = []
        self._item: dict[str, list[str]] | None = None
        self._text: list[str] = []
        self._markup_from: int | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self._path.append(name)
        if len(self._path) > _MOST_NESTED:
            raise _Refused("elements are nested deeper than any feed needs.")
        if self._markup_from is not None:
            self._text.append(f"<{name}>")
            return
        local = name.rsplit(":", maxsplit=1)[-1]
        if local in _ITEMS:
            self._item = {}
            self.items.append(self._item)
        elif self._item is not None:
            if local == "link" and attributes.get("rel", "alternate") == "alternate":
                self._item.setdefault("link", []).append(attributes.get("href", ""))
            if attributes.get("type") == "xhtml":
                self._markup_from = len(self._path)
        self._text = []

    def data(self, characters: str) -> None:
        """Take characters."""
        self._text.append(characters)

    def end(self, name: str) -> None:
        """Close an element and keep what stood in it."""
        if self._markup_from is not None and len(self._path) > self._markup_from:
            self._text.append(f"</{name}>")
            self._path.pop()
            return
        self._markup_from = None
        self._path.pop()
        text = "".join(self._text).strip()
        self._text = []
        if name.rsplit(":", maxsplit=1)[-1] in _ITEMS:
            self._item = None
        elif self._item is None:
            if name.rsplit(":", maxsplit=1)[-1] == "title" and self.feed_title is None:
                self.feed_title = text or None
        elif text:
            parent = self._path[-1].split(":")[-1] if self._path else ""
            self._item.setdefault(
                "author" if parent == "author" and name == "name" else name, []
            ).append(text)


def read_feed(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each item of a feed, in its order, or what is wrong with it."""
    found = _Items()
    try:
        _parse(content, found)
    except (_Refused, expat.ExpatError) as fault:
        remedy = "Repair the XML, or leave this feed out."
        yield SourceError(source, f"the feed cannot be read: {fault}", remedy=remedy)
        return
    if not found.items:
        yield SourceError(source, "a feed without items.", remedy="Leave this feed out.")
    for number, item in enumerate(found.items, 1):
        yield _report(item, source, f"item {number}", found.feed_title)


def _parse(content: bytes, found: _Items) -> None:
    """Walk through a feed, refusing declarations of entities."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.data

    def refuse(*_: object) -> int:
        raise _Refused("it declares entities, which no feed needs.")

    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.Parse(content, True)  # noqa: FBT003 - expat's own signature


def _first(item: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    """Return the first of several elements that an item has."""
    return next((value for name in names for value in item.get(name, ()) if value), None)


def _report(
    item: dict[str, list[str]], source: str, place: str, publisher: str | None
) -> Report | SourceError:
    """Make a report of an item."""
    body, title = _first(item, _BODIES), _first(item, ("title",))
    if body is None and title is None:
        return SourceError(source, "an item without text.", place=place, remedy="Leave it out.")
    date = _date(_first(item, _DATES))
    url = _first(item, ("link",))
    foreign_id = _first(item, ("guid", "id"))
    if body is not None and _MARKUP.search(body):
        report = read_fragment(body, title=title, source=source, url=url)
    else:
        parts = [part for part in (title, body) if part]
        report = read_text("\n\n".join(parts), source=source, url=url)
    claims = (DateClaim(date=date, source="feed"),) if date else ()
    return msgspec.structs.replace(
        report,
        title=title or report.title,
        date=date or report.date,
        date_source="feed" if date else report.date_source,
        date_claims=(*claims, *report.date_claims),
        publisher=publisher,
        authors=tuple(value for name in _AUTHORS for value in item.get(name, ())),
        foreign_id=foreign_id,
    )


def _date(value: str | None) -> str | None:
    """Return the ISO date of an RFC 822 or ISO 8601 date."""
    if value is None:
        return None
    found = claimed_date(value)
    if found is None:
        try:
            found = parsedate_to_datetime(value).date().isoformat()
        except (ValueError, TypeError):
            return None
    return found
