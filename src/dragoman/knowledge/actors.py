"""
Who is who: states, governments, office holders, organisations, seats of power.

Names are looked up word by word, longest first, in time linear in the text. Offices are
dated: who a name stands for, and as what, depends on the day it is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman.knowledge.names import name_words
from dragoman.knowledge.tables import rows

_LONGEST_ROLE = 4
HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "madame", "sheikh"}
)


class Actor(msgspec.Struct, frozen=True):
    """
    An entry of the knowledge base as of a day.

    `country` is ISO 3166 alpha-3 or a PLOVER code for organisations of states; `sector`
    a PLOVER sector; `role` the office held on the day, "former ..." after it.
    """

    id: str
    name: str
    type: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None


class Office(msgspec.Struct, frozen=True):
    """A term of office; an empty last day is not over yet."""

    country: str
    office: str
    first: str
    last: str


class Person(msgspec.Struct, frozen=True):
    """Somebody with offices, in the order held."""

    name: str
    offices: tuple[Office, ...]

    def on(self, day: str | None) -> Actor:
        """Return who this is on a day: in office, before it, or after it."""
        identity = f"person/{slug(self.name)}"
        held = [
            o
            for o in self.offices
            if day is None or (o.first <= day and (not o.last or day <= o.last))
        ]
        country = (held or self.offices)[-1].country
        if held and day is not None:
            sector = _sector_of(held[-1].office, country)
            return Actor(identity, self.name, "person", country, sector, held[-1].office or None)
        past = [o for o in self.offices if day is not None and o.last and o.last < day]
        if past:
            return Actor(
                identity, self.name, "person", past[-1].country, "ELI", f"former {past[-1].office}"
            )
        return Actor(identity, self.name, "person", country)


# Sectors of a body that its head shares; heads of other bodies hold an office of state.
_SHARED = frozenset({"REB", "SPY", "MIL", "LEG", "JUD", "PRE", "CRM"})
_OF_STATES = frozenset({"UNO", "EUR", "IGO"})


def _sector_of(office: str, country: str) -> str | None:
    """Return the sector of an office holder: "head of Hamas" is REB, "senator" is LEG."""
    if not office:
        return None
    if country in _OF_STATES:
        return "IGO"
    for name, shared in _heads().items():
        if office.endswith((f" of {name}", f" of the {name}")):
            return shared
    words = office.lower().split()
    for size in range(min(len(words), _LONGEST_ROLE), 0, -1):
        for start in range(len(words) - size + 1):
            sector = roles().get(" ".join(words[start : start + size]))
            if sector is not None:
                return sector
    return "GOV"


@cache
def _heads() -> dict[str, str]:
    """Return the sectors of bodies whose heads share it, by all names of the body."""
    return {
        name: row["sector"]
        for row in rows("organisations")
        if row["sector"] in _SHARED
        for name in (row["name"], *_several(row["aliases"]))
    }


def slug(name: str) -> str:
    """Return a name as the end of an id: "Volodymyr Zelensky" is "volodymyr-zelensky"."""
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


Known = Actor | Person


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], Known]]]:
    """Return all names by their first word, longest first."""
    found: dict[tuple[str, ...], Known] = {}
    for row in rows("states"):
        state = Actor(row["code"], row["name"], "state", row["code"], "GOV")
        for name in (row["name"], *_several(row["aliases"])):
            found.setdefault(name_words(name), state)
        seat = Actor(f"{row['code']}/government", row["name"], "government", row["code"], "GOV")
        for name in _several(row["capitals"]):
            found.setdefault(name_words(name), seat)
    for row in rows("organisations"):
        country = row["country"] or None
        body = Actor(f"org/{slug(row['name'])}", row["name"], row["type"], country, row["sector"])
        for name in (row["name"], *_several(row["aliases"])):
            found[name_words(name)] = body
    for person, names in _people():
        for name in names:
            found[name_words(name)] = person
    index: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for key, known in found.items():
        index.setdefault(key[0], []).append((key, known))
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return index


@cache
def _people() -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """Return all persons with all their names."""
    offices: dict[str, list[Office]] = {}
    names: dict[str, dict[str, None]] = {}
    for row in rows("people"):
        offices.setdefault(row["name"], []).append(
            Office(row["country"], row["office"], row["from"], row["to"])
        )
        names.setdefault(row["name"], {row["name"]: None}).update(
            dict.fromkeys(_several(row["aliases"]))
        )
    return tuple((Person(name, tuple(held)), tuple(names[name])) for name, held in offices.items())


def _several(cell: str) -> list[str]:
    """Return the values of a cell that may hold several."""
    return [value for value in cell.split(";") if value]


def find(words: Sequence[str], day: str | None) -> list[tuple[int, int, Actor]]:
    """
    Return (first, last, actor) for the known names among words; `last` is exclusive.

    Longest match first, from the left, case counts: "us" is no state.
    """
    index = _index()
    found = []
    at = 0
    while at < len(words):
        for key, known in index.get(words[at], ()):
            if tuple(word.replace("’", "'") for word in words[at : at + len(key)]) == key:
                actor = known.on(day) if isinstance(known, Person) else known
                found.append((at, at + len(key), actor))
                at += len(key)
                break
        else:
            at += 1
    return found


@cache
def demonyms() -> dict[str, str]:
    """Return the country of every adjective and people: "Russian" and "Russians" are RUS."""
    return {word: row["code"] for row in rows("states") for word in _several(row["demonyms"])}


@cache
def country_names() -> dict[str, str]:
    """Return the name of each country by its code."""
    return {row["code"]: row["name"] for row in rows("states")}


class Role(msgspec.Struct, frozen=True):
    """What a role noun says of those it names: their sector, and the type of mention."""

    sector: str | None
    type: str


@cache
def roles() -> dict[str, str]:
    """Return the PLOVER sector of every role noun, by the words in lower case."""
    return {row["role"]: row["sector"] for row in rows("roles")}


@cache
def _roles() -> dict[str, Role]:
    """Return sector and type of every role noun."""
    return {row["role"]: Role(row["sector"] or None, row["type"]) for row in rows("roles")}


def role_of(noun: str) -> Role | None:
    """Return what a role noun in lower case says of those it names; None if it is none."""
    return _roles().get(noun)
