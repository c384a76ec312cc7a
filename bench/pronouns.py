"""
Score what pronouns in speech attributions refer back to: bench/own/pronouns.

    python bench/pronouns.py [--json] [--misses]

"<1! She> said <2! it> would go" asks two pronouns; equal numbers are one entity. Of those
whose entity was named before, `antecedent` is the share whose antecedent, as the language
layer gives it, is a word of a mention of theirs. `meant` is the share that the mentions
resolve, and `right` how many of these lead to a mention of theirs; what stands for no
actor ("the contract ... it") is rightly not resolved, so `meant` has no bar.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading
from dragoman.pipeline import Pipeline
from dragoman.records import Mention
from dragoman.spans import Span
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.times import Times
from printed import show

FOLDER = Path(__file__).parent / "own" / "pronouns"
PIPELINE = Pipeline([Times(), Places(), Mentions()])
_MARK = re.compile(r"<(\d+)(!?) |>")


class Marked(NamedTuple):
    """A mention by its code points: `entity` within the passage; `is_asked` marks pronouns."""

    start: int
    end: int
    entity: int
    is_asked: bool


def passage(line: str) -> tuple[str, list[Marked]]:
    """
    Take the marks out of a passage; " ¶ " parts paragraphs.

    Raises ValueError where a mention is not closed, or closed twice.
    """
    text, open_, found, at = "", [], [], 0
    line = line.replace(" ¶ ", "\n\n")
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        at = match.end()
        if match[1]:
            open_.append((len(text), int(match[1]), bool(match[2])))
        elif open_:
            start, entity, is_asked = open_.pop()
            found.append(Marked(start, len(text), entity, is_asked))
        else:
            message = f"closed twice: {line}"
            raise ValueError(message)
    if open_:
        message = f"not closed: {line}"
        raise ValueError(message)
    return text + line[at:], found


def entities_of(reading: Reading, marked: list[Marked]) -> dict[int, int]:
    """Return the entity of each word: that of the shortest mention around it."""
    found = {}
    for one in sorted(marked, key=lambda one: one.start - one.end):
        found |= {word.index: one.entity for word in reading.words_in(Span(one.start, one.end))}
    return found


def asked(reading: Reading, marked: list[Marked], entities: dict[int, int]) -> list[int]:
    """Return the pronouns that are asked and go back to something before them."""
    words = [
        word.index
        for one in marked
        if one.is_asked
        for word in reading.words_in(Span(one.start, one.end))
    ]
    return [
        word
        for word in sorted(words)
        if any(entities.get(before) == entities[word] for before in range(word))
    ]


def count(line: str, tally: Counter[str], *, misses: bool) -> None:
    """Count what is right in a passage."""
    text, marked = passage(line)
    report = read_text(text, title="-")
    if report.text != text:
        message = f"the text is stored otherwise: {text[:60]}"
        raise ValueError(message)
    reading = default_reader().read([report])[0]
    entities = entities_of(reading, marked)
    mentions = [one for one in PIPELINE.marks(reading) if isinstance(one, Mention)]
    by_id = {one.id: one for one in mentions}
    by_start = {one.spans[0].start: one for one in mentions if one.by.endswith("pronoun")}
    for word in asked(reading, marked, entities):
        own, token = entities[word], reading.tokens[word]
        earlier = reading.antecedents.get(word)
        is_right = earlier is not None and entities.get(earlier.word) == own
        tally["asked"] += 1
        tally["antecedent"] += is_right
        mention = by_start.get(token.start)
        meant = by_id.get(mention.head) if mention is not None and mention.head else None
        leads = meant is not None and any(
            entities.get(one.index) == own for one in reading.words_in(meant.spans[0])
        )
        tally["meant"] += meant is not None
        tally["right"] += leads
        if misses and not (is_right and (leads or meant is None)):
            got = reading.tokens[earlier.word].text if earlier is not None else "-"
            name = meant.text if meant is not None else "-"
            print(f"{text[max(0, token.start - 90) : token.end]!r}: {got} / {name}")


def measures(name: str, tally: Counter[str]) -> dict[str, float]:
    """Return the shares of a set."""
    return {
        f"{name}_antecedent": tally["antecedent"] / tally["asked"],
        f"{name}_meant": tally["meant"] / tally["asked"],
        f"{name}_right": tally["right"] / tally["meant"],
    }


def main() -> None:
    """Print the shares of all sets."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true", help="of the development set")
    chosen = options.parse_args()
    found: dict[str, float] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        tally: Counter[str] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                count(line, tally, misses=chosen.misses and path.stem == "hard-dev")
        name = path.stem.replace("-", "_")
        found |= measures(name, tally)
        if not chosen.json:
            print(f"{name}: {tally['asked']} pronouns")
    show({f"pronouns.{key}": round(value, 4) for key, value in found.items()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
