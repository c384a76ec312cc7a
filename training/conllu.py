"""Read CoNLL-U, and say what keeps rows from being a tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

Rows = list[list[str]]
"""The ten columns of each word of a sentence."""


def blocks(path: Path) -> Iterator[tuple[dict[str, str], Rows]]:
    """Yield the comments and the words of each sentence; empty nodes and ranges are left out."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        notes: dict[str, str] = {}
        rows = []
        for line in block.split("\n"):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                notes[key.strip()] = value.strip()
            elif line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))
        yield notes, rows


def fault(rows: Rows) -> str | None:
    """Say why the rows are no tree of one root: a head that is no word, roots, a cycle."""
    heads = [int(row[6]) for row in rows]
    if not all(0 <= head <= len(rows) for head in heads):
        return "a head is no word of the sentence"
    if [row[7] == "root" for row in rows] != [head == 0 for head in heads]:
        return "a root is not called root, or another word is"
    if heads.count(0) != 1:
        return f"{heads.count(0)} roots"
    for word in range(1, len(rows) + 1):
        at, steps = word, 0
        while at and steps <= len(rows):
            at, steps = heads[at - 1], steps + 1
        if at:
            return f"a cycle above word {word}"
    return None
