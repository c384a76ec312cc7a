"""
Score positions on the own sets (bench/own), and attitudes on MPQA and directed sentiment.

    python bench/positions.py [--json] [--half dev] [--misses]

`f1` counts positions whose holder, issue and stance are all right. The holder is right
when half of the shorter phrase is shared, the issue when half of all its words are, or
when its first content words stand in what was found.
"""

from __future__ import annotations

from collections import Counter

from own_score import (
    chosen_options,
    extents,
    f1,
    ignored,
    likeness,
    macro_f1,
    pair,
    read,
    same_party,
    show,
)
from own_sets import Item, OwnMark, find
from position_mpqa import mpqa_scores
from position_sentiment import sentiment_scores

from dragoman.records import Position, Statement


def who_right(item: Item, gold: OwnMark, found: Position) -> bool:
    """Say whether the stance is ascribed to the right party."""
    where = find(item.text, gold.field(0))
    spans = [extent for party in found.who for extent in extents(party.spans)]
    return where is not None and same_party(item.text, where, spans)


def on_right(item: Item, gold: OwnMark, found: Position) -> bool:
    """Say whether the issue is the gold one; "-" in the gold leaves it open."""
    if gold.field(1) in {"", "-"}:
        return True
    where = find(item.text, gold.field(1))
    return where is not None and likeness(item.text, [where], extents(found.on)) >= 0.5


def voice_right(item: Item, gold: OwnMark, found: Position, said: dict[str, Statement]) -> bool:
    """Say whether the position is told by the right voice."""
    words = gold.field(3)
    statement = said.get(found.voice or "")
    if words in {"", "-"} or statement is None or statement.source is None:
        return words in {"", "-"} and statement is None
    where = find(item.text, words)
    return where is not None and same_party(item.text, where, extents(statement.source.spans))


def score(half: str, *, misses: bool = False) -> dict[str, float]:
    """Score one half of the own sets."""
    counts: Counter[str] = Counter()
    stances: list[tuple[str, str]] = []
    for item, marks in read("position", half):
        gold = item.of("P")
        found = [mark for mark in marks if isinstance(mark, Position)]
        said = {mark.id: mark for mark in marks if isinstance(mark, Statement)}
        judged = {
            (at, to): (who_right(item, one, other), on_right(item, one, other))
            for at, one in enumerate(gold)
            for to, other in enumerate(found)
        }
        likes = {
            (at, to): is_who + is_on + 0.5 * (gold[at].field(2) == found[to].stance)
            for (at, to), (is_who, is_on) in judged.items()
            if is_who or (is_on and gold[at].field(1) not in {"", "-"})
        }
        pairs = pair(gold, found, likes)
        loose = [
            mark
            for to, mark in enumerate(found)
            if to not in {to for _, to in pairs}
            and not ignored(item, extents(mark.spans) + [e for p in mark.who for e in extents(p.spans)])
        ]
        counts["gold"] += len(gold)
        counts["found"] += len(pairs) + len(loose)
        for at, to in pairs:
            is_who, is_on = judged[at, to]
            is_stance = gold[at].field(2) == found[to].stance
            stances.append((gold[at].field(2), found[to].stance))
            counts.update(
                {
                    "pairs": 1,
                    "who": is_who,
                    "on": is_on,
                    "stance": is_stance,
                    "voice": voice_right(item, gold[at], found[to], said),
                    "right": is_who and is_on and is_stance,
                }
            )
            if misses and not (is_who and is_on and is_stance):
                print("WRONG", "" if is_who else "who", "" if is_on else "on", "" if is_stance else "stance", gold[at].fields, "|", found[to].text, found[to].stance, "\n     ", item.text)
        if misses:
            for at, one in enumerate(gold):
                if at not in dict(pairs):
                    print("MISSED", one.fields, "\n     ", item.text)
            for mark in loose:
                print("FALSE", mark.text, mark.stance, mark.by, "\n     ", item.text)
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
    scores: dict[str, float] = {}
    for half in [chosen.half] if chosen.half else ["dev", "held-out"]:
        name = half.replace("-", "_")
        found = score(half, misses=chosen.misses and half == "dev")
        scores |= {f"positions.{name}_{key}": value for key, value in found.items()}
    if not chosen.half:
        scores |= {f"positions.mpqa_{key}": value for key, value in mpqa_scores().items()}
        scores |= {f"positions.directed_{key}": value for key, value in sentiment_scores().items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
