"""`dragoman brief`: a report on one page, with what became of its promises."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.common import Exit, ledger_option, output, plain_errors, shown

if TYPE_CHECKING:
    from dragoman.errors import SourceError
    from dragoman.ledger import Ledger
    from dragoman.records import Mark, Report


@click.command()
@click.argument("sources", nargs=-1)
@ledger_option
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write here, not to stdout.")
@click.option("--date", help="The date of the reports (YYYY-MM-DD), over what they say themselves.")
@click.option("--as-of", help="The day to look from. Default: the day of the latest report.")
def brief(
    *,
    sources: tuple[str, ...],
    ledger_path: Path | None,
    out: Path | None,
    date: str | None,
    as_of: str | None,
) -> None:
    """
    Sum up each of SOURCES, or without sources each report of the ledger, on a page.

    Who said what, what happened, what was promised (dated first), figures, stances,
    silences. With a ledger, each promise says what later reports tell of it.

    \b
    dragoman brief read-out.txt
    dragoman brief -l ledger.db -o briefs.md
    """
    from dragoman.export.brief import brief as written

    if not sources and ledger_path is None:
        raise click.UsageError("Name sources, or a ledger: -l LEDGER.")
    refused: list[SourceError] = []
    with contextlib.ExitStack() as stack:
        stack.enter_context(plain_errors())
        ledger = stack.enter_context(_opened(ledger_path, write=bool(sources)))
        read = list(_read(sources, ledger, date, refused))
        kept = _kept(ledger)
        states = _states(kept, as_of)
        stream = stack.enter_context(output(out))
        for at, (report, marks) in enumerate(read or ([] if sources else kept)):
            text = written(report, marks, states=states).rstrip("\n")
            stream.write((("\n\n" if at else "") + text + "\n").encode())
    for error in refused:
        click.echo(f"dragoman: {shown(str(error))}", err=True)
    if refused:
        raise SystemExit(Exit.SOME_UNREAD)


def _opened(path: Path | None, *, write: bool) -> contextlib.AbstractContextManager[Ledger | None]:
    """Open the ledger, if one is named."""
    from dragoman.ledger import Ledger

    if path is None:
        return contextlib.nullcontext()
    return Ledger(path, mode="write" if write else "read")


def _read(
    sources: tuple[str, ...], ledger: Ledger | None, date: str | None, refused: list[SourceError]
) -> Iterator[tuple[Report, Sequence[Mark]]]:
    """Read sources; what cannot be read is kept aside."""
    from dragoman.batch import read_batch
    from dragoman.errors import SourceError
    from dragoman.ingest.sources import read_sources

    if not sources:
        return
    for item in read_batch(read_sources(sources, date=date), ledger=ledger):
        if isinstance(item, SourceError):
            refused.append(item)
        else:
            yield item.report, item.marks


def _kept(ledger: Ledger | None) -> list[tuple[Report, Sequence[Mark]]]:
    """Return the reports of a ledger with their marks, by date."""
    if ledger is None:
        return []
    held = [(report, ledger.marks(report.id)) for report in ledger.reports()]
    return sorted(held, key=lambda pair: (pair[0].date or "", pair[0].id))


def _states(kept: Sequence[tuple[Report, Sequence[Mark]]], as_of: str | None) -> dict[str, str]:
    """Return in words what became of each promise of a ledger, by its id."""
    from dragoman.relate import follow

    found = {}
    for one in follow(kept, as_of=as_of):
        if one.later:
            found[one.commitment.id] = f"{one.state} ({one.later[-1].day})"
        elif one.state == "lapsed":
            found[one.commitment.id] = one.state
    return found
