"""The UD tree: which word is the head, and in which relation (Dozat and Manning 2017)."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from heads.base import NONE, Biaffine, Head, entropy
from windows import Window, parts


class Tree(Head):
    """Biaffine arcs and relations; column 0 is the root, shared by the sentences of a window."""

    name = "tree"

    def __init__(self, width: int, names: list[str], *, arc: int = 320, relation: int = 80) -> None:
        super().__init__()
        self.names = names
        self.arc = Biaffine(width, arc, 1)
        self.relation = Biaffine(width, relation, len(names))

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return `arc` [b, w, w+1] and the sides of relations, dependents and heads."""
        heads = torch.cat([whole, x], 1)
        arc = self.arc.arcs(*self.arc.sides(x, heads))
        left, right = self.relation.sides(x, heads)
        return {"arc": arc, "dependent": left, "governor": right}

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the losses of arcs (within sentences) and relations (of gold arcs)."""
        rows, width = fed["words"].shape
        heads = torch.full((rows, width), NONE, dtype=torch.long)
        names = torch.full((rows, width), NONE, dtype=torch.long)
        seen = False
        for row, base, size, (governors, relations) in parts(batch, "tree"):
            seen = True
            heads[row, base : base + size] = torch.tensor(
                [base + head if head else 0 for head in governors]
            )
            names[row, base : base + size] = torch.tensor(relations)
        if not seen:
            return {}
        sentence = fed["sentence"]
        apart = sentence[:, :, None] != sentence[:, None, :]
        arc = out["arc"].float().clone()
        arc[:, :, 1:] = arc[:, :, 1:].masked_fill(apart, -1e4)
        at = (heads != NONE).nonzero(as_tuple=True)
        left, right = out["dependent"][at], out["governor"][at[0], heads[at]]
        scores = self.relation.pairs(left, right)
        return {"arc": entropy(arc, heads), "relation": entropy(scores, names[at])}

    def labels(self) -> dict[str, list[str]]:
        """Return the names of relations."""
        return {"deprel": self.names}
