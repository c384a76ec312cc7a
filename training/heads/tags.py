"""Tags of each word: UPOS, XPOS, features, lemma rule, and whether it begins a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Dense, Fed, Head, by_word, divergence, entropy
from windows import Window


class Tags(Head):
    """Five linear layers over word vectors (UD tags and sentence starts)."""

    name = "tags"
    KINDS = ("upos", "xpos", "feats", "lemma")

    def __init__(self, width: int, names: dict[str, list[str]]) -> None:
        super().__init__()
        self.names = names
        self.layers = nn.ModuleDict({kind: Dense(width, len(names[kind])) for kind in self.KINDS})
        self.start = Dense(width, 1)

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return logits by kind [b, w, labels], and `start` [b, w, 1]."""
        return {kind: layer(x) for kind, layer in self.layers.items()} | {"start": self.start(x)}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return labels [b, w] by kind; starts and the weight of each word where they are known."""
        found = {kind: by_word(batch, kind, width) for kind in self.KINDS}
        gold = {kind: value for kind, value in found.items() if value is not None}
        starts, weight = torch.zeros(len(batch), width), torch.zeros(len(batch), width)
        for row, window in enumerate(batch):
            if "starts" in window.gold:
                starts[row, window.starts] = 1
                # The first word of a window begins one by construction and teaches nothing.
                weight[row, 1 : len(window.words)] = 1
        if weight.sum() > 0:
            gold |= {"start": starts, "weight": weight}
        return gold

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the losses of the kinds, and of sentence starts in windows of several."""
        found = {kind: 0.3 * entropy(out[kind], gold[kind]) for kind in self.KINDS if kind in gold}
        if "start" in gold:
            losses = functional.binary_cross_entropy_with_logits(
                out["start"][..., 0].float(), gold["start"], weight=gold["weight"], reduction="sum"
            )
            found["start"] = 1.5 * losses / gold["weight"].sum()
        return found

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of all kinds at all words."""
        at = fed["rows"], fed["at"]
        found = {kind: 0.3 * divergence(out[kind][at], guide[kind][at]) for kind in self.KINDS}
        found["start"] = 1.5 * functional.binary_cross_entropy_with_logits(
            out["start"][at].float(), torch.sigmoid(guide["start"][at].float())
        )
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of tags."""
        return self.names
