"""What commands that list marks share: reports with their marks, read now or kept in a ledger."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import click

from dragoman.cli.common import Exit, close_with, told
from dragoman.cli.output import check_out, columns, output

if TYPE_CHECKING:
    from dragoman.errors import SourceError
    from dragoman.ledger import Ledger
    from dragoman.records import Event, Mark, Report, Statement

    Found = Iterator[tuple[Report, Sequence[Mark]]]

MarkT = TypeVar("MarkT", "Event", "Statement")


def need_reports(
    sources: tuple[str, ...], ledger_path: Path | None, *, latest: bool = False
) -> None:
    """Refuse a command that names neither sources nor a ledger, or asks no ledger for the latest."""
    if not sources and ledger_path is None:
        raise click.UsageError("Name sources, or a ledger: -l LEDGER.")
    if sources and latest:
        raise click.UsageError("--latest is for what a ledger holds: name it with -l, no sources.")


def opened(path: Path | None, *, write: bool) -> contextlib.AbstractContextManager[Ledger | None]:
    """Open the ledger, if one is named."""
    from dragoman.ledger import Ledger

    if path is None:
        return contextlib.nullcontext()
    return Ledger(path, mode="write" if write else "read")


@contextlib.contextmanager
def stopped(deeds: Sequence[str | None], ledger_path: Path | None) -> Iterator[None]:
    """
    Say what was read when a person stops the run, and end with an exit status of its own.

    Whoever reads the output and has seen enough stops it, too: that is told where a ledger
    misses what comes behind.
    """
    more = " Run the same line again to go on." if ledger_path else ""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"dragoman: stopped; {read_so_far(deeds, ledger_path)}{more}", err=True)
        raise SystemExit(Exit.STOPPED) from None
    except BrokenPipeError:
        if ledger_path:
            seen = f"nobody takes the output any more; {read_so_far(deeds, ledger_path)}{more}"
            click.echo(f"dragoman: {seen}", err=True)
        raise


def read_so_far(deeds: Sequence[str | None], ledger_path: Path | None) -> str:
    """Count what was read, by what the ledger did with each, and say where it is kept."""
    count, held = len(deeds), deeds.count("same")
    known = f" ({held} held before)" if held else ""
    where = f", kept in {ledger_path}" if ledger_path else ""
    return f"{count} report{'s' * (count != 1)} read{known}{where}."


def read(
    sources: tuple[str, ...],
    ledger: Ledger | None,
    date: str | None,
    refused: list[SourceError],
    deeds: list[str | None],
) -> Found:
    """
    Read sources; what cannot be read, and what is kept unread, is named aside.

    `deeds` gets what the ledger did with each report that was read.
    """
    from dragoman.batch import read_batch, unread
    from dragoman.errors import SourceError
    from dragoman.ingest.sources import read_sources

    for item in read_batch(read_sources(sources, date=date), ledger=ledger):
        if isinstance(item, SourceError):
            refused.append(item)
            continue
        error = unread(item.report)
        if error is not None:
            refused.append(error)
        else:
            deeds.append(item.added)
        yield item.report, item.marks


def kept(ledger: Ledger | None, *, by_date: bool = False, latest: bool = False) -> Found:
    """Yield the reports of a ledger with their marks, one at a time."""
    if ledger is not None:
        for report in ledger.reports(by_date=by_date, latest=latest):
            yield report, ledger.marks(report.id)


def complain(refused: Sequence[SourceError], *, nothing_read: bool) -> None:
    """Name what could not be read, and end so; do nothing where all was read."""
    for line in told(refused):
        click.echo(f"dragoman: {line}", err=True)
    close_with(refused, nothing_read=nothing_read)


class Rows(NamedTuple, Generic[MarkT]):
    """A format of a command's own: what writes the marks kept of a report, and the line above all."""

    lines: Callable[[Report, Sequence[Mark], Sequence[MarkT]], Iterable[str]]
    header: str = ""


def write_marks(
    sources: tuple[str, ...],
    ledger_path: Path | None,
    date: str | None,
    out: Path | None,
    form: str,
    kept_of: Callable[[Report, Sequence[Mark]], list[MarkT]],
    rows: Mapping[str, Rows[MarkT]],
    *,
    latest: bool,
) -> int:
    """
    Write what is kept of each report as rows, JSONL or a table; return how many marks were kept.

    The reports are those in sources, or without sources those of the ledger, or the `latest` of
    these. `rows` has the formats of the command's own by name.
    """
    check_out(out, ledger_path, sources)
    own, room = rows.get(form), columns(out)
    refused: list[SourceError] = []
    deeds: list[str | None] = []
    nothing_read, count = True, 0
    with contextlib.ExitStack() as stack:
        if sources and ledger_path:
            stack.enter_context(stopped(deeds, ledger_path))
        ledger = stack.enter_context(opened(ledger_path, write=bool(sources)))
        stream = stack.enter_context(output(out))
        if own is not None and own.header:
            stream.write(f"{own.header}\n".encode())
        held = kept(ledger, latest=latest)
        found_in = read(sources, ledger, date, refused, deeds) if sources else held
        for report, marks in found_in:
            nothing_read &= report.not_read is not None
            found = kept_of(report, marks)
            count += len(found)
            for line in (
                own.lines(report, marks, found) if own else _plain(form, report, marks, found, room)
            ):
                stream.write(f"{line}\n".encode())
    complain(refused, nothing_read=nothing_read)
    return count


def _plain(
    form: str,
    report: Report,
    marks: Sequence[Mark],
    found: Sequence[Event] | Sequence[Statement],
    room: int | None,
) -> Iterator[str]:
    """Yield what is kept of a report as JSONL, else as a table for a terminal of so many columns."""
    from dragoman.export.jsonl import listed
    from dragoman.export.table import table_of

    if form == "jsonl":
        yield from (line.decode() for line in listed(report, marks, found))
    elif found:
        yield table_of(report, marks, found, columns=room)
