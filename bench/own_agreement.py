"""
Say how far the second pass over the own sets agrees with the first.

    python bench/own_agreement.py

About 15 percent of the texts, drawn by a hash of the text, were marked again from the
texts alone (bench/own/promises/second). Words that either pass leaves unjudged count for
neither. The figures are F1 of marks with the same fields, the first pass taken as gold.
"""

from __future__ import annotations

from collections import Counter

from own_score import f1, likeness
from own_sets import OWN, Item, OwnMark, find, items


def fields(mark: OwnMark) -> dict[str, str]:
    """Return the fields of a mark that are compared."""
    if mark.letter == "C":
        strength, *status = mark.field(2).split()
        due = mark.field(3) if mark.field(3) not in {"", "?"} else "-"
        return {"who": mark.field(0), "due": due, "strength": strength, "status": " ".join(status)}
    if mark.letter == "P":
        return {"who": mark.field(0), "stance": mark.field(2)}
    return {"value": mark.field(1), "change": mark.field(4) if mark.letter == "F" else ""}


def place(item: Item, mark: OwnMark) -> tuple[int, int] | None:
    """Return the words that say where a mark is: deed, issue or holder, number."""
    words = mark.field(1 if mark.letter in "CP" else 0)
    return find(item.text, words if words not in {"", "-"} else mark.field(0))


def main() -> None:
    """Print the agreement for each kind of mark."""
    first = {item.text: item for item in items()}
    again = list(items(sorted((OWN / "second").glob("*.txt"))))
    print(f"texts {len(again)}")
    for letters in ("C", "P", "FR"):
        counts: Counter[str] = Counter()
        for item in again:
            counts += _count(first[item.text], item, letters)
        same, found, gold = counts.pop("same"), counts.pop("found"), counts.pop("gold")
        print(f"{letters}: marks {gold} and {found}, F1 {f1(same, found, gold):.3f}")
        for name, count in sorted(counts.items()):
            print(f"    {name}: {count / max(1, same):.3f} of the pairs")


def _count(earlier: Item, item: Item, letters: str) -> Counter[str]:
    """Count marks with some letters in two passes over a text, the same ones, and their same fields."""
    holes = [h for m in [*earlier.of("I"), *item.of("I")] if (h := find(item.text, m.field(0)))]
    gold = [mark for mark in earlier.of(*letters) if not _in(place(earlier, mark), holes)]
    found = [mark for mark in item.of(*letters) if not _in(place(item, mark), holes)]
    counts = Counter(gold=len(gold), found=len(found))
    for one in gold:
        other = next((mark for mark in found if _is_same(item, one, mark)), None)
        if other is not None:
            found.remove(other)
            counts["same"] += 1
            theirs = fields(other)
            counts.update(name for name, value in fields(one).items() if theirs[name] == value)
    return counts


def _is_same(item: Item, one: OwnMark, other: OwnMark) -> bool:
    """Say whether two marks stand at much the same words, and positions are of one holder."""
    here, there = place(item, one), place(item, other)
    if here is None or there is None or likeness(item.text, [here], [there]) < 0.5:
        return False
    return one.letter != "P" or one.field(0) == other.field(0)


def _in(where: tuple[int, int] | None, holes: list[tuple[int, int]]) -> bool:
    """Say whether a mark lies on words that are not judged."""
    return where is not None and any(where[0] < stop and start < where[1] for start, stop in holes)


if __name__ == "__main__":
    main()
