"""
Weigh the signs by which words tell an event (`stages/event/signs.py`).

    python training/event_signs.py FILE... [--learned FILE...] [--codes FILE...] [--held FILE...] [--write]

FILEs are marked texts of training/text/events that the event head has not learned: on what
it knows its own score would drown all other signs. --learned are texts that it has: there
it is doubted (`doubts.py`), and they count for half. Each type that rules or head give at some
words is one example, right if an event of that type is marked there (logistic regression, by
L-BFGS). Texts without any event are few in these files and count twice. --codes are
tables in the columns of bench/own/codes.txt; these tell the types of a sentence and not the
words, so that a candidate of any of its types is right. They are fewer and plainer than the
texts, as handbooks' examples are, and count four times. For --held it is told how well the
weights choose there.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import NamedTuple

import marks
from doubts import doubted
from dragoman.knowledge import tables
from dragoman.language.reading import Reading
from dragoman.stages.event.choice import POLITICAL, weighed
from dragoman.stages.event.signs import Candidate, Signs, Weighing
from dragoman.stages.events import candidates_in
from weighing import Example, weights_of
from weighing import read as reading_of

OUT = Path(tables.__file__).parent / "data" / "event_signs.tsv"
# A sign of fewer options is not weighed.
_SEEN = 20
_PENALTY = 5.0
_EMPTY, _CODED, _LEARNED = 2.0, 4.0, 0.5
# What every option has is not held back.
_FREE = frozenset({"always"})
_NONE = "-"
_HEADING = (
    "# How much each sign says for an event of a type (log-odds), "
    "source: training/event_signs.py; licence: Apache-2.0\nsign\tweight\n"
)
Options = list[tuple[str, Signs]]


class Asked(NamedTuple):
    """The options of a candidate, the marked events (number, type) at its words, and its weight."""

    options: Options
    met: list[tuple[int, str]]
    weight: float


class Text(NamedTuple):
    """The candidates of a text, and how many events are marked in it."""

    asked: list[Asked]
    events: int


def texts(path: Path) -> Iterator[Text]:
    """Yield the texts of a file as the stage of events sees them."""
    for item in marks.items(path):
        reading = reading_of(item.text)
        candidates = candidates_in(reading)
        marked = [
            (words_at(reading, place), fields[1].partition(" ")[0])
            for kind, fields in item.marks
            if kind == "E" and (place := marks.place(item.text, fields[0])) is not None
        ]
        weighing = Weighing(reading, candidates)
        asked = [
            Asked(options_of(weighing, one), met(one, marked), 1.0 if marked else _EMPTY)
            for one in candidates
        ]
        yield Text(asked, len(marked))


def lighter(text: Text) -> Text:
    """Return a text that the head has learned, with the weight of such."""
    return text._replace(asked=[one._replace(weight=one.weight * _LEARNED) for one in text.asked])


def coded(path: Path) -> Iterator[Text]:
    """Yield the sentences of a table in the columns of bench/own/codes.txt, of which types are known."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for line in lines[1:]:
        _, name, _, _, _, also, text = line.split("\t")
        types = {name, *also.split(",")} - {_NONE}
        reading = reading_of(text)
        candidates = candidates_in(reading)
        weighing = Weighing(reading, candidates)
        told = [(at, kind) for at, kind in enumerate(sorted(types))]
        asked = [Asked(options_of(weighing, one), told, _CODED) for one in candidates]
        yield Text(asked, len(types))


def options_of(weighing: Weighing, one: Candidate) -> Options:
    """Return the types of a candidate with all their signs."""
    common = weighing.common(one)
    return [(name, common | signs) for name, signs in weighing.options(one)]


def words_at(reading: Reading, place: marks.Place) -> set[int]:
    """Return the words that overlap a place."""
    return {word.index for word in reading.tokens if word.start < place[1] and place[0] < word.end}


def met(one: Candidate, marked: list[tuple[set[int], str]]) -> list[tuple[int, str]]:
    """Return the marked events, by number and type, that share words with a candidate."""
    return [(at, name) for at, (words, name) in enumerate(marked) if words & one.words]


def fitted(read: list[Text]) -> dict[str, float]:
    """Return the weights of the signs."""
    examples = [
        Example(signs, any(name == kind for _, kind in one.met), one.weight)
        for text in read
        for one in text.asked
        for name, signs in one.options
    ]
    return weights_of(examples, seen=_SEEN, penalty=_PENALTY, free=_FREE)


def told(read: list[Text], weights: dict[str, float]) -> str:
    """Return how well weights choose: F1 of events found, and of those with the right type."""
    found = right = typed = empty = false = 0
    for text in read:
        here, gone = 0, set()
        for one in text.asked:
            sums = {name: weighed(weights, signs) for name, signs in one.options}
            name = max(sums, key=lambda name: sums[name])
            if sums[name] < log(POLITICAL / (1 - POLITICAL)):
                continue
            here += 1
            free = [each for each in one.met if each[0] not in gone]
            free.sort(key=lambda each: each[1] != name)
            if free:
                gone.add(free[0][0])
                right += 1
                typed += free[0][1] == name
        found += here
        empty += not text.events
        false += not text.events and bool(here)
    events = found + sum(text.events for text in read)
    return (
        f"{len(read)} texts: found F1 {2 * right / events:.4f}, typed {2 * typed / events:.4f}; "
        f"{false} of {empty} texts without an event have one"
    )


def main() -> None:
    """Fit the weights, tell how they choose on held-out texts, and write them."""
    options = argparse.ArgumentParser()
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--learned", type=Path, nargs="*", default=[])
    options.add_argument("--codes", type=Path, nargs="*", default=[])
    options.add_argument("--held", type=Path, nargs="*", default=[])
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    read = [text for path in sorted(chosen.files) for text in texts(path)]
    with doubted():
        read += [lighter(text) for path in sorted(chosen.learned) for text in texts(path)]
    read += [text for path in sorted(chosen.codes) for text in coded(path)]
    weights = fitted(read)
    print("fitted on", told(read, weights))
    if chosen.held:
        held = [text for path in sorted(chosen.held) for text in texts(path)]
        print("held out", told(held, weights))
    if chosen.write:
        lines = [f"{sign}\t{weight:.4f}\n" for sign, weight in sorted(weights.items())]
        OUT.write_text(_HEADING + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
