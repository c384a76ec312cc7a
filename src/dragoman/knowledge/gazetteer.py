"""
The gazetteer: towns, counties and divisions of all countries, looked up by name.

One file, compiled by training/gazetteer.py from GeoNames (CC BY 4.0) and mapped into
memory, so that opening it costs nothing and a name is found by bisection. Its parts, in
the order of `HEAD`: names (sorted by `fold`), the places of each name, the places.
"""

from __future__ import annotations

import math
import mmap
import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

import msgspec

MAGIC = b"DRGZ0001"
HEAD = struct.Struct("<8s7I")
COLUMNS = (
    ("h", "lat"),
    ("h", "lon"),
    ("H", "division"),
    ("B", "country"),
    ("B", "kind"),
    ("B", "people"),
    ("I", "geonames"),
    ("I", "name"),
)
LOG = 12.0  # steps of the population's logarithm
KINDS = ("division", "county", "city")
_WORD = struct.Struct("<I")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


class Entry(msgspec.Struct, frozen=True):
    """
    A place of the gazetteer.

    `number` is its place in the file, `division` the number of the division it lies in,
    `population` rounded (of a division or county: that of its towns).
    """

    number: int
    name: str
    kind: str
    lat: float
    lon: float
    country: str
    division: int | None
    population: int
    geonames: int | None


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return a name as it is compared: lower case, no accents, "St." as "saint"."""
    plain = unicodedata.normalize("NFKD", name).lower().replace("’", "'").replace("ø", "o")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.split(r"[\s\-–]+", plain.replace("ł", "l").replace("ı", "i").replace("'", ""))
    return " ".join(_SHORT.get(word.rstrip("."), word) for word in words if word)


class Gazetteer:
    """The compiled file, mapped into memory."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        self._content = content
        magic, keys, names, links, places, countries, text, codes = HEAD.unpack_from(content)
        if magic != MAGIC:
            raise ValueError(magic)
        self.size, self._keys = places, keys
        self._offsets = HEAD.size
        self._first_link = self._offsets + 4 * names
        self._links = self._first_link + 4 * (keys + 1)
        at = self._links + 4 * links
        self._columns: list[tuple[struct.Struct, int]] = []
        for kind, _ in COLUMNS:
            column = struct.Struct(f"<{kind}")
            self._columns.append((column, at))
            at += column.size * places
        self._text = at + codes
        self._countries = content[at : self._text].decode().split("\n")[:countries]
        if len(content) != self._text + text:
            raise ValueError(len(content))
        # Every search begins with the same rows.
        self._key = lru_cache(maxsize=1 << 13)(self._folded)

    def _number(self, table: int, row: int) -> int:
        """Return a number of one of the tables."""
        found: int = _WORD.unpack_from(self._content, table + 4 * row)[0]
        return found

    def _name(self, row: int) -> str:
        """Return the name in a row."""
        start, end = self._number(self._offsets, row), self._number(self._offsets, row + 1)
        return self._content[self._text + start : self._text + end].decode()

    def _folded(self, row: int) -> str:
        """Return the name in a row as it is compared."""
        return fold(self._name(row))

    def find(self, name: str) -> tuple[Entry, ...]:
        """Return the places of a name, most people first."""
        key = fold(name)
        low, high = 0, self._keys
        while low < high:
            middle = (low + high) // 2
            if self._key(middle) < key:
                low = middle + 1
            else:
                high = middle
        if low == self._keys or self._key(low) != key:
            return ()
        links = range(self._number(self._first_link, low), self._number(self._first_link, low + 1))
        return tuple(self.entry(self._number(self._links, link)) for link in links)

    def entry(self, number: int) -> Entry:
        """Return a place by its number."""
        lat, lon, division, country, kind, people, geonames, name = (
            column.unpack_from(self._content, at + column.size * number)[0]
            for column, at in self._columns
        )
        return Entry(
            number=number,
            name=self._name(name),
            kind=KINDS[kind],
            lat=lat / 100,
            lon=lon / 100,
            country=self._countries[country],
            division=division - 1 if division else None,
            population=round(math.exp(people / LOG)) - 1,
            geonames=geonames or None,
        )

    def __iter__(self) -> Iterator[Entry]:
        """Yield all places."""
        return map(self.entry, range(self.size))


@cache
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer, opened once in a process."""
    path = resources.files("dragoman.knowledge") / "data" / "gazetteer.bin"
    with resources.as_file(path) as file, file.open("rb") as opened:
        return Gazetteer(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))


@lru_cache(maxsize=8192)
def find(name: str) -> tuple[Entry, ...]:
    """Return the places of a name in the shipped gazetteer, most people first."""
    return gazetteer().find(name)
