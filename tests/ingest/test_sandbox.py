"""A worker parses, and whatever becomes of it, the batch goes on."""

import errno
import gzip
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest import worker
from dragoman.ingest.sandbox import Limits, Sandbox, _is_late
from dragoman.records import Report

PLAIN = b"Talks stall\n\nThe talks on fees stalled on Monday, both delegations said.\n"

# A source that keeps the worker busy for seconds: a million items in need of typing.
BUSY = b"<p>A word or two, said the envoy to the press.</p>" * 150_000


def test_a_source_is_parsed_and_completed(sandbox):
    """Reports come back whole, with language and damage."""
    (report,) = sandbox.parse("a.txt", PLAIN + "They keep a “calm and.” Just” course.".encode())
    assert ("Talks stall", "en", 1) == (report.title, report.language, len(report.damage))


def test_errors_come_back_whole(sandbox):
    """An error keeps its kind, source, place, reason and remedy on the way through the pipe."""
    (error,) = sandbox.parse("a.jsonl", b"{")
    assert (SourceError, "a.jsonl", "line 1") == (type(error), error.source, error.place)
    assert error.reason
    assert error.remedy


def test_the_worker_is_kept_between_sources(sandbox):
    """Starting a process for each source would take longer than reading it."""
    sandbox.parse("a.txt", PLAIN)
    before = sandbox.pid
    sandbox.parse("b.txt", PLAIN)
    assert before == sandbox.pid


def test_a_slow_source_is_stopped_and_the_next_is_read():
    """Past its time a source is given up with its limit and a remedy."""
    with Sandbox(Limits(seconds=0.02)) as hurried:
        (error,) = hurried.parse("slow.html", BUSY)
        assert isinstance(error, UnsafeSource)
        assert "slow.html" == error.source
        assert "0.02 s" in error.reason
        assert error.remedy
        assert hurried.pid is None
        hurried.limits = Limits(seconds=60)
        assert isinstance(hurried.parse("a.txt", PLAIN)[0], Report)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell the time used")
def test_a_worker_that_waits_for_the_processor_is_not_late():
    """What counts is the work done, so that a busy machine reads what an idle one reads."""
    idle = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        done = threading.Event()
        threading.Timer(1.5, done.set).start()
        assert not _is_late(idle.pid, 1.0, done)
        assert _is_late(idle.pid, 0.25, threading.Event())  # nobody waits for ever
    finally:
        idle.kill()
        idle.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize("kills", [1, 2])
def test_a_killed_worker_is_tried_once_more(kills):
    """Killed once, the source is read by the next worker; killed twice, it is reported."""
    with Sandbox(Limits(seconds=60)) as sandbox:
        sandbox.parse("a.txt", PLAIN)
        seen: list[int] = []

        def kill() -> None:
            deadline = time.monotonic() + 30
            while len(seen) < kills and time.monotonic() < deadline:
                pid = sandbox.pid
                if pid is not None and pid not in seen:
                    seen.append(pid)
                    time.sleep(0.05)
                    os.kill(pid, signal.SIGKILL)
                time.sleep(0.005)

        killer = threading.Thread(target=kill)
        killer.start()
        (item,) = sandbox.parse("busy.html", BUSY)
        killer.join()
        assert kills == len(seen)
        assert (Report, UnsafeSource)[kills - 1] is type(item)
        assert isinstance(sandbox.parse("a.txt", PLAIN)[0], Report)


@pytest.mark.skipif(sys.platform != "linux", reason="memory limits hold on Linux")
def test_memory_is_limited():
    """A source that needs more memory than allowed is reported, and the next is read."""
    with Sandbox(Limits(seconds=60, memory_mb=400)) as small:
        (error,) = small.parse("big.html", BUSY * 4)
        assert isinstance(error, UnsafeSource)
        assert isinstance(small.parse("a.txt", PLAIN)[0], Report)


def test_large_sources_are_refused(sandbox):
    """What is larger than the limit is not even sent."""
    with Sandbox(Limits(source_mb=0)) as small:
        (error,) = small.parse("a.txt", PLAIN)
        assert isinstance(error, UnsafeSource)
        assert small.pid is None


class TestGzip:
    """Gzipped files are inflated, up to a cap."""

    def test_gzipped_sources_are_read(self, sandbox):
        """The format is that of the name under ".gz"; several members are one file."""
        halves = gzip.compress(PLAIN[:20]) + gzip.compress(PLAIN[20:])
        assert PLAIN.decode() == sandbox.parse("a.txt.gz", halves)[0].text

    def test_a_bomb_is_refused(self):
        """A megabyte that inflates to a gigabyte is not inflated."""
        bomb = gzip.compress(bytes(80 << 20))
        with Sandbox(Limits(source_mb=1)) as small:
            (error,) = small.parse("bomb.gz", bomb)
        assert isinstance(error, UnsafeSource)
        assert "1 MB" in error.reason

    @pytest.mark.parametrize(
        "content", [b"\x1f\x8b\x08", b"\x1f\x8bno gzip", gzip.compress(PLAIN, mtime=0)[:-9]]
    )
    def test_broken_data(self, sandbox, content):
        """Data that are cut off or no gzip are reported, never read in part."""
        (error,) = sandbox.parse("a.txt.gz", content)
        assert isinstance(error, SourceError)
        assert error.remedy


def test_a_full_disk_of_temporary_files_is_no_fault_of_ours(monkeypatch):
    """Parsing needs a file of its own: where there is no room for it, that is the repair."""

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(worker, "read_content", full)
    (refusal,) = worker.answer(worker.Request("a.txt", PLAIN), 1 << 20)
    assert "parsing failed: No space left on device." == refusal.problem
    assert "TMPDIR" in refusal.remedy
