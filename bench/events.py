"""
Score events on the development sets of ../shared/gold/events.

    python bench/events.py [--json] [--misses]

Each record is one sentence with the types coded for it. CAMEO roots are mapped to
PLOVER types (09 and 11 are ACCUSE, 10 REQUEST, 18 to 20 ASSAULT; 01 and 02 are no
events); CONCEDE and RETREAT count as one, as in the older scheme. `type_f1` compares
the sets of types; `false_events` is the share of sentences without an event in which
one is found. In news_coders only what happened counts; plv records may hold any status.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import kinds
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline, Reader
from dragoman.records import Event
from dragoman.spans import Span
from dragoman.stages import standard
from own_score import macro_f1
from printed import show

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "events"
_ROOTS = {
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "08": "YIELD",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}
_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_QUADS = {_MERGED.get(kind.type, kind.type): kind.quad for kind in kinds()}
_TAGS = re.compile(r"</?[st]>")
_REAL = frozenset({"happened", "ongoing"})


def type_of(code: str) -> str | None:
    """Return the type of a code of the gold set; None for what is no event."""
    return _ROOTS.get(code[:2]) if code[:1].isdigit() else _MERGED.get(code, code)


def found_in(text: str, pipeline: Pipeline, *, real_only: bool) -> set[str]:
    """Return the types of the events we find in a sentence."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    return {
        _MERGED.get(mark.type, mark.type)
        for mark in pipeline(reading).marks
        if isinstance(mark, Event) and (mark.status in _REAL or not real_only)
    }


def score(rows: list[dict[str, Any]], *, real_only: bool, misses: bool) -> dict[str, float]:
    """Score one set."""
    pipeline = Pipeline(standard())
    counts: Counter[str] = Counter()
    for row in rows:
        gold = {type_of(event["code"]) for event in row["events"]} - {None}
        found = found_in(row["text"], pipeline, real_only=real_only)
        counts["right"] += len(found & gold)
        counts["found"] += len(found)
        counts["gold"] += len(gold)
        counts["empty"] += not gold
        counts["false"] += not gold and bool(found)
        if misses and found != gold:
            print(
                "FALSE" if found and not gold else "EXTRA",
                sorted(found - gold),
                "MISSING",
                sorted(map(str, gold - found)),
                row["text"][:200],
            )
    precision = counts["right"] / max(1, counts["found"])
    recall = counts["right"] / max(1, counts["gold"])
    scores = {
        "type_precision": precision,
        "type_recall": recall,
        "type_f1": 2 * precision * recall / max(1e-9, precision + recall),
    }
    if counts["empty"]:
        # Higher is better everywhere in floors.toml, so the share without a false event is kept.
        scores["clean"] = 1 - counts["false"] / counts["empty"]
    return scores


def score_pairs(rows: list[dict[str, Any]], *, misses: bool) -> dict[str, float]:
    """Score the types of given pairs of actors: accuracy, macro-F1, and the quad classes."""
    reader = Reader()
    wanted, found = [], []
    for row in rows:
        text, event = row["text"], row["events"][0]
        places = [_place(row["meta"]["marked"], mark) for mark in "st"]
        scores = reader.relations(text, *places)
        best = max(scores, key=lambda name: scores[name])
        wanted.append(_MERGED.get(event["code"], event["code"]))
        found.append(best)
        if misses and best != wanted[-1]:
            print("PAIR", wanted[-1], "!=", best, row["meta"]["marked"][:400])
    quads = [[_QUADS[name] for name in names] for names in (wanted, found)]
    return {
        "accuracy": sum(a == b for a, b in zip(wanted, found, strict=True)) / len(rows),
        "macro_f1": macro_f1(list(zip(wanted, found, strict=True))),
        "quad": sum(a == b for a, b in zip(*quads, strict=True)) / len(rows),
    }


def _place(marked: str, mark: str) -> Span | None:
    """Return where the marked actor stands in the text without marks; None if nobody is marked."""
    start = marked.find(f"<{mark}>")
    if start < 0:
        return None
    end = marked.index(f"</{mark}>")
    before = sum(len(tag) for tag in _TAGS.findall(marked[:start]))
    inside = sum(len(tag) for tag in _TAGS.findall(marked[start:end])) + before
    return Span(start - before, end - inside)


def main() -> None:
    """Print the figures of both sets."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    scores: dict[str, float] = {}
    for name, file, real_only in (("news", "news_coders_dev", True), ("plv", "plv_train", False)):
        rows = [json.loads(line) for line in (GOLD / f"{file}.jsonl").open(encoding="utf-8")]
        found = score(rows, real_only=real_only, misses=chosen.misses)
        scores |= {f"events.{name}_{key}": value for key, value in found.items()}
        if name == "plv":
            pairs = score_pairs(rows, misses=chosen.misses)
            scores |= {f"events.pair_{key}": value for key, value in pairs.items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
