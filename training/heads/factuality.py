"""Did it happen: a number from -3 (certainly not) to 3 (certainly) for each predicate."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Head
from windows import Window, parts


class Factuality(Head):
    """A small regression (UDS: White et al. 2016, Rudinger et al. 2018)."""

    name = "factuality"
    view = "sense"

    def __init__(self, width: int, sets: Sequence[str]) -> None:
        super().__init__()
        self.sets = list(sets)
        self.inner = nn.Linear(width, 96)
        self.outer = nn.Linear(96, len(self.sets))

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return `factuality` [b, w, sets]."""
        return {"factuality": self.outer(functional.gelu(self.inner(x)))}

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the weighted smooth absolute loss over judged predicates."""
        found = {}
        for number, name in enumerate(self.sets):
            judged = [
                (row, base + word, value, weight)
                for row, base, _, values in parts(batch, f"fact_{name}")
                for word, value, weight in values
            ]
            if judged:
                rows, words, values, weights = (list(one) for one in zip(*judged, strict=True))
                loss = functional.smooth_l1_loss(
                    out["factuality"].float()[rows, words, number],
                    torch.tensor(values),
                    reduction="none",
                )
                found[f"fact_{name}"] = 0.6 * (loss * torch.tensor(weights)).mean()
        return found
