"""Read the project's lexicons: sorted, commented, tab-separated files beside this module."""

from __future__ import annotations

import csv
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
    lines = path.read_text(encoding="utf-8").splitlines()
    table = [(at, line) for at, line in enumerate(lines, 1) if line and not line.startswith("#")]
    # QUOTE_NONE: the default silently eats quotation marks, which are words to us.
    cells = csv.reader((line for _, line in table), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(cells)
    found = []
    for (at, _), row in zip(table[1:], cells, strict=True):
        if len(row) != len(header):
            raise InputError(
                f"{name}.tsv, line {at}: {len(row)} cells where the header has {len(header)}.",
                remedy="Separate cells by one tab, and leave unknown cells empty.",
            )
        found.append(dict(zip(header, row, strict=True)))
    return tuple(found)
