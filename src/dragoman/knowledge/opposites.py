"""Words that cannot both be said of one thing: "accepted", "rejected"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dragoman.knowledge.tables import rows


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return the opposites of each word that has some, by lemma."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("opposites"):
        found[row["word"]].add(row["opposite"])
        found[row["opposite"]].add(row["word"])
    return {word: frozenset(others) for word, others in found.items()}
