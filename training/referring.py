"""Our own passages with mentions marked inline: "<1 The minister> said <1 she> would go"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attributions import run_of
from dragoman.language.segment import sentences
from windows import Window

_PART = re.compile(r"<(\d+) |>")
# Words that a noun phrase may begin with, and those that begin what follows its head.
_BEFORE = frozenset("the a an this that these those his her its their my our your all both".split())
_AFTER = frozenset(", ( who which that whose where of in at for from on with to as and".split())
Mention = tuple[int, int, int]
"""Half-open code-point offsets of a mention, and the number of its entity."""


def passages(path: Path) -> Iterator[tuple[str, list[Mention]]]:
    """Yield the texts of a file without marks, and the mentions in order of their beginnings."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        text, found, open_ones, at = "", [], [], 0
        for match in _PART.finditer(line):
            text += line[at : match.start()]
            at = match.end()
            if match[1]:
                open_ones.append((len(text), int(match[1])))
            elif open_ones:
                start, number = open_ones.pop()
                found.append((start, len(text), number))
        yield text + line[at:], sorted(found)


def _core(words: list[str]) -> tuple[int, int]:
    """Return which words of a mention stand for it: those up to what follows its head."""
    first = 0
    while first + 1 < len(words) and words[first].lower() in _BEFORE:
        first += 1
    last = first + 1
    while last < len(words) and words[last].lower() not in _AFTER:
        last += 1
    return first, last


def window(text: str, mentions: list[Mention]) -> Window:
    """
    Return a passage as a window that teaches what its pronouns and short names go back to.

    Any word of an earlier mention up to its head is right; only mentions of one word ask.
    """
    forms, opens, starts, places = [], [], [], []
    at = 0
    for part in text.split("¶"):
        begins = True
        for sentence in sentences(text, at, at + len(part)):
            starts.append(len(forms))
            for first, last in sentence:
                forms.append(text[first:last])
                places.append((first, last))
                opens.append(begins)
                begins = False
        at += len(part) + 1
    before: dict[int, list[int]] = {}
    links = []
    for start, end, entity in mentions:
        run = run_of(places, start, end)
        if not run:
            continue
        earlier = before.setdefault(entity, [])
        if run[1] - run[0] == 1:
            links.append((run[0], [word for word in earlier if word < run[0]]))
        first, last = _core(forms[run[0] : run[1]])
        earlier += range(run[0] + first, run[0] + last)
    made = Window(forms, opens, starts, {})
    made.gold["coreference"] = links
    return made


def read_referring(folder: Path, *, held_out: bool, ends: tuple[str, ...]) -> list[Window]:
    """Return the windows of the files of a folder: those whose names end so are held out."""
    return [
        made
        for path in sorted(folder.glob("*.txt"))
        if path.stem.endswith(ends) == held_out
        for text, mentions in passages(path)
        if len((made := window(text, mentions)).pieces) <= 400
    ]
