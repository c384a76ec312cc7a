"""
Score time expressions: TimeBank and AQUAINT (development sets), and narratives of our own.

    python bench/times.py [--json] [--misses]

TempEval-3 measures: relaxed (overlap), strict (same span) and value F1 (overlap and the
same TIMEX3 value). The document's own date is given, and not scored. The narratives
(own/narratives.txt) have no date: their times hang on the story. Also printed: documents
a CPU-second of the stage alone, the reading done.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading
from dragoman.records import Report, Time, report_id
from dragoman.stages.times import Times
from printed import show

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "knowledge"
OWN = Path(__file__).parent / "own" / "narratives.txt"
SETS = {"timebank": "time_timebank.jsonl", "aquaint": "time_aquaint.jsonl"}


class Clock:
    """CPU seconds spent in the stage, and documents read."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.documents = 0

    def run(self, reading: Reading) -> list[Time]:
        """Return the times of a reading."""
        start = time.process_time()
        found = [mark for mark in Times()(reading) if isinstance(mark, Time)]
        self.seconds += time.process_time() - start
        self.documents += 1
        return found


def narratives() -> list[dict[str, Any]]:
    """Read the narratives: "{words|value}" marks an expression."""
    lines = [line for line in OWN.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = []
    for marked in "\n".join(lines).strip().split("\n\n"):
        text, gold = "", []
        for words, value, plain in re.findall(r"\{([^|}]*)\|([^}]*)\}|([^{]+)", marked):
            if words:
                gold.append({"start": len(text), "end": len(text) + len(words)} | {"value": value})
            text += " ".join((words or plain).split("\n"))
        rows.append({"text": text, "dct": None, "timexes": [one | {"text": ""} for one in gold]})
    return rows


def score(rows: list[dict[str, Any]], clock: Clock, *, misses: bool) -> dict[str, float]:
    """Return the three F1 of one set."""
    hits: Counter[str] = Counter()
    gold_count = found_count = 0
    for row in rows:
        text = row["text"]
        report = Report(id=report_id(text), text=text, date=row["dct"])
        reading = default_reader().read([report])[0]
        dated = [gold for gold in row["timexes"] if gold.get("dct")]
        gold = [one for one in row["timexes"] if not one.get("dct")]
        found = [
            mark for mark in clock.run(reading) if not any(_overlap(mark, other) for other in dated)
        ]
        gold_count += len(gold)
        found_count += len(found)
        hits += _hits(found, gold, text, misses=misses)
    return {
        name: _f1(hits[f"{name}_found"], found_count, hits[f"{name}_gold"], gold_count)
        for name in ("relaxed", "strict")
    } | {
        "value": _f1(hits["relaxed_found"], found_count, hits["relaxed_gold"], gold_count)
        * (hits["value"] / max(1, hits["relaxed_gold"]))
    }


def _overlap(mark: Time, gold: dict[str, Any]) -> bool:
    """Say whether a mark overlaps a gold expression."""
    return bool(mark.spans[0].start < gold["end"] and gold["start"] < mark.spans[0].end)


def _hits(
    found: list[Time], gold: list[dict[str, Any]], text: str, *, misses: bool
) -> Counter[str]:
    """Count matches of one document."""
    hits: Counter[str] = Counter()
    for one in gold:
        near = [mark for mark in found if _overlap(mark, one)]
        exact = [
            mark
            for mark in near
            if (mark.spans[0].start, mark.spans[0].end) == (one["start"], one["end"])
        ]
        if near:
            best = (exact or near)[0]
            hits["relaxed_gold"] += 1
            hits["strict_gold"] += bool(exact)
            hits["value"] += best.value == one.get("value")
            if misses and (best.value != one.get("value") or not exact):
                print(
                    "VALUE" if best.value != one.get("value") else "SPAN",
                    repr(one["text"]),
                    one.get("value"),
                    "|",
                    best.spans[0].of(text),
                    best.value,
                    best.by,
                )
        elif misses:
            print("MISS", repr(one["text"]), one.get("value"))
    for mark in found:
        near_gold = [one for one in gold if _overlap(mark, one)]
        hits["relaxed_found"] += bool(near_gold)
        hits["strict_found"] += any(
            (one["start"], one["end"]) == (mark.spans[0].start, mark.spans[0].end)
            for one in near_gold
        )
        if misses and not near_gold:
            print("EXTRA", repr(mark.spans[0].of(text)), mark.value, mark.by)
    return hits


def _f1(right_found: int, found: int, right_gold: int, gold: int) -> float:
    """Return F1 from what is right among the found and among the gold."""
    precision, recall = right_found / max(1, found), right_gold / max(1, gold)
    return 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Print the figures of both sets."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    scores: dict[str, float] = {}
    sets = {
        name: [json.loads(line) for line in (GOLD / file).open(encoding="utf-8")]
        for name, file in SETS.items()
    }
    clock = Clock()
    for name, rows in sets.items():
        found = score(rows, clock, misses=chosen.misses)
        scores |= {f"times.{name}_{key}": value for key, value in found.items()}
    scores["times.documents_per_cpu_second"] = clock.documents / clock.seconds
    told = score(narratives(), Clock(), misses=chosen.misses)
    scores |= {f"times.narrative_{key}": value for key, value in told.items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
