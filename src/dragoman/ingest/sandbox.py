"""
Parse sources in a process that can be killed.

No time-out works inside a process: parsers hold it for seconds in one call. So the
parser runs in a worker under a memory limit, and is killed when its time is up.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from typing import Self

import msgspec

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest.worker import MEGABYTE, Request, decode_reply, encode, receive, send
from dragoman.records import Report


class Limits(msgspec.Struct, frozen=True):
    """How much a source may take: wall-clock seconds, memory of the worker, size (megabytes)."""

    seconds: float = 20.0
    memory_mb: int = 1500
    source_mb: int = 64


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
        self, name: str, content: bytes, *, date: str | None = None
    ) -> list[Report | SourceError]:
        """
        Return the reports in a source, and errors in the place of those that are not.

        A worker that dies is tried once more with the same source; one that takes
        longer than the limit is killed. Both end in an `UnsafeSource`.
        """
        remedy = "Leave this source out, or raise the limits."
        if len(content) > self.limits.source_mb * MEGABYTE:
            problem = f"is larger than {self.limits.source_mb} MB."
            return [UnsafeSource(name, problem, remedy=remedy)]
        message = encode(Request(name, content, date))
        for _ in range(2):
            try:
                reply = self._ask(message)
            except TimeoutError:
                self._kill()
                problem = f"took longer than {self.limits.seconds:g} s and was stopped."
                return [UnsafeSource(name, problem, remedy=remedy)]
            if reply is not None:
                return [
                    item if isinstance(item, Report) else item.error()
                    for item in decode_reply(reply)
                ]
            self._kill()
        return [UnsafeSource(name, "the parser died on it, twice.", remedy=remedy)]

    def _ask(self, message: bytes) -> bytes | None:
        """Send a request and return the reply; None if the worker died, `TimeoutError` if late."""
        worker = self._started()
        assert worker.stdin is not None  # noqa: S101 - both are pipes, see _started
        assert worker.stdout is not None  # noqa: S101
        # The clock also covers the sending and the reading of a long reply: the worker
        # is killed from beside, and the pipes then end.
        late = threading.Event()

        def stop() -> None:
            late.set()
            worker.kill()

        timer = threading.Timer(self.limits.seconds, stop)
        timer.start()
        try:
            with suppress(BrokenPipeError):
                send(worker.stdin, message)
            reply = receive(worker.stdout)
        finally:
            timer.cancel()
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
