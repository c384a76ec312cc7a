"""
Read our own marked text (training/text): items of a text and the marks on it.

    = topic
    the text, one line; " ¶ " parts paragraphs
    S source | cue | content || further piece | addressee | in S1
    E trigger | TYPE mode | status | source; source | target | S1 | place | time
    N who | on

Strings stand in the text letter for letter; "a#2" is the second "a", "a … b" runs from
the first "a" to the next "b", and "-" is nothing.

Names and mentions are marked inline, a text a line:

    the [Bundestag|organisation] met in [Berlin|location]
    <1 The envoy of <2 Ghana>> said <1 she> would go
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Place = tuple[int, int]
"""Half-open code-point offsets."""

Mark = tuple[int, int, str]
"""Half-open code-point offsets of a name, and its type."""

Mention = tuple[int, int, int]
"""Half-open code-point offsets of a mention, and the number of its entity."""

# The types of CrossNER's politics.
TYPES = "politician person organisation politicalparty country location election event misc".split()
_NAME = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_PART = re.compile(r"<(\d+) |[<>]")


@dataclass
class Item:
    """One item: where it stands, its topic, its text and the fields of its marks by kind."""

    where: str
    topic: str
    text: str
    marks: list[tuple[str, list[str]]] = field(default_factory=list)


def items(path: Path) -> Iterator[Item]:
    """Yield the items of a file."""
    item: Item | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("= "):
            if item and item.text:
                yield item
            item = Item(f"{path.name}:{number}", line[2:].strip(), "")
        elif item and not item.text:
            item.text = line.rstrip()
        elif item:
            fields = [part.strip() for part in re.split(r"(?<!\|)\|(?!\|)", line[2:])]
            item.marks.append((line[0], fields))
    if item and item.text:
        yield item


def place(text: str, words: str) -> Place | None:
    """Return where `words` stand in the text, or nothing."""
    words = words.strip()
    if "…" in words and words not in text:
        begin, end = (part.strip() for part in words.split("…", 1))
        first = place(text, begin)
        if first is None:
            return None
        counted = re.fullmatch(r"(.*)#(\d)", end)
        end, number = (counted[1], int(counted[2])) if counted else (end, 1)
        at, stop = first[1] - 1, -1
        for _ in range(number):
            stop = text.find(end, at + 1)
            if stop < 0:
                return None
            at = stop
        return first[0], stop + len(end)
    counted = re.fullmatch(r"(.*)#(\d)", words)
    words, number = (counted[1], int(counted[2])) if counted else (words, 1)
    if not words or words == "-":
        return None
    hits, at = [], text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[0].isalnum()) and not (
            after.isalnum() and words[-1].isalnum()
        ):
            hits.append(at)
        at = text.find(words, at + 1)
    return (hits[number - 1], hits[number - 1] + len(words)) if len(hits) >= number else None


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield where each line stands and the line: those with text, and no comments."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield f"{path.name}:{number}", line.strip()


def marked(path: Path) -> Iterator[tuple[str, list[Mark]]]:
    """Yield the texts of a file without the marks of names, and the marks."""
    for where, line in _lines(path):
        text, marks, at = "", [], 0
        for match in _NAME.finditer(line):
            text += line[at : match.start()]
            if match[2] not in TYPES:
                raise ValueError(f"{where}: there is no type {match[2]!r}")
            marks.append((len(text), len(text) + len(match[1]), match[2]))
            text, at = text + match[1], match.end()
        text += line[at:]
        if set("[]|") & set(text):
            raise ValueError(f"{where}: a bracket or bar stands alone")
        yield text, marks


def passages(path: Path) -> Iterator[tuple[str, list[Mention]]]:
    """Yield the texts of a file without the marks of mentions, and the mentions in order."""
    for where, line in _lines(path):
        text, found, open_ones, at = "", [], [], 0
        for match in _PART.finditer(line):
            text += line[at : match.start()]
            at = match.end()
            if match[1]:
                open_ones.append((len(text), int(match[1])))
                continue
            if match[0] == "<" or not open_ones:
                raise ValueError(f"{where}: {match[0]!r} stands alone")
            start, number = open_ones.pop()
            if start == len(text):
                raise ValueError(f"{where}: a mention is empty")
            found.append((start, len(text), number))
        if open_ones:
            raise ValueError(f"{where}: a mention is not closed")
        yield text + line[at:], sorted(found)
