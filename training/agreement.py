"""
How far two independent passes over the same marked text agree.

    python training/agreement.py FIRST SECOND

Two files, or two folders, of which the files of the same name are compared: our own marked
text by the items that the second has, CoNLL-U word by word. Events match where their triggers share a
character, statements where contents overlap by half (Jaccard), silences where who was
silent or on what shares a character. Cohen's kappa is taken over the statuses of matched
events.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from agreement_trees import compare_trees
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


def _contents(item: Item) -> list[tuple[frozenset[int], Place | None, str]]:
    """Return the characters of each statement's content, its source's place, and its cue."""
    found = []
    for kind, fields in item.marks:
        if kind == "S":
            pieces = _places(item, fields[2], "||")
            content = frozenset(at for start, end in pieces for at in range(start, end))
            found.append((content, place(item.text, fields[0]), fields[1]))
    return found


def _statements(first: Item, second: Item, hits: Counter[str]) -> None:
    """Match the statements of an item by their contents."""
    sides = [_contents(item) for item in (first, second)]
    hits["statements"] += len(sides[0]) + len(sides[1])
    free = list(sides[1])
    for content, source, cue in sides[0]:
        for other in free:
            union = content | other[0]
            if union and 2 * len(content & other[0]) >= len(union):
                free.remove(other)
                hits["contents"] += 1
                theirs = other[1]
                hits["sources"] += _share(source, theirs) if source and theirs else source == theirs
                hits["exact"] += content == other[0]
                hits["cues"] += cue == other[2]
                break


def _silences(first: Item, second: Item, hits: Counter[str]) -> None:
    """Match the silences of an item by who is silent or on what, best by both."""
    ours, theirs = (
        [
            [place(item.text, words) for words in fields[:2]]
            for kind, fields in item.marks
            if kind == "N"
        ]
        for item in (first, second)
    )
    hits["silences"] += len(ours) + len(theirs)
    free = list(theirs)
    for parts in ours:
        shared = [
            [bool(a and b and _share(a, b)) for a, b in zip(parts, other, strict=True)]
            for other in free
        ]
        best = max(range(len(free)), key=lambda at: sum(shared[at]), default=None)
        if best is None or not any(shared[best]):
            continue
        del free[best]
        hits["silences found"] += 1
        hits["same who"] += shared[best][0]
        hits["same matter"] += shared[best][1]


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Return Cohen's kappa of two labellings; where chance alone makes them equal, 1."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(left[name] * right[name] for name in left) / len(pairs) ** 2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def _event_lines(hits: Counter[str], pairs: list[tuple[str, str]]) -> Iterator[str]:
    """Yield what is said of events."""
    for key, label in (
        ("found", "event found"),
        ("typed", "found and typed"),
        ("parties", "typed and both parties"),
    ):
        yield f"{label} F1 {2 * hits[key] / hits['events']:.3f}"
    if pairs:
        for key in ("mode", "status", "voice"):
            yield f"{key} equal where found {hits[key] / hits['found']:.3f}"
        yield f"status kappa {kappa(pairs):.3f}"


def _statement_lines(hits: Counter[str]) -> Iterator[str]:
    """Yield what is said of statements."""
    yield f"content F1 (Jaccard .5) {2 * hits['contents'] / hits['statements']:.3f}"
    for key, label in (
        ("sources", "source right"),
        ("exact", "content exact"),
        ("cues", "cue equal"),
    ):
        if hits["contents"]:
            yield f"{label} of those {hits[key] / hits['contents']:.3f}"


def _silence_lines(hits: Counter[str]) -> Iterator[str]:
    """Yield what is said of silences."""
    yield f"silence F1 (who or on) {2 * hits['silences found'] / hits['silences']:.3f}"
    yield f"silence F1 (on) {2 * hits['same matter'] / hits['silences']:.3f}"
    if hits["silences found"]:
        yield f"who right of those found {hits['same who'] / hits['silences found']:.3f}"


def compare(files: list[tuple[Path, Path]]) -> Iterator[str]:
    """Yield what is said of files of marked text: nothing of kinds that neither pass has."""
    hits: Counter[str] = Counter()
    pairs: list[tuple[str, str]] = []
    for one, other in files:
        firsts = {item.text: item for item in items(one)}
        for second in items(other):
            if second.text not in firsts:
                message = f"{one} has no item of the text in {other}: {second.text[:60]}"
                raise SystemExit(message)
            first = firsts[second.text]
            hits["items"] += 1
            _events(first, second, hits, pairs)
            _statements(first, second, hits)
            _silences(first, second, hits)
    counts = (f"{kind} {hits[kind] / 2:g} a pass" for kind in ("events", "statements", "silences"))
    yield f"files {len(files)}, items {hits['items']}, " + ", ".join(counts)
    if hits["events"]:
        yield from _event_lines(hits, pairs)
    if hits["statements"]:
        yield from _statement_lines(hits)
    if hits["silences"]:
        yield from _silence_lines(hits)


def _tree_lines(files: list[tuple[Path, Path]]) -> Iterator[str]:
    """Yield what is said of trees."""
    hits = sum((compare_trees(*pair) for pair in files), Counter[str]())
    yield f"files {len(files)}, sentences {hits['sentences']}, words {hits['words']}"
    for key in ("head", "head and relation", "UPOS", "lemma"):
        yield f"{key} equal {hits[key] / hits['words']:.3f}"


def main() -> None:
    """Print the agreement."""
    options = argparse.ArgumentParser()
    options.add_argument("first", type=Path)
    options.add_argument("second", type=Path)
    chosen = options.parse_args()
    files = [(chosen.first, chosen.second)]
    if chosen.second.is_dir():
        others = sorted(chosen.second.iterdir())
        files = [(path, other) for other in others if (path := chosen.first / other.name).exists()]
    if not files:
        options.error(f"{chosen.second} has no file of a name that {chosen.first} has")
    trees = [pair for pair in files if pair[1].suffix == ".conllu"]
    marked = [pair for pair in files if pair not in trees]
    for line in (*(compare(marked) if marked else ()), *(_tree_lines(trees) if trees else ())):
        print(line)


if __name__ == "__main__":
    main()
