"""
Score silences on our own marked text.

    python bench/silences.py [--json] [--misses] [MARKED_FILE...]

Without files: bench/own/silences.txt and the held-out files of training/text/statements
(see `statement_sets`). A silence is right if the words left out overlap the marked ones;
`who` is the share of the right ones whose account overlaps the marked one, too. Texts
without a marked silence are the look-alikes: `clean` is the share of them left alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import marked
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Silence
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.silences import Silences
from dragoman.stages.statements import Statements
from dragoman.stages.times import Times
from printed import show
from statement_scores import Place
from statement_sets import HELD_OUT, OWN

FILE = Path(__file__).parent / "own" / "silences.txt"
PIPELINE = Pipeline([Times(), Places(), Mentions(), Statements(), Silences()])


def found_in(text: str) -> list[Silence]:
    """Return the silences we find in a text."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    return [mark for mark in PIPELINE(reading).marks if isinstance(mark, Silence)]


def _overlaps(places: list[Place], other: Place | None) -> bool:
    """Say whether a place shares a character with others."""
    return other is not None and any(a < other[1] and other[0] < b for a, b in places)


def count(item: marked.Item, found: list[Silence], tally: Counter[str], *, misses: bool) -> None:
    """Add one text to the counts."""
    free = list(item.left_out)
    for mark in found:
        on = [(span.start, span.end) for span in mark.on]
        one = next((gold for gold in free if _overlaps(on, gold[1])), None)
        if one is not None:
            free.remove(one)
            who = [(span.start, span.end) for party in mark.who for span in party.spans]
            tally["right"] += 1
            tally["who"] += _overlaps(who, one[0])
        elif misses:
            print("+", item.text, "|", mark.text, "|", mark.by)
    tally["found"] += len(found)
    tally["gold"] += len(item.left_out)
    tally["empty"] += not item.left_out
    tally["clean"] += not item.left_out and not found
    if misses and free:
        print("-", item.text, "|", [item.text[slice(*on)] for _, on in free if on])


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true", help="not with the files held out")
    options.add_argument("files", nargs="*", type=Path, metavar="MARKED_FILE")
    chosen = options.parse_args()
    held_out = [path for path in OWN.glob("*.txt") if path.stem.endswith(HELD_OUT)]
    tally: Counter[str] = Counter()
    for item in marked.all_items(chosen.files or [FILE, *held_out]):
        found = found_in(item.text)
        count(item, found, tally, misses=chosen.misses and bool(chosen.files))
    scores = {
        "precision": tally["right"] / max(1, tally["found"]),
        "recall": tally["right"] / max(1, tally["gold"]),
        "who": tally["who"] / max(1, tally["right"]),
        "clean": tally["clean"] / max(1, tally["empty"]),
    }
    if not chosen.json:
        print(f"{tally['gold']} silences, {tally['empty']} texts without one")
    show({f"silences.{key}": value for key, value in scores.items()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
