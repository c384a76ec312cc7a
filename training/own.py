"""Windows of our own marked text: attributions, and events with their parties."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from attributions import Attribution, Run, quotation_gold, run_of
from heads.base import NONE
from heads.events import ARGUMENTS
from marks import Item, items, place
from texts import files, worded
from windows import Window

TYPES = (
    "_ ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST "
    "RETREAT SANCTION SUPPORT THREATEN"
).split()
STATUSES = "happened ongoing planned promised demanded possible hypothetical denied".split()
_FIELDS = {"source": 3, "target": 4, "place": 6, "time": 7}


def window(item: Item, modes: list[str], *, events: bool) -> Window:
    """Return one item as a window; only files of events teach the event head."""
    text = item.text
    forms, places, opens, starts = worded(text)

    def runs(field: str, mark: str) -> list[tuple[int, int]]:
        found = [place(text, one) for one in field.split(mark) if one.strip() not in {"", "-"}]
        return [run for one in found if one and (run := run_of(places, *one))]

    said = []
    for kind, fields in item.marks:
        if kind == "S" and len(fields) > 2 and (content := runs(fields[2], "||")):
            said.append(Attribution(content, runs(fields[1], "\0"), runs(fields[0], "\0")))
    made = Window(forms, opens, starts, {})
    made.gold |= quotation_gold(said, 0, len(forms))
    if events:
        made.gold |= _event_gold(item, modes, len(forms), runs)
    return made


def _event_gold(
    item: Item, modes: list[str], size: int, runs: Callable[[str, str], list[Run]]
) -> dict[str, Any]:
    """Return the annotation for the event head."""
    types, kinds, statuses = [0] * size, [NONE] * size, [NONE] * size
    arguments, pairs = [], []
    for kind, fields in item.marks:
        if kind != "E" or len(fields) != 8:
            continue
        trigger = runs(fields[0], "\0")
        name = fields[1].split()[0]
        if not trigger or name not in TYPES or fields[2] not in STATUSES:
            continue
        first, last = trigger[0]
        types[first:last] = [TYPES.index(name)] * (last - first)
        kinds[first] = modes.index(fields[1]) if fields[1] in modes else modes.index(name)
        statuses[first] = STATUSES.index(fields[2])
        line = [0] * size
        found = {
            key: runs(fields[at], ";" if at in {3, 4} else "\0") for key, at in _FIELDS.items()
        }
        for key in ("time", "place", "target", "source"):
            for start, stop in found[key]:
                line[start:stop] = [ARGUMENTS.index(key)] * (stop - start)
        arguments.append((first, line))
        pairs += [
            (one, other, TYPES.index(name)) for one in found["source"] for other in found["target"]
        ]
    return {
        "event_type": [(0, size, types)],
        "event_mode": [(0, size, kinds)],
        "event_status": [(0, size, statuses)],
        "event_arguments": arguments,
        "event_pairs": pairs,
    }


def read(
    folder: Path, modes: list[str], *, events: bool, held_out: bool, ends: tuple[str, ...]
) -> list[Window]:
    """Return the windows of the files of a folder: those whose names end so are held out."""
    return [
        one
        for path in files(folder, held_out=held_out, ends=ends)
        for item in items(path)
        if 1 < len((one := window(item, modes, events=events)).words) <= 250
    ]
