"""The batches of each pass over all sets, made ahead by other processes where there are some."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import torch

from heads.base import Fed
from sets import Gold
from windows import Window, tensors

# The share of each set's windows in a pass, where it is not 1.
SHARES = {"wwn": 0.5, "pol": 3.0, "polnear": 0.7, "varied": 0.0}
# Tags that coreference is followed at.
NOMINAL = ("NOUN", "PROPN", "PRON", "DET")


class Batch(NamedTuple):
    """What the network is fed, and the annotation by head."""

    fed: Fed
    gold: dict[str, Fed]

    def moved(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        fed, *gold = (
            {key: value.to(device, non_blocking=True) for key, value in one.items()}
            for one in (self.fed, *self.gold.values())
        )
        return Batch(fed, dict(zip(self.gold, gold, strict=True)))


def vary(fed: Fed, rng: random.Random) -> None:
    """Now and then hide the case of a batch: headlines, and text all in one case."""
    if rng.random() < 0.04:
        cases = fed["cases"]
        opening = cases // 8 * 8
        fed["cases"] = torch.where(cases > 0, opening + rng.choice([1, 2, 3]), cases)


class Passes:
    """The batches of each pass, made ahead by other processes where there are some."""

    def __init__(self, gold: Gold, chosen: argparse.Namespace) -> None:
        given = (one.split("=") for one in chosen.shares)
        self.shares = SHARES | {key: float(value) for key, value in given}
        self.gold, self.chosen = gold, chosen
        self.heads = list(gold.heads(8, {}).values())
        self.waiting: list[Future[Path]] = []
        self.nominal = torch.tensor([gold.names["upos"].index(tag) for tag in NOMINAL])

    def made(self, number: int) -> list[Batch]:
        """Return the batches of one pass; the same for the same seed and number."""
        rng = random.Random(self.chosen.seed * 1000 + number)
        return [
            self._batch(one, rng) for one in self.gold.epoch(rng, self.chosen.budget, self.shares)
        ]

    def _batch(self, windows: list[Window], rng: random.Random) -> Batch:
        """Return windows as tensors."""
        fed = tensors(windows)
        vary(fed, rng)
        width = fed["words"].shape[1]
        gold = {head.name: head.targets(windows, width) for head in self.heads}
        return Batch(
            fed | {"nominal": self.nominal}, {name: one for name, one in gold.items() if one}
        )

    def begin(self) -> None:
        """Let other processes, where there are to be some, make the first passes."""
        _passes.append(self)
        if self.chosen.workers:
            self.pool = ProcessPoolExecutor(self.chosen.workers, get_context("fork"))
            self.waiting = [self.pool.submit(_make, number) for number in range(self._ahead)]

    @property
    def _ahead(self) -> int:
        """How many passes are made ahead."""
        return int(min(self.chosen.epochs, 2 * self.chosen.workers))

    def __iter__(self) -> Iterator[list[Batch]]:
        """Yield the batches of all passes."""
        if not self.chosen.workers:
            yield from (self.made(number) for number in range(self.chosen.epochs))
            return
        for number in range(self.chosen.epochs):
            path = self.waiting.pop(0).result()
            if number + self._ahead < self.chosen.epochs:
                self.waiting.append(self.pool.submit(_make, number + self._ahead))
            yield [Batch(*one) for one in torch.load(path, weights_only=True)]
            path.unlink()

    def end(self) -> None:
        """Stop the other processes, and remove what they made."""
        if self.chosen.workers:
            self.pool.shutdown(cancel_futures=True)
            for path in self.chosen.out.parent.glob(f"{self.chosen.out.stem}.pass*"):
                path.unlink()


# Where forked processes find what makes passes.
_passes: list[Passes] = []


def _make(number: int) -> Path:
    """Make a pass in a process of its own, on one thread, and leave it in a file."""
    torch.set_num_threads(1)
    passes = _passes[-1]
    path: Path = passes.chosen.out.with_suffix(f".pass{number}")
    torch.save([tuple(one) for one in passes.made(number)], path)
    return path
