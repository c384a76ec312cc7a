"""A bar on standard error while sources are read, for a person who looks at it."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from dragoman.cli.output import is_terminal

if TYPE_CHECKING:
    from dragoman.errors import SourceError
    from dragoman.records import Report

    Watch = Callable[[Iterable[Report | SourceError]], Iterator[Report | SourceError]]


def _is_file(stream: TextIO | None) -> bool:
    """Say whether a standard stream was led into a file."""
    # It may be closed, or be none of the system's.
    with contextlib.suppress(AttributeError, OSError, ValueError):
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)  # type: ignore[union-attr]
    return False


@contextlib.contextmanager
def progress(
    sources: tuple[str, ...], out: Path | None, *, is_quiet: bool = False
) -> Iterator[Watch]:
    """
    Show a bar with rate and time left on stderr, if a person is looking.

    Only where marks go to a file, or nowhere: between those that scroll over the same terminal,
    or under what shows a pipe there, it helps nobody.
    """
    is_file = _is_file(sys.stdout) if out is None or str(out) == "-" else True
    if not (is_quiet or is_file) or not is_terminal(sys.stderr):
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
