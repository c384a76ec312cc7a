"""What the commands share: options, exit codes, and text made safe for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any

import click

from dragoman.cli.output import is_terminal
from dragoman.errors import NotRead, SourceError


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


out_option = click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="Write here, not to stdout."
)
date_option = click.option(
    "--date", help="The date of the reports (YYYY-MM-DD), over what they say themselves."
)
expect_option = click.option(
    "--expect", is_flag=True, help="End with exit status 4 when nothing is found."
)


def form_option(
    *forms: str, on_terminal: str = "table"
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option of the formats that a command writes; the help tells the defaults."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(forms),
        help=f"Default: {on_terminal} on a terminal, jsonl in a pipe.",
    )


def form_for(form: str | None, *, on_terminal: str = "table", out: Path | None = None) -> str:
    """Return the format asked for, or what suits where it goes: a terminal, or a pipe or file."""
    return form or (on_terminal if is_terminal(sys.stdout) and out is None else "jsonl")


def as_day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Return a day as YYYY-MM-DD, as a callback of an option; refuse what is none."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no day; days are YYYY-MM-DD.", context, option
        ) from None


as_of_option = click.option(
    "--as-of", callback=as_day, help="The day to look from. Default: the day of the latest report."
)


def expected(is_wanted: bool, found: int) -> None:  # noqa: FBT001 - the value of `expect_option`
    """End with an exit status of its own where something was to be found, and nothing was."""
    if is_wanted and not found:
        raise SystemExit(Exit.NOTHING_FOUND)


def needed(ledger_path: Path | None) -> Path:
    """Return the path of the ledger, or end with the usage when none was given."""
    if ledger_path is None:
        raise click.UsageError("Name the ledger: -l LEDGER, or set DRAGOMAN_LEDGER.")
    return ledger_path


def close_with(refused: Sequence[SourceError], *, nothing_read: bool) -> None:
    """End with the exit status for what was not read: a report kept unread is no fault of a batch."""
    if any(nothing_read or not isinstance(error, NotRead) for error in refused):
        raise SystemExit(Exit.SOME_UNREAD)


def shown(text: str) -> str:
    """Make text from a source safe for a terminal: no control or direction characters."""
    return "".join(
        char if char.isprintable() or char == "\t" else f"\\x{ord(char):02x}" for char in text
    )
