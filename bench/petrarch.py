"""
Score events on PETRARCH's unit records, whose states are invented.

    python bench/petrarch.py [--json] [--misses]

The states are supplied as a reader's own actors: every capitalised word of the records
that begins with a code of theirs ("Gondor" for GON) goes into a table of names, as
`dragoman kb add` would keep it. Compared are the sets of (source country, target country,
CAMEO root) of each record. As PETRARCH codes dyads only, an event with one side is left
out here, and so are records that expect an error.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "events"
FILE = "petrarch_unittest_ud_petr2.jsonl"
_COLUMNS = ("name", "type", "country", "sector", "office", "from", "to", "aliases")
_HAPPENED_OR_PLANNED = frozenset({"happened", "ongoing", "planned", "promised"})

Triple = tuple[str, str, str]


def records() -> list[dict[str, Any]]:
    """Return the records that expect events or none."""
    rows = [json.loads(line) for line in (GOLD / FILE).open(encoding="utf-8")]
    return [row for row in rows if not row.get("meta", {}).get("expect_error")]


def own_actors(rows: list[dict[str, Any]], known: frozenset[str]) -> list[str]:
    """Return lines of a table of actors: the invented states with all their forms."""
    codes = {
        str(event[side])[:3]
        for row in rows
        for event in row["events"]
        for side in ("source", "target")
        if event[side]
    }
    forms: dict[str, set[str]] = {}
    for row in rows:
        for word in re.findall(r"\b[A-Z][a-z]{3,}\b", row["text"]):
            code = word[:3].upper()
            if code in codes - known:
                forms.setdefault(code, set()).add(word)
    lines = []
    for code, words in sorted(forms.items()):
        name, *others = sorted(words, key=lambda word: (len(word), word))
        lines.append("\t".join((name, "state", code, "GOV", "", "", "", ";".join(others))))
    return lines


def gold_of(row: dict[str, Any]) -> set[Triple]:
    """Return what a record expects, at the level of countries and roots."""
    return {
        (_state(event["source"]), _state(event["target"]), event["code"][:2])
        for event in row["events"]
        if event["code"] and event["code"][0].isdigit()
    }


def _state(code: str | None) -> str:
    """Return the state of a code; "---" is nobody."""
    return (code or "---")[:3]


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # The knowledge base reads the folder once, so it must be there before it is loaded.
        os.environ["DRAGOMAN_KNOWLEDGE"] = folder
        from dragoman.knowledge.roles import country_names  # noqa: PLC0415

        rows = records()
        lines = own_actors(rows, frozenset(country_names().values()))
        text = "\n".join(["\t".join(_COLUMNS), *lines]) + "\n"
        Path(folder, "actors.tsv").write_text(text, encoding="utf-8")
        scores = _scored(rows, misses=chosen.misses)
    scores = {f"petrarch.{key}": value for key, value in scores.items()}
    if chosen.json:
        print(json.dumps(scores))
    else:
        for key, value in scores.items():
            print(f"{key:28} {value:.4f}")


def _scored(rows: list[dict[str, Any]], *, misses: bool) -> dict[str, float]:
    """Code the records and compare."""
    from dragoman.export.events import pairs  # noqa: PLC0415
    from dragoman.ingest.text import read_text  # noqa: PLC0415
    from dragoman.language.reader import default_reader  # noqa: PLC0415
    from dragoman.pipeline import Pipeline  # noqa: PLC0415
    from dragoman.records import Event  # noqa: PLC0415
    from dragoman.stages import standard  # noqa: PLC0415

    pipeline = Pipeline(standard())
    right = found_all = gold_all = pair = pair_found = pair_gold = 0
    for row in rows:
        reading = default_reader().read([read_text(row["text"], title="-")])[0]
        found = {
            (source.country, target.country, (event.cameo or "")[:2])
            for event in pipeline(reading).marks
            if isinstance(event, Event) and event.status in _HAPPENED_OR_PLANNED
            for source, target in pairs(event)
            if source.country and target.country
        }
        gold = gold_of(row)
        right, found_all, gold_all = (
            right + len(found & gold),
            found_all + len(found),
            gold_all + len(gold),
        )
        sides = {one[:2] for one in found}, {one[:2] for one in gold}
        pair, pair_found = pair + len(sides[0] & sides[1]), pair_found + len(sides[0])
        pair_gold += len(sides[1])
        if misses and found != gold:
            print("EXTRA", sorted(found - gold), "MISSING", sorted(gold - found), row["text"])
    return {
        "country_root_f1": 2 * right / max(1, found_all + gold_all),
        "dyad_f1": 2 * pair / max(1, pair_found + pair_gold),
    }


if __name__ == "__main__":
    main()
