"""Senses that a verb has: a rare verb is not given a number that only others have."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def _senses() -> dict[str, tuple[str, ...]]:
    """Return the senses of each lemma, the commonest first."""
    path = resources.files("dragoman.language") / "data" / "senses.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {lemma: tuple(senses.split(" ")) for lemma, senses in rows[1:]}


def sense_of(lemma: str, sense: str) -> str:
    """Return the sense that the model gives, or the commonest of the lemma if it has no such."""
    known = _senses().get(lemma.lower())
    return sense if known is None or sense in known else known[0]
