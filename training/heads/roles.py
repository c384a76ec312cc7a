"""PropBank: which words are predicates, in which sense, and with which arguments."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import NONE, Biaffine, Head, by_word, entropy
from windows import Window, parts


class Roles(Head):
    """A sense a word (0 = no predicate), and a role for each pair of predicate and word."""

    name = "roles"
    view = "sense"

    def __init__(
        self, width: int, roles: list[str], senses: list[str], *, inner: int = 128
    ) -> None:
        super().__init__()
        self.names = {"roles": roles, "senses": senses}
        self.sense = nn.Linear(width, len(senses))
        self.role = Biaffine(width, inner, len(roles), drop=0.25)

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return `sense` [b, w, senses] and the sides of roles."""
        left, right = self.role.sides(x, x)
        return {"sense": self.sense(x), "predicate": left, "argument": right}

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the losses of senses and of the roles of gold predicates."""
        width = fed["words"].shape[1]
        senses = by_word(batch, "sense", width)
        if senses is None:
            return {}
        found = {"sense": 0.5 * entropy(out["sense"], senses)}
        rows, words, table = [], [], []
        for row, base, size, (predicates, arguments) in parts(batch, "roles"):
            here = {}
            for predicate in predicates:
                here[predicate] = torch.full((width,), NONE, dtype=torch.long)
                here[predicate][base : base + size] = 0
                rows.append(row)
                words.append(base + predicate)
                table.append(here[predicate])
            for predicate, word, role in arguments:
                if predicate in here:
                    here[predicate][base + word] = role
        if rows:
            gold = torch.stack(table)
            scores = self.role.rows(out["predicate"][rows, words], out["argument"][rows])
            losses = functional.cross_entropy(
                scores.float(), gold, ignore_index=NONE, reduction="sum"
            )
            found["role"] = 0.7 * losses / (int((gold > 0).sum()) + len(rows))
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of roles and senses."""
        return self.names
