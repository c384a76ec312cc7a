"""
Check that the sets are the ones the model was trained on.

    python training/check_data.py ../shared/gold

Compares each file of training/data.tsv with its hash. Exit status 1 if one is missing or differs.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).parent / "data.tsv"


class Listed(NamedTuple):
    """A row of the list."""

    file: str
    sha256: str
    repository: str
    licence: str


def listed(path: Path = LIST) -> list[Listed]:
    """Return the rows of the list."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return [Listed(*row.split("\t")) for row in rows[1:]]


def fault(folder: Path, row: Listed) -> str | None:
    """Say what is wrong with a file, if anything is."""
    path = folder / row.file
    if not path.is_file():
        return f"missing; it is made from {row.repository}"
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return None if found == row.sha256 else f"differs: sha256 {found}"


def main() -> None:
    """Print one line for each file that is not as listed, and a count."""
    options = argparse.ArgumentParser()
    options.add_argument("gold", type=Path)
    chosen = options.parse_args()
    rows = listed()
    faults = {row.file: found for row in rows if (found := fault(chosen.gold, row))}
    for name, found in faults.items():
        print(f"{name}: {found}")
    print(f"{len(rows) - len(faults)} of {len(rows)} files are as listed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
