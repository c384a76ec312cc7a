"""Read the project's lexicons: sorted, commented, tab-separated files beside this module."""

from __future__ import annotations

from functools import cache
from importlib import resources

from dragoman.errors import InputError


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """
    Return the rows of `data/NAME.tsv` by column name; an empty cell is "".

    Raises `InputError` naming the file and line when a row has a cell too many or too few.
    """
    path = resources.files("dragoman.knowledge") / "data" / f"{name}.tsv"
    # Split by hand: no cell is quoted, and the csv module takes three times as long.
    lines = path.read_text(encoding="utf-8").split("\n")
    header: list[str] = []
    found = []
    for at, line in enumerate(lines, 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not header:
            header = cells
        elif len(cells) != len(header):
            raise InputError(
                f"{name}.tsv, line {at}: {len(cells)} cells where the header has {len(header)}.",
                remedy="Separate cells by one tab, and leave unknown cells empty.",
            )
        else:
            found.append(dict(zip(header, cells, strict=True)))
    return tuple(found)


def several(cell: str) -> list[str]:
    """Return the values of a cell that may hold several, parted by ";"."""
    return cell.split(";") if cell else []
