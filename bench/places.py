"""
Score places on ../shared/gold/knowledge/geo_lgl.jsonl (LGL: local news, names chosen to be hard).

    python bench/places.py [--json] [--misses]

A gold name counts where the gold gives its coordinates. Resolved are those that overlap a
place of ours with coordinates; of these: how many lie within 161 km (100 miles), and how
many in the right country. `found` is the share of gold names resolved at all. Weights were
learnt on one half of the documents ("train"), the other ("test") was never looked at; the
floors hold for both together and for the test half.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.knowledge.actors import country_names
from dragoman.knowledge.places import KnownPlace, distance
from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading
from dragoman.records import Place, Report, report_id
from dragoman.stages.place.names import Toponym
from dragoman.stages.places import Places
from printed import show

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "knowledge" / "geo_lgl.jsonl"
KM = 161.0
_OTHER_NAMES = {
    "Palestinian Territory": "PSE",
    "Palestinian Territories": "PSE",
    "Ivory Coast": "CIV",
    "Democratic Republic of the Congo": "COD",
    "Republic of the Congo": "COG",
    "Macedonia": "MKD",
    "Swaziland": "SWZ",
    "Czech Republic": "CZE",
    "Turkey": "TUR",
}
Row = dict[str, Any]


def is_training(row: Row) -> bool:
    """Say whether a document belongs to the half the weights were learnt on."""
    return int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2 == 0


def readings() -> list[tuple[Row, Reading]]:
    """Return the documents read."""
    reader = default_reader()
    rows = [json.loads(line) for line in GOLD.open(encoding="utf-8")]
    reports = [
        Report(id=report_id(row["text"]), text=row["text"], date=row["date"][:10]) for row in rows
    ]
    return [(row, reader.read([report])[0]) for row, report in zip(rows, reports, strict=True)]


def gold_of(row: Row, reading: Reading, name: Toponym) -> dict[str, Any] | None:
    """Return the located gold name that a name of ours overlaps."""
    span = reading.span(name.first, name.last)
    for gold in row["toponyms"]:
        if gold["start"] < span.end and span.start < gold["end"] and gold["lat"] is not None:
            return dict(gold)
    return None


def is_right(place: KnownPlace, gold: dict[str, Any]) -> bool:
    """Say whether a place is the gold's, or near enough."""
    return far(place, gold) <= KM


def far(place: KnownPlace | Place, gold: dict[str, Any]) -> float:
    """Return the kilometres from a place to the gold."""
    assert place.lat is not None and place.lon is not None  # noqa: PT018, S101
    return distance(KnownPlace("", place.lat, place.lon), KnownPlace("", gold["lat"], gold["lon"]))


def country_of(gold: dict[str, Any]) -> str | None:
    """Return the code of the gold's country; None if the gold has none."""
    name = gold.get("country")
    codes = {name: code for code, name in country_names().items()} | _OTHER_NAMES
    return codes.get(name) if name else None


def score(documents: list[tuple[Row, Reading]], *, misses: bool) -> Counter[str]:
    """Count what is resolved and right in documents."""
    counts: Counter[str] = Counter()
    for row, reading in documents:
        start = time.process_time()
        marks = [mark for mark in Places()(reading) if isinstance(mark, Place)]
        counts["seconds"] += time.process_time() - start  # type: ignore[assignment]
        for gold in row["toponyms"]:
            if gold["lat"] is None:
                continue
            counts["gold"] += 1
            near = [
                mark
                for mark in marks
                if mark.spans[0].start < gold["end"]
                and gold["start"] < mark.spans[-1].end
                and mark.lat is not None
            ]
            if not near:
                counts["missed"] += 1
                if misses:
                    _say(reading, gold, "MISSED")
                continue
            best = near[0]
            counts["resolved"] += 1
            is_near = far(best, gold) <= KM
            counts["near"] += is_near
            if country_of(gold) is not None:
                counts["with_country"] += 1
                counts["country"] += best.country == country_of(gold)
            if misses and not is_near:
                _say(
                    reading,
                    gold,
                    f"FAR {far(best, gold):.0f} {best.name} {best.admin1} {best.country} {best.by}",
                )
    return counts


def _say(reading: Reading, gold: dict[str, Any], what: str) -> None:
    """Print a miss with its context."""
    text = reading.text
    around = text[max(0, gold["start"] - 50) : gold["start"]], text[gold["end"] : gold["end"] + 30]
    print(
        what,
        "|",
        gold["phrase"],
        gold["name"],
        gold["fcode"],
        gold["country"],
        gold["lat"],
        gold["lon"],
        "|",
        f"{around[0]}[[{gold['phrase']}]]{around[1]}".replace("\n", " "),
    )


def figures(counts: Counter[str], prefix: str) -> dict[str, float]:
    """Return the measures of some documents."""
    return {
        f"places.{prefix}acc161": counts["near"] / max(1, counts["resolved"]),
        f"places.{prefix}country": counts["country"] / max(1, counts["with_country"]),
        f"places.{prefix}found": counts["resolved"] / max(1, counts["gold"]),
    }


def main() -> None:
    """Print the figures of both halves."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    documents = readings()
    train = score([d for d in documents if is_training(d[0])], misses=chosen.misses)
    test = score([d for d in documents if not is_training(d[0])], misses=False)
    scores = figures(train + test, "") | figures(test, "test_")
    scores |= {
        "places.names_per_cpu_second": (train + test)["resolved"] / (train + test)["seconds"]
    }
    if not chosen.json:
        print(dict(train), dict(test))
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
