"""
Count our own marked text (training/text) by author; trees by file.

    python training/count.py training/text/events training/text/trees
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from conllu import blocks
from marks import TYPES, items, marked, passages


def _words(text: str) -> int:
    """Return how many words a text has; the sign between paragraphs is none."""
    return len(text.replace("¶", " ").split())


def _items(path: Path) -> dict[str, int]:
    """Count a file of events, statements and silences."""
    found = list(items(path))
    kinds = [Counter(kind for kind, _ in item.marks) for item in found]
    return {
        "items": len(found),
        "words": sum(_words(item.text) for item in found),
        "events": sum(kind["E"] for kind in kinds),
        "statements": sum(kind["S"] for kind in kinds),
        "silences": sum(kind["N"] for kind in kinds),
        "without an event": sum(not kind["E"] for kind in kinds),
    }


def _statements(path: Path) -> dict[str, int]:
    """Count a file in which no events are marked."""
    return {key: count for key, count in _items(path).items() if "event" not in key}


def _entities(path: Path) -> dict[str, int]:
    """Count a file of names; a line is counted as one sentence."""
    found = list(marked(path))
    types = Counter(kind for _, marks in found for _, _, kind in marks)
    return {
        "sentences": len(found),
        "words": sum(_words(text) for text, _ in found),
        "names": types.total(),
        **{kind: types[kind] for kind in TYPES},
    }


def _trees(path: Path) -> dict[str, int]:
    """Count a file of trees; punctuation marks are words there."""
    sizes = [len(rows) for _, rows in blocks(path)]
    return {"sentences": len(sizes), "words": sum(sizes)}


def _coreference(path: Path) -> dict[str, int]:
    """Count a file of passages and their mentions."""
    found = list(passages(path))
    return {
        "passages": len(found),
        "words": sum(_words(text) for text, _ in found),
        "mentions": sum(len(mentions) for _, mentions in found),
    }


# How the files of a folder are counted; by default as events are.
_COUNTED: dict[str, Callable[[Path], dict[str, int]]] = {
    "statements": _statements,
    "entities": _entities,
    "trees": _trees,
    "coreference": _coreference,
}


def _order(path: Path) -> tuple[str, int, str]:
    """Return by what files are put in order: "a2-01" stands before "a10-01"."""
    author = path.stem.partition("-")[0]
    return author[:1], int(author[1:]), path.stem


def counts(folder: Path) -> dict[str, Counter[str]]:
    """Return the counts by author, the part of a file's name before its number, and of all."""
    found: dict[str, Counter[str]] = {}
    count = _COUNTED.get(folder.name, _items)
    suffix = "conllu" if count is _trees else "txt"
    for path in sorted(folder.glob(f"*.{suffix}"), key=_order):
        own = {"files": 1, **count(path)}
        found.setdefault(path.stem.partition("-")[0], Counter()).update(own)
    total: Counter[str] = Counter()
    for own in found.values():
        total.update(own)
    return {**found, "all": total}


def main() -> None:
    """Print a table for each folder, with the sum last."""
    options = argparse.ArgumentParser()
    options.add_argument("folders", type=Path, nargs="+")
    for folder in options.parse_args().folders:
        found = counts(folder)
        columns = list(found["all"])
        print("| " + " | ".join((folder.name, *columns)) + " |")
        print("|---" * (1 + len(columns)) + "|")
        for author, own in found.items():
            print("| " + " | ".join((author, *(f"{own[key]:,}" for key in columns))) + " |")


if __name__ == "__main__":
    main()
