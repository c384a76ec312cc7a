"""Where the commands write: standard output, a file, a device or a pipe."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TextIO

from dragoman.errors import OutputError


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a person looks at a standard stream; one that was closed is None."""
    return stream is not None and stream.isatty()


@contextlib.contextmanager
def output(path: Path | None) -> Iterator[IO[bytes]]:
    """
    Open `path` for writing, or give standard output where it is None or "-".

    A file appears only when it is whole, behind a link, too; devices and pipes are written to
    as they are. Raises `OutputError`, before anything is read where the path is at fault.
    """
    if path is None or str(path) == "-":
        yield _standard_output()
        sys.stdout.buffer.flush()
        return
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
        else:
            with _replaced(path.resolve()) as stream:
                yield stream
    except OSError as fault:
        raise OutputError(str(path), fault.strerror or str(fault)) from fault


def _standard_output() -> IO[bytes]:
    """Return standard output for bytes. Raises `OutputError` if it was closed."""
    if sys.stdout is None:
        raise OutputError("standard output", "it is closed")
    return sys.stdout.buffer


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside `path` that takes its place once all is written."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
