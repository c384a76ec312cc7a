"""Write a file that takes the place of another once it is whole, and only one run at a time."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows has other locks, and replaces no open file
    fcntl = None  # type: ignore[assignment]


class BeingWritten(OSError):  # noqa: N818 - reads as what it is
    """Another run is writing this very file."""

    def __init__(self) -> None:
        super().__init__(errno.EAGAIN, "another run is writing to it")


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[IO[bytes]]:
    """
    Give a file beside `path` to write to, which takes its place, and its permissions, at the end.

    Whatever is raised meanwhile leaves `path` as it was. Two runs that write to one path would
    mix, or one of them be lost: the second gets `BeingWritten`. Raises `OSError`, as for a file
    that nobody may write to.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    part = path.with_name(path.name + ".part")
    with _ours(part) as stream:
        try:
            yield stream
            stream.flush()
            _as_before(stream, path)
            if fcntl is None:
                stream.close()
            # The lock is still held: whoever comes next begins another file.
            part.replace(path)
        except BaseException:
            if fcntl is None:
                stream.close()
            part.unlink(missing_ok=True)
            raise


def _ours(part: Path) -> IO[bytes]:
    """Open a file for this run alone; what a run that was killed left there is cut off."""
    while True:
        stream = part.open("ab")  # cuts nothing off: it may be another's
        try:
            _lock(stream)
            if _is_there(stream, part):
                stream.truncate(0)
                return stream
        except BaseException:
            stream.close()
            raise
        stream.close()  # it has just taken the place of what it was for


def _lock(stream: IO[bytes]) -> None:
    """Lock a file until it is closed; a disk that knows no locks does without."""
    if fcntl is None:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BeingWritten from None
    except OSError as fault:
        if fault.errno not in {errno.ENOLCK, errno.ENOTSUP, errno.EINVAL}:
            raise


def _is_there(stream: IO[bytes], part: Path) -> bool:
    """Say whether an open file still has its name."""
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(stream.fileno()), part.stat())
    return False


def _as_before(stream: IO[bytes], path: Path) -> None:
    """Give a file the permissions of the one whose place it takes, where the disk has any."""
    with contextlib.suppress(OSError, AttributeError):
        os.fchmod(stream.fileno(), path.stat().st_mode & 0o777)
