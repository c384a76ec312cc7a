"""
Score the knowledge base: actor phrases, and mentions in passages of our own.

    python bench/knowledge.py [--json] [--misses]

Actor phrases (../shared/gold/knowledge/actor_phrases_dev.jsonl) are half of the phrases
that NGEC tests its actor resolution on. Each expects a country, a sector, or both, on a
day; "today" in them is early 2023, when they were written. A state by itself has no
sector there, and a phrase that should mean nobody must give neither. Only what a phrase
expects is scored: `country` and `sector` over those that expect it, `both` over those
that expect both.

Passages (bench/own/mentions.tsv): `linked` is the share of annotated mentions of which
actor or country, sector and person are right as of the passage's date.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from dragoman.knowledge.describe import describe

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold" / "knowledge" / "actor_phrases_dev.jsonl"
TODAY = "2023-01-15"
_DAYS = ("%Y-%m-%d", "%d %B %Y")


def phrases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Yield phrase, context, day and what is expected."""
    for line in GOLD.open(encoding="utf-8"):
        row = json.loads(line)
        meta = row["meta"]
        context, written = (*meta["args"], "", "")[:2]
        yield row["text"], context, _day(meta["kwargs"].get("query_date", written)), meta["expect"]


def _day(written: str) -> str:
    """Return a query date as an ISO day."""
    for form in _DAYS:
        try:
            return datetime.strptime(written.title(), form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return TODAY


def score_phrases(*, misses: bool) -> dict[str, float]:
    """Return the shares of phrases whose country, sector and both are right."""
    right = {"country": 0, "sector": 0, "both": 0}
    asked = dict.fromkeys(right, 0)
    for text, context, day, expect in phrases():
        wanted = {"country": expect.get("country"), "sector": expect.get("code_1")}
        if expect.get("_none"):
            wanted = {"country": "", "sector": ""}
        found = describe(text, day, context=context)
        given = {"country": found.country or "", "sector": found.sector or ""}
        given["country"] = {"VAT": ""}.get(given["country"], given["country"])
        given["sector"] = {"": "", "IGO": ""}.get(given["sector"], given["sector"])
        wanted["sector"] = "" if wanted["sector"] == "UNK" else wanted["sector"]
        is_right = {key: wanted[key] == given[key] for key in wanted if wanted[key] is not None}
        if len(is_right) == 2:
            is_right["both"] = all(is_right.values())
        for key, value in is_right.items():
            asked[key] += 1
            right[key] += value
        if misses and not all(is_right.values()):
            print(text, "|", context, day, "| wanted", wanted, "| given", given, found.role)
    return {f"phrases_{key}": right[key] / asked[key] for key in right}


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    scores = {f"knowledge.{k}": v for k, v in score_phrases(misses=chosen.misses).items()}
    if chosen.json:
        print(json.dumps(scores))
    else:
        for key, value in scores.items():
            print(f"{key:28} {value:.4f}")


if __name__ == "__main__":
    main()
