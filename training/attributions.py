"""Windows with attributions: PolNeAR's articles, and our own marked text."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.language.segment import sentences, words
from heads.quotations import TAGS
from windows import Window

Run = tuple[int, int]
"""Words `first:last`, half-open."""


@dataclass
class Attribution:
    """The pieces of a content, and the first pieces of its cue and source, as runs of words."""

    content: list[Run]
    cue: list[Run] = field(default_factory=list)
    source: list[Run] = field(default_factory=list)


@dataclass
class Text:
    """A text as words, which of them open paragraphs and sentences, and its attributions."""

    forms: list[str]
    opens: list[bool]
    starts: list[int]
    attributions: list[Attribution]


def run_of(places: list[tuple[int, int]], start: int, end: int) -> Run | None:
    """Return the words that overlap `start:end`; `places` holds their offsets in order."""
    inside = [at for at, (first, last) in enumerate(places) if first < end and last > start]
    return (inside[0], inside[-1] + 1) if inside else None


def polnear(path: Path) -> list[Text]:
    """Read PolNeAR's articles: paragraphs are parted by blank lines."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = article["text"]
        forms, opens, starts, places = [], [], [], []
        at = 0
        for paragraph in text.split("\n"):
            for sentence in sentences(text, at, at + len(paragraph)):
                starts.append(len(forms))
                for first, last in sentence:
                    opens.append(not places or "\n" in text[places[-1][1] : first])
                    forms.append(text[first:last])
                    places.append((first, last))
            at += len(paragraph) + 1
        attributions = []
        for quote in article["quotes"]:
            runs = {
                key: [
                    run
                    for start, end in quote.get(f"{name}_parts") or []
                    if (run := run_of(places, start, end))
                ]
                for key, name in (("content", "content"), ("cue", "cue"), ("source", "speaker"))
            }
            if runs["content"]:
                attributions.append(Attribution(**runs))
        found.append(Text(forms, opens, starts, attributions))
    return found


def layered(attributions: list[Attribution]) -> tuple[dict[str, list[Run]], dict[Run, Attribution]]:
    """Part the runs into layers without overlaps; contents within contents are `inner`."""
    owner: dict[Run, Attribution] = {}
    for one in attributions:
        for run in one.content:
            owner.setdefault(run, one)
    layers: dict[str, list[Run]] = {"content": [], "inner": [], "cue": [], "source": []}

    def free(layer: str, run: Run) -> bool:
        return all(run[1] <= first or last <= run[0] for first, last in layers[layer])

    for run in sorted(owner, key=lambda run: (run[0] - run[1], run)):
        layer = "content" if free("content", run) else "inner"
        if free(layer, run):
            layers[layer].append(run)
    for layer in ("cue", "source"):
        runs = {run for one in attributions for run in getattr(one, layer)}
        for run in sorted(runs, key=lambda run: (run[0] - run[1], run)):
            if free(layer, run):
                layers[layer].append(run)
    return layers, owner


def tagged(runs: list[Run], first: int, last: int) -> list[int]:
    """Return tags of words `first:last`; a run that began before has no beginning here."""
    tags = [0] * (last - first)
    for start, stop in runs:
        for word in range(max(start, first), min(stop, last)):
            tag = (
                "S"
                if stop - start == 1
                else "B"
                if word == start
                else "E"
                if word == stop - 1
                else "I"
            )
            tags[word - first] = TAGS.index(tag)
    return tags


def quotation_gold(attributions: list[Attribution], first: int, last: int) -> dict[str, Any]:
    """Return the annotation of words `first:last` for the quotation head."""
    layers, owner = layered(attributions)
    gold: dict[str, Any] = {
        f"quote_{layer}": [(0, last - first, tagged(runs, first, last))]
        for layer, runs in layers.items()
    }
    for name in ("cue", "source"):
        gold[f"to_{name}"] = []
        for run in layers["content"] + layers["inner"]:
            if not first <= run[0] < last:
                continue
            targets = [one[0] for one in getattr(owner[run], name)]
            if not targets:
                gold[f"to_{name}"].append((run[0] - first, -1))
            elif first <= targets[0] < last:
                gold[f"to_{name}"].append((run[0] - first, targets[0] - first))
    return gold


def windows(texts: list[Text], rng: random.Random, sizes: tuple[int, ...]) -> list[Window]:
    """Cut texts at sentences into windows of sizes (in words) drawn anew each time."""
    found = []
    for text in texts:
        stops = [*text.starts[1:], len(text.forms)]
        at = 0
        while at < len(stops):
            first, most, stop = text.starts[at], rng.choice(sizes), at
            while stop + 1 < len(stops) and stops[stop + 1] - first <= most:
                stop += 1
            last = stops[stop]
            window = Window(
                text.forms[first:last],
                text.opens[first:last],
                [one - first for one in text.starts[at : stop + 1]],
                {},
            )
            window.gold |= quotation_gold(
                [
                    one
                    for one in text.attributions
                    if any(a < last and b > first for a, b in one.content + one.cue + one.source)
                ],
                first,
                last,
            )
            if len(window.pieces) <= 400:
                found.append(window)
            at = stop + 1
    return found


__all__ = ["Attribution", "Text", "polnear", "quotation_gold", "run_of", "windows", "words"]
