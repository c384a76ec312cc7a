"""From what the user names to reports: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import InputError, SourceError
from dragoman.ingest.dates import claimed_date
from dragoman.ingest.formats import BY_ENDING
from dragoman.ingest.sandbox import Limits, Sandbox
from dragoman.ingest.worker import MEGABYTE
from dragoman.records import Report

STDIN = "-"


def read_sources(
    sources: Iterable[str],
    *,
    date: str | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | SourceError]:
    """
    Yield the reports in all sources, in order, and an error for each that cannot be read.

    Raises `InputError` at once if `date` is no date; nothing else is raised.
    """
    if date is not None and (date := claimed_date(date)) is None:
        raise InputError("--date is no date.", remedy="Write it as YYYY-MM-DD.")
    return _read_all(sources, date, limits or Limits(), stdin)


def _read_all(
    sources: Iterable[str], date: str | None, limits: Limits, stdin: BinaryIO | None
) -> Iterator[Report | SourceError]:
    """Read one source after the other through one sandbox."""
    with Sandbox(limits) as sandbox:
        for name in files_of(sources):
            content = _content(name, limits, stdin)
            if isinstance(content, SourceError):
                yield content
            else:
                yield from sandbox.parse(name, content, date=date)


def files_of(sources: Iterable[str]) -> Iterator[str]:
    """Yield the sources, folders replaced by the files in them (sorted, known endings only)."""
    for source in sources:
        path = Path(source)
        if source != STDIN and path.is_dir():
            yield from sorted(
                str(file)
                for file in path.rglob("*")
                if _ending(file) in BY_ENDING and file.is_file() and file.name != "README.md"
            )
        else:
            yield source


def _ending(path: Path) -> str:
    """Return the ending that tells the format, under a ".gz"."""
    return path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix.lower()


def _content(name: str, limits: Limits, stdin: BinaryIO | None) -> bytes | SourceError:
    """Return the bytes of a source, never more than the limit and one."""
    most = limits.source_mb * MEGABYTE + 1
    if name == STDIN:
        return (stdin or sys.stdin.buffer).read(most)
    if name.startswith(("http://", "https://")):
        remedy = "Save the page to a file and read that."
        return SourceError(name, "addresses cannot be fetched yet.", remedy=remedy)
    try:
        with Path(name).open("rb") as file:
            return file.read(most)
    except OSError as fault:
        remedy = "Check the path and its permissions."
        return SourceError(name, f"{fault.strerror or fault}.", remedy=remedy)
    except ValueError as fault:  # a NUL in the path
        return SourceError(name, f"{fault}.", remedy="Check the path.")
