"""Firms that no table names: known by the last words of their names, and what such firms are called."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dragoman.knowledge.tables import rows, several

# "Committee on Energy" is no firm, and "Equator Broadcasting Corporation" a news body.
_NONE = frozenset("and at broadcasting for news of on press radio television".split())
# Bodies that are called so are none either.
_BODIES = frozenset(
    "alliance army assembly association brigade brigades centre center church club coalition college commission "
    "committee confederation congress council court federation forum foundation front guild institute "
    "league ministry mission movement network observatory organisation organization parliament party "
    "programme school society syndicate team tribunal union university watch".split()
)
_SHORTEST = 2  # words: "Kestrel Airways"


def is_firm(name: Sequence[str]) -> bool:
    """Say whether the words of a name are those of a firm: "Norvik Mining", "Harbour Lines Ltd"."""
    words = [word.lower().rstrip(".") for word in name]
    if len(words) < _SHORTEST or not _NONE.isdisjoint(words):
        return False
    return (words[-1], "last") in _words() or (words[0], "first") in _words()


def may_be_firm(name: str) -> bool:
    """Say whether no word of a name tells that it is another body than a firm: "Sahel Watch"."""
    return (_NONE | _BODIES).isdisjoint(word.lower() for word in name.split())


def called(name: str) -> frozenset[str]:
    """Return the nouns for a firm that its name tells: of "Norvik Mining Ltd" the "miner"."""
    words = [word.lower().rstrip(".") for word in name.split()]
    told = [(word, "last") for word in words[1:]] + [(word, "first") for word in words[:1]]
    return frozenset(noun for key in told for noun in _words().get(key, ()))


@cache
def firm_nouns() -> frozenset[str]:
    """Return all nouns that firms are called by for their names."""
    return frozenset(noun for nouns in _words().values() for noun in nouns)


@cache
def _words() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the nouns by word and its place in a name."""
    return {
        (row["word"], row["place"]): tuple(filter(None, several(row["nouns"])))
        for row in rows("firm_words")
    }
