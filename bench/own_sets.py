"""
Read the project's own annotated sets in bench/own/promises, and check that every mark fits its text.

    python bench/own_sets.py [FILE...]

The format is described in docs/reference/own-sets.md: a topic line, the text on one line, then
one line for each mark. Every string of a mark stands in the text; `words#2` is its second
occurrence, `first … last` everything from one to the other.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from marked import find

OWN = Path(__file__).parent / "own" / "promises"
LAYERS = {"C": "commitment", "P": "position", "F": "figure", "R": "figure", "I": "ignored"}
STRENGTHS = ("agreed", "will", "intends", "ready", "expects", "hopes")
STANCES = ("supports", "opposes", "neutral", "declines", "concerned")
_SCALES = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}


class OwnMark(NamedTuple):
    """One mark as it is written: its letter, its fields, its line."""

    letter: str
    fields: tuple[str, ...]
    line: int

    def field(self, at: int) -> str:
        """Return a field; "" where it was left out (not judged)."""
        return self.fields[at] if at < len(self.fields) else ""


class Item(NamedTuple):
    """A text with its marks, and what its file says of all its texts."""

    file: str
    date: str
    half: str
    layers: frozenset[str]
    topic: str
    text: str
    marks: tuple[OwnMark, ...]

    def of(self, *letters: str) -> list[OwnMark]:
        """Return the marks with one of the letters."""
        return [mark for mark in self.marks if mark.letter in letters]


def items(paths: list[Path] | None = None) -> Iterator[Item]:
    """Yield the items of the sets."""
    for path in paths or sorted(OWN.glob("*.txt")):
        yield from _items_of(path)


def _items_of(path: Path) -> Iterator[Item]:
    """Yield the items of one file."""
    facts: dict[str, str] = {}
    topic, text, marks = "", "", list[OwnMark]()

    def item() -> Item:
        layers = frozenset(facts["layers"].split())
        return Item(path.stem, facts["date"], facts["half"], layers, topic, text, tuple(marks))

    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            facts |= dict(re.findall(r"(\w+): (\S+(?: \w+)*)", line))
        elif line.startswith("= "):
            if text:
                yield item()
            topic, text, marks = line[2:], "", []
        elif line and not text:
            text = line
        elif line:
            fields = tuple(field.strip() for field in line[2:].split("|"))
            marks.append(OwnMark(line[0], fields, number))
    if text:
        yield item()


def number(words: str) -> float:
    """Return a value as the sets write it: "1.5bn", "5k", "12.5"."""
    match = re.fullmatch(r"(-?[\d.]+)(k|m|bn|tn)?", words)
    if match is None:
        raise ValueError(words)
    return float(match[1]) * _SCALES.get(match[2] or "", 1.0)


def interval(words: str) -> tuple[float | None, float | None]:
    """Return the ends of "5..7", "5..", "..7"; a single value is both ends."""
    low, dots, high = words.partition("..")
    if not dots:
        return number(low), number(low)
    return number(low) if low else None, number(high) if high else None


def faults(item: Item) -> Iterator[str]:
    """Yield what is wrong with the marks of an item."""
    for mark in item.marks:
        where = f"{item.file}:{mark.line}"
        if mark.letter not in LAYERS:
            yield f"{where}: unknown letter {mark.letter}"
            continue
        if mark.letter != "I" and LAYERS[mark.letter] not in item.layers:
            yield f"{where}: a {LAYERS[mark.letter]} in a file without that layer"
        for at in _TEXTS[mark.letter]:
            words = mark.field(at)
            if words not in {"", "-", "?"} and find(item.text, words) is None:
                yield f"{where}: not in the text: {words}"
        yield from (f"{where}: {fault}" for fault in _field_faults(mark))


# Which fields hold words of the text.
_TEXTS = {"C": (0, 1, 4, 5), "P": (0, 1, 3), "F": (0,), "R": (0,), "I": (0,)}


def _field_faults(mark: OwnMark) -> Iterator[str]:
    """Yield what is wrong with the other fields of a mark."""
    if mark.letter == "C":
        yield from _promise_faults(mark)
    elif mark.letter == "P" and mark.field(2) not in STANCES:
        yield f"stance: {mark.field(2)}"
    elif mark.letter == "F" and not _is_value(mark.field(1)):
        yield f"value: {mark.field(1)}"


def _promise_faults(mark: OwnMark) -> Iterator[str]:
    """Yield what is wrong with strength, status, day and condition of a commitment."""
    strength, *status = mark.field(2).split()
    if strength not in STRENGTHS or set(status) - {"declined", "conditional"}:
        yield f"strength or status: {mark.field(2)}"
    if not re.fullmatch(r"|-|\?|\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d", mark.field(3)):
        yield f"due: {mark.field(3)}"
    if ("conditional" in status) != (len(mark.fields) > 5):
        yield "condition without words, or words without condition"


def _is_value(words: str) -> bool:
    """Say whether the field of a figure's value begins with a value, "-" or "?"."""
    value = words.partition(" ")[0]
    try:
        return value in {"-", "?"} or bool(interval(value))
    except ValueError:
        return False


def main() -> None:
    """Print the faults of the sets, and how many marks each half has."""
    counts: Counter[tuple[str, str]] = Counter()
    wrong = 0
    for item in items([Path(name) for name in sys.argv[1:]] or None):
        counts[item.half, "texts"] += 1
        counts.update((item.half, mark.letter) for mark in item.marks)
        counts[item.half, "texts without a mark"] += not item.of("C", "P", "F", "R")
        for fault in faults(item):
            wrong += 1
            print(fault)
    for (half, what), count in sorted(counts.items()):
        print(f"{half:10} {what:22} {count}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
