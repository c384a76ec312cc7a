"""
The seal of a ledger: the number of its last transaction, kept beside the file.

SQLite drops everything after a damaged place in its write-ahead log without a word.
The seal, written and synced after each commit, remembers how far the ledger had come,
so that such a loss is noticed when the ledger is opened next.
"""

from __future__ import annotations

import os
from pathlib import Path


def path_of(ledger: Path) -> Path:
    """Return the path of a ledger's seal."""
    return ledger.with_name(ledger.name + "-seal")


class Seal:
    """An open seal. One line of fixed length, so that writing it is one write."""

    def __init__(self, ledger: Path) -> None:
        self._path = path_of(ledger)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)

    def write(self, sequence: int) -> None:
        """Remember a transaction, unless a later one is remembered (two writers may race)."""
        if sequence > self.read():
            os.pwrite(self._file, f"{sequence:020d}\n".encode(), 0)
            os.fdatasync(self._file)

    def read(self) -> int:
        """Return the last transaction remembered, 0 for none."""
        return _number(os.pread(self._file, 21, 0))

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


def sealed(ledger: Path) -> int:
    """Return the last transaction a ledger's seal remembers; 0 if there is no seal."""
    try:
        return _number(path_of(ledger).read_bytes())
    except FileNotFoundError:
        return 0


def _number(content: bytes) -> int:
    """Read the line; one that is not whole counts for nothing."""
    return int(content[:20]) if len(content) == 21 and content[:20].isdigit() else 0
