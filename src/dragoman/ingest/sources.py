"""From what the user names to reports: files, folders, standard input."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import InputError, SourceError
from dragoman.ingest.dates import DATES, claimed_date
from dragoman.ingest.formats import BY_ENDING, ending
from dragoman.ingest.pieces import Part, parts_of
from dragoman.ingest.sandbox import Limits, Sandbox
from dragoman.ingest.worker import MEGABYTE
from dragoman.records import Report

STDIN = "-"
_READ_ME = "README.md"
# Nobody takes these for reports: they stand beside a ledger, or at the head of a folder.
_NOT_COUNTED = (_READ_ME, "-seal", "-shm", "-wal")


Named = str | os.PathLike[str]
"""What names a source: a path, or "-"."""


def read_sources(
    sources: Named | Iterable[Named],
    *,
    date: str | dt.date | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
    passed_over: Counter[str] | None = None,
) -> Iterator[Report | SourceError]:
    """
    Yield the reports in all sources, in order, and an error for each that cannot be read.

    Files in folders that are not read for their endings are counted in `passed_over`.
    Raises `InputError` at once if `date` is no date; nothing else is raised.
    """
    day = None
    if date is not None and (day := claimed_date(str(date))) is None:
        raise InputError(f"--date {str(date)!r} is no date.", remedy=DATES)
    return _read_all(sources, day, limits or Limits(), stdin, passed_over)


def _read_all(
    sources: Named | Iterable[Named],
    date: str | None,
    limits: Limits,
    stdin: BinaryIO | None,
    passed_over: Counter[str] | None,
) -> Iterator[Report | SourceError]:
    """Read one source after the other through one sandbox."""
    with Sandbox(limits) as sandbox:
        for name in files_of(sources, passed_over):
            parts = [name] if isinstance(name, SourceError) else _parts(name, limits, stdin)
            for part in parts:
                if isinstance(part, SourceError):
                    yield part
                else:
                    yield from sandbox.parse(
                        _as_text(str(name)),
                        part.content,
                        date=date,
                        form=part.form,
                        first=part.first,
                    )


def _as_text(name: str) -> str:
    """Return a path as text; bytes of it that are none are written out in hexadecimal."""
    return os.fsencode(name).decode(errors="backslashreplace")


def files_of(
    sources: Named | Iterable[Named], passed_over: Counter[str] | None = None
) -> Iterator[str | SourceError]:
    """
    Yield the sources, folders replaced by the files in them (sorted, known endings only).

    The others are counted by their endings in `passed_over`, hidden ones aside.
    """
    others: Counter[str] = Counter() if passed_over is None else passed_over
    # A path alone is one source: the letters of it are none.
    given = [sources] if isinstance(sources, str | os.PathLike) else sources
    for source in (os.fspath(one) for one in given):
        if source != STDIN and os.path.isdir(source):  # noqa: PTH112 - Path fails on a NUL
            yield from _files_in(source, others)
        else:
            yield source


def _files_in(folder: str, others: Counter[str]) -> Iterator[str | SourceError]:
    """
    Yield the files in a folder and below it, and an error for each part that cannot be read.

    Links to folders are followed once: a loop is reported, not walked.
    """
    faults: list[OSError] = []
    seen: set[str] = set()
    is_empty = True
    for here, folders, files in os.walk(folder, onerror=faults.append, followlinks=True):
        folders.sort()
        real = os.path.realpath(here)
        if real in seen:
            folders.clear()
            yield SourceError(here, "a folder read before (a loop).", remedy="Remove the link.")
            continue
        seen.add(real)
        for name in sorted(files):
            if is_report(name):
                is_empty = False
                yield str(Path(here) / name)
            elif not name.startswith(".") and not name.endswith(_NOT_COUNTED):
                others[ending(name) or "no ending"] += 1
    for fault in faults:
        is_empty = False
        yield _unreadable(str(fault.filename), fault)
    if is_empty:
        remedy = f"Known endings are {' '.join(sorted(BY_ENDING))}; name other files one by one."
        yield SourceError(folder, "a folder without reports.", remedy=remedy)


def is_report(name: str) -> bool:
    """Say whether a file in a folder is read, as far as its name tells."""
    return ending(name) in BY_ENDING and name != _READ_ME


def _unreadable(name: str, fault: OSError) -> SourceError:
    """Say why a file or folder cannot be opened."""
    remedy = "Check the path and its permissions."
    return SourceError(name, f"{fault.strerror or fault}.", remedy=remedy)


def _parts(name: str, limits: Limits, stdin: BinaryIO | None) -> Iterator[Part | SourceError]:
    """Yield the content of a source, in pieces where it may be cut, or what is wrong with it."""
    try:
        with _opened(name, stdin) as file:
            yield from parts_of(name, file, limits.source_mb * MEGABYTE + 1)
    except SourceError as error:
        yield error
    except OSError as fault:
        yield _unreadable(name, fault)
    except ValueError as fault:  # a NUL in the path
        yield SourceError(name, f"{fault}.", remedy="Check the path.")


def _opened(name: str, stdin: BinaryIO | None) -> contextlib.AbstractContextManager[BinaryIO]:
    """Open a source. Raises `SourceError` for what is none, and `OSError`."""
    if name == STDIN:
        if stdin is None and sys.stdin is None:
            raise SourceError(name, "standard input is closed.", remedy="Send it something.")
        return contextlib.nullcontext(stdin or sys.stdin.buffer)
    if not name:
        raise SourceError("''", "no name of a source.", remedy="Name a file or a folder.")
    if name.startswith(("http://", "https://")):
        remedy = "Save the page to a file and read that."
        raise SourceError(name, "addresses cannot be fetched yet.", remedy=remedy)
    # Opening a pipe or a device may wait for ever; only the shell's own pipes,
    # "<(command)", have somebody at the other end.
    kind = Path(name).stat().st_mode
    if not stat.S_ISREG(kind) and not name.startswith(("/dev/fd/", "/proc/self/fd/")):
        remedy = "Give a file, a folder, or - for standard input."
        raise SourceError(name, "neither a file nor a folder.", remedy=remedy)
    return Path(name).open("rb")
