"""The texts that statements are scored on: PolNeAR's development set, and our own marked text."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import marked
from dragoman.knowledge import speech
from statement_scores import Attribution, Place

HERE = Path(__file__).parent
POLNEAR = HERE.parent.parent / "shared" / "gold" / "statements" / "polnear_dev.jsonl"
OWN = HERE.parent / "training" / "text" / "statements"
HELD_OUT = ("-01", "-02")
"""Files whose names end so were never trained on, and nobody chose rules by them."""
_MARKS = re.compile('[“”"]')


class Sample(NamedTuple):
    """A text, what is said in it, and the groups it is counted in."""

    id: str
    text: str
    title: str
    said: tuple[Attribution, ...]
    groups: tuple[str, ...] = ()


def polnear() -> Iterator[Sample]:
    """Yield the articles of PolNeAR's development set."""
    for line in POLNEAR.open(encoding="utf-8"):
        row = json.loads(line)
        said = tuple(
            Attribution(
                content=_parts(quote, "content"),
                source=_parts(quote, "speaker"),
                cue=_parts(quote, "cue"),
            )
            for quote in row["quotes"]
        )
        yield Sample(row["id"], row["text"], "-", said)


def _parts(quote: dict[str, list[list[int]]], name: str) -> tuple[Place, ...]:
    """Return the pieces of a part of a quotation."""
    return tuple((start, end) for start, end in quote.get(f"{name}_parts") or [])


def own(*, held_out: bool) -> Iterator[Sample]:
    """Yield our own marked texts: what is for measuring only, or what the model was trained on."""
    if held_out:
        yield from of_file(HERE / "own" / "statements.txt")
    for path in sorted(OWN.glob("*.txt")):
        if path.stem.endswith(HELD_OUT) == held_out:
            yield from of_file(path)


def of_file(path: Path) -> Iterator[Sample]:
    """Yield the marked texts of a file."""
    for number, item in enumerate(marked.items(path)):
        said = tuple(
            Attribution(
                one.content,
                (one.source,) if one.source else (),
                (one.cue,) if one.cue else (),
            )
            for one in item.said
        )
        groups = _groups(item)
        # A headline is read as one: it has no articles, and a colon for a verb.
        title = item.text if "headline" in groups else "-"
        yield Sample(f"{path.stem}/{number}", item.text, title, said, groups)


def _groups(item: marked.Item) -> tuple[str, ...]:
    """Return the groups a marked text belongs to."""
    tests = {
        "nested": any(one.inside is not None for one in item.said),
        "noun_cue": any(_is_noun(item.text, one.cue) for one in item.said),
        "headline": item.topic.startswith("Head"),
        "caption": bool(re.search(r"(?i)\b(?:caption|photo|picture)\b", item.topic)),
        "transcript": len(re.findall(r"(?:^|\n)[A-Z][\w. ’'-]{0,40}: ", item.text)) > 1,
        "paragraphs": any(
            "\n" in item.text[one.content[0][0] : one.content[-1][1]]
            for one in item.said
            if one.content
        ),
    }
    return tuple(name for name, holds in tests.items() if holds)


def _is_noun(text: str, cue: Place | None) -> bool:
    """Say whether a cue is a noun: "a warning", "the charge", "in the words of"."""
    if cue is None:
        return False
    words = text[cue[0] : cue[1]].lower().split()
    if words[0] in {"a", "an", "the", "this", "that", "his", "her", "its", "their", "in", "no"}:
        return words != ["in"]
    return len(words) == 1 and words[0].rstrip("s") in speech.nouns()


def damaged(sample: Sample, rng: random.Random) -> Sample | None:
    """
    Return a text with one quotation mark lost, or a stray one between two words.

    None if there is no mark in it. The statements stand where they stood, moved by the
    character that went or came.
    """
    places = [match.start() for match in _MARKS.finditer(sample.text)]
    if not places:
        return None
    if rng.random() < 0.5:
        at, shift, text = rng.choice(places), -1, ""
    else:
        gaps = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", sample.text)]
        at, shift = rng.choice(gaps) + 1, 1
        text = rng.choice('“”"')
    changed = sample.text[:at] + text + sample.text[at + (shift < 0) :]

    def moved(places: tuple[Place, ...]) -> tuple[Place, ...]:
        moves = ((start + shift * (start > at), end + shift * (end > at)) for start, end in places)
        return tuple((start, end) for start, end in moves if start < end)

    said = tuple(Attribution(*(moved(part) for part in one)) for one in sample.said)
    return sample._replace(text=changed, said=said)
