"""What commands that list marks share: reports with their marks, read now or kept in a ledger."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import click

from dragoman.cli.common import Exit, close_with, shown, told
from dragoman.cli.output import columns, output
from dragoman.cli.progress import progress

if TYPE_CHECKING:
    from dragoman.cli.progress import Watch
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading sources: what was refused, what the ledger did, what was passed over."""

    refused: list[SourceError] = field(default_factory=list)
    deeds: list[str | None] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)


def read(
    sources: tuple[str, ...],
    ledger: Ledger | None,
    date: str | None,
    outcome: Outcome,
    watch: Watch = iter,
) -> Found:
    """
    Read sources; what cannot be read, and what is kept unread, is named aside in `outcome`.

    `watch` sees each report as it comes to be read.
    """
    from dragoman.batch import read_batch, unread
    from dragoman.errors import SourceError
    from dragoman.ingest.sources import read_sources

    found = watch(read_sources(sources, date=date, passed_over=outcome.passed_over))
    for item in read_batch(found, ledger=ledger):
        if isinstance(item, SourceError):
            outcome.refused.append(item)
            continue
        error = unread(item.report)
        if error is not None:
            outcome.refused.append(error)
        else:
            outcome.deeds.append(item.added)
        yield item.report, item.marks


def kept(ledger: Ledger | None, *, by_date: bool = False, latest: bool = False) -> Found:
    """Yield the reports of a ledger with their marks, one at a time."""
    if ledger is not None:
        for report in ledger.reports(by_date=by_date, latest=latest):
            yield report, ledger.marks(report.id)


def name_passed_over(found: Counter[str]) -> None:
    """Say on stderr what in the folders was not read for its ending."""
    if found:
        endings = ", ".join(f"{number} {shown(name)}" for name, number in sorted(found.items()))
        click.echo(f"dragoman: files passed over for their endings: {endings}.", err=True)


def complain(outcome: Outcome, *, nothing_read: bool) -> None:
    """Name what could not be read, and end so; do nothing where all was read."""
    name_passed_over(outcome.passed_over)
    for line in told(outcome.refused):
        click.echo(f"dragoman: {line}", err=True)
    close_with(outcome.refused, nothing_read=nothing_read)


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
    own, room = rows.get(form), columns(out)
    outcome, nothing_read, count = Outcome(), True, 0
    with contextlib.ExitStack() as stack:
        if sources and ledger_path:
            stack.enter_context(stopped(outcome.deeds, ledger_path))
        ledger = stack.enter_context(opened(ledger_path, write=bool(sources)))
        stream = stack.enter_context(output(out))
        watch = stack.enter_context(progress(sources, out)) if sources else iter
        if own is not None and own.header:
            stream.write(f"{own.header}\n".encode())
        held = kept(ledger, latest=latest)
        found_in = read(sources, ledger, date, outcome, watch) if sources else held
        for report, marks in found_in:
            nothing_read &= report.not_read is not None
            found = kept_of(report, marks)
            count += len(found)
            for line in (
                own.lines(report, marks, found) if own else _plain(form, report, marks, found, room)
            ):
                stream.write(f"{line}\n".encode())
    complain(outcome, nothing_read=nothing_read)
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
