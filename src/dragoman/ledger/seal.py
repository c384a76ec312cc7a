"""
The seal of a ledger: what was acknowledged, remembered outside the file.

SQLite drops everything after a damaged place in its write-ahead log without a word. The
seal is a small file beside the ledger to which a line is added, and synced, after each
commit; so such a loss is noticed when the ledger is opened next, and the lost reports can
be named. Lines that the ledger itself has safely taken in are cut off from time to time.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


class Line(msgspec.Struct, frozen=True, array_like=True):
    """One acknowledged transaction: its number, the journal's chain there, and what it held."""

    sequence: int
    chain: str
    subject: str = ""
    source: str = ""


_decoder = msgspec.json.Decoder(Line)


def path_of(ledger: Path) -> Path:
    """Return the path of a ledger's seal."""
    return ledger.with_name(ledger.name + "-seal")


def lines_of(ledger: Path) -> list[Line]:
    """Return the lines of a ledger's seal by number; none if there is no seal."""
    try:
        content = path_of(ledger).read_bytes()
    except FileNotFoundError:
        return []
    found = (_line(line) for line in content.split(b"\n"))
    return sorted((line for line in found if line), key=lambda line: line.sequence)


def _line(line: bytes) -> Line | None:
    """Read a line; one that was cut short by a crash was never acknowledged."""
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


class Seal:
    """An open seal. Lines are appended whole, so that writers need not wait for each other."""

    def __init__(self, ledger: Path) -> None:
        self._file = os.open(path_of(ledger), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def add(self, line: Line) -> None:
        """Remember a transaction; it is on the disk when this returns."""
        # The newline before it closes a line that a crash cut short.
        os.write(self._file, b"\n" + msgspec.json.encode(line) + b"\n")
        os.fsync(self._file)

    def restart(self, line: Line | None) -> None:
        """Forget all lines but this one. Only for a writer that holds the ledger's lock."""
        os.ftruncate(self._file, 0)
        if line is not None:
            self.add(line)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)
