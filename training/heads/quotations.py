"""Attribution: contents, inner contents, cues and sources, and which belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Bent, Biaffine, Dense, Fed, Head, by_word, divergence, entropy
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
    sized: ClassVar = {
        "inner": {"cue": (), "source": ()},
        "shared": {"shared": tuple(f"layers.{layer}" for layer in LAYERS)},
    }

    def __init__(self, width: int, *, inner: int = 128, shared: int = 256) -> None:
        super().__init__()
        self.shared = Bent(width, shared)
        self.layers = nn.ModuleDict({layer: Dense(shared, len(TAGS)) for layer in LAYERS})
        self.cue, self.source = (
            Biaffine(width, inner, 1, drop=0.25),
            Biaffine(width, inner, 1, drop=0.25),
        )

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return logits by layer [b, w, 5] and the sides of both pointers."""
        hidden = functional.dropout(self.shared(x), 0.1, self.training)
        found = {f"quote_{layer}": module(hidden) for layer, module in self.layers.items()}
        for name, pointer in (("cue", self.cue), ("source", self.source)):
            left, right = pointer.sides(x, rooted)
            found |= {f"to_{name}": left, f"as_{name}": right}
        return found

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return tags [b, w] by layer, and by pointer [3, n]: row, word, column of its target."""
        gold: Fed = {}
        for layer in LAYERS:
            tags = by_word(batch, f"quote_{layer}", width)
            if tags is None:
                return {}
            gold[layer] = tags
        for name in ("cue", "source"):
            found = [
                (row, content, target + 1)
                for row, window in enumerate(batch)
                for content, target in window.gold.get(f"to_{name}", ())
            ]
            if found:
                gold[f"to_{name}"] = torch.tensor(found).T
        return gold

    def scores(self, out: Fed, fed: Fed, name: str, rows: Tensor, words: Tensor) -> Tensor:
        """Return the scores [n, w + 1] of a pointer from some words."""
        pointer: Biaffine = getattr(self, name)
        scores = pointer.points(out[f"to_{name}"][rows, words], out[f"as_{name}"][rows])
        seen = functional.pad(fed["words"], (1, 0), value=1.0)[rows]
        return scores.float().masked_fill(seen == 0, -1e4)

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the losses of the layers and of the pointers of gold contents."""
        found = {f"quote_{layer}": entropy(out[f"quote_{layer}"], gold[layer]) for layer in LAYERS}
        for name in ("cue", "source"):
            if f"to_{name}" in gold:
                rows, words, columns = gold[f"to_{name}"]
                scores = self.scores(out, fed, name, rows, words)
                found[f"to_{name}"] = 0.5 * functional.cross_entropy(scores, columns)
        return found

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of the layers at all words, of pointers where contents begin."""
        at = fed["rows"], fed["at"]
        found = {
            key: divergence(out[key][at], guide[key][at])
            for key in (f"quote_{layer}" for layer in LAYERS)
        }
        begins = fed["words"] < 0
        for layer in ("content", "inner"):
            tags = guide[f"quote_{layer}"].argmax(-1)
            begins |= (tags == TAGS.index("B")) | (tags == TAGS.index("S"))
        rows, words = (begins & (fed["words"] > 0)).nonzero(as_tuple=True)
        if len(rows):
            for name in ("cue", "source"):
                ours, theirs = (
                    head.scores(one, fed, name, rows, words)
                    for head, one in ((self, out), (other, guide))
                )
                found[f"to_{name}"] = 0.5 * divergence(ours, theirs)
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of tags."""
        return {"quotation_tags": TAGS}
