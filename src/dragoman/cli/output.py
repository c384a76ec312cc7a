"""Where the commands write: standard output, a file, a device or a pipe."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TextIO

import click

from dragoman.errors import OutputError
from dragoman.replacing import BeingWritten, replaced

# How every file of SQLite begins, a ledger too.
_DATABASE = b"SQLite format 3\0"


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a person looks at a standard stream; one that was closed is None."""
    return stream is not None and stream.isatty()


def columns(path: Path | None = None) -> int | None:
    """Return how wide the terminal is that shows what is written; None where it shows in none."""
    is_shown = (path is None or str(path) == "-") and is_terminal(sys.stdout)
    return shutil.get_terminal_size().columns if is_shown else None


def check_out(path: Path | None, ledger_path: Path | None, sources: Iterable[str] = ()) -> None:
    """Refuse to write over what is read or kept: -o for -l would cost a whole ledger."""
    if path is None or not path.is_file():
        return
    ours = [ledger_path] if ledger_path is not None else []
    if any(one.is_file() and path.samefile(one) for one in ours) or _is_database(path):
        raise click.UsageError(f"-o {path} is a ledger; a ledger is named with -l.")
    for source in sources:
        if os.path.isfile(source) and path.samefile(source):  # noqa: PTH113 - Path fails on a NUL
            raise click.UsageError(f"-o {path} is one of the sources: name another file.")
        if _is_read_in(source, path):
            raise click.UsageError(
                f"-o {path} is read with the folder {source}: name a file outside it, or remove that one."
            )


def _is_read_in(folder: str, path: Path) -> bool:
    """Say whether a file is one of those that are read in a folder, such as an earlier output."""
    from dragoman.ingest.sources import is_report

    if not is_report(path.name) or not os.path.isdir(folder):  # noqa: PTH112 - Path fails on a NUL
        return False
    return path.resolve().is_relative_to(Path(folder).resolve())


def _is_database(path: Path) -> bool:
    """Say whether a file is one of SQLite; one that cannot be opened is told of when it is written."""
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


@contextlib.contextmanager
def output(path: Path | None) -> Iterator[IO[bytes]]:
    """
    Open `path` for writing, or give standard output where it is None or "-".

    A file appears only when it is whole, behind a link, too, and two runs never write to one;
    devices and pipes are written to as they are. Raises `OutputError`, before anything is read
    where the path is at fault.
    """
    if path is None or str(path) == "-":
        yield _standard_output()
        sys.stdout.buffer.flush()
        return
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
        else:
            with replaced(path.resolve()) as stream:
                yield stream
    except BeingWritten as fault:
        remedy = "Wait for its end, or name another file."
        raise OutputError(str(path), str(fault.strerror), remedy=remedy) from fault
    except OSError as fault:
        raise OutputError(str(path), fault.strerror or str(fault)) from fault


def _standard_output() -> IO[bytes]:
    """Return standard output for bytes. Raises `OutputError` if it was closed."""
    if sys.stdout is None:
        raise OutputError("standard output", "it is closed")
    return sys.stdout.buffer
