"""
Windows: what the encoder sees at once, with everything that is known of its words.

A window is a run of whole sentences of one text, up to some number of word pieces. Sets
that come sentence by sentence make windows of one item. Each head finds its annotation
under its own key in `gold`; a window without that key teaches the head nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

from dragoman.language.wordpiece import FIRST, LAST, WordPieces, case_of

PIECES = WordPieces()
# Beside the case class, an encoder is told which words open a paragraph.
OPENS = 8


@dataclass
class Sentence:
    """Words of a sentence, whether it opens a paragraph, and its annotation by head."""

    words: list[str]
    opens: bool = False
    gold: dict[str, Any] = field(default_factory=dict)
    size: int = 0

    def __post_init__(self) -> None:
        """Count its word pieces."""
        self.size = sum(len(PIECES.of(word)) for word in self.words)


@dataclass
class Window:
    """Words with the marks of openings, sentence starts, and annotation by head."""

    words: list[str]
    opens: list[bool]
    starts: list[int]
    gold: dict[str, Any]
    pieces: list[int] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Cut the words into pieces."""
        pieces, cases = [FIRST], [0]
        for word, opens in zip(self.words, self.opens, strict=True):
            cut = PIECES.of(word)
            self.first.append(len(pieces))
            pieces += cut
            cases += [case_of(word) + (OPENS if opens else 0)] * len(cut)
            self.last.append(len(pieces) - 1)
        self.pieces, self.cases = [*pieces, LAST], [*cases, 0]

    @property
    def sentence(self) -> list[int]:
        """The number of the sentence each word stands in."""
        found, at = [], -1
        starts = set(self.starts)
        for word in range(len(self.words)):
            at += word in starts
            found.append(at)
        return found


def joined(sentences: Sequence[Sentence]) -> Window:
    """Make one window of sentences; word numbers in their annotation move along."""
    words: list[str] = []
    opens: list[bool] = []
    starts: list[int] = []
    gold: dict[str, Any] = {}
    for one in sentences:
        base = len(words)
        starts.append(base)
        words += one.words
        opens += [one.opens] + [False] * (len(one.words) - 1)
        for key, value in one.gold.items():
            gold.setdefault(key, []).append((base, len(one.words), value))
    return Window(words, opens, starts, gold)


def packed(
    documents: Sequence[Sequence[Sentence]], rng: random.Random, sizes: Sequence[int]
) -> list[Window]:
    """
    Cut documents into windows of whole sentences.

    The size of each window is drawn from `sizes` (word pieces; 0 is a single sentence), so
    that the model meets single sentences and long paragraphs alike.
    """
    found = []
    for document in documents:
        at = 0
        while at < len(document):
            most = rng.choice(sizes)
            stop, size = at + 1, document[at].size
            while stop < len(document) and size + document[stop].size <= most:
                size += document[stop].size
                stop += 1
            found.append(joined(document[at:stop]))
            at = stop
    return [window for window in found if len(window.pieces) <= 320]


def batches(
    windows: Sequence[Window], budget: int, rng: random.Random | None
) -> list[list[Window]]:
    """Group windows of like length, at most `budget` padded pieces a batch, in random order."""
    noise = (lambda: rng.random() * 6) if rng else (lambda: 0.0)
    order = sorted(windows, key=lambda window: len(window.pieces) + noise())
    found: list[list[Window]] = []
    widest = 0
    for window in order:
        widest = max(widest, len(window.pieces))
        if not found or widest * (len(found[-1]) + 1) > budget:
            found.append([])
            widest = len(window.pieces)
        found[-1].append(window)
    if rng:
        rng.shuffle(found)
    return found


def tensors(batch: Sequence[Window]) -> dict[str, torch.Tensor]:
    """
    Pad a batch: ids, cases, mask [b, t]; first, last, words, sentence [b, w].

    `rows` and `at` are the row and number of each word that is none of the padding.
    """
    rows, pieces = len(batch), max(len(window.pieces) for window in batch)
    words = max(len(window.words) for window in batch)
    whole = {
        **{key: np.zeros((rows, pieces), np.int64) for key in ("ids", "cases")},
        "mask": np.zeros((rows, pieces), np.float32),
        **{key: np.zeros((rows, words), np.int64) for key in ("first", "last")},
        "words": np.zeros((rows, words), np.float32),
        "sentence": np.full((rows, words), -1, np.int64),
    }
    for row, window in enumerate(batch):
        size, count = len(window.pieces), len(window.words)
        whole["ids"][row, :size] = window.pieces
        whole["cases"][row, :size] = window.cases
        whole["mask"][row, :size] = 1
        whole["first"][row, :count] = window.first
        whole["last"][row, :count] = window.last
        whole["words"][row, :count] = 1
        whole["sentence"][row, :count] = window.sentence
    whole["rows"], whole["at"] = whole["words"].nonzero()
    return {key: torch.from_numpy(value) for key, value in whole.items()}


def parts(batch: Sequence[Window], key: str) -> Iterator[tuple[int, int, int, Any]]:
    """Yield (row, first word, number of words, annotation) for a head."""
    for row, window in enumerate(batch):
        for base, size, value in window.gold.get(key, ()):
            yield row, base, size, value
