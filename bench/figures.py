"""
Score figures on the own sets (bench/own/promises).

    python bench/figures.py [--json] [--half dev] [--misses]

A found figure is paired with a gold one when half of the characters of their words are the
same (`span_f1`; `exact_f1` asks for the same span). In the pairs: `value` is right when
both ends and the unit are; `measure` when the head nouns agree; `of` when the same actor
or noun is named; `change` when direction, and factor, former and later value where the
gold set names them, are right; `rank` when position, order, and who is overtaken and
ranked are right. `change_precision` says how many found changes the gold set has.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.records import Change, Figure, Mark
from own_score import (
    Extent,
    by_half,
    chosen_options,
    content,
    extents,
    f1,
    likeness,
    matched,
    read,
    same_actor,
    show_misses,
    show_wrong,
)
from own_sets import Item, OwnMark, find, interval, number
from printed import show

# Whether these belong to the span is not judged.
_BOUND = re.compile(
    r"(?i:just under|just over|more than|less than|fewer than|up to|at least|at most|another|about|nearly)\s"
)
_OPEN = frozenset({"", "-", "?"})


class Judged(NamedTuple):
    """Whether one fact of a figure is right; None where it is not judged."""

    value: bool | None
    measure: bool | None
    of: bool | None
    change: bool | None
    rank: bool | None


def close(one: float | None, other: float | None) -> bool:
    """Say whether two values are the same but for rounding."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=0.006, abs_tol=1e-6)


def value_right(gold: str, found: Figure) -> bool | None:
    """Say whether value and unit are right."""
    words = gold.split(maxsplit=1)
    if not words or words[0] == "?":
        return None
    if words[0] == "-":
        return found.low is None and found.high is None
    low, high = interval(words[0])
    if not (close(low, found.low) and close(high, found.high)):
        return False
    unit = words[1] if len(words) > 1 else ""
    # Where the gold set names no period ("a month"), none is judged.
    unit_found = (found.unit or "") if " per " in unit else (found.unit or "").split(" per ")[0]
    if not unit or "?" in unit:
        return True
    # What a count counts may be told in more or fewer words.
    if ":count" in found.by:
        return bool(content(unit) & content(unit_found))
    return unit == unit_found


def measure_right(gold: str, found: str | None) -> bool | None:
    """Say whether the head nouns of what is measured agree."""
    if gold in _OPEN:
        return None
    return bool(content(gold) & content(found or ""))


def change_right(gold: str, found: Change | None) -> bool | None:
    """Say whether a change is right in all that the gold set tells of it."""
    words = gold.split()
    if not words or words[0] in _OPEN:
        return None
    if found is None or found.direction != words[0]:
        return False
    told = dict(re.findall(r"(from|to) (\S+)", gold)) | dict(re.findall(r"(x)([\d.]+)", gold))
    values = {"from": found.from_, "to": found.to, "x": found.factor}
    return all(close(number(value), values[name]) for name, value in told.items())


def rank_right(item: Item, marks: Sequence[Mark], gold: OwnMark, found: Figure) -> bool:
    """Say whether a rank is right: position, order, overtaken and holder."""
    rank = found.rank
    if rank is None or rank.position != int(gold.field(1)):
        return False
    order = content(gold.field(2)) & content(rank.in_ or "")
    if 2 * len(order) < len(content(gold.field(2))):
        return False
    over, holder = gold.field(3), gold.field(4)
    is_over = rank.over is None if over in _OPEN else same_actor(item, marks, over, rank.over)
    return is_over and (holder in _OPEN or same_actor(item, marks, holder, found.of))


def judge(item: Item, marks: Sequence[Mark], gold: OwnMark, found: Figure) -> Judged:
    """Judge one pair."""
    if gold.letter == "R":
        return Judged(None, None, None, None, rank_right(item, marks, gold, found))
    of = gold.field(3)
    return Judged(
        value_right(gold.field(1), found),
        measure_right(gold.field(2), found.measure),
        None if of in _OPEN else same_actor(item, marks, of, found.of),
        change_right(gold.field(4), found.change),
        None,
    )


def unbounded(text: str, where: Extent | None) -> Extent | None:
    """Return a span without the words that bound its number: "just under", "another"."""
    if where is None:
        return None
    bound = _BOUND.match(text, *where)
    return (bound.end(), where[1]) if bound else where


def _likes(
    item: Item, gold: Sequence[OwnMark], found: Sequence[Figure]
) -> dict[tuple[int, int], float]:
    """Return how like each gold mark is each found one; ranks only go with ranks."""
    likes = {}
    for at, one in enumerate(gold):
        where = unbounded(item.text, find(item.text, one.field(0)))
        for to, other in enumerate(found):
            same = likeness(item.text, [where] if where else [], extents(other.spans))
            is_same_kind = (one.letter == "R") == (other.rank is not None)
            likes[at, to] = same if is_same_kind and same >= 0.5 else 0.0
    return likes


def count_text(item: Item, marks: Sequence[Mark], *, misses: bool) -> Counter[str]:
    """Count what is right in one text."""
    gold = item.of("F", "R")
    found = [mark for mark in marks if isinstance(mark, Figure)]
    both = matched(item, gold, found, _likes(item, gold, found), lambda mark: extents(mark.spans))
    counts = both.counts()
    for one, other in both.pairs:
        where = unbounded(item.text, find(item.text, one.field(0)))
        judged = judge(item, marks, one, other)._asdict()
        counts["exact"] += [where] == extents(other.spans)
        counts["changes"] += other.change is not None
        for name, is_right in judged.items():
            counts[f"{name}_judged"] += is_right is not None
            counts[f"{name}_right"] += bool(is_right)
        if misses:
            show_wrong(item, one, judged, other)
    # A rank or change that was missed is wrong as well.
    counts["rank_judged"] += sum(one.letter == "R" for one in both.missed)
    counts["change_judged"] += sum(
        one.letter == "F" and one.field(4) not in _OPEN for one in both.missed
    )
    if misses:
        show_misses(item, both, "unit")
    return counts


def score(half: str, *, misses: bool = False) -> dict[str, float]:
    """Score one half."""
    counts: Counter[str] = Counter()
    for item, marks in read("figure", half):
        counts += count_text(item, marks, misses=misses)

    def share(*names: str) -> float:
        right = sum(counts[f"{name}_right"] for name in names)
        return right / max(1, sum(counts[f"{name}_judged"] for name in names))

    return {
        "span_f1": f1(counts["pairs"], counts["found"], counts["gold"]),
        "exact_f1": f1(counts["exact"], counts["found"], counts["gold"]),
        "value": share("value"),
        "measure": share("measure"),
        "of": share("of"),
        "measure_of": share("measure", "of"),
        "change": share("change"),
        "rank": share("rank"),
        "change_rank": share("change", "rank"),
        "change_precision": counts["change_right"] / max(1, counts["changes"]),
    }


def main() -> None:
    """Print the figures of the halves."""
    chosen = chosen_options(__doc__.splitlines()[1])
    show(by_half("figures", chosen, score), as_json=chosen.json)


if __name__ == "__main__":
    main()
