"""Named entities in the tag sets of several corpora, each with a layer of its own."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from heads.base import Head, by_word, entropy
from windows import Window


class Entities(Head):
    """One BIO layer a corpus: what counts as an organisation differs between them."""

    name = "entities"
    view = "sense"

    def __init__(self, width: int, sets: dict[str, list[str]]) -> None:
        super().__init__()
        self.sets = sets
        self.layers = nn.ModuleDict(
            {name: nn.Linear(width, len(tags)) for name, tags in sets.items()}
        )

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return logits by set [b, w, tags]."""
        return {f"ner_{name}": layer(x) for name, layer in self.layers.items()}

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the loss of each set that the batch is annotated for."""
        found = {}
        for name in self.sets:
            gold = by_word(batch, f"ner_{name}", fed["words"].shape[1])
            if gold is not None:
                found[f"ner_{name}"] = entropy(out[f"ner_{name}"], gold)
        return found

    def labels(self) -> dict[str, dict[str, list[str]]]:
        """Return the tags by set."""
        return {"ner": self.sets}
