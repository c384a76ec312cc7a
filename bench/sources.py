"""
Score who speaks behind pronouns, titles and short forms: bench/own/sources.txt.

    python bench/sources.py [--json] [--misses]

`found` is the share of marked sources that are the source of a statement; `right` the
share of those that lead to the right actor: the name we give holds the marked word of the
speaker's name, or the country is the marked one and it is no person.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from dragoman.export.names import Names
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Mention, Source, Statement
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.statements import Statements
from dragoman.stages.times import Times
from printed import show

FILE = Path(__file__).parent / "own" / "sources.txt"
PIPELINE = Pipeline([Times(), Places(), Mentions(), Statements()])
_MARK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_DAY = "2024-03-05"


class Passage(NamedTuple):
    """A text, and who speaks at which place."""

    text: str
    sources: tuple[tuple[int, int, str], ...]


def passages(path: Path) -> list[Passage]:
    """Return the passages of a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [_passage(line) for line in lines if line.strip()]


def _passage(line: str) -> Passage:
    """Take the marks out of a passage."""
    text, sources, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        sources.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Passage(text + line[at:], tuple(sources))


def is_right(source: Source, wanted: str, names: Names) -> bool:
    """Say whether a source leads to who is marked."""
    if wanted.isupper():
        mention = names.mention(source.mention)
        is_person = isinstance(mention, Mention) and mention.type == "person"
        return source.country == wanted and not is_person
    return wanted in names.of(source)


def count(passage: Passage, tally: Counter[str], *, misses: bool) -> None:
    """Add one passage to the counts."""
    report = read_text(passage.text, date=_DAY, title="-")
    marks = PIPELINE(default_reader().read([report])[0]).marks
    names = Names(report, {mark.id: mark for mark in marks})
    sources = [mark.source for mark in marks if isinstance(mark, Statement) and mark.source]
    for start, end, wanted in passage.sources:
        own = [
            source
            for source in sources
            if any(span.start < end and start < span.end for span in source.spans)
        ]
        rights = [source for source in own if is_right(source, wanted, names)]
        tally["gold"] += 1
        tally["found"] += bool(own)
        tally["right"] += bool(rights)
        if misses and not rights:
            given = names.of(own[0]) if own else "no statement"
            print(wanted, "<", given, "|", passage.text[start : end + 60], "|", passage.text[:80])


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    tally: Counter[str] = Counter()
    for passage in passages(FILE):
        count(passage, tally, misses=chosen.misses)
    scores = {
        "found": tally["found"] / max(1, tally["gold"]),
        "right": tally["right"] / max(1, tally["found"]),
    }
    if not chosen.json:
        print(f"{tally['gold']} sources")
    show({f"sources.{key}": value for key, value in scores.items()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
