"""What the commands share: options, exit codes, and errors shown as one line."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import IO

import click

from dragoman.errors import DragomanError, LedgerError, NotRead, SourceError


class Exit(IntEnum):
    """Exit codes. They are API: scripts rely on them."""

    DONE = 0
    USAGE = 2
    SOME_UNREAD = 3
    NOTHING_FOUND = 4
    LEDGER = 5
    STOPPED = 130


ledger_option = click.option(
    "-l",
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    envvar="DRAGOMAN_LEDGER",
    help="The ledger file. Default: the environment variable DRAGOMAN_LEDGER.",
)


def needed(ledger_path: Path | None) -> Path:
    """Return the path of the ledger, or end with the usage when none was given."""
    if ledger_path is None:
        raise click.UsageError("Name the ledger: -l LEDGER, or set DRAGOMAN_LEDGER.")
    return ledger_path


def check_day(day: str | None) -> None:
    """Refuse a day that is none."""
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        raise click.UsageError(f"{day!r} is no day: write YYYY-MM-DD.") from None


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Show our own errors as one line on stderr, and end with their exit code."""
    try:
        yield
    except DragomanError as error:
        click.echo(f"dragoman: {shown(str(error))}", err=True)
        raise SystemExit(Exit.LEDGER if isinstance(error, LedgerError) else Exit.USAGE) from None


def close_with(refused: Sequence[SourceError], *, nothing_read: bool) -> None:
    """End with the exit status for what was not read: a report kept unread is no fault of a batch."""
    if any(nothing_read or not isinstance(error, NotRead) for error in refused):
        raise SystemExit(Exit.SOME_UNREAD)


def shown(text: str) -> str:
    """Make text from a source safe for a terminal: no control or direction characters."""
    return "".join(
        char if char.isprintable() or char == "\t" else f"\\x{ord(char):02x}" for char in text
    )


@contextlib.contextmanager
def output(path: Path | None) -> Iterator[IO[bytes]]:
    """Open OUT for writing, or give stdout; a file appears only when it is whole."""
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except OSError as fault:
        problem = fault.strerror or str(fault)
        raise click.UsageError(f"{path} cannot be written: {problem}.") from fault
    finally:
        part.unlink(missing_ok=True)
