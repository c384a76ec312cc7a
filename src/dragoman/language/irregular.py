"""Irregular verbs: the model's rules of endings cannot lead "rose" back to "rise"."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def irregular() -> dict[str, str]:
    """Return the verb of each irregular past form that belongs to one verb only."""
    path = resources.files("dragoman.language") / "data" / "irregular.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return dict(rows[1:])
