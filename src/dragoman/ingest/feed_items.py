"""
Walk through the XML of a feed and gather its items.

Expat parses, with every entity declaration refused: no bomb expands, and no file or
address named in a DOCTYPE is opened.
"""

from __future__ import annotations

import html
import re
from html.entities import name2codepoint
from xml.parsers import expat

from dragoman.ingest.decode import decode

Item = dict[str, list[str]]
"""What stands in an item, by element name, in order."""

_ITEMS = frozenset({"item", "entry"})
_MARKUP_IN = frozenset(
    {"content:encoded", "encoded", "content", "description", "summary", "title", "atom:content"}
)
_MOST_NESTED = 200  # elements in one another
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding=[\"']([\w.-]{2,30})[\"']")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMED = re.compile(r"&([a-zA-Z]\w{1,10});")
_OWN_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})


class Refused(Exception):  # noqa: N818 - raised and caught in the two feed modules only
    """What the feed holds may not be read on."""


class Gathered:
    """The items of a feed, filled while expat walks through it."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.feed_title: str | None = None
        self._path: list[str] = []
        self._item: Item | None = None
        self._text: list[str] = []
        self._markup_from: int | None = None

    def whole(self) -> list[Item]:
        """Return the items that were read to their end."""
        return [item for item in self.items if item is not self._item]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if len(self._path) > _MOST_NESTED:
            raise Refused("elements are nested deeper than any feed needs.")
        if self._markup_from is None and self._item is not None and parent in _MARKUP_IN:
            # Markup that nobody escaped, in RSS; in Atom it is announced as XHTML.
            self._markup_from = len(self._path) - 1
            self._text = [html.escape("".join(self._text), quote=False)]
        if self._markup_from is not None:
            self._text.append(f"<{name.rsplit(':', 1)[-1]}>")
            return
        self._text = []
        local = name.rsplit(":", maxsplit=1)[-1]
        if local in _ITEMS:
            self._item = {}
            self.items.append(self._item)
        elif local == "link":
            self._link(attributes)

    def _link(self, attributes: dict[str, str]) -> None:
        """Keep the address of an Atom link, if it is that of the report itself."""
        address = attributes.get("href")
        if self._item is not None and address and attributes.get("rel", "alternate") == "alternate":
            self._item.setdefault("link", []).append(address)

    def data(self, characters: str) -> None:
        """Take characters; within markup, as markup writes them."""
        if self._markup_from is not None:
            characters = html.escape(characters, quote=False)
        self._text.append(characters)

    def end(self, name: str) -> None:
        """Close an element and keep what stood in it."""
        local = name.rsplit(":", maxsplit=1)[-1]
        if self._markup_from is not None and len(self._path) > self._markup_from:
            self._text.append(f"</{local}>")
            self._path.pop()
            return
        self._markup_from = None
        self._path.pop()
        text = "".join(self._text).strip()
        self._text = []
        if local in _ITEMS:
            self._item = None
        elif self._item is None:
            if local == "title" and self.feed_title is None:
                self.feed_title = text or None
        elif text:
            parent = self._path[-1].rsplit(":", maxsplit=1)[-1] if self._path else ""
            key = "author" if (parent, local) == ("author", "name") else name
            self._item.setdefault(key, []).append(text)


def gather(content: bytes, found: Gathered) -> None:
    """Walk through a feed. Raises `Refused` or `expat.ExpatError`; what was read is in `found`."""
    declared = _DECLARED.match(content.lstrip()[:300])
    text = decode(content, declared.group(1).decode() if declared else None).text
    # Characters that XML cannot hold, and names that only HTML knows, are the commonest
    # faults of feeds; neither is worth losing a feed for.
    text = _NAMED.sub(_numbered, _UNFIT.sub("\ufffd", text)).lstrip()
    parser = expat.ParserCreate()
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.data
    parser.EntityDeclHandler = _refuse
    parser.UnparsedEntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.Parse(text, True)  # noqa: FBT003 - expat's own signature


def _refuse(*_: object) -> int:
    """Refuse whatever declares or calls an entity."""
    raise Refused("it declares entities, which no feed needs.")


def _numbered(match: re.Match[str]) -> str:
    """Write a named character of HTML by its number."""
    name = match.group(1)
    if name in _OWN_NAMES or name not in name2codepoint:
        return match.group()
    return f"&#{name2codepoint[name]};"
