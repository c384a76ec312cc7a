"""Words for change and rank."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dragoman.knowledge.tables import rows


class Direction(NamedTuple):
    """Where a figure goes ("up", "down", "same"), and by what factor if the word says so."""

    direction: str
    factor: float | None


@cache
def changes() -> dict[str, Direction]:
    """Return the direction of every word for change, by its base form."""
    return {
        row["word"]: Direction(row["direction"], float(row["factor"]) if row["factor"] else None)
        for row in rows("changes")
    }


@cache
def verbs_of_change() -> frozenset[str]:
    """Return the words that tell a change only as verbs: "the firm contracts", not "a contract"."""
    return frozenset(row["word"] for row in rows("changes") if row["as"] == "verb")


@cache
def rank_words(kind: str) -> frozenset[str]:
    """
    Return words of ranks of a kind.

    Ranking adjectives ("strict", "loose"), ranked nouns ("noun") and those never ranked ("not"),
    orders somebody can come first in ("contest"), and where he can ("region").
    """
    return frozenset(row["word"] for row in rows("ranks") if row["kind"] == kind)
