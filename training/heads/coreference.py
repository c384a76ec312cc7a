"""What a pronoun or a "the ministry" refers back to: an earlier word of the window, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from heads.base import Biaffine, Head
from windows import Window


class Coreference(Head):
    """
    A pointer from the head word of a mention to the head words of earlier mentions.

    Column 0 stands for "none in this window". The loss is that of the best path: the
    probability of all earlier mentions of the same entity together (Lee et al. 2017).
    """

    name = "coreference"
    view = "talk"

    def __init__(self, width: int, *, inner: int = 128) -> None:
        super().__init__()
        self.link = Biaffine(width, inner, 1, drop=0.25)

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return the sides of the pointer, the anaphor's multiplied with the weight already."""
        left, right = self.link.sides(x, torch.cat([whole, x], 1))
        return {"anaphor": left @ self.link.weight, "antecedent": right}

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the loss over the mentions whose antecedent is known within the window."""
        rows, words, allowed = [], [], []
        width = fed["words"].shape[1]
        for row, window in enumerate(batch):
            for word, earlier in window.gold.get("coreference", ()):
                rows.append(row)
                words.append(word)
                right = torch.zeros(width + 1, dtype=torch.bool)
                right[[one + 1 for one in earlier] or [0]] = True
                allowed.append(right)
        if not rows:
            return {}
        scores = torch.einsum(
            "ph,pwh->pw", out["anaphor"][rows, words], out["antecedent"][rows]
        ).float()
        places = torch.arange(width + 1)[None]
        scores = scores.masked_fill(places > torch.tensor(words)[:, None], -1e4)
        right = torch.stack(allowed)
        loss = torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e4), 1)
        return {"coreference": 0.4 * loss.mean()}
