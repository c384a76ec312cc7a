"""Attribution: contents, inner contents, cues and sources, and which belong together."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Biaffine, Head, by_word, entropy
from windows import Window

TAGS = ["O", "B", "I", "E", "S"]
LAYERS = ("content", "inner", "cue", "source")


class Quotations(Head):
    """
    A tag layer for each part of an attribution, and two pointers from contents.

    The pointers go from the first word of a piece of content to the first word of its cue
    and of its source; column 0 is "none". Inner contents stand within other contents.
    """

    name = "quotations"
    view = "talk"

    def __init__(self, width: int, *, inner: int = 128) -> None:
        super().__init__()
        self.shared = nn.Linear(width, 256)
        self.layers = nn.ModuleDict({layer: nn.Linear(256, len(TAGS)) for layer in LAYERS})
        self.cue, self.source = (
            Biaffine(width, inner, 1, drop=0.25),
            Biaffine(width, inner, 1, drop=0.25),
        )

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return logits by layer [b, w, 5] and the sides of both pointers."""
        hidden = functional.dropout(functional.gelu(self.shared(x)), 0.1, self.training)
        found = {f"quote_{layer}": module(hidden) for layer, module in self.layers.items()}
        places = torch.cat([whole, x], 1)
        for name, pointer in (("cue", self.cue), ("source", self.source)):
            left, right = pointer.sides(x, places)
            found |= {f"to_{name}": left @ pointer.weight, f"as_{name}": right}
        return found

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the losses of the layers and of the pointers of gold contents."""
        width = fed["words"].shape[1]
        found = {}
        for layer in LAYERS:
            gold = by_word(batch, f"quote_{layer}", width)
            if gold is None:
                return {}
            found[f"quote_{layer}"] = entropy(out[f"quote_{layer}"], gold)
        for name in ("cue", "source"):
            rows, words, targets = [], [], []
            for row, window in enumerate(batch):
                for content, target in window.gold.get(f"to_{name}", ()):
                    rows.append(row)
                    words.append(content)
                    targets.append(target + 1)
            if rows:
                scores = torch.einsum(
                    "ph,pwh->pw", out[f"to_{name}"][rows, words], out[f"as_{name}"][rows]
                ).float()
                pad = torch.cat([torch.ones(len(batch), 1), fed["words"]], 1)[rows] == 0
                found[f"to_{name}"] = 0.5 * functional.cross_entropy(
                    scores.masked_fill(pad, -1e4), torch.tensor(targets)
                )
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of tags."""
        return {"quotation_tags": TAGS}
