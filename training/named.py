"""Our own sentences with names marked inline: "[Accra|location]"."""

from __future__ import annotations

from pathlib import Path

from attributions import run_of
from marks import Mark, marked
from texts import files, worded
from windows import Window

# What the marks are in the sets that know three types only.
_COARSE = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
}


def window(text: str, marks: list[Mark], tags: dict[str, list[str]]) -> Window:
    """Return a text as a window that teaches the layers of politics and of three types."""
    forms, places, opens, starts = worded(text)
    made = Window(forms, opens, starts, {})
    for layer in ("pol", "uner"):
        line = ["O"] * len(forms)
        for start, end, kind in marks:
            run = run_of(places, start, end)
            name = kind if layer == "pol" else _COARSE.get(kind)
            if run and name:
                line[run[0] : run[1]] = [f"B-{name}", *[f"I-{name}"] * (run[1] - run[0] - 1)]
        made.gold[f"ner_{layer}"] = [(0, len(forms), [tags[layer].index(tag) for tag in line])]
    return made


def read_named(
    folder: Path, tags: dict[str, list[str]], *, held_out: bool, ends: tuple[str, ...]
) -> list[Window]:
    """Return the windows of the files of a folder: those whose names end so are held out."""
    return [
        made
        for path in files(folder, held_out=held_out, ends=ends)
        for text, marks in marked(path)
        if 1 < len((made := window(text, marks, tags)).words) <= 250
    ]
