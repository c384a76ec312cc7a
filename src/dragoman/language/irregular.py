"""Irregular verbs: the model's rules of endings cannot lead "rose" back to "rise"."""

from __future__ import annotations

from functools import cache

from dragoman.language.tables import pairs_in


@cache
def irregular() -> dict[str, str]:
    """Return the verb of each irregular past form that belongs to one verb only."""
    return pairs_in("irregular.tsv")
