"""What commands that list marks share: reports with their marks, read now or kept in a ledger."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.errors import SourceError
    from dragoman.ledger import Ledger
    from dragoman.records import Mark, Report

    Found = Iterator[tuple[Report, Sequence[Mark]]]


@contextlib.contextmanager
def reports_of(
    sources: tuple[str, ...],
    ledger_path: Path | None,
    date: str | None,
    refused: list[SourceError],
) -> Iterator[Found]:
    """Give the reports in sources, or without sources those of the ledger, with their marks."""
    from dragoman.ledger import Ledger

    with contextlib.ExitStack() as stack:
        mode = "write" if sources else "read"
        ledger = (
            stack.enter_context(Ledger(ledger_path, mode="write" if mode == "write" else "read"))
            if ledger_path
            else None
        )
        yield _read(sources, ledger, date, refused) if sources else _kept(ledger)


def _read(
    sources: tuple[str, ...], ledger: Ledger | None, date: str | None, refused: list[SourceError]
) -> Found:
    """Read sources; what cannot be read is kept aside."""
    from dragoman.batch import read_batch
    from dragoman.errors import SourceError
    from dragoman.ingest.sources import read_sources

    for item in read_batch(read_sources(sources, date=date), ledger=ledger):
        if isinstance(item, SourceError):
            refused.append(item)
        else:
            yield item.report, item.marks


def _kept(ledger: Ledger | None) -> Found:
    """Yield the reports of a ledger with their marks."""
    if ledger is not None:
        for report in ledger.reports():
            yield report, ledger.marks(report.id)
