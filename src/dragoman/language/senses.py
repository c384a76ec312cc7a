"""Senses that a verb has: a rare verb is not given a number that only others have."""

from __future__ import annotations

from functools import cache

from dragoman.language.tables import pairs_in


@cache
def _senses() -> dict[str, tuple[str, ...]]:
    """Return the senses of each lemma, the commonest first."""
    return {lemma: tuple(senses.split(" ")) for lemma, senses in pairs_in("senses.tsv").items()}


def sense_of(lemma: str, sense: str) -> str:
    """Return the sense that the model gives, or the commonest of the lemma if it has no such."""
    known = _senses().get(lemma.lower())
    return sense if known is None or sense in known else known[0]
