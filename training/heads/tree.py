"""The UD tree: which word is the head, and in which relation (Dozat and Manning 2017)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import torch
from torch import Tensor

from heads.base import Biaffine, Fed, Head, divergence, entropy
from windows import Window, parts


class Tree(Head):
    """Biaffine arcs and relations; column 0 is the root, shared by the sentences of a window."""

    name = "tree"
    sized: ClassVar = {"arc": {"arc": ()}, "relation": {"relation": ()}}

    def __init__(self, width: int, names: list[str], *, arc: int = 320, relation: int = 80) -> None:
        super().__init__()
        self.names = names
        self.arc = Biaffine(width, arc, 1)
        self.relation = Biaffine(width, relation, len(names))

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return `arc` [b, w, w+1] and the sides of relations, dependents and heads."""
        arc = self.arc.arcs(*self.arc.sides(x, rooted))
        left, right = self.relation.sides(x, rooted)
        return {"arc": arc, "dependent": left, "governor": right}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return words with a tree as `at` [2, n] (row, word), their `heads` (columns) and `names`."""
        found = [
            (row, base + word, base + head if head else 0, name)
            for row, base, _, tree in parts(batch, "tree")
            for word, (head, name) in enumerate(zip(*tree, strict=True))
        ]
        if not found:
            return {}
        rows, words, heads, names = torch.tensor(found).T
        return {"at": torch.stack([rows, words]), "heads": heads, "names": names}

    @staticmethod
    def scores(out: Fed, fed: Fed, at: tuple[Tensor, Tensor]) -> Tensor:
        """Return the scores of heads [n, w + 1] within the sentences of some words."""
        apart = fed["sentence"][at[0]] != fed["sentence"][at][:, None]
        arc = out["arc"][at].float()
        return torch.cat([arc[:, :1], arc[:, 1:].masked_fill(apart, -1e4)], 1)

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the losses of arcs (within sentences) and relations (of gold arcs)."""
        at = gold["at"][0], gold["at"][1]
        heads = out["governor"][at[0], gold["heads"]]
        names = self.relation.pairs(out["dependent"][at], heads)
        return {
            "arc": entropy(self.scores(out, fed, at), gold["heads"]),
            "relation": entropy(names, gold["names"]),
        }

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of arcs, and of relations to the guide's heads."""
        at = fed["rows"], fed["at"]
        theirs = self.scores(guide, fed, at)
        best = at[0], theirs.argmax(1)
        ours_named, theirs_named = (
            head.relation.pairs(one["dependent"][at], one["governor"][best])
            for head, one in ((self, out), (other, guide))
        )
        return {
            "arc": divergence(self.scores(out, fed, at), theirs),
            "relation": divergence(ours_named, theirs_named),
        }

    def labels(self) -> dict[str, list[str]]:
        """Return the names of relations."""
        return {"deprel": self.names}
