"""
Score events on PETRARCH's unit records, whose states are invented.

    python bench/petrarch.py [--json] [--misses]

PETRARCH's own tests come with a dictionary of that world. So does this: the names in
`own/petrarch_actors.txt` are read and kept as `dragoman kb add --format petrarch` does.
Compared are the sets of (source country, target country, CAMEO root) of each record. As
PETRARCH codes dyads only, an event with one side is left out here; records that expect an
error, about PETRARCH's own input, are left out as well.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "events"
ACTORS = Path(__file__).parent / "own" / "petrarch_actors.txt"
FILE = "petrarch_unittest_ud_petr2.jsonl"
_HAPPENED_OR_PLANNED = frozenset({"happened", "ongoing", "planned", "promised"})

_FIRST_HOSTILE = "10"
_APPROVAL = "05"

Triple = tuple[str, str, str]


def records() -> list[dict[str, Any]]:
    """Return the records that expect events or none."""
    rows = [json.loads(line) for line in (GOLD / FILE).open(encoding="utf-8")]
    return [row for row in rows if not row.get("meta", {}).get("expect_error")]


def supply() -> None:
    """Keep the actors of the invented world as the reader's own, as `dragoman kb add` does."""
    from dragoman.knowledge.own import keep  # noqa: PLC0415
    from dragoman.knowledge.petrarch import read_dictionary  # noqa: PLC0415

    good, bad = read_dictionary(ACTORS.read_text(encoding="utf-8"))
    if bad:
        raise SystemExit(f"{ACTORS}: {bad}")
    keep("actors", good)


def gold_of(row: dict[str, Any]) -> set[Triple]:
    """Return what a record expects, at the level of countries and roots."""
    return {
        (_state(event["source"]), _state(event["target"]), event["code"][:2])
        for event in row["events"]
        if event["code"] and event["code"][0].isdigit()
    }


def _is_coded(cameo: str | None, status: str) -> bool:
    """
    Say whether the older scheme has a code for an event of this status.

    It codes what is planned as done, and a quarrel denied as approval ("did not clash").
    """
    is_hostile = (cameo or "") >= _FIRST_HOSTILE
    return status in _HAPPENED_OR_PLANNED or (status == "denied" and is_hostile)


def _root(cameo: str, status: str) -> str:
    """Return the root of a code in the older scheme."""
    return _APPROVAL if status == "denied" else cameo[:2]


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
        supply()
        scores = _scored(records(), misses=chosen.misses)
    scores = {f"petrarch.{key}": value for key, value in scores.items()}
    if chosen.json:
        print(json.dumps(scores))
    else:
        for key, value in scores.items():
            print(f"{key:28} {value:.4f}")


def _scored(rows: list[dict[str, Any]], *, misses: bool) -> dict[str, float]:
    """Code the records and compare."""
    from dragoman.export.events import dyads  # noqa: PLC0415
    from dragoman.ingest.text import read_text  # noqa: PLC0415
    from dragoman.language.reader import default_reader  # noqa: PLC0415
    from dragoman.pipeline import Pipeline  # noqa: PLC0415
    from dragoman.records import Event  # noqa: PLC0415
    from dragoman.stages import standard  # noqa: PLC0415

    pipeline = Pipeline(standard())
    right = found_all = gold_all = pair = pair_found = pair_gold = 0
    for row in rows:
        day = "-".join((row["date"][:4], row["date"][4:6], row["date"][6:]))
        reading = default_reader().read([read_text(row["text"], title="-", date=day)])[0]
        found = {
            (source.country, target.country, _root(code, event.status))
            for event in pipeline(reading).marks
            if isinstance(event, Event) and _is_coded(event.cameo, event.status)
            for source, target, code in dyads(event)
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
