"""Our own texts as words, and which of their files are held out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.language.segment import sentences


class Worded(NamedTuple):
    """A text as words: their forms and offsets, which open paragraphs, where sentences start."""

    forms: list[str]
    places: list[tuple[int, int]]
    opens: list[bool]
    starts: list[int]


def worded(text: str) -> Worded:
    """Cut a text into words; "¶" parts its paragraphs."""
    made = Worded([], [], [], [])
    at = 0
    for part in text.split("¶"):
        begins = True
        for sentence in sentences(text, at, at + len(part)):
            made.starts.append(len(made.forms))
            for first, last in sentence:
                made.forms.append(text[first:last])
                made.places.append((first, last))
                made.opens.append(begins)
                begins = False
        at += len(part) + 1
    return made


def files(folder: Path, *, held_out: bool, ends: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files of a folder in order: those whose names end so are held out."""
    for path in sorted(folder.glob("*.txt")):
        if path.stem.endswith(ends) == held_out:
            yield path
