"""Tags of each word: UPOS, XPOS, features, lemma rule, and whether it begins a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Head, by_word, entropy
from windows import Window


class Tags(Head):
    """Five linear layers over word vectors (UD tags and sentence starts)."""

    name = "tags"
    KINDS = ("upos", "xpos", "feats", "lemma")

    def __init__(self, width: int, names: dict[str, list[str]]) -> None:
        super().__init__()
        self.names = names
        self.layers = nn.ModuleDict(
            {kind: nn.Linear(width, len(names[kind])) for kind in self.KINDS}
        )
        self.start = nn.Linear(width, 1)

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return logits by kind [b, w, labels], and `start` [b, w]."""
        return {kind: layer(x) for kind, layer in self.layers.items()} | {
            "start": self.start(x)[..., 0]
        }

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the losses of the kinds, and of sentence starts in windows of several."""
        found = {}
        for kind in self.KINDS:
            gold = by_word(batch, kind, fed["words"].shape[1])
            if gold is not None:
                found[kind] = 0.3 * entropy(out[kind], gold)
        # The first word of a window begins one by construction and teaches nothing.
        known = [row for row, window in enumerate(batch) if "starts" in window.gold]
        if known:
            gold = torch.zeros(fed["words"].shape)
            for row in known:
                gold[row, batch[row].starts] = 1
            weight = fed["words"].clone()
            weight[:, 0] = 0
            weight[[row for row in range(len(batch)) if row not in known]] = 0
            if weight.sum() > 0:
                losses = functional.binary_cross_entropy_with_logits(
                    out["start"].float(), gold, weight=weight, reduction="sum"
                )
                found["start"] = 1.5 * losses / weight.sum()
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of tags."""
        return self.names
