"""A bar with rate and time left is shown to a person, and to nobody else."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

pty = pytest.importorskip("pty", reason="needs a Unix terminal")


def on_a_terminal(*arguments):
    """Run the program with stderr on a terminal; return what the terminal received."""
    ours, theirs = pty.openpty()
    received: list[bytes] = []

    def listen():
        # Linux tells the end of a terminal by an error, other systems by nothing more to read.
        try:
            while part := os.read(ours, 4096):
                received.append(part)
        except OSError:
            return

    listener = threading.Thread(target=listen)
    listener.start()
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", *arguments],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
        check=False,
    )
    os.close(theirs)
    listener.join(timeout=20)
    os.close(ours)
    return done, b"".join(received).decode()


@pytest.fixture
def folder(tmp_path):
    """Return a folder of two short reports and an empty one."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("Fiji said on Tuesday that it would send boats to Lima.")
    (folder / "b.txt").write_text("Togo expelled two diplomats.")
    (folder / "c.txt").write_text("")
    return folder


def test_a_bar_on_a_terminal(folder):
    """The bar counts files, says how fast they are read, and goes; the complaints remain."""
    done, shown = on_a_terminal("read", folder, "-q", "-l", folder.parent / "ledger.db")

    assert 3 == done.returncode
    assert "reading" in shown
    assert "/3" in shown
    assert "reports/s" in shown
    assert "1 could not be read" in shown.rsplit("reading", maxsplit=1)[-1]


@pytest.mark.parametrize("command", ["events", "quotes", "brief"])
def test_whoever_waits_for_rows_sees_the_bar_too(command, folder):
    """Where they go to a file; what is passed over in the folder is told behind it."""
    (folder / "d.pdf").touch()
    out = folder.parent / "rows.md" if command == "brief" else folder.parent / "rows.csv"
    done, shown = on_a_terminal(command, folder, "-o", out)

    assert 3 == done.returncode
    assert "/3" in shown
    assert "reports/s" in shown
    assert "files passed over for their endings: 1 .pdf." in shown.rsplit("reading", maxsplit=1)[-1]
    assert out.stat().st_size > 0


def test_no_bar_over_what_a_pipe_shows(folder):
    """Whoever reads the pipe writes to the same terminal, as a pager does."""
    done, shown = on_a_terminal("events", folder, "-f", "csv")

    assert 3 == done.returncode
    assert "reports/s" not in shown
    assert b"SANCTION" in done.stdout


@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_no_bar_in_a_pipe(command, folder):
    """Without a terminal nothing but the complaints stands on stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", command, folder, "-o", folder.parent / "out.txt"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert 3 == done.returncode
    assert "D102" in done.stderr
    assert "reports/s" not in done.stderr
    assert "\x1b" not in done.stderr


def test_a_run_is_stopped_with_ctrl_c(folder):
    """What was read until then is counted, no process complains, and the exit status is its own."""
    sentence = "The minister of Fiji said on Monday that Togo had met the envoys in Suva. "
    (folder / "c.txt").write_text(sentence * 3000)
    ledger = folder.parent / "ledger.db"
    running = subprocess.Popen(
        [sys.executable, "-m", "dragoman", "read", folder, "-q", "-l", ledger],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell lets what it runs in the background ignore Ctrl-C, and so all that this starts.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads run
    )
    journal = folder.parent / "ledger.db-seal"
    limit = time.monotonic() + 120
    while time.monotonic() < limit and not (journal.exists() and journal.stat().st_size > 60):
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, complaints = running.communicate(timeout=60)

    assert 130 == running.returncode
    assert re.match(r"dragoman: stopped; \d reports? read, kept in ", complaints)
    assert complaints.endswith("Run the same line again to go on.\n")
    assert 1 == complaints.count("\n")
