"""
Score directed sentiment between two named entities of a sentence, beside two baselines.

Five classes: none, positive or negative from the first to the second, or back. All models
are trained on the set's training half and chosen on its last tenth; the figures are macro
F1 on the development half. `majority` says none always; `words` is a linear model over the
words of the sentence; `linear` knows where each word stands relative to the two, the words
around and between them, and which of our words of stance are there.
The number of passes and the rarest feature kept were set while watching the development half.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from dragoman.stages.position.words import stance_words
from own_score import macro_f1

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "statements"
_CLASSES = 5
_EPOCHS = 6
# Features of fewer sentences say nothing about others.
_RAREST = 3
Features = Callable[[dict[str, Any]], Iterator[str]]


def rows(part: str) -> list[dict[str, Any]]:
    """Return the sentences of one part."""
    path = GOLD / f"position_directed_sentiment_{part}.jsonl"
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def words_of(row: dict[str, Any]) -> list[str]:
    """Return the words of a sentence in lower case, the two entities as P and Q."""
    (first, last), (begin, end) = row["spans"]
    text = row["text"]
    pieces = sorted([(first, last, "\x01"), (begin, end, "\x02")])
    out, at = [], 0
    for start, stop, name in pieces:
        out += [text[at:start].lower(), f" {name} "]
        at = max(at, stop)
    out.append(text[at:].lower())
    names = {"\x01": "P", "\x02": "Q"}
    return [names.get(word, word) for word in re.findall(r"[\x01\x02]|\w+|[^\w\s]", "".join(out))]


def bag(row: dict[str, Any]) -> Iterator[str]:
    """Yield the words of a sentence."""
    yield from set(words_of(row))


def placed(row: dict[str, Any]) -> Iterator[str]:
    """Yield words by where they stand between the two, pairs of words, and our stances."""
    words = words_of(row)
    one, other = (words.index("P"), words.index("Q")) if "P" in words and "Q" in words else (0, 0)
    order = "pq" if one < other else "qp"
    first, last = min(one, other), max(one, other)
    found = {f"order {order}", f"{order} gap {min(8, (last - first) // 3)}"}
    for at, word in enumerate(words):
        region = "before" if at < first else "between" if at <= last else "after"
        found |= {word, f"{order} {region} {word}"}
        if at + 1 < len(words):
            found.add(f"{order} {region} {word} {words[at + 1]}")
        if at + 2 < len(words) and first - 3 <= at <= last:
            found.add(f"{order} {word} {words[at + 1]} {words[at + 2]}")
        stance = _stance(word)
        if stance is not None:
            found.add(f"{order} {region} = {stance}")
    for name, at in (("P", one), ("Q", other)):
        for step in (-2, -1, 1, 2):
            if 0 <= at + step < len(words):
                found.add(f"{order} {name}{step} {words[at + step]}")
    yield from found


def _stance(word: str) -> str | None:
    """Return the stance a word tells, whatever its ending."""
    for stem in (
        word,
        word.removesuffix("s"),
        word.removesuffix("d"),
        word.removesuffix("ed"),
        word.removesuffix("ing"),
    ):
        for upos in ("VERB", "ADJ", "NOUN"):
            found = stance_words().get((stem, upos))
            if found is not None:
                return found.stance
    return None


class Linear:
    """A linear model of five classes, trained by weighted logistic loss with AdaGrad."""

    def __init__(self, features: Features, *, balance: float) -> None:
        self.features = features
        self.balance = balance
        self.index: dict[str, int] = {}
        self.weights = np.zeros((0, _CLASSES))

    def vector(self, row: dict[str, Any]) -> np.ndarray:
        """Return the indices of a sentence's features."""
        return np.array([self.index[f] for f in sorted(self.features(row)) if f in self.index], int)

    def fit(self, train: list[dict[str, Any]]) -> None:
        """Train on sentences."""
        seen = Counter(feature for row in train for feature in set(self.features(row)))
        self.index = {
            feature: at
            for at, feature in enumerate(sorted(f for f, count in seen.items() if count >= _RAREST))
        }
        vectors = [self.vector(row) for row in train]
        labels = [row["label"] for row in train]
        shares = np.bincount(labels, minlength=_CLASSES) / len(labels)
        costs = (1 / (_CLASSES * shares)) ** self.balance
        self.weights = np.zeros((len(self.index), _CLASSES))
        squares = np.full((len(self.index), _CLASSES), 1e-6)
        chance = np.random.default_rng(7)
        for _ in range(_EPOCHS):
            for at in chance.permutation(len(train)):
                vector = vectors[at]
                scores = self.weights[vector].sum(0)
                shares_found = np.exp(scores - scores.max())
                gradient = shares_found / shares_found.sum()
                gradient[labels[at]] -= 1
                gradient *= costs[labels[at]]
                squares[vector] += gradient**2
                self.weights[vector] -= 0.1 * gradient / np.sqrt(squares[vector])

    def label(self, row: dict[str, Any]) -> int:
        """Return the class of a sentence."""
        return int(self.weights[self.vector(row)].sum(0).argmax())

    def score(self, gold: list[dict[str, Any]]) -> float:
        """Return macro F1."""
        return macro_f1([(str(row["label"]), str(self.label(row))) for row in gold])


def chosen(features: Features, train: list[dict[str, Any]]) -> Linear:
    """Return a model whose weighting of rare classes is chosen on the last tenth of the training half."""
    held = len(train) // 10
    tried = []
    for balance in (0.0, 0.3, 0.6):
        model = Linear(features, balance=balance)
        model.fit(train[:-held])
        tried.append((model.score(train[-held:]), balance))
    model = Linear(features, balance=max(tried)[1])
    model.fit(train)
    return model


def sentiment_scores() -> dict[str, float]:
    """Return macro F1 on the development half."""
    train, dev = rows("train"), rows("dev")
    return {
        "majority": macro_f1([(str(row["label"]), "0") for row in dev]),
        "words": chosen(bag, train).score(dev),
        "linear": chosen(placed, train).score(dev),
    }
