"""A bar on standard error while sources are read, for a person who looks at it."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.cli.output import is_terminal

if TYPE_CHECKING:
    from dragoman.errors import SourceError
    from dragoman.records import Report

    Watch = Callable[[Iterable[Report | SourceError]], Iterator[Report | SourceError]]


@contextlib.contextmanager
def progress(
    sources: tuple[str, ...], out: Path | None, *, is_quiet: bool = False
) -> Iterator[Watch]:
    """
    Show a bar with rate and time left on stderr, if a person is looking.

    Not where marks scroll over the same terminal: a bar between them helps nobody.
    """
    scrolls = is_terminal(sys.stdout) and not is_quiet and (out is None or str(out) == "-")
    if scrolls or not is_terminal(sys.stderr):
        yield iter
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    from dragoman.ingest.sources import files_of

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files, {task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        files = list(files_of(sources))
        task = bar.add_task("reading", total=len(files), rate="")

        def watch(found: Iterable[Report | SourceError]) -> Iterator[Report | SourceError]:
            seen: dict[str, None] = {}
            for count, item in enumerate(found, 1):
                seen[item.source or ""] = None
                elapsed = bar.tasks[task].elapsed or 0.0
                rate = f"{count:,} reports, {count / elapsed:.1f} reports/s" if elapsed else ""
                bar.update(task, completed=len(seen) - 1, rate=rate)
                yield item

        yield watch
