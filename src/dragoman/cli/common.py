"""What the commands share: options, exit codes, and text made safe for a terminal."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any

import click

from dragoman.cli.output import is_terminal
from dragoman.errors import NotRead, SourceError

# A file of thousands of lines in another shape would bury every other complaint.
_MOST_ALIKE = 20
# What ends a line and `UNSAFE` leaves in the text of a report.
_BREAKS = re.compile("[\n\r\u2028\u2029]")


class Exit(IntEnum):
    """Exit codes. They are API: scripts rely on them."""

    DONE = 0
    USAGE = 2
    SOME_UNREAD = 3
    NOTHING_FOUND = 4
    LEDGER = 5
    STOPPED = 130
    UNREAD_OUTPUT = 141


class _File(click.Path):
    """The path of a file; what is wrong with it is told, with a code, by whoever opens it."""

    def __init__(self, what: str, *, may_be_stdout: bool = False) -> None:
        super().__init__(readable=False, path_type=Path)
        self.what, self.may_be_stdout = what, may_be_stdout

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """Return the path; an empty one, as of a variable that is not set, would be this folder."""
        if value == "":
            self.fail(f"the name of {self.what} is empty.", param, ctx)
        if value == "-" and not self.may_be_stdout:
            self.fail(f"{self.what} is a file; standard output cannot hold it.", param, ctx)
        return super().convert(value, param, ctx)


ledger_file = _File("the ledger")
ledger_option = click.option(
    "-l",
    "--ledger",
    "ledger_path",
    type=ledger_file,
    envvar="DRAGOMAN_LEDGER",
    help="The ledger file. Default: the environment variable DRAGOMAN_LEDGER.",
)


out_option = click.option(
    "-o",
    "--out",
    type=_File("the file to write", may_be_stdout=True),
    help="Write here, not to stdout.",
)
date_option = click.option(
    "--date", help="The date of the reports (YYYY-MM-DD), over what they say themselves."
)
latest_option = click.option(
    "--latest",
    is_flag=True,
    help="Of each source in the ledger only what was read last; earlier versions of its text aside.",
)
expect_option = click.option(
    "--expect", is_flag=True, help="End with exit status 4 when nothing is found."
)


class _Form(click.Choice[str]):
    """A format of a command; of one that others write it is told which do."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401 - as click has it
        """Say what is wrong, and where to go."""
        return super().get_invalid_choice_message(value, ctx) + _elsewhere(str(value))


def form_option(
    *forms: str, on_terminal: str = "table", has_out: bool = True
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option of the formats that a command writes; the help tells the defaults."""
    by_ending = "what the ending of -o says, else " if has_out else ""
    return click.option(
        "-f",
        "--format",
        "form",
        type=_Form(forms),
        help=f"Default: {by_ending}{on_terminal} on a terminal, jsonl in a pipe.",
    )


# The endings of files that tell a format; some tell one that no command writes.
_ENDINGS = {
    ".csv": "csv",
    ".db": "db",
    ".doc": "doc",
    ".docx": "docx",
    ".gz": "gz",
    ".htm": "html",
    ".html": "html",
    ".jsonl": "jsonl",
    ".md": "brief",
    ".ndjson": "jsonl",
    ".odt": "odt",
    ".ods": "ods",
    ".parquet": "parquet",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".tsv": "tsv",
    ".txt": "table",
    ".xls": "xls",
    ".xlsx": "xlsx",
    ".xml": "xml",
    ".zip": "zip",
}
# Where to go with a format that not every command writes.
_ELSEWHERE = {
    "brief": "brief is written by: read and brief.",
    "cameo": "cameo is written by: events.",
    "csv": "csv is written by: events, quotes and commitments.",
    "db": "A ledger is named with -l.",
    "html": "html is written by: read.",
    "polecat": "polecat is written by: events.",
}


def _elsewhere(form: str) -> str:
    """Say where to go with a format; "" where nobody writes it."""
    return f" {_ELSEWHERE[form]}" if form in _ELSEWHERE else ""


def form_for(form: str | None, *, on_terminal: str = "table", out: Path | None = None) -> str:
    """Return the format asked for, else that of the file's ending, else what suits where it goes."""
    options = {one.name: one.type for one in click.get_current_context().command.params}
    told = None if form else told_by_ending(out, getattr(options["form"], "choices", ()))
    is_file = out is not None and str(out) != "-"
    return form or told or (on_terminal if is_terminal(sys.stdout) and not is_file else "jsonl")


def told_by_ending(out: Path | None, forms: Iterable[str]) -> str | None:
    """Return the format that the ending of a file tells, if any; refuse one that is not of `forms`."""
    told = _ENDINGS.get(out.suffix.lower()) if out is not None else None
    if told is None or told in forms:
        return told
    called = click.get_current_context().command.name
    elsewhere = _elsewhere(told)
    asked = f" Name one with -f: {', '.join(forms)}." if called != "brief" else ""
    raise click.UsageError(f"-o {out}: {called} does not write {told}.{elsewhere}{asked}")


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


def told(errors: Sequence[SourceError]) -> Iterator[str]:
    """Yield errors as lines; of many with one repair in one source the first, and how many more."""
    count: Counter[tuple[str, str, str]] = Counter()
    for error in errors:
        kind = error.code, error.source, error.remedy
        count[kind] += 1
        if count[kind] <= _MOST_ALIKE:
            yield shown(str(error))
    for (code, source, remedy), found in count.items():
        if found > _MOST_ALIKE:
            yield shown(f"{code}: {source}: {found - _MOST_ALIKE:,} more of this kind. {remedy}")


def shown(text: str) -> str:
    """
    Make text from a source safe for a terminal: on one line, no control or direction characters.

    These are written out, so that a path or an id that holds one can be told; blanks that are no
    space, soft hyphens and joined signs do no harm and stay as they are.
    """
    from dragoman.export.plain import UNSAFE

    return _BREAKS.sub(_written_out, UNSAFE.sub(_written_out, text))


def _written_out(found: re.Match[str]) -> str:
    """Write a character as its number."""
    return f"\\x{ord(found[0]):02x}"
