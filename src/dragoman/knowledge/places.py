"""Where named places may lie: states, divisions, towns, seas and regions by name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import msgspec

from dragoman.knowledge.gazetteer import Entry, find, fold, gazetteer
from dragoman.knowledge.names import name_words
from dragoman.knowledge.tables import rows, several

_MOST_CANDIDATES = 24
_SAME_PLACE_KM = 120.0
EARTH_KM = 6371.0  # mean radius
# "Kherson region", "Hubei province": the word says what kind of place the name stands for.
_CLASS = re.compile(
    r"^(?:the\s+)?(?:(?:province|region|state|county|district|republic|governorate)\s+of\s+(?P<of>.+)|"
    r"(?P<name>.+)\s+(?:province|region|oblast|governorate|prefecture|state|department|canton|krai|voivodeship))$",
    re.IGNORECASE,
)
_TOWN = re.compile(
    r"^(?:the\s+)?(?:(?:city|town|village|port|municipality|downtown|greater|metropolitan|central|inner)"
    r"(?:\s+of)?|(?:north|south|east|west|northern|southern|eastern|western|upper|lower|mainland|rural))\s+(?P<name>.+)$",
    re.IGNORECASE,
)
# Sides and kinds alone name nothing: "the South", "the County".
_NO_NAMES = frozenset(
    "north south east west northern southern eastern western central upper lower northeast northwest "
    "southeast southwest bay lake county state city town village river island park district region "
    "province avenue street road loop hill hills valley beach port".split()
)
_DIRECTED = re.compile(r"^(?:north|south|east|west|upper|lower|mainland|rural)", re.IGNORECASE)


class KnownPlace(msgspec.Struct, frozen=True):
    """
    A place a name may stand for.

    `kind` is country, division, county, city or region; `division` the name of the
    division it lies in; `people` its population, 0 where it is unknown; `is_listed`
    says that our own list of places in the news has it, `is_other_name` that the name
    looked up is not its usual one.
    """

    name: str
    lat: float
    lon: float
    country: str | None = None
    kind: str = "region"
    division: str | None = None
    people: int = 0
    geonames: int | None = None
    is_listed: bool = False
    is_other_name: bool = False


@cache
def _listed() -> dict[str, tuple[tuple[tuple[str, ...], KnownPlace], ...]]:
    """Return our own list of places by the first word of their name, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], KnownPlace]]] = {}
    for row in rows("places"):
        words = name_words(row["name"])
        place = KnownPlace(
            row["name"],
            float(row["lat"]),
            float(row["lon"]),
            row["country"] or None,
            is_listed=True,
        )
        index.setdefault(words[0], []).append((words, place))
    return {
        first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry[0])))
        for first, found in index.items()
    }


@cache
def _states() -> dict[str, KnownPlace]:
    """Return the states by code."""
    return {
        row["code"]: KnownPlace(
            row["name"], float(row["lat"]), float(row["lon"]), row["code"], kind="country"
        )
        for row in rows("states")
    }


@cache
def _state_names() -> dict[str, str]:
    """Return the code of each state by all its names, folded."""
    return {
        fold(name.partition("@")[0]): row["code"]
        for row in rows("states")
        for name in (row["name"], *several(row["aliases"]))
    }


@cache
def short_forms() -> dict[str, KnownPlace]:
    """Return divisions by the short forms that follow a comma: "Tex.", "TX", "B.C."."""
    found = {}
    for row in rows("divisions"):
        place = KnownPlace(
            row["name"], float(row["lat"]), float(row["lon"]), row["country"], kind="division"
        )
        for short in several(row["short"]):
            found[short] = place
            found[short.replace(".", "")] = place
    return found


def place_named(name: str) -> KnownPlace | None:
    """Return the listed place with exactly this name."""
    words = name_words(name)
    for key, place in _listed().get(words[0] if words else "", ()):
        if key == words:
            return place
    return None


def find_places(words: Sequence[str]) -> Iterator[tuple[int, int, KnownPlace]]:
    """Yield (first, last, place) for the listed places among words, longest first from the left."""
    index = _listed()
    if index.keys().isdisjoint(words):
        return
    at = 0
    while at < len(words):
        for key, place in index.get(words[at], ()):
            if tuple(word.replace("’", "'") for word in words[at : at + len(key)]) == key:
                yield at, at + len(key), place
                at += len(key)
                break
        else:
            at += 1


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[KnownPlace, ...]:
    """Return the places a name may stand for, the biggest first; none if nobody knows it."""
    found = _plain(name)
    if found:
        return found
    match = _CLASS.match(name)
    if match:
        inner = _plain(match.group("of") or match.group("name"), is_ruled=True)
        ruled = tuple(place for place in inner if place.kind in {"division", "county"})
        return ruled or inner
    match = _TOWN.match(name)
    if match:
        inner = candidates(match.group("name"))
        if _DIRECTED.match(name):
            return tuple(place for place in inner if place.kind != "city" or place.people > 10_000)
        return tuple(place for place in inner if place.kind == "city") or inner
    return ()


def _plain(name: str, *, is_ruled: bool = False) -> tuple[KnownPlace, ...]:
    """
    Return the places of exactly this name.

    "Mexico" alone is the country, never its division or town of that name, unless a word
    after it says so.
    """
    if name.lower() in _NO_NAMES:
        return ()
    key = fold(name.removeprefix("the ").removeprefix("The "))
    found = []
    code = _state_names().get(key)
    if code is not None:
        found.append(_states()[code])
    listed = place_named(name.removeprefix("the ").removeprefix("The "))
    entries = find(key)
    towns = [
        _of_entry(entry, key)
        for entry in entries[:_MOST_CANDIDATES]
        if is_ruled or code is None or entry.country != code
    ]
    if listed is not None and listed.country is None:
        return (*found, listed)  # a region of several countries: no village bears its name
    if listed is not None:
        same = [at for at, town in enumerate(towns) if _is_same(listed, town)]
        for at in same[:1]:
            towns[at] = msgspec.structs.replace(towns[at], is_listed=True, is_other_name=False)
        if not same:
            found.append(listed)
    return (*found, *towns)


def _of_entry(entry: Entry, key: str) -> KnownPlace:
    """Return a place of the gazetteer."""
    division = None
    if entry.division is not None:
        division = gazetteer().entry(entry.division).name
    elif entry.kind == "division":
        division = entry.name
    return KnownPlace(
        entry.name,
        entry.lat,
        entry.lon,
        entry.country,
        kind=entry.kind,
        division=division,
        people=entry.population,
        geonames=entry.geonames,
        is_other_name=fold(entry.name) != key,
    )


def _is_same(one: KnownPlace, other: KnownPlace) -> bool:
    """Say whether two entries of one name are one place."""
    return one.country == other.country and distance(one, other) < _SAME_PLACE_KM


def distance(one: KnownPlace, other: KnownPlace) -> float:
    """Return the kilometres between two places."""
    lat, to_lat = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((to_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(to_lat) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def lies_in(place: KnownPlace, larger: KnownPlace) -> bool:
    """Say whether a place lies in a larger one, as far as the tables know."""
    if larger.kind == "country":
        return place.country == larger.country and place.kind != "country"
    if larger.kind == "division":
        is_same = place.division in {larger.division, larger.name}
        return place.country == larger.country and is_same and place.kind != "division"
    if larger.kind == "county":
        return (
            place.kind == "city"
            and place.country == larger.country
            and place.division == larger.division
        )
    return False
