"""
Score coded events on sentences of our own for every CAMEO code: bench/own/codes.txt.

    python bench/codes.py [FILE] [--half dev|held_out] [--show] [--json]

Each sentence has one coded event, or none. Of the sentences with one, the share is told in
which some event found has its PLOVER type (`typed`), the root of its CAMEO code (`root`), the
first three digits of it (`code`), its type with both parties (`parties`, compared as
bench/events_own.py does) and its type with its status (`status`). Of those whose code tells a
mode (`knowledge.codes.modes_of`), `mode` is the share in which an event of the type has that
mode, or one of them where several fit the code. `extra` is the number of events
a sentence that are neither that one nor of a type noted as standing there as well; `clean` is
the share of sentences without an event in which none is found. The first sentence of a code is
in the half dev, the second in held_out. Another FILE with the same columns, as
bench/own/codes-more.txt, is one half, named by what stands behind the hyphen: "more".
Without --json the shares of each root follow.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.ingest.text import read_text
from dragoman.knowledge.codes import modes_of
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event, Mention
from dragoman.stages import standard
from events_own import same, standing_for
from marked import Place, find

FILE = Path(__file__).parent / "own" / "codes.txt"
HALVES = ("dev", "held_out")
MEASURES = ("typed", "root", "code", "parties", "status")
_NONE = "-"


class Coded(NamedTuple):
    """A sentence with its event; type "-" is none. `also` are the types of further acts."""

    half: str
    code: str
    type: str
    source: tuple[Place, ...]
    target: tuple[Place, ...]
    status: str
    also: tuple[str, ...]
    text: str


class Found(NamedTuple):
    """What is read in a sentence."""

    events: list[Event]
    mentions: dict[str, Mention]


def halves_of(file: Path) -> tuple[str, ...]:
    """Return the halves of a file; any but our first is one whole."""
    return HALVES if file.resolve() == FILE.resolve() else (file.stem.rpartition("-")[2],)


def items(file: Path = FILE) -> Iterator[Coded]:
    """Yield the sentences of a file, its halves by turns."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    halves = halves_of(file)
    for number, line in enumerate(lines[1:]):
        code, kind, source, target, status, also, text = line.split("\t")
        yield Coded(
            halves[number % len(halves)],
            code,
            kind,
            _places(text, source),
            _places(text, target),
            status,
            () if also == _NONE else tuple(also.split(",")),
            text,
        )


def _places(text: str, several: str) -> tuple[Place, ...]:
    """Return where the parties of one side stand; each must stand in the text."""
    if several == _NONE:
        return ()
    places = [(words, find(text, words)) for words in several.split("; ")]
    absent = [words for words, place in places if place is None]
    if absent:
        raise SystemExit(f"not in the text: {absent}: {text}")
    return tuple(place for _, place in places if place is not None)


def read(text: str, pipeline: Pipeline) -> Found:
    """Read a sentence."""
    marks = pipeline(default_reader().read([read_text(text, title="-")])[0]).marks
    return Found(
        [mark for mark in marks if isinstance(mark, Event)],
        {mark.id: mark for mark in marks if isinstance(mark, Mention)},
    )


def has_parties(item: Coded, event: Event, mentions: dict[str, Mention]) -> bool:
    """Say whether both sides of an event are right."""
    sides = ((item.source, event.source), (item.target, event.target))
    return all(same(places, standing_for(parties, mentions)) for places, parties in sides)


def judged(item: Coded, found: Found) -> Counter[str]:
    """Return which measures a sentence with an event meets, and how many events are extra."""
    typed = [event for event in found.events if event.type == item.type]
    codes = [event.cameo or "" for event in found.events]
    modes = modes_of(item.type, item.code)
    return Counter(
        typed=int(bool(typed)),
        root=int(any(code[:2] == item.code[:2] for code in codes)),
        code=int(any(code[:3] == item.code[:3] for code in codes)),
        parties=int(any(has_parties(item, event, found.mentions) for event in typed)),
        status=int(any(event.status == item.status for event in typed)),
        moded=int(bool(modes)),
        mode=int(any(event.mode in modes for event in typed)),
        extra=extra(item, found.events),
    )


def extra(item: Coded, events: Sequence[Event]) -> int:
    """Return how many events are neither the coded one nor one of those noted beside it."""
    wanted = Counter([item.type, *item.also])
    return (Counter(event.type for event in events) - wanted).total()


def score(chosen: list[Coded], *, show: bool) -> dict[str, Counter[str]]:
    """Return the counts by root; `items` are the sentences with an event, `empty` those without."""
    pipeline = Pipeline(standard())
    roots: dict[str, Counter[str]] = {}
    for item in chosen:
        found = read(item.text, pipeline)
        counts = roots.setdefault(item.code[:2], Counter())
        if item.type == _NONE:
            counts += Counter(empty=1, clean=int(not found.events), extra=len(found.events))
            is_right = not found.events
        else:
            met = judged(item, found)
            counts += met + Counter(items=1)
            is_right = all(met[name] for name in MEASURES) and not met["extra"]
        if show and not is_right:
            _show(item, found)
        roots[item.code[:2]] = counts
    return roots


def _show(item: Coded, found: Found) -> None:
    """Print a sentence with what is wanted and what is found."""
    text = item.text
    wanted = [
        "; ".join(text[slice(*place)] for place in side) for side in (item.source, item.target)
    ]
    print(text, f"  {item.code} {item.type} {item.status} {wanted}", sep="\n")
    for event in found.events:
        sides = [
            "; ".join(" ".join(span.of(text) for span in party.spans) for party in side)
            for side in (event.source, event.target)
        ]
        print(f"  FOUND {event.text}: {event.cameo} {event.type} {event.status} {sides}")


def shares(counts: Counter[str]) -> dict[str, float]:
    """Return the shares of one half or root."""
    sentences = counts["items"] + counts["empty"]
    found = {name: counts[name] / counts["items"] for name in MEASURES if counts["items"]}
    if counts["moded"]:
        found["mode"] = counts["mode"] / counts["moded"]
    if counts["empty"]:
        found["clean"] = counts["clean"] / counts["empty"]
    return found | {"extra": counts["extra"] / max(1, sentences)}


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("file", nargs="?", type=Path, default=FILE, metavar="FILE")
    options.add_argument("--json", action="store_true")
    options.add_argument("--half", choices=HALVES, help="only one half")
    options.add_argument("--show", action="store_true", help="print the misses")
    chosen = options.parse_args()
    scores: dict[str, float] = {}
    halves = halves_of(chosen.file)
    for half in [chosen.half] if chosen.half in halves else halves:
        roots = score([item for item in items(chosen.file) if item.half == half], show=chosen.show)
        for root, counts in [("", sum(roots.values(), Counter())), *sorted(roots.items())]:
            if root and chosen.json:
                continue
            prefix = f"codes.{half}_{root}_".replace("__", "_")
            scores |= {prefix + name: share for name, share in shares(counts).items()}
    if chosen.json:
        print(json.dumps(scores))
    else:
        _table(scores)


def _table(scores: dict[str, float]) -> None:
    """Print one line for each half and root."""
    lines: dict[str, list[str]] = {}
    for key, value in scores.items():
        group, _, name = key.rpartition("_")
        lines.setdefault(group, []).append(f"{name} {value:.3f}")
    for group, told in lines.items():
        print(f"{group:20}", "  ".join(told))


if __name__ == "__main__":
    main()
