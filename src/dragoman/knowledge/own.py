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
from dragoman.replacing import BeingWritten, replaced

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
    path = own_folder() / f"{table}.tsv"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replaced(path) as stream:
            own_rows.cache_clear()  # another run may have kept some since
            before = {_key(table, row): row for row in own_rows(table)}
            kept = before | {_key(table, row): row for row in rows}
            stream.write(_lines(table, kept.values()).encode())
    except OSError as fault:
        remedy = "Check the folder, or name another in DRAGOMAN_KNOWLEDGE."
        if isinstance(fault, BeingWritten):
            remedy = "Run the same command again."
        problem = f"{path} cannot be written: {fault.strerror or fault}."
        raise InputError(problem, remedy=remedy) from None
    own_rows.cache_clear()
    return path, len(kept) - len(before)


def _lines(table: str, rows: Iterable[Row]) -> str:
    """Return the text of a table."""
    columns = COLUMNS[table]
    lines = sorted("\t".join(row[column] for column in columns) for row in rows)
    return "\n".join(["\t".join(columns), *lines]) + "\n"


def _key(table: str, row: Row) -> tuple[str, ...]:
    """Return what makes a row one: a person's office and its first day, a role noun."""
    if table == "roles":
        return (row["role"],)
    return (row["name"], row["country"], row["office"], row["from"])
