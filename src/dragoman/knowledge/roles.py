"""Nouns for people and bodies by what they are; adjectives, capitals and host towns of countries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman.knowledge.own import own_rows
from dragoman.knowledge.tables import rows, several

HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "madame", "sheikh", "h.e"}
)
HEAD, OFFICE, SENIOR, OFFICIAL, ORDINARY = 1, 2, 3, 4, 5
"""Ranks: heads of state and government, holders of high office, and so on down."""


class Role(msgspec.Struct, frozen=True):
    """What a role noun says of those it names: their sector, and the type of mention."""

    sector: str | None
    type: str


@cache
def roles() -> dict[str, str]:
    """Return the PLOVER sector of every role noun, by the words in lower case."""
    return {row["role"]: row["sector"] for row in _rows()}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    """Return the rows of the lexicon, and after them the reader's own."""
    return (*rows("roles"), *own_rows("roles"))


@cache
def _roles() -> dict[str, Role]:
    """Return sector and type of every role noun."""
    return {row["role"]: Role(row["sector"] or None, row["type"]) for row in _rows()}


@cache
def _ranks() -> dict[str, int]:
    """Return the rank of every role noun that has one."""
    return {row["role"]: int(row["rank"]) for row in _rows() if row["rank"]}


def role_of(noun: str) -> Role | None:
    """Return what a role noun in lower case says of those it names; None if it is none."""
    return _roles().get(noun)


def role_named(words: Sequence[str]) -> str | None:
    """
    Return the role noun that words in lower case make.

    "Attorney - general" is one word to us, and "farmers ' union" has its apostrophe.
    """
    said = " ".join(words).replace("’", "'").replace(" ' ", "' ")
    if "-" not in said:
        return said if said in roles() else None
    glued = said.replace(" - ", "-")
    return next((one for one in (glued, glued.replace("-", " ")) if one in roles()), None)


def rank_of(noun: str) -> int | None:
    """Return the rank of a role noun in lower case, 1 (heads) to 5 (anybody)."""
    return _ranks().get(noun)


@cache
def demonyms() -> dict[str, str]:
    """Return the country of every adjective and people: "Russian" and "Russians" are RUS."""
    return {word: row["code"] for row in rows("states") for word in several(row["demonyms"])}


@cache
def peoples() -> dict[str, str]:
    """Return the country of every people that lives in a part of one: "Catalan" and "Catalans" are of ESP."""
    return {row["people"]: row["country"] for row in rows("peoples")}


@cache
def country_names() -> dict[str, str]:
    """Return the name of each country by its code."""
    return {row["code"]: row["name"] for row in rows("states")}


@cache
def capitals() -> frozenset[str]:
    """Return the names of all capitals."""
    return frozenset(name for row in rows("states") for name in several(row["capitals"]))


@cache
def lone_capitals() -> frozenset[str]:
    """Return the capitals where no body of many states sits: a text issued there is of their state."""
    return capitals() - {row["name"] for row in rows("host_towns")}


@cache
def shared_towns() -> frozenset[str]:
    """Return the towns whose dateline does not tell of which state a report is."""
    return frozenset(row["name"] for row in rows("host_towns") if row["datelines"] == "shared")
