"""Small tables of words that the package ships beside the model."""

from __future__ import annotations

from importlib import resources


def pairs_in(name: str) -> dict[str, str]:
    """Return the rows of a table of two columns; comments and the heading are left out."""
    return dict(rows_in(name))


def rows_in(name: str) -> list[list[str]]:
    """Return the rows of a table; comments and the heading are left out."""
    path = resources.files("dragoman.language") / "data" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
