"""Named entities in the tag sets of several corpora, each with a layer of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from torch import Tensor, nn

from heads.base import Dense, Fed, Head, by_word, divergence, entropy
from windows import Window


class Entities(Head):
    """One BIO layer a corpus: what counts as an organisation differs between them."""

    name = "entities"
    view = "sense"

    def __init__(self, width: int, sets: dict[str, list[str]]) -> None:
        super().__init__()
        self.sets = sets
        self.layers = nn.ModuleDict({name: Dense(width, len(tags)) for name, tags in sets.items()})

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return logits by set [b, w, tags]."""
        return {f"ner_{name}": layer(x) for name, layer in self.layers.items()}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return tag numbers [b, w] of the sets that the batch is annotated for."""
        found = {name: by_word(batch, f"ner_{name}", width) for name in self.sets}
        return {name: gold for name, gold in found.items() if gold is not None}

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the loss of each set."""
        return {f"ner_{name}": entropy(out[f"ner_{name}"], tags) for name, tags in gold.items()}

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of each set at all words."""
        at = fed["rows"], fed["at"]
        return {
            f"ner_{name}": divergence(out[f"ner_{name}"][at], guide[f"ner_{name}"][at])
            for name in self.sets
        }

    def labels(self) -> dict[str, dict[str, list[str]]]:
        """Return the tags by set."""
        return {"ner": self.sets}
