"""Which states lie beside one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dragoman.knowledge.tables import rows, several


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Return the states beside each state, by their codes."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("borders"):
        for other in several(row["beside"]):
            found[row["state"]].add(other)
            found[other].add(row["state"])
    return {state: frozenset(others) for state, others in found.items()}


def beside(state: str) -> frozenset[str]:
    """Return the codes of the states that lie beside one; of islands far off none."""
    return _beside().get(state, frozenset())
