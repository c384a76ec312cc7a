"""
Learn the weights of place resolution from half of the documents of LGL.

    python training/places.py            train on the even half, write place_weights.tsv
    python training/places.py --fresh    read the documents anew (they are cached)

Documents are parted by a hash of their id, so that both halves hold all newspapers;
bench/places.py reports both. For every name that the gold locates, the places within
161 km of the gold (for states and divisions: of the same kind and country) are right;
the weights make the right ones likely, by gradient ascent with a quadratic penalty.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

import places as bench
from dragoman.language.reading import Reading
from dragoman.stages.place.names import Toponym, toponyms
from dragoman.stages.place.resolve import FEATURES, Array, Context, evidence, grouped

OUT = Path(bench.__file__).parent.parent / "src/dragoman/knowledge/data/place_weights.tsv"
HEAD = """# What counts when a place name is resolved, in three rounds: what a place is by itself, then among the others, twice.
# source: learnt by training/places.py from half of the documents of LGL; licence: Apache-2.0
feature\tprior\tfirst\tsecond
"""
# LGL was chosen for villages named after capitals: elsewhere the capital is meant.
_LEAST = {"biggest": 0.0, "country": 5.0, "capital": 2.0, "listed": 0.5}
_PENALTY = 0.5
Document = tuple[dict[str, Any], Reading, list[Toponym]]
Example = tuple[Array, Array]
_STEPS = 400


def problems(
    rows: list[Document], contexts: list[Context], chances: list[list[Array]]
) -> Iterator[Example]:
    """Yield the features of the places of each located name, and which of them are right."""
    for (row, reading, names), context, chance in zip(rows, contexts, chances, strict=True):
        table = context.features(chance)
        start = 0
        for group in context.groups:
            stop = start + len(group.options)
            for member in group.members:
                gold = bench.gold_of(row, reading, names[member])
                if gold is None:
                    continue
                right = np.array([bench.is_right(place, gold) for place in group.options])
                if right.any() and not right.all():
                    yield table[start:stop], right
            start = stop


def learn(examples: list[Example], used: set[str]) -> Array:
    """Return weights that make the right places likely."""
    mask = np.array([name in used for name in FEATURES], float)
    least = np.array([_LEAST.get(name, -np.inf) for name in FEATURES])
    weight, speed = np.zeros(len(FEATURES)), np.zeros(len(FEATURES))
    for step in range(_STEPS):
        slope = -_PENALTY * weight
        for table, right in examples:
            scores = table @ weight
            raised = np.exp(scores - scores.max())
            all_ = raised / raised.sum()
            ours = raised * right / (raised * right).sum()
            slope += (ours - all_) @ table
        speed = 0.9 * speed + slope * mask / len(examples)
        weight = weight + (0.3 if step < _STEPS // 2 else 0.1) * speed
        weight = np.maximum(weight, least)
    return weight


def main() -> None:
    """Train the three rounds, one on top of the other."""
    options = argparse.ArgumentParser(description="Learn the weights of place resolution.")
    options.add_argument("--fresh", action="store_true")
    chosen = options.parse_args()
    readings = bench.readings(fresh=chosen.fresh)
    rows = [
        (row, reading, toponyms(reading)) for row, reading in readings if bench.is_training(row)
    ]
    rows = [one for one in rows if any(name.options for name in one[2])]
    contexts = [Context(grouped(names), evidence(reading)) for _, reading, names in rows]
    own = "people country division county region listed other_name biggest people_division".split()
    chances: list[list[Array]] = [[] for _ in rows]
    columns = []
    for used in (own, FEATURES, FEATURES):
        weight = learn(list(problems(rows, contexts, chances)), set(used))
        columns.append(weight)
        chances = [
            context.chances(weight, chance)
            for context, chance in zip(contexts, chances, strict=True)
        ]
    lines = sorted(
        f"{name}\t" + "\t".join(f"{column[at]:.3f}" for column in columns)
        for at, name in enumerate(FEATURES)
    )
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(OUT.read_text("utf-8"))


if __name__ == "__main__":
    main()
