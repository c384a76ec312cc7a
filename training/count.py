"""
Count our own marked text (training/text): files, items and marks by author.

    python training/count.py training/text/events training/text/statements
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from marks import items

COLUMNS = ("files", "items", "words", "events", "statements", "without an event")


def counts(folder: Path) -> dict[str, Counter[str]]:
    """Return the counts by author, the part of a file's name before its number."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(folder.glob("*.txt")):
        author = found[path.stem.rpartition("-")[0]]
        author["files"] += 1
        for item in items(path):
            kinds = Counter(kind for kind, _ in item.marks)
            author["items"] += 1
            author["words"] += len(item.text.replace("¶", " ").split())
            author["events"] += kinds["E"]
            author["statements"] += kinds["S"]
            author["without an event"] += not kinds["E"]
    return found


def main() -> None:
    """Print a table for each folder, with the sum last."""
    options = argparse.ArgumentParser()
    options.add_argument("folders", type=Path, nargs="+")
    for folder in options.parse_args().folders:
        found = counts(folder)
        found["all"] = sum(found.values(), Counter())
        print("| " + " | ".join((folder.name, *COLUMNS)) + " |")
        print("|---" * (1 + len(COLUMNS)) + "|")
        for author, own in found.items():
            print("| " + " | ".join((author, *(f"{own[key]:,}" for key in COLUMNS))) + " |")


if __name__ == "__main__":
    main()
