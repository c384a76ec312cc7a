"""
Score commitments on the own sets (bench/own/promises).

    python bench/commitments.py [--json] [--half dev] [--misses]

A found commitment is paired with a gold one when half of the words of their deeds are the
same. `f1` counts the pairs whose bound party and due interval are right too. Two intervals
are the same when they end on the same day, or share half of their days. `strength_f1` is the mean F1 over the six
strengths in the pairs; `strength_end_f1` counts missed and false commitments as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dragoman.records import Commitment, Due, Mark, Statement
from own_score import (
    by_half,
    chosen_options,
    extents,
    f1,
    likeness,
    macro_f1,
    matched,
    read,
    show_misses,
    show_wrong,
    voice_right,
    who_right,
)
from own_sets import Item, OwnMark, find
from printed import show


def due_right(gold: str, found: Due | None) -> bool:
    """Say whether the due interval is the gold one."""
    has_day = found is not None and found.end is not None
    if gold == "?":
        return True
    if gold in {"", "-"} or found is None or not has_day:
        return (gold in {"", "-"}) == (not has_day)
    begin, end = (date.fromisoformat(part).toordinal() for part in gold.split(".."))
    first = date.fromisoformat((found.begin or found.end or "")[:10]).toordinal()
    last = date.fromisoformat((found.end or "")[:10]).toordinal()
    if end == last:
        return True
    shared = min(end, last) - max(begin, first) + 1
    return 2 * shared >= max(end, last) - min(begin, first) + 1


def _likes(
    item: Item, gold: list[OwnMark], found: list[Commitment]
) -> dict[tuple[int, int], float]:
    """Return how like the deeds of gold and found commitments are; less than half is none."""
    likes: dict[tuple[int, int], float] = {}
    for at, one in enumerate(gold):
        where = find(item.text, one.field(1))
        for to, other in enumerate(found):
            same = likeness(item.text, [where] if where else [], extents(other.deed))
            likes[at, to] = same if same >= 0.5 else 0.0
    return likes


def count_text(
    item: Item, marks: Sequence[Mark], strengths: list[tuple[str, str]], *, misses: bool
) -> Counter[str]:
    """Count what is right in one text; `strengths` learns gold and found, "-" for none."""
    gold = item.of("C")
    found = [mark for mark in marks if isinstance(mark, Commitment)]
    said = {mark.id: mark for mark in marks if isinstance(mark, Statement)}
    both = matched(item, gold, found, _likes(item, gold, found), lambda mark: extents(mark.deed))
    counts = both.counts()
    strengths += [(one.field(2).split()[0], "-") for one in both.missed]
    strengths += [("-", mark.strength) for mark in both.false]
    for one, other in both.pairs:
        strength, *status = one.field(2).split()
        facts = {
            "who": who_right(item, one, other),
            "due": due_right(one.field(3), other.due),
            "voice": voice_right(item, one.field(4), other, said),
            "declined": ("declined" in status) == (other.status == "declined"),
            "condition": ("conditional" in status) == bool(other.condition),
            "strength": strength == other.strength,
        }
        counts.update(name for name, is_right in facts.items() if is_right)
        counts["right"] += facts["who"] and facts["due"]
        strengths.append((strength, other.strength))
        if misses:
            show_wrong(item, one, facts, other.text, other.due)
    if misses:
        show_misses(item, both, "strength")
    return counts


def score(half: str, *, misses: bool = False) -> dict[str, float]:
    """Score one half."""
    counts: Counter[str] = Counter()
    strengths: list[tuple[str, str]] = []
    for item, marks in read("commitment", half):
        counts += count_text(item, marks, strengths, misses=misses)
    count = max(1, counts["pairs"])
    facts = ("who", "due", "voice", "declined", "condition")
    return {
        "f1": f1(counts["right"], counts["found"], counts["gold"]),
        "precision": counts["right"] / max(1, counts["found"]),
        "recall": counts["right"] / max(1, counts["gold"]),
        "deed_f1": f1(counts["pairs"], counts["found"], counts["gold"]),
        **{name: counts[name] / count for name in facts},
        "strength_f1": macro_f1([one for one in strengths if "-" not in one]),
        "strength_end_f1": macro_f1(strengths),
    }


def main() -> None:
    """Print the figures of the halves."""
    chosen = chosen_options(__doc__.splitlines()[1])
    show(by_half("commitments", chosen, score), as_json=chosen.json)


if __name__ == "__main__":
    main()
