"""What a pronoun or a "the ministry" refers back to: an earlier word of the window, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import torch
from torch import Tensor

from heads.base import Biaffine, Fed, Head, divergence
from windows import Window


class Coreference(Head):
    """
    A pointer from the head word of a mention to the head words of earlier mentions.

    Column 0 stands for "none in this window". The loss is that of the best path: the
    probability of all earlier mentions of the same entity together (Lee et al. 2017).
    """

    name = "coreference"
    view = "talk"
    sized: ClassVar = {"inner": {"link": ()}}

    def __init__(self, width: int, *, inner: int = 128) -> None:
        super().__init__()
        self.link = Biaffine(width, inner, 1, drop=0.25)

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return the sides of the pointer."""
        left, right = self.link.sides(x, rooted)
        return {"anaphor": left, "antecedent": right}

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return the mentions (`rows`, `words`) and their earlier ones `right` [m, w + 1]."""
        rows, words, allowed = [], [], []
        for row, window in enumerate(batch):
            for word, earlier in window.gold.get("coreference", ()):
                rows.append(row)
                words.append(word)
                right = torch.zeros(width + 1, dtype=torch.bool)
                right[[one + 1 for one in earlier] or [0]] = True
                allowed.append(right)
        if not rows:
            return {}
        return {
            "rows": torch.tensor(rows),
            "words": torch.tensor(words),
            "right": torch.stack(allowed),
        }

    def scores(self, out: Fed, rows: Tensor, words: Tensor) -> Tensor:
        """Return the scores [m, w + 1] of earlier words, and of none."""
        scores = self.link.points(out["anaphor"][rows, words], out["antecedent"][rows]).float()
        places = torch.arange(scores.shape[1], device=scores.device)[None]
        return scores.masked_fill(places > words[:, None], -1e4)

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the loss over the mentions whose antecedent is known within the window."""
        scores = self.scores(out, gold["rows"], gold["words"])
        right = scores.masked_fill(~gold["right"], -1e4)
        loss = torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)
        return {"coreference": 0.4 * loss.mean()}

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence at the words the guide takes for nouns and pronouns."""
        tags = guide["upos"].argmax(-1)
        rows, words = (torch.isin(tags, fed["nominal"]) & (fed["words"] > 0)).nonzero(as_tuple=True)
        if not len(rows):
            return {}
        return {
            "coreference": 0.4
            * divergence(self.scores(out, rows, words), other.scores(guide, rows, words))
        }
