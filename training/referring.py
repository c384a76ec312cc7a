"""Our own passages with mentions marked inline: "<1 The minister> said <1 she> would go"."""

from __future__ import annotations

from pathlib import Path

from attributions import run_of
from marks import Mention, passages
from texts import files, worded
from windows import Window

# Words that a noun phrase may begin with, and those that begin what follows its head.
_BEFORE = frozenset("the a an this that these those his her its their my our your all both".split())
_AFTER = frozenset(", ( who which that whose where of in at for from on with to as and".split())


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
    forms, places, opens, starts = worded(text)
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
        for path in files(folder, held_out=held_out, ends=ends)
        for text, mentions in passages(path)
        if len((made := window(text, mentions)).pieces) <= 400
    ]
