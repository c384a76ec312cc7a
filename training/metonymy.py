"""
Train the model that tells places from what their names stand for.

    python training/metonymy.py                cross-validate (5 folds)
    python training/metonymy.py --write        train on everything, write metonymy.bin

Needs ../shared/gold/knowledge/metonymy_train.jsonl (ReLocaR, relabelled CoNLL, SemEval-2007,
silver sentences of Wikipedia); no text of it is kept in the model, whose features are
hashed. Folds are cut by sentence, so that no sentence stands on both sides. Logistic
regression by AdaGrad, averaged over the last passes; sources are weighted by how
carefully they were labelled. "Mixed" counts as not literal.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.reader import default_reader
from dragoman.records import Report, report_id
from dragoman.stages import metonymy

GOLD = Path(__file__).parent.parent.parent / "shared/gold/knowledge/metonymy_train.jsonl"
OUT = Path(metonymy.__file__).parent / "data" / "metonymy.bin"
FOLDS = 5
_WEIGHT = {"relocar": 2.0, "semeval": 2.0, "conll": 1.0, "wiki": 0.3}
_PASSES, _RATE, _PENALTY = 6, 0.05, 1e-3
_MOST = 127
# Weights beyond this are as sure as any.
_CLIP = 2.5
Array = np.ndarray[Any, np.dtype[Any]]


class Examples(NamedTuple):
    """Features by number, label (1: not literal), source and fold of every example."""

    features: list[Array]
    labels: Array
    sources: list[str]
    folds: Array


def examples() -> Examples:
    """Read the sentences and return their features."""
    rows = [json.loads(line) for line in GOLD.open(encoding="utf-8")]
    reports = [Report(id=report_id(row["text"]), text=row["text"]) for row in rows]
    read = zip(rows, default_reader().read(reports), strict=True)
    features, labels, sources, folds = [], [], [], []
    for row, reading in read:
        words = [t for t in reading.tokens if t.start < row["end"] and row["start"] < t.end]
        first, last = (words[0].index, words[-1].index + 1) if words else (0, 1)
        found = metonymy.features(reading, first, last)
        features.append(np.unique([metonymy.number(feature) for feature in found]))
        labels.append(row["label"] != "literal")
        sources.append(row["source"])
        folds.append(zlib.crc32(row["text"].strip().encode()) % FOLDS)
    return Examples(features, np.array(labels, float), sources, np.array(folds))


def learn(data: Examples, chosen: list[int]) -> Array:
    """Return the weights learnt from some examples."""
    weight = np.zeros(1 << metonymy.BITS)
    squares = np.full(weight.shape, 1e-6)
    total, count = np.zeros(weight.shape), 0
    order, shuffle = list(chosen), random.Random(0).shuffle
    for passed in range(_PASSES):
        shuffle(order)
        for at in order:
            active = data.features[at]
            guess = 1 / (1 + np.exp(-np.clip(weight[active].sum(), -30, 30)))
            slope = (guess - data.labels[at]) * _WEIGHT[data.sources[at]]
            slope = slope + _PENALTY * weight[active]
            squares[active] += slope * slope
            weight[active] -= _RATE * slope / np.sqrt(squares[active])
        if passed >= _PASSES // 2:
            total, count = total + weight, count + 1
    return total / count


def packed(weight: Array) -> tuple[Array, float]:
    """Return weights as steps of one byte, and what a step is worth."""
    step = _CLIP / _MOST
    return np.clip(np.round(weight / step), -_MOST, _MOST).astype(np.int8), step


def cross_validated(data: Examples) -> dict[str, float]:
    """Return the accuracy in cross-validation, of all and by source, with packed weights."""
    right = np.zeros(len(data.labels), bool)
    for fold in range(FOLDS):
        steps, _ = packed(learn(data, np.flatnonzero(data.folds != fold).tolist()))
        for at in np.flatnonzero(data.folds == fold).tolist():
            guess = int(steps[data.features[at]].sum(dtype=int)) > 0
            right[at] = guess == bool(data.labels[at])
    found = {"all": float(right.mean())}
    for source in sorted(set(data.sources)):
        found[source] = float(right[[one == source for one in data.sources]].mean())
    return found


def main() -> None:
    """Cross-validate, or train and write."""
    options = argparse.ArgumentParser(description="Train the model of metonymy.")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    data = examples()
    if not chosen.write:
        for name, value in cross_validated(data).items():
            print(f"{name:10} {value:.4f}")
        return
    steps, step = packed(learn(data, list(range(len(data.labels)))))
    OUT.write_bytes(f"{metonymy.BITS} {step!r}\n".encode() + steps.tobytes())
    print(f"{int((steps != 0).sum())} weights, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
