"""What heads share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from windows import Window, parts

NONE = -100


class Head(nn.Module):
    """
    A head reads word vectors and gives named outputs.

    `view` names the mix of layers it reads ("form", "sense" or "talk"). `forward` takes the
    vectors [b, w, h] and the vector of the whole window [b, 1, h]; its outputs are what the
    exported graph gives. `loss` returns named losses of a batch that has its annotation.
    """

    name = ""
    view = "form"

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return named outputs."""
        raise NotImplementedError

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return named losses; none where the batch has no annotation for this head."""
        raise NotImplementedError

    def labels(self) -> dict[str, Any]:
        """Return the names behind the numbers."""
        return {}


def by_word(batch: Sequence[Window], key: str, width: int) -> Tensor | None:
    """Return label numbers [b, w] of an annotation that has one number a word, or nothing."""
    found = None
    for row, base, size, value in parts(batch, key):
        if found is None:
            found = torch.full((len(batch), width), NONE, dtype=torch.long)
        found[row, base : base + size] = torch.tensor(value)
    return found


def entropy(logits: Tensor, gold: Tensor) -> Tensor:
    """Return the mean cross entropy over words that have a label."""
    return functional.cross_entropy(
        logits.float().flatten(0, -2), gold.flatten(), ignore_index=NONE
    )


class Biaffine(nn.Module):
    """Projections of word pairs; the product is taken where it is needed (Dozat, Manning 2017)."""

    def __init__(self, width: int, inner: int, labels: int, drop: float = 0.33) -> None:
        super().__init__()
        self.left, self.right = nn.Linear(width, inner), nn.Linear(width, inner)
        self.labels = labels
        shape = (inner + 1, inner) if labels == 1 else (inner + 1, labels, inner + 1)
        self.weight = nn.Parameter(torch.empty(shape))
        if labels == 1:
            nn.init.orthogonal_(self.weight, 0.5)
        else:
            nn.init.normal_(self.weight, std=0.02)
        self.drop = drop

    def sides(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        """Return both projections, each with a constant one where the weight expects it."""
        left = with_one(functional.dropout(functional.gelu(self.left(x)), self.drop, self.training))
        right = functional.dropout(functional.gelu(self.right(y)), self.drop, self.training)
        return left, right if self.labels == 1 else with_one(right)

    def arcs(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [b, w, v] (one label)."""
        return left @ self.weight @ right.transpose(1, 2)

    def rows(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [p, labels, w] of `p` left words against all words of their window."""
        return torch.einsum("pi,ilj,pwj->plw", left, self.weight, right)

    def pairs(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [p, labels] of `p` pairs."""
        return torch.einsum("pi,ilj,pj->pl", left, self.weight, right)


def with_one(x: Tensor) -> Tensor:
    """Append a constant one to the last dimension."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
