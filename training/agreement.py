"""
How far two independent annotation passes over the same marked text agree.

    python training/agreement.py FIRST_FOLDER SECOND_FOLDER

Files of the same name are compared item by item. Events match where their triggers share
a character; statements where contents overlap by half (Jaccard). Cohen's kappa is taken
over the statuses of matched events.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from marks import Item, Place, items, place


def _places(item: Item, field: str, mark: str) -> list[Place]:
    """Return the places of the strings of a field."""
    return [found for one in field.split(mark) if (found := place(item.text, one))]


def _share(first: Place, second: Place) -> bool:
    """Say whether two places share a character."""
    return first[0] < second[1] and second[0] < first[1]


def _same_parties(one: tuple[Item, list[str]], other: tuple[Item, list[str]]) -> bool:
    """Say whether sources and targets of two events overlap, or are both missing."""
    for field in (3, 4):
        ours, theirs = _places(one[0], one[1][field], ";"), _places(other[0], other[1][field], ";")
        if bool(ours) != bool(theirs) or (
            ours and not any(_share(a, b) for a in ours for b in theirs)
        ):
            return False
    return True


def _events(first: Item, second: Item, hits: Counter[str], pairs: list[tuple[str, str]]) -> None:
    """Match the events of an item."""
    ours = [fields for kind, fields in first.marks if kind == "E"]
    theirs = [fields for kind, fields in second.marks if kind == "E"]
    hits["events"] += len(ours) + len(theirs)
    free = list(theirs)
    for fields in ours:
        trigger = place(first.text, fields[0])
        matched = [
            other
            for other in free
            if trigger and (found := place(second.text, other[0])) and _share(trigger, found)
        ]
        # Where several share the trigger, the one of the same type is meant.
        matched.sort(key=lambda other: other[1].split()[0] != fields[1].split()[0])
        if not matched:
            continue
        other = matched[0]
        free.remove(other)
        hits["found"] += 1
        is_typed = fields[1].split()[0] == other[1].split()[0]
        hits["typed"] += is_typed
        hits["mode"] += fields[1] == other[1]
        hits["status"] += fields[2] == other[2]
        hits["voice"] += (fields[5] == "-") == (other[5] == "-")
        hits["parties"] += is_typed and _same_parties((first, fields), (second, other))
        pairs.append((fields[2], other[2]))


def _contents(item: Item) -> list[tuple[frozenset[int], Place | None]]:
    """Return the characters of each statement's content, and the place of its source."""
    found = []
    for kind, fields in item.marks:
        if kind == "S":
            pieces = _places(item, fields[2], "||")
            content = frozenset(at for start, end in pieces for at in range(start, end))
            found.append((content, place(item.text, fields[0])))
    return found


def _statements(first: Item, second: Item, hits: Counter[str]) -> None:
    """Match the statements of an item by their contents."""
    sides = [_contents(item) for item in (first, second)]
    hits["statements"] += len(sides[0]) + len(sides[1])
    free = list(sides[1])
    for content, source in sides[0]:
        for other in free:
            union = content | other[0]
            if union and 2 * len(content & other[0]) >= len(union):
                free.remove(other)
                hits["contents"] += 1
                both = (source, other[1])
                hits["sources"] += both == (None, None) or (None not in both and _share(*both))
                break


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Return Cohen's kappa of two labellings."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(left[name] * right[name] for name in left) / len(pairs) ** 2
    return (agreed - chance) / (1 - chance)


def main() -> None:
    """Print the agreement."""
    options = argparse.ArgumentParser()
    options.add_argument("first", type=Path)
    options.add_argument("second", type=Path)
    chosen = options.parse_args()
    hits: Counter[str] = Counter()
    pairs: list[tuple[str, str]] = []
    for path in sorted(chosen.second.glob("*.txt")):
        for first, second in zip(items(chosen.first / path.name), items(path), strict=True):
            hits["items"] += 1
            _events(first, second, hits, pairs)
            _statements(first, second, hits)
    print(
        f"items {hits['items']}, events {hits['events'] // 2} a pass, statements {hits['statements'] // 2} a pass"
    )
    print(
        f"event found F1 {2 * hits['found'] / hits['events']:.3f}, found and typed F1 {2 * hits['typed'] / hits['events']:.3f}"
    )
    print(f"typed and both parties F1 {2 * hits['parties'] / hits['events']:.3f}")
    for key in ("mode", "status", "voice"):
        print(f"{key} equal where found {hits[key] / hits['found']:.3f}")
    print(f"status kappa {kappa(pairs):.3f}")
    print(
        f"content F1 (Jaccard .5) {2 * hits['contents'] / hits['statements']:.3f}, source right of those {hits['sources'] / hits['contents']:.3f}"
    )


if __name__ == "__main__":
    main()
