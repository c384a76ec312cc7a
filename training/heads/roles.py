"""PropBank: which words are predicates, in which sense, and with which arguments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import torch
from torch import Tensor

from heads.base import (
    NONE,
    Biaffine,
    Dense,
    Fed,
    Head,
    by_word,
    divergence,
    entropy,
    entropy_of_lines,
    lines,
)
from windows import Window, parts


class Roles(Head):
    """A sense a word (0 = no predicate), and a role for each pair of predicate and word."""

    name = "roles"
    view = "sense"
    sized: ClassVar = {"inner": {"role": ()}}

    def __init__(
        self, width: int, roles: list[str], senses: list[str], *, inner: int = 128
    ) -> None:
        super().__init__()
        self.names = {"roles": roles, "senses": senses}
        self.sense = Dense(width, len(senses))
        self.role = Biaffine(width, inner, len(roles), drop=0.25)

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return `sense` [b, w, senses] and the sides of roles."""
        left, right = self.role.sides(x, x)
        return {"sense": self.sense(x), "predicate": left, "argument": right}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return senses [b, w], and lines of roles [p, w] of gold predicates."""
        senses = by_word(batch, "sense", width)
        if senses is None:
            return {}
        gold = {"sense": senses}
        found = []
        for row, base, size, (predicates, arguments) in parts(batch, "roles"):
            here = {}
            for predicate in predicates:
                here[predicate] = torch.full((width,), NONE, dtype=torch.long)
                here[predicate][base : base + size] = 0
                found.append((row, base + predicate, here[predicate]))
            for predicate, word, role in arguments:
                if predicate in here:
                    here[predicate][base + word] = role
        return gold | lines(found)

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the losses of senses and of the roles of gold predicates."""
        found = {"sense": 0.5 * entropy(out["sense"], gold["sense"])}
        if "table" in gold:
            rows = gold["rows"]
            scores = self.role.rows(out["predicate"][rows, gold["words"]], out["argument"][rows])
            found["role"] = 0.7 * entropy_of_lines(scores, gold["table"])
        return found

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of senses, and of roles in the sentences of the guide's predicates."""
        at = fed["rows"], fed["at"]
        found = {"sense": 0.5 * divergence(out["sense"][at], guide["sense"][at])}
        rows, words = ((guide["sense"].argmax(-1) > 0) & (fed["words"] > 0)).nonzero(as_tuple=True)
        if len(rows):
            ours, theirs = (
                head.role.rows(one["predicate"][rows, words], one["argument"][rows])
                for head, one in ((self, out), (other, guide))
            )
            near = fed["sentence"][rows] == fed["sentence"][rows, words][:, None]
            seen = near.nonzero(as_tuple=True)
            found["role"] = 4.0 * divergence(
                ours.transpose(1, 2)[seen], theirs.transpose(1, 2)[seen]
            )
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of roles and senses."""
        return self.names
