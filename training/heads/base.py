"""What heads share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from windows import Window, parts

NONE = -100
Fed = dict[str, Tensor]
"""Tensors by name."""


class Dense(nn.Linear):
    """A linear layer that can be trained to bear int8, as ONNX Runtime will quantise it."""

    rounding = False

    def forward(self, x: Tensor) -> Tensor:
        """Multiply; when `rounding`, with weights and input as int8 would have them."""
        if not (self.rounding and self.training):
            return super().forward(x)
        return functional.linear(_by_range(x), _by_most(self.weight, 1), self.bias)


class Bent(Dense):
    """A linear layer whose outputs go through GELU."""

    def forward(self, x: Tensor) -> Tensor:
        """Multiply and bend."""
        return functional.gelu(super().forward(x))


def _near(x: Tensor, step: Tensor) -> Tensor:
    """Round to multiples of a step; the gradient passes as if nothing had happened."""
    with torch.no_grad():
        change = torch.round(x.float() / step) * step - x
    return x + change.to(x.dtype)


def _by_most(x: Tensor, dimension: int) -> Tensor:
    """Round as signed numbers of eight bits, with a step for each slice."""
    most = x.detach().abs().amax(dimension, keepdim=True)
    return _near(x, most.float().clamp(min=1e-8) / 127)


def _by_range(x: Tensor) -> Tensor:
    """Round as unsigned numbers of eight bits, with one step from the least to the greatest."""
    low, high = x.detach().aminmax()
    return _near(x, (high.clamp(min=0) - low.clamp(max=0)).float().clamp(min=1e-8) / 255)


def rounded(x: Tensor, *, training: bool) -> Tensor:
    """Round vectors to int8, each with a step of its own, where layers are trained so."""
    return _by_most(x, -1) if training and Dense.rounding else x


class Head(nn.Module):
    """
    A head reads word vectors and gives named outputs.

    `view` names the mix of layers it reads ("form", "sense" or "talk"). `forward` takes the
    vectors [b, w, h], and `rooted` [b, w+1, h], the same behind the vector of the whole window; its outputs are what the
    exported graph gives. `targets` makes tensors of a batch's annotation (nothing, where it
    has none for the head), `loss` compares the outputs with them. `follow` compares with
    the outputs of the same head of a larger network, on any text.

    `sized` names the arguments of a head that say how many inner numbers it makes of a word,
    and by each the layers that make so many, with the layers that read them (of a `Biaffine` it is
    itself that reads). They can be taken away (`narrowed.py`).
    """

    name = ""
    view = "form"
    sized: ClassVar[dict[str, dict[str, tuple[str, ...]]]] = {}

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return named outputs."""
        raise NotImplementedError

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return the annotation of a batch as tensors, padded to `width` words."""
        raise NotImplementedError

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return named losses."""
        raise NotImplementedError

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return named losses against a guide's outputs; `other` is the guide's head."""
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
    return found if found is not None and bool((found != NONE).any()) else None


def entropy(logits: Tensor, gold: Tensor) -> Tensor:
    """Return the mean cross entropy over words that have a label."""
    return functional.cross_entropy(
        logits.float().flatten(0, -2), gold.flatten(), ignore_index=NONE
    )


def lines(found: Sequence[tuple[int, int, Tensor]]) -> Fed:
    """Return lines of labels, one for each (row, word): `rows`, `words` and their `table` [p, w]."""
    if not found:
        return {}
    rows, words, table = zip(*found, strict=True)
    return {
        "rows": torch.tensor(rows),
        "words": torch.tensor(words),
        "table": torch.stack(table),
    }


def entropy_of_lines(scores: Tensor, table: Tensor) -> Tensor:
    """Return the cross entropy of lines [p, labels, w], by the labels other than 0 and the lines."""
    losses = functional.cross_entropy(scores.float(), table, ignore_index=NONE, reduction="sum")
    return losses / ((table > 0).sum() + len(table))


def divergence(logits: Tensor, guide: Tensor) -> Tensor:
    """Return the mean cross entropy of rows of logits against the guide's (last dimension)."""
    found = torch.log_softmax(logits.float(), -1)
    # Minus the guide's own entropy, so that a perfect pupil has none.
    own = torch.log_softmax(guide.float(), -1)
    return (own.exp() * (own - found)).sum(-1).mean()


class Biaffine(nn.Module):
    """Projections of word pairs; the product is taken where it is needed (Dozat, Manning 2017)."""

    def __init__(self, width: int, inner: int, labels: int, drop: float = 0.33) -> None:
        super().__init__()
        self.left, self.right = Bent(width, inner), Bent(width, inner)
        shape = (inner + 1, inner) if labels == 1 else (inner + 1, labels, inner + 1)
        self.weight = nn.Parameter(torch.empty(shape))
        if labels == 1:
            nn.init.orthogonal_(self.weight, 0.5)
        else:
            nn.init.normal_(self.weight, std=0.02)
        self.drop = drop

    def sides(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        """Return both projections."""
        left = functional.dropout(self.left(x), self.drop, self.training)
        right = functional.dropout(self.right(y), self.drop, self.training)
        return left, right

    def arcs(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [b, w, v] of all words (one label), as the graph has them."""
        weight, bias = self.weight[:-1], self.weight[-1]
        if Dense.rounding and self.training:
            left, weight = _by_range(left), _by_most(weight, 0)
        return (left @ weight + bias) @ right.transpose(1, 2)

    def points(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [p, w] of `p` left words against all words of their window (one label)."""
        return torch.einsum("pi,pwi->pw", left @ self.weight[:-1] + self.weight[-1], right)

    def rows(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [p, labels, w] of `p` left words against all words of their window."""
        return torch.einsum("pi,ilj,pwj->plw", with_one(left), self.weight, with_one(right))

    def pairs(self, left: Tensor, right: Tensor) -> Tensor:
        """Return scores [p, labels] of `p` pairs."""
        return torch.einsum("pi,ilj,pj->pl", with_one(left), self.weight, with_one(right))


def with_one(x: Tensor) -> Tensor:
    """Append a constant one to the last dimension."""
    return functional.pad(x, (0, 1), value=1.0)
