"""
The reader's own actors and roles: kept in a folder of theirs, they override ours.

The folder is $DRAGOMAN_KNOWLEDGE, else `dragoman/knowledge` under $XDG_DATA_HOME or
~/.local/share. It holds `actors.tsv` and `roles.tsv` with the columns below.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

COLUMNS = {
    "actors": ("name", "type", "country", "sector", "office", "from", "to", "aliases"),
    "roles": ("role", "sector", "type", "rank"),
}
"""The columns of the two files, in the order in which they are written."""


def own_folder() -> Path:
    """Return the folder in which the reader's own knowledge is kept."""
    named = os.environ.get("DRAGOMAN_KNOWLEDGE")
    if named:
        return Path(named)
    home = os.environ.get("XDG_DATA_HOME") or str(Path("~/.local/share").expanduser())
    return Path(home) / "dragoman" / "knowledge"


@cache
def own_rows(table: str) -> tuple[dict[str, str], ...]:
    """Return the reader's own rows of a table; none if there is no such file."""
    path = own_folder() / f"{table}.tsv"
    if not path.is_file():
        return ()
    return tuple(
        dict(zip(COLUMNS[table], line.split("\t"), strict=True))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    )
