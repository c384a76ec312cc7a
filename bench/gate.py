"""
Hold the quality floors.

    python bench/gate.py                     fail when a measure is below its floor
    python bench/gate.py --update            raise the floors to what is measured now
    python bench/gate.py --only ingest       run one benchmark

Every benchmark is a script beside this one which prints its measures as JSON with
`--json`. A floor is a number in floors.toml under the benchmark's name. Each table
also pins the digest and number of the gold files it was measured on, so that a changed
gold set trips the gate. Lowering a floor needs --allow-regression, which reviewers see.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold"
FLOORS = HERE / "floors.toml"
# Differences in the last digits come from other processors' arithmetic, not from the code.
EPSILON = 0.002
# Speed wavers with the machine's other work: its floor is a bar, not the last measurement.
_BARS = frozenset({"speed"})

Table = dict[str, float | int | str | list[str]]


def digest(patterns: list[str]) -> tuple[str, int]:
    """Return one digest of all gold files the patterns name, and how many there are."""
    # In order of names, not of folders: the checkout may lie anywhere.
    files = sorted(
        (path for pattern in patterns for path in _home(pattern).glob(pattern)),
        key=lambda path: (path.name, path.parent.name),
    )
    hasher = hashlib.sha256()
    for path in files:
        hasher.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return hasher.hexdigest(), len(files)


def _home(pattern: str) -> Path:
    """Return the folder a pattern begins at: the project's own sets lie in the checkout."""
    if pattern.startswith("own/"):
        return HERE
    return HERE.parent if pattern.startswith("training/") else GOLD


def measure(name: str) -> dict[str, float]:
    """Run one benchmark and return its measures."""
    done = subprocess.run(  # noqa: S603 - our own script, by a fixed path
        [sys.executable, str(HERE / f"{name}.py"), "--json"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return {key.removeprefix(f"{name}."): value for key, value in found.items()}


def compare(name: str, table: Table, measured: dict[str, float]) -> list[str]:
    """Return a line for everything that is not as the floors say."""
    faults = []
    for key, floor in table.items():
        if not isinstance(floor, int | float) or key == "files":
            continue
        if key not in measured:
            faults.append(f"{name}.{key}: no longer measured (floor {floor})")
        elif not measured[key] >= floor - EPSILON:
            faults.append(f"{name}.{key}: {measured[key]:.4f} is below the floor {floor}")
    return faults


def raised(name: str, table: Table, measured: dict[str, float], *, allow_regression: bool) -> Table:
    """Return the table with every floor at what is measured; never lower, unless allowed."""
    new = dict(table)
    for key, floor in table.items():
        if isinstance(floor, float) and key in measured and name not in _BARS:
            # Rounded down, so that the floor is never above what was measured.
            now = math.floor(measured[key] * 1000) / 1000
            new[key] = now if allow_regression else max(now, floor)
    return new


def written(floors: dict[str, Table], header: str) -> str:
    """Write the floors back as TOML."""
    parts = [header.rstrip("\n")]
    for name, table in floors.items():
        rows = "\n".join(f"{key} = {json.dumps(value)}" for key, value in table.items())
        parts.append(f"[{name}]\n{rows}")
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Compare every benchmark with its floors."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-regression", action="store_true")
    text = FLOORS.read_text(encoding="utf-8")
    floors: dict[str, Table] = tomllib.loads(text)
    only = "a table of floors.toml; may be repeated"
    options.add_argument("--only", action="append", choices=floors, metavar="NAME", help=only)
    chosen = options.parse_args()
    faults = []
    for name in chosen.only or list(floors):
        table = floors[name]
        patterns = table["gold"]
        assert isinstance(patterns, list)  # noqa: S101 - the shape of our own file
        sha256, files = digest(patterns)
        measured = measure(name)
        for key, value in measured.items():
            print(f"{name}.{key} = {value:.4f}  (floor {table.get(key, '-')})", flush=True)
        if chosen.update:
            table |= {"sha256": sha256, "files": files}
            floors[name] = raised(name, table, measured, allow_regression=chosen.allow_regression)
        elif (table["sha256"], table["files"]) != (sha256, files):
            faults.append(f"{name}: the gold files are not those the floors were measured on")
        faults += compare(name, floors[name], measured)
    if chosen.update:
        FLOORS.write_text(written(floors, text.split("\n[", maxsplit=1)[0]), encoding="utf-8")
    if faults:
        sys.exit("\n".join(["below the floors:", *faults]))


if __name__ == "__main__":
    main()
