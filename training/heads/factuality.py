"""Did it happen: a number from -3 (certainly not) to 3 (certainly) for each predicate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

from heads.base import Bent, Dense, Fed, Head
from windows import Window, parts


class Factuality(Head):
    """A small regression (UDS: White et al. 2016, Rudinger et al. 2018)."""

    name = "factuality"
    view = "sense"

    def __init__(self, width: int, sets: Sequence[str]) -> None:
        super().__init__()
        self.sets = list(sets)
        self.inner = Bent(width, 96)
        self.outer = Dense(96, len(self.sets))

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return `factuality` [b, w, sets]."""
        return {"factuality": self.outer(self.inner(x))}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return by set the places of judged predicates [3, n] (row, word, set), values and weights."""
        found = {}
        for number, name in enumerate(self.sets):
            judged = [
                (row, base + word, number, value, weight)
                for row, base, _, values in parts(batch, f"fact_{name}")
                for word, value, weight in values
            ]
            if judged:
                rows = list(zip(*judged, strict=True))
                found[f"{name} places"] = torch.tensor(rows[:3])
                found[f"{name} values"] = torch.tensor(rows[3:], dtype=torch.float)
        return found

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the weighted smooth absolute loss over judged predicates."""
        found = {}
        for name in self.sets:
            if f"{name} places" in gold:
                values, weights = gold[f"{name} values"]
                loss = functional.smooth_l1_loss(
                    out["factuality"].float()[tuple(gold[f"{name} places"])],
                    values,
                    reduction="none",
                )
                found[f"fact_{name}"] = 0.6 * (loss * weights).mean()
        return found

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the loss at the words the guide takes for predicates."""
        at = ((guide["sense"].argmax(-1) > 0) & (fed["words"] > 0)).nonzero(as_tuple=True)
        if not len(at[0]):
            return {}
        return {
            "factuality": 0.6
            * functional.smooth_l1_loss(
                out["factuality"][at].float(), guide["factuality"][at].float()
            )
        }
