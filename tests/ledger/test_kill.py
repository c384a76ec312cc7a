"""A run killed at any instant, and runs side by side."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.ledger import Ledger

WRITER = Path(__file__).parent / "writer.py"
REPORTS = 2000
KILLS = 50


def start(path, first, last):
    """Start a process that writes reports first..last."""
    command = [sys.executable, WRITER, str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process):
    """Wait for a writer to end well; return what it did to each report."""
    out, err = process.communicate(timeout=120)
    assert (0, "") == (process.returncode, err)
    return {int(number): deed for number, deed in map(str.split, out.splitlines())}


@pytest.mark.slow
def test_killed_at_fifty_instants(tmp_path, make):
    """No acknowledged report is lost, none is partial or doubled; a full run then converges."""
    path = tmp_path / "ledger.db"
    dice = random.Random(7)  # noqa: S311 - the same instants every time
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        # Begin among what is already there, so that "same" is killed, too.
        begin = max(0, len(acknowledged) - dice.randrange(4))
        process = start(path, begin, REPORTS)
        enough = dice.randrange(12)
        said = [process.stdout.readline() for _ in range(enough)]
        time.sleep(dice.random() * (0.004 if enough else 0.25))
        process.kill()
        rest, err = process.communicate()
        assert "" == err
        # A last line without its newline was cut by the kill.
        lines = "".join(said) + rest
        fresh = {int(line.split()[0]) for line in lines.split("\n")[:-1]}
        with Ledger(path) as ledger:
            for number in fresh:
                report, marks = make(number)
                assert report == ledger.report(report.id)
                assert marks == ledger.marks(report.id)
        acknowledged |= fresh
    assert KILLS < len(acknowledged) < REPORTS
    with Ledger(path, mode="check") as ledger:
        assert [] == ledger.check()
        held = {report.title for report in ledger.reports()}
        assert {make(number)[0].title for number in acknowledged} <= held
        assert len(held) == ledger.counts()["reports"]
    assert REPORTS == len(finish(start(path, 0, REPORTS)))
    straight = tmp_path / "straight.db"
    finish(start(straight, 0, REPORTS))
    with Ledger(path) as killed, Ledger(straight) as whole:
        assert [] == killed.check()
        assert whole.counts() == killed.counts()
        assert whole.digest() == killed.digest()


@pytest.mark.slow
def test_writers_side_by_side(tmp_path):
    """Four processes begin one ledger at once with overlapping reports; nobody fails."""
    path = tmp_path / "ledger.db"
    writers = [start(path, first, first + 60) for first in (0, 30, 60, 0)]
    deeds = [finish(writer) for writer in writers]
    new = [number for found in deeds for number, deed in found.items() if deed == "new"]
    assert list(range(120)) == sorted(new)
    with Ledger(path, mode="check") as ledger:
        assert [] == ledger.check()
        assert 120 == ledger.counts()["reports"]


def test_a_reader_is_not_kept_waiting(tmp_path, make):
    """A ledger can be opened and read in the middle of somebody's writing."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as writer:
        for number in range(10):
            writer.add(*make(number), version="1")
            with Ledger(path, mode="read") as reader:
                assert number + 1 == reader.counts()["reports"]
