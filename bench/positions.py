"""
Score positions on the own sets (bench/own/promises), and attitudes on MPQA and directed sentiment.

    python bench/positions.py [--json] [--half dev] [--misses]

`f1` counts positions whose holder, issue and stance are all right. The holder is right
when half of the shorter phrase is shared, the issue when half of all its words are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dragoman.records import Mark, Position, Statement
from own_score import (
    Extent,
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
from position_mpqa import mpqa_scores
from position_sentiment import sentiment_scores
from printed import show


def on_right(item: Item, gold: OwnMark, found: Position) -> bool:
    """Say whether the issue is the gold one; "-" in the gold leaves it open."""
    if gold.field(1) in {"", "-"}:
        return True
    where = find(item.text, gold.field(1))
    return where is not None and likeness(item.text, [where], extents(found.on)) >= 0.5


def _likes(
    item: Item, gold: Sequence[OwnMark], found: Sequence[Position]
) -> dict[tuple[int, int], float]:
    """Return how like gold and found positions are, by holder, issue and stance."""
    likes: dict[tuple[int, int], float] = {}
    for at, one in enumerate(gold):
        for to, other in enumerate(found):
            is_who, is_on = who_right(item, one, other), on_right(item, one, other)
            if is_who or (is_on and one.field(1) not in {"", "-"}):
                likes[at, to] = is_who + is_on + 0.5 * (one.field(2) == other.stance)
    return likes


def count_text(
    item: Item, marks: Sequence[Mark], stances: list[tuple[str, str]], *, misses: bool
) -> Counter[str]:
    """Count what is right in one text; `stances` learns gold and found."""
    gold = item.of("P")
    found = [mark for mark in marks if isinstance(mark, Position)]
    said = {mark.id: mark for mark in marks if isinstance(mark, Statement)}
    both = matched(item, gold, found, _likes(item, gold, found), _words)
    counts = both.counts()
    for one, other in both.pairs:
        facts = {
            "who": who_right(item, one, other),
            "on": on_right(item, one, other),
            "stance": one.field(2) == other.stance,
        }
        stances.append((one.field(2), other.stance))
        counts.update(name for name, is_right in facts.items() if is_right)
        counts["voice"] += voice_right(item, one.field(3), other, said)
        counts["right"] += all(facts.values())
        if misses:
            show_wrong(item, one, facts, other.text, other.stance)
    if misses:
        show_misses(item, both, "stance")
    return counts


def _words(found: Position) -> list[Extent]:
    """Return where a position stands: its own words, and those of who holds it."""
    return extents([*found.spans, *(span for party in found.who for span in party.spans)])


def score(half: str, *, misses: bool = False) -> dict[str, float]:
    """Score one half of the own sets."""
    counts: Counter[str] = Counter()
    stances: list[tuple[str, str]] = []
    for item, marks in read("position", half):
        counts += count_text(item, marks, stances, misses=misses)
    count = max(1, counts["pairs"])
    return {
        "f1": f1(counts["right"], counts["found"], counts["gold"]),
        "precision": counts["right"] / max(1, counts["found"]),
        "recall": counts["right"] / max(1, counts["gold"]),
        "found_f1": f1(counts["pairs"], counts["found"], counts["gold"]),
        **{name: counts[name] / count for name in ("who", "on", "voice")},
        "stance_f1": macro_f1(stances),
    }


def main() -> None:
    """Print the figures of the halves, then those of the other development sets."""
    chosen = chosen_options(__doc__.splitlines()[1])
    scores = by_half("positions", chosen, score)
    if not chosen.half:
        scores |= {f"positions.mpqa_{key}": value for key, value in mpqa_scores().items()}
        scores |= {f"positions.directed_{key}": value for key, value in sentiment_scores().items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
