"""Where named places lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.knowledge.names import name_words
from dragoman.knowledge.tables import rows


class KnownPlace(msgspec.Struct, frozen=True):
    """A place, its middle to a tenth of a degree, and its country where it has one."""

    name: str
    lat: float
    lon: float
    country: str | None = None


@cache
def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], KnownPlace], ...]]:
    """Return all places by the first word of their name, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], KnownPlace]]] = {}
    for row in rows("places"):
        words = name_words(row["name"])
        place = KnownPlace(
            row["name"], float(row["lat"]), float(row["lon"]), row["country"] or None
        )
        index.setdefault(words[0], []).append((words, place))
    return {
        first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry[0])))
        for first, found in index.items()
    }


@cache
def country_middle(code: str) -> KnownPlace | None:
    """Return a country as a place; None for a code that is no country."""
    for row in rows("states"):
        if row["code"] == code:
            return KnownPlace(row["name"], float(row["lat"]), float(row["lon"]), code)
    return None


def place_named(name: str) -> KnownPlace | None:
    """Return the place with exactly this name."""
    words = name_words(name)
    for key, place in _by_first_word().get(words[0] if words else "", ()):
        if key == words:
            return place
    return None


def find_places(words: Sequence[str]) -> Iterator[tuple[int, int, KnownPlace]]:
    """Yield (first, last, place) for the known places among words, longest first from the left."""
    index = _by_first_word()
    at = 0
    while at < len(words):
        for key, place in index.get(words[at], ()):
            if tuple(word.replace("’", "'") for word in words[at : at + len(key)]) == key:
                yield at, at + len(key), place
                at += len(key)
                break
        else:
            at += 1
