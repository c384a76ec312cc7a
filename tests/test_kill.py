"""`dragoman read` killed at any instant: what it has printed is kept, nothing is half kept."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from dragoman.export import jsonl
from dragoman.ledger import Ledger

KILLS = 50
REPORTS = 240
PLACES = ["Accra", "Lima", "Oslo", "Quito", "Riga", "Suva", "Tunis"]


@pytest.fixture
def source(tmp_path):
    """Return a JSONL file of many short reports."""
    path = tmp_path / "reports.jsonl"
    rows = (
        {
            "id": str(at),
            "date": "2024-02-07",
            "text": f"Fiji said on Tuesday that it would send {at + 2} boats to "
            f"{PLACES[at % len(PLACES)]}. Togo denied it.",
        }
        for at in range(REPORTS)
    )
    path.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
    return path


def start(source, ledger, *, workers=1):
    """Begin to read the reports."""
    command = [sys.executable, "-m", "dragoman", "read", source, "-l", ledger, "-f", "jsonl"]
    return subprocess.Popen(
        [*command, "--workers", str(workers)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def printed(out):
    """Return the reports, each with its lines, that were printed whole."""
    found: dict[str, list[bytes]] = {}
    for line in out.split(b"\n")[:-1]:  # what follows the last newline was cut by the kill
        if line.startswith(b'{"kind":"report"'):
            found[(latest := msgspec.json.decode(line)["id"])] = []
        found[latest].append(line)
    return found


def killed(process, dice):
    """Let a process print some reports, or none; kill it; return what it has printed."""
    said = b""
    if enough := dice.randrange(40):
        while enough and (line := process.stdout.readline()):
            said += line
            enough -= line.startswith(b'{"kind":"report"')
        time.sleep(dice.random() * 0.03)
    else:
        time.sleep(dice.random())
    process.kill()
    return said + process.communicate()[0]


@pytest.mark.slow
def test_fifty_kills_lose_halve_and_double_nothing(source, tmp_path):
    """Every printed report is kept as printed; going on to the end gives the ledger of one run."""
    path, straight = tmp_path / "ledger.db", tmp_path / "straight.db"
    whole = printed(start(source, straight).communicate()[0])
    dice = random.Random(11)  # noqa: S311 - the same instants every time
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        seen = printed(killed(start(source, path), dice))
        acknowledged |= set(seen)
        if not path.exists():
            assert not seen
            continue
        with Ledger(path, mode="check") as ledger:
            assert [] == ledger.check()
            held = {report.id: report for report in ledger.reports()}
            assert acknowledged <= set(held)
            for name, report in held.items():
                assert whole[name] == list(jsonl.lines(report, ledger.marks(name)))
    assert 0 < len(acknowledged) < REPORTS
    assert whole == printed(start(source, path).communicate()[0])
    with Ledger(path) as one, Ledger(straight) as other:
        assert other.counts() == one.counts()
        assert other.digest() == one.digest()


def alive(process):
    """Say whether a process runs still."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(
    not Path(f"/proc/self/task/{os.getpid()}/children").exists(), reason="needs Linux's /proc"
)
def test_a_killed_batch_leaves_no_process_behind(source, tmp_path):
    """The parser's worker and the readers end with their parent."""
    process = start(source, tmp_path / "ledger.db", workers=2)
    process.stdout.readline()
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    children = [int(child) for child in listed.split()]
    process.kill()
    process.communicate()

    assert len(children) > 2
    until = time.monotonic() + 20
    while any(map(alive, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [child for child in children if alive(child)]
