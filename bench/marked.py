"""
Read the project's own marked text: training/text/{events,statements}/*.txt.

The format is that of training/marks.py, which also finds the strings of marks in their text;
here its fields become the records that the scorers compare.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.append(str(Path(__file__).parent.parent / "training"))

import marks
from marks import Place
from marks import place as find

HERE = Path(__file__).parent.parent / "training" / "text" / "events"


class Said(NamedTuple):
    """A marked statement: where its parts stand; `inside` is the number of another, from 0."""

    source: Place | None
    cue: Place | None
    content: tuple[Place, ...]
    addressee: Place | None = None
    inside: int | None = None


class Done(NamedTuple):
    """
    A marked event; `voice` is the number of a statement, from 0, or None for the reporter.

    `place` and `time` tell where their phrases stand.
    """

    trigger: Place
    type: str
    mode: str | None
    status: str
    source: tuple[Place, ...]
    target: tuple[Place, ...]
    voice: int | None
    place: Place | None = None
    time: Place | None = None


class Item(NamedTuple):
    """One marked text."""

    topic: str
    text: str
    said: tuple[Said, ...]
    done: tuple[Done, ...]
    left_out: tuple[tuple[Place | None, Place | None], ...] = ()


def items(path: Path) -> Iterator[Item]:
    """Yield the items of a file."""
    return map(_item, marks.items(path))


def all_items(paths: list[Path]) -> list[Item]:
    """Return the items of several files, in order."""
    return [item for path in sorted(paths) for item in items(path)]


def _item(raw: marks.Item) -> Item:
    """Make an item; paragraphs are parted by blank lines at the same offsets."""
    text = raw.text
    said = tuple(_said(text, fields) for kind, fields in raw.marks if kind == "S")
    done = (_done(text, fields) for kind, fields in raw.marks if kind == "E")
    left_out = tuple(
        (find(text, fields[0]), find(text, fields[1])) for kind, fields in raw.marks if kind == "N"
    )
    marked = tuple(one for one in done if one is not None)
    return Item(raw.topic, text.replace(" ¶ ", "\n\n\n"), said, marked, left_out)


def _places(text: str, several: str, mark: str) -> tuple[Place, ...]:
    """Return where several strings stand."""
    found = (find(text, words) for words in several.split(mark))
    return tuple(place for place in found if place is not None)


def _said(text: str, fields: list[str]) -> Said:
    """Read a statement."""
    source, cue, content, *more = fields
    outer = next((one for one in more if re.fullmatch(r"in S\d+", one)), None)
    return Said(
        find(text, source),
        find(text, cue),
        _places(text, content, "||"),
        find(text, more[0]) if more and more[0] != outer else None,
        int(outer[4:]) - 1 if outer else None,
    )


def _done(text: str, fields: list[str]) -> Done | None:
    """Read an event."""
    trigger, kind, status, source, target, voice, place, time, *_ = [*fields, *["-"] * 5]
    here = find(text, trigger)
    if here is None:
        return None
    type_, _, mode = kind.partition(" ")
    number = int(voice[1:]) - 1 if re.fullmatch(r"S\d+", voice) else None
    return Done(
        here,
        type_,
        mode or None,
        status,
        _places(text, source, ";"),
        _places(text, target, ";"),
        number,
        find(text, place),
        find(text, time),
    )
