"""Nothing is fetched at run time, and help is quick because it loads nothing heavy."""

import os
import subprocess
import sys

import pytest

# Loaded by every Python process below this test, the workers included.
WATCH = """
import os, sys
def watch(event, args):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        with open(os.environ["WATCH_LOG"], "a") as log:
            log.write(f"{event} {args!r}\\n")
sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path):
    """Return a function that runs Python with sockets watched, and the log it writes."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    log = tmp_path / "sockets.log"
    environment = os.environ | {
        "PYTHONPATH": str(tmp_path / "hook"),
        "WATCH_LOG": str(log),
        "HOME": str(tmp_path / "nowhere"),
    }

    def run(*arguments):
        return subprocess.run(
            [sys.executable, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return run, log


def test_the_watch_sees_sockets(watched):
    """The check can fail: a look-up of a name is noticed."""
    run, log = watched

    run("-c", "import socket; socket.getaddrinfo('localhost', 80)")

    assert "socket.getaddrinfo" in log.read_text()


def test_reading_opens_no_socket(watched, samples, tmp_path):
    """A folder of samples is read, kept and shown without one socket, also by workers."""
    run, log = watched
    ledger = str(tmp_path / "ledger.db")

    done = run("-m", "dragoman", "read", str(samples), "-l", ledger, "-f", "html", "--workers", "2")
    checked = run("-m", "dragoman", "check", ledger)

    assert 0 == done.returncode, done.stderr
    assert done.stdout.startswith("<!doctype html>")
    assert 0 == checked.returncode, checked.stdout
    assert not log.exists()


def test_help_loads_no_engine():
    """`dragoman --help` imports neither the model's runtime nor parsers nor the store."""
    heavy = ("numpy", "onnxruntime", "apsw", "turbohtml", "rich", "msgspec", "ftfy", "py3langid")
    program = (
        "import sys; from dragoman.cli import cli\n"
        "try: cli(['--help'])\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert "[]" == done.stdout.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="counts CPU time as Unix does")
def test_help_is_quick():
    """The best of five runs takes less than three times the CPU of importing click, whatever the machine."""
    import resource  # noqa: PLC0415 - not on every system

    def spent(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    rounds = [(spent("-m", "dragoman", "--help"), spent("-c", "import click")) for _ in range(5)]
    helped, bare = (min(times) for times in zip(*rounds, strict=True))

    assert helped < 3 * bare, rounds
