"""
Parse sources in a process that can be killed.

No time-out works inside a process: parsers hold it for seconds in one call. So the
parser runs in a worker under a memory limit, and is killed when its time is up.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import Self

import msgspec

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest.worker import MEGABYTE, Request, decode_reply, encode, receive, send
from dragoman.records import Report

# A worker that waits for the processor has this many times its seconds by the clock on the
# wall, so that what is read does not depend on what else the machine has to do.
_PATIENCE = 8


class Limits(msgspec.Struct, frozen=True):
    """How much a source may take: seconds of CPU, memory of the worker, size (megabytes)."""

    seconds: float = 20.0
    memory_mb: int = 1500
    source_mb: int = 64


def _cpu_of(process: int) -> float | None:
    """Return the CPU seconds of a process; None if it is gone or the system does not tell."""
    if sys.platform != "linux":
        return None
    try:
        # The kernel's number of that process's clock, as clock_getcpuclockid(3) makes it.
        return time.clock_gettime((~process << 3) | 2)
    except OSError:
        return None


def _is_late(process: int, seconds: float, done: threading.Event) -> bool:
    """Wait until a process is `done` or has used up its time; say whether it has."""
    begun, used = time.monotonic(), _cpu_of(process)
    while not done.wait(min(0.25, seconds / 10)):
        passed, now = time.monotonic() - begun, _cpu_of(process)
        if used is None or now is None:
            if passed >= seconds:
                return True
        elif now - used >= seconds or passed >= seconds * _PATIENCE:
            return True
    return False


class Sandbox:
    """A worker process, started when first needed and anew after each death."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Use as a context manager, so that the worker never outlives its user."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the worker."""
        self._kill()

    @property
    def pid(self) -> int | None:
        """The process number of the worker, if one is running."""
        return self._worker.pid if self._worker else None

    def parse(
        self,
        name: str,
        content: bytes,
        *,
        date: str | None = None,
        form: str | None = None,
        first: int = 1,
    ) -> list[Report | SourceError]:
        """
        Return the reports in a source, and errors in the place of those that are not.

        The content is that of a source, or a piece of it in a format, `form`, with the number
        of its `first` report.

        A worker that dies is tried once more with the same source; one that takes
        longer than the limit is killed. Both end in an `UnsafeSource`.
        """
        remedy = "Give it in parts, or leave it out; in Python its limits can be raised."
        what = "mail" if form == "mail" else "line"
        place = f"from {what} {first}" if form else ""
        if len(content) > self.limits.source_mb * MEGABYTE:
            problem = f"is larger than {self.limits.source_mb} MB."
            return [UnsafeSource(name, problem, place=place, remedy=remedy)]
        message = encode(Request(name, content, date, form, first))
        for _ in range(2):
            try:
                reply = self._ask(message)
            except TimeoutError:
                self._kill()
                problem = f"took longer than {self.limits.seconds:g} s and was stopped."
                return [UnsafeSource(name, problem, place=place, remedy=remedy)]
            if reply is not None:
                return [
                    item if isinstance(item, Report) else item.error()
                    for item in decode_reply(reply)
                ]
            self._kill()
        return [UnsafeSource(name, "the parser died on it, twice.", place=place, remedy=remedy)]

    def _ask(self, message: bytes) -> bytes | None:
        """Send a request and return the reply; None if the worker died, `TimeoutError` if late."""
        worker = self._started()
        assert worker.stdin is not None  # noqa: S101 - both are pipes, see _started
        assert worker.stdout is not None  # noqa: S101
        # The clock also covers the sending and the reading of a long reply: the worker
        # is killed from beside, and the pipes then end.
        late, done = threading.Event(), threading.Event()

        def watch() -> None:
            if _is_late(worker.pid, self.limits.seconds, done):
                late.set()
                worker.kill()

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            with suppress(BrokenPipeError):
                send(worker.stdin, message)
            reply = receive(worker.stdout)
        finally:
            done.set()
            watcher.join()
        if reply is None and late.is_set():
            raise TimeoutError
        return reply

    def _started(self) -> subprocess.Popen[bytes]:
        """Return the running worker."""
        if self._worker is None:
            limits = [
                str(limit)
                for limit in (self.limits.memory_mb, self.limits.source_mb, self.limits.seconds)
            ]
            self._worker = subprocess.Popen(  # noqa: S603 - this very program
                [sys.executable, "-m", "dragoman.ingest.worker", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        return self._worker

    def _kill(self) -> None:
        """Kill the worker and wait for its end."""
        if self._worker is not None:
            self._worker.kill()
            for pipe in (self._worker.stdin, self._worker.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            self._worker.wait()
            self._worker = None
