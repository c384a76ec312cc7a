"""
The reader's own actors and roles: kept in a folder of theirs, they override and extend ours.

The folder is $DRAGOMAN_KNOWLEDGE, else `dragoman/knowledge` under $XDG_DATA_HOME or
~/.local/share. It holds `actors.tsv` and `roles.tsv` with the columns below. What is read
with them is read anew when they change (`own_version`); keep the folder with the ledger.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dragoman.errors import InputError

Row = dict[str, str]
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
def own_rows(table: str) -> tuple[Row, ...]:
    """
    Return the reader's own rows of a table; none if there is no such file.

    Raises `InputError` when the file cannot be read, and with its line when a row has a cell
    too many or too few.
    """
    path = own_folder() / f"{table}.tsv"
    columns = COLUMNS[table]
    found = []
    for at, line in enumerate(_text(path).split("\n"), 1):
        cells = line.split("\t")
        if not line or line[0] == "#" or tuple(cells) == columns:
            continue
        if len(cells) != len(columns):
            raise InputError(
                f"{path}, line {at}: {len(cells)} cells where there are {len(columns)} columns.",
                remedy="Repair the line, or remove the file and add the rows anew with "
                "`dragoman kb add`.",
            )
        found.append(dict(zip(columns, cells, strict=True)))
    return tuple(found)


def _text(path: Path) -> str:
    """Return the text of a file, "" where there is none. Raises `InputError` if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except NotADirectoryError:
        problem = f"{path.parent} is no folder"
        remedy = "Name the folder of your own actors in DRAGOMAN_KNOWLEDGE."
    except OSError as fault:
        problem, remedy = fault.strerror or str(fault), "Check its permissions."
    except UnicodeDecodeError as fault:
        problem = f"not UTF-8 (byte {fault.start})"
        remedy = "Save it as UTF-8, or remove it and add the rows anew with `dragoman kb add`."
    raise InputError(f"{path} cannot be read: {problem}.", remedy=remedy)


def own_version() -> str:
    """Return what tells these rows from others, for the version of a reading; "" without any."""
    rows = [tuple(row.items()) for table in COLUMNS for row in own_rows(table)]
    return f"own@{hashlib.sha256(repr(rows).encode()).hexdigest()[:8]}" if rows else ""


def keep(table: str, rows: Iterable[Row]) -> tuple[Path, int]:
    """
    Keep rows in the reader's own table, with those kept before; return where, and how many are new.

    A row for the same name and office from the same day takes the place of the older one.
    Raises `InputError` when the table cannot be written.
    """
    columns = COLUMNS[table]
    kept = {_key(table, row): row for row in own_rows(table)}
    before = len(kept)
    for row in rows:
        kept[_key(table, row)] = row
    path = own_folder() / f"{table}.tsv"
    lines = sorted("\t".join(row[column] for column in columns) for row in kept.values())
    try:
        _write(path, "\n".join(["\t".join(columns), *lines]) + "\n")
    except OSError as fault:
        raise InputError(
            f"{path} cannot be written: {fault.strerror or fault}.",
            remedy="Check the folder, or name another in DRAGOMAN_KNOWLEDGE.",
        ) from None
    own_rows.cache_clear()
    return path, len(kept) - before


def _write(path: Path, text: str) -> None:
    """Write a file, and its folder if there is none; the file is replaced when all is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _key(table: str, row: Row) -> tuple[str, ...]:
    """Return what makes a row one: a person's office and its first day, a role noun."""
    if table == "roles":
        return (row["role"],)
    return (row["name"], row["country"], row["office"], row["from"])
