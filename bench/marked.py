"""
Read the project's own marked text: training/text/{events,statements}/*.txt.

An item is a topic line (`= topic`), one line of text, and its marks, in which every string
stands in the text: `S source | cue | content || content | addressee | in S1` for a statement,
`E trigger | TYPE mode | status | sources | targets | voice | place | time` for an event and
`N who | on` for what an account leaves out.
`words#2` is the second occurrence, `a … b` runs from the one to the next other, `-` is
nothing, ` ¶ ` parts paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent.parent / "training" / "text" / "events"

Place = tuple[int, int]


class Said(NamedTuple):
    """A marked statement: where its parts stand; `inside` is the number of another, from 0."""

    source: Place | None
    cue: Place | None
    content: tuple[Place, ...]
    addressee: Place | None = None
    inside: int | None = None


class Done(NamedTuple):
    """A marked event; `voice` is the number of a statement, from 0, or None for the reporter."""

    trigger: Place
    type: str
    mode: str | None
    status: str
    source: tuple[Place, ...]
    target: tuple[Place, ...]
    voice: int | None


class Item(NamedTuple):
    """One marked text."""

    topic: str
    text: str
    said: tuple[Said, ...]
    done: tuple[Done, ...]
    left_out: tuple[tuple[Place | None, Place | None], ...] = ()


def find(text: str, words: str) -> Place | None:
    """Return where `words` stand in a text: whole words, "words#2", "from … to"; None for "-"."""
    words = words.strip()
    if "…" in words and words not in text:
        first, last = (part.strip() for part in words.split("…", 1))
        start = find(text, first)
        times = int(last.rsplit("#", 1)[1]) if re.search(r"#\d$", last) else 1
        last = re.sub(r"#\d$", "", last)
        at = start[1] if start else -1
        for _ in range(times):
            end = text.find(last, at) if at >= 0 else -1
            at = end + 1 if end >= 0 else -1
        return (start[0], end + len(last)) if start and end >= 0 else None
    match = re.fullmatch(r"(.*)#(\d)", words)
    words, times = (match[1], int(match[2])) if match else (words, 1)
    if not words or words == "-":
        return None
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    hits = [m.span() for m in re.finditer(left + re.escape(words) + right, text)]
    return hits[times - 1] if len(hits) >= times else None


def items(path: Path) -> Iterator[Item]:
    """Yield the items of a file."""
    for chunk in re.split(r"(?m)^= ", path.read_text(encoding="utf-8"))[1:]:
        lines = [line for line in chunk.splitlines() if line.strip() and line[0] != "#"]
        if len(lines) > 1:
            yield _item(lines[0], lines[1], lines[2:])


def all_items(paths: list[Path]) -> list[Item]:
    """Return the items of several files, in order."""
    return [item for path in sorted(paths) for item in items(path)]


def _item(topic: str, text: str, lines: list[str]) -> Item:
    """Make an item; paragraphs are parted by blank lines at the same offsets."""
    said = tuple(_said(text, line[2:]) for line in lines if line.startswith("S "))
    done = tuple(_done(text, line[2:]) for line in lines if line.startswith("E "))
    marked = tuple(one for one in done if one is not None)
    silent = [_fields(line[2:]) for line in lines if line.startswith("N ")]
    left_out = tuple((find(text, fields[0]), find(text, fields[1])) for fields in silent)
    return Item(topic, text.replace(" ¶ ", "\n\n\n"), said, marked, left_out)


def _fields(line: str) -> list[str]:
    """Return the fields of a line; a double bar parts pieces, not fields."""
    return [field.strip() for field in re.split(r"(?<!\|)\|(?!\|)", line)]


def _places(text: str, several: str, mark: str) -> tuple[Place, ...]:
    """Return where several strings stand."""
    found = (find(text, words) for words in several.split(mark))
    return tuple(place for place in found if place is not None)


def _said(text: str, line: str) -> Said:
    """Read a statement."""
    source, cue, content, *more = _fields(line)
    outer = next((one for one in more if re.fullmatch(r"in S\d+", one)), None)
    return Said(
        find(text, source),
        find(text, cue),
        _places(text, content, "||"),
        find(text, more[0]) if more and more[0] != outer else None,
        int(outer[4:]) - 1 if outer else None,
    )


def _done(text: str, line: str) -> Done | None:
    """Read an event."""
    trigger, kind, status, source, target, voice, *_ = [*_fields(line), *["-"] * 3]
    place = find(text, trigger)
    if place is None:
        return None
    type_, _, mode = kind.partition(" ")
    number = int(voice[1:]) - 1 if re.fullmatch(r"S\d+", voice) else None
    return Done(
        place,
        type_,
        mode or None,
        status,
        _places(text, source, ";"),
        _places(text, target, ";"),
        number,
    )
