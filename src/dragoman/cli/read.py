"""`dragoman read`: sources in, marks out, a ledger kept."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from dragoman.cli.common import (
    close_with,
    date_option,
    form_for,
    form_option,
    ledger_option,
    out_option,
    told,
)
from dragoman.cli.output import check_out, columns, output
from dragoman.cli.progress import progress
from dragoman.cli.reports import name_passed_over, read_so_far, stopped
from dragoman.errors import NotRead

if TYPE_CHECKING:
    from dragoman.batch import Read
    from dragoman.errors import SourceError


@click.command()
@click.argument("sources", nargs=-1, required=True)
@ledger_option
@form_option("table", "jsonl", "html", "brief")
@out_option
@date_option
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes."
)
@click.option("--reader", help="fast: our smaller model; spacy:NAME: a pipeline of yours.")
@click.option(
    "--strict",
    is_flag=True,
    help="Stop at the first source that cannot be read; not at a text only kept unread (D104).",
)
@click.option("-q", "--quiet", is_flag=True, help="Keep the ledger only; write no marks.")
def read(
    *,
    sources: tuple[str, ...],
    ledger_path: Path | None,
    form: str | None,
    out: Path | None,
    date: str | None,
    workers: int,
    reader: str | None,
    strict: bool,
    quiet: bool,
) -> None:
    """
    Read SOURCES and write down what is in them ("-" reads standard input).

    A source is a file of HTML, plain text, JSONL, RSS, Atom or mails, or a folder of such
    files. With -l everything is kept in a ledger; reading a text twice changes nothing.

    \b
    dragoman read read-out.txt
    dragoman read news/ -l ledger.db --workers 2 -q
    dragoman read page.html -o page-with-marks.html
    cat reports.jsonl | dragoman read - -f jsonl | jq 'select(.kind == "event")'
    """
    # Imported here so that `dragoman --help` does not pay for the engine.
    from dragoman.batch import read_batch, unread
    from dragoman.errors import SourceError
    from dragoman.ingest.sources import read_sources
    from dragoman.ledger import Ledger

    if quiet:
        _check_quiet(ledger_path, is_written=bool(out or form))
    check_out(out, ledger_path, sources)
    form = form_for(form, out=out)
    refused: list[SourceError] = []
    deeds: list[str | None] = []
    passed_over: Counter[str] = Counter()

    def until_refused(found: Iterator[Read | SourceError]) -> Iterator[Read]:
        for item in found:
            if isinstance(item, SourceError):
                refused.append(item)
                if strict:
                    return
                continue
            if (error := unread(item.report)) is not None:
                refused.append(error)
            else:
                deeds.append(item.added)
            yield item

    with contextlib.ExitStack() as stack:
        stack.enter_context(stopped(deeds, ledger_path))
        ledger = stack.enter_context(Ledger(ledger_path)) if ledger_path else None
        watched = stack.enter_context(progress(sources, out, is_quiet=quiet))
        stream = stack.enter_context(output(out)) if not quiet else None
        found = watched(read_sources(sources, date=date, passed_over=passed_over))
        read_items = read_batch(found, ledger=ledger, workers=workers, reader=reader)
        _write(form, until_refused(read_items), stream, columns(out))
    _close(passed_over, deeds, refused, ledger_path)


def _check_quiet(ledger_path: Path | None, *, is_written: bool) -> None:
    """Refuse -q where it would leave nothing of what was read, or not what is asked for."""
    if ledger_path is None:
        raise click.UsageError("-q keeps the ledger only: name it with -l LEDGER.")
    if is_written:
        raise click.UsageError("-q writes no marks: leave out -q, or -o and -f.")


def _write(form: str, found: Iterator[Read], stream: IO[bytes] | None, room: int | None) -> None:
    """Write every reading in the chosen format as it comes; a page needs them all first."""
    from dragoman.export import brief, jsonl, page, table

    if stream is None:
        for _ in found:
            pass
    elif form == "html":
        stream.write(page.page([(item.report, item.marks) for item in found]).encode())
    else:
        for at, item in enumerate(found):
            if form == "jsonl":
                stream.writelines(line + b"\n" for line in jsonl.lines(item.report, item.marks))
            elif form == "brief":
                text = brief.brief(item.report, item.marks)
                stream.write((("\n\n" if at else "") + text.rstrip("\n") + "\n").encode())
            else:
                text = table.table(item.report, item.marks, columns=room)
                stream.write(f"{text}\n".encode())
            stream.flush()


def _close(
    passed_over: Counter[str],
    deeds: list[str | None],
    refused: list[SourceError],
    ledger_path: Path | None,
) -> None:
    """Say on stderr what was read and what was not, and end with the right exit code."""
    name_passed_over(passed_over)
    if ledger_path or refused:
        click.echo(f"dragoman: {read_so_far(deeds, ledger_path)}", err=True)
    unread = [error for error in refused if isinstance(error, NotRead)]
    failed = [error for error in refused if not isinstance(error, NotRead)]
    for errors, what in ((failed, "could not be read"), (unread, "kept unread")):
        if errors:
            click.echo(f"dragoman: {len(errors)} {what}:", err=True)
        for line in told(errors):
            click.echo(f"  {line}", err=True)
    close_with(refused, nothing_read=not deeds)
