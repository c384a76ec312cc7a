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
    counts: Counter[tuple[str, str]] = Counter()
    texts = 0
    for item in items(sorted((OWN / "second").glob("*.txt"))):
        texts += 1
        earlier = first[item.text]
        holes = [h for m in [*earlier.of("I"), *item.of("I")] if (h := find(item.text, m.field(0)))]
        for letters in ("C", "P", "FR"):
            gold = [m for m in earlier.of(*letters) if not _in(place(earlier, m), holes)]
            found = [m for m in item.of(*letters) if not _in(place(item, m), holes)]
            counts[letters, "gold"] += len(gold)
            counts[letters, "found"] += len(found)
            for one in gold:
                for other in found:
                    here, there = place(earlier, one), place(item, other)
                    is_same = here and there and likeness(item.text, [here], [there]) >= 0.5
                    if is_same and (letters != "P" or one.field(0) == other.field(0)):
                        counts[letters, "same"] += 1
                        for name, value in fields(one).items():
                            counts[letters, name] += fields(other)[name] == value
                        found.remove(other)
                        break
    print(f"texts {texts}")
    for letters in ("C", "P", "FR"):
        same = counts[letters, "same"]
        found_f1 = f1(same, counts[letters, "found"], counts[letters, "gold"])
        print(
            f"{letters}: marks {counts[letters, 'gold']} and {counts[letters, 'found']}, F1 {found_f1:.3f}"
        )
        for (kind, name), count in sorted(counts.items()):
            if kind == letters and name not in {"gold", "found", "same"}:
                print(f"    {name}: {count / max(1, same):.3f} of the pairs")


def _in(where: tuple[int, int] | None, holes: list[tuple[int, int]]) -> bool:
    """Say whether a mark lies on words that are not judged."""
    return where is not None and any(where[0] < stop and start < where[1] for start, stop in holes)


if __name__ == "__main__":
    main()
