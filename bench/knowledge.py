"""
Score the knowledge base: actor phrases, and mentions in passages of our own.

    python bench/knowledge.py [--json] [--misses]

Actor phrases (../shared/gold/knowledge/actor_phrases_dev.jsonl) are half of the phrases
that NGEC tests its actor resolution on. Each expects a country, a sector, or both, on a
day; "today" in them is early 2023, when they were written. A state by itself has no
sector there, and a phrase that should mean nobody must give neither. Only what a phrase
expects is scored: `country` and `sector` over those that expect it, `both` over those
that expect both.

Passages (bench/own/mentions.txt): `linked` is the share of annotated mentions that are
found and mean the right person or body, as of the passage's date with the right sector
where one is annotated; for those without a name, the right country and sector.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from dragoman.ingest.text import read_text
from dragoman.knowledge.actors import demonyms, find, role_of
from dragoman.knowledge.describe import describe
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Mention, Place
from dragoman.stages import standard
from dragoman.stages.mentions import Mentions
from printed import show

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold" / "knowledge" / "actor_phrases_dev.jsonl"
OWN = HERE / "own" / "mentions.txt"
TODAY = "2023-01-15"
_MARKED = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
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


def passages() -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    """Yield day, text and (start, end, meaning) of the marked mentions of each passage."""
    day = ""
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"# \d{4}-\d\d-\d\d", line):
            day = line[2:]
        elif line and not line.startswith("#"):
            text, marks, last = "", [], 0
            for found in _MARKED.finditer(line):
                text += line[last : found.start()]
                marks.append((len(text), len(text) + len(found[1]), found[2]))
                text += found[1]
                last = found.end()
            yield day, text + line[last:], marks


def score_own(*, misses: bool) -> dict[str, float]:
    """Return the share of mentions in our own passages that are linked right."""
    pipeline = Pipeline(standard())
    right = asked = 0
    for day, text, marks in passages():
        report = read_text(text, date=day, title="-")
        found = [
            one
            for one in pipeline.marks(default_reader().read([report])[0])
            if isinstance(one, Mention)
        ]
        shift = report.text.index(text[:40])
        for start, end, meaning in marks:
            one = _at(found, start + shift, end + shift)
            asked += 1
            is_right = one is not None and _is_right(one, meaning)
            right += is_right
            if misses and not is_right:
                given = (one.actor, one.country, one.sector, one.by) if one else None
                print(text[start:end], "|", meaning, "|", given)
    return {"linked": right / asked, "mentions": float(asked)}


def score_speed() -> dict[str, float]:
    """Return the share of reading time that mentions take, and the CPU seconds to load."""
    begin = time.process_time()
    find(["Lima"], "2020-01-01")
    role_of("minister")
    demonyms()
    load = time.process_time() - begin
    pipeline = Pipeline(standard())
    reports = [read_text(text, date=day, title="-") for day, text, _ in passages()]
    pipeline.marks(default_reader().read(reports[:1])[0])
    begin = time.process_time()
    readings = [default_reader().read([report])[0] for report in reports]
    marked = [pipeline.marks(reading) for reading in readings]
    whole = time.process_time() - begin
    places = [[one for one in marks if isinstance(one, Place)] for marks in marked]
    begin = time.process_time()
    for reading, found in zip(readings, places, strict=True):
        list(Mentions()(dataclasses.replace(reading, marks=tuple(found))))
    return {"load_s": load, "mentions_share": (time.process_time() - begin) / whole}


def _at(found: list[Mention], start: int, end: int) -> Mention | None:
    """Return the mention that shares the most characters with a marked one."""

    def shared(one: Mention) -> int:
        span = one.spans[0]
        common = min(span.end, end) - max(span.start, start)
        return 2 * common - (span.end - span.start) if common > 0 else -(10**6)

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) > -(10**6) else None


def _is_right(one: Mention, meaning: str) -> bool:
    """Say whether a mention means what is annotated."""
    who, _, sector = meaning.partition("=")
    kind, _, name = who.partition(":")
    if kind in {"p", "o"}:
        home = "person" if kind == "p" else "org"
        return one.actor == f"{home}/{name}" and (not sector or one.sector == sector)
    is_home = not kind or one.country == kind
    return is_home and (not name or one.sector == name)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    speed = score_speed()
    found = score_phrases(misses=chosen.misses) | score_own(misses=chosen.misses) | speed
    scores = {f"knowledge.{key}": value for key, value in found.items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
