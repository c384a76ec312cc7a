"""Events: trigger words with type, mode and status; their parties, place and time; pairs of actors."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import NONE, Biaffine, Head, by_word, entropy
from windows import Window

ARGUMENTS = ["_", "source", "target", "place", "time"]


class Events(Head):
    """
    A type for each word (0 = no trigger), its mode and status, and a layer of arguments a trigger.

    Every word of an argument is labelled, so that the longest run around its head is its
    span. `pair` tells the type of what one actor does to another, both given as word spans.
    """

    name = "events"
    view = "talk"

    def __init__(
        self,
        width: int,
        types: list[str],
        modes: list[str],
        statuses: list[str],
        *,
        inner: int = 128,
    ) -> None:
        super().__init__()
        self.names = {"types": types, "modes": modes, "statuses": statuses, "arguments": ARGUMENTS}
        self.shared = nn.Linear(width, 256)
        self.kind, self.mode, self.status = (
            nn.Linear(256, len(names)) for names in (types, modes, statuses)
        )
        self.argument = Biaffine(width, inner, len(ARGUMENTS), drop=0.25)
        self.pair_in = nn.Linear(width, 192)
        self.pair = Pair(192, len(types))

    def forward(self, x: Tensor, whole: Tensor) -> dict[str, Tensor]:
        """Return logits of triggers [b, w, ...], the sides of arguments, and `pair` [b, w, 192]."""
        hidden = functional.dropout(functional.gelu(self.shared(x)), 0.15, self.training)
        left, right = self.argument.sides(x, x)
        return {
            "event_type": self.kind(hidden),
            "event_mode": self.mode(hidden),
            "event_status": self.status(hidden),
            "trigger": left,
            "party": right,
            "pair": functional.dropout(functional.gelu(self.pair_in(x)), 0.15, self.training),
        }

    def loss(
        self, out: dict[str, Tensor], batch: Sequence[Window], fed: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the losses of triggers, their labels, arguments and pairs."""
        width = fed["words"].shape[1]
        types = by_word(batch, "event_type", width)
        if types is None:
            return {}
        found = {"event_type": 1.5 * entropy(out["event_type"], types)}
        for key in ("mode", "status"):
            gold = by_word(batch, f"event_{key}", width)
            if gold is not None and (gold != NONE).any():
                found[f"event_{key}"] = 0.5 * entropy(out[f"event_{key}"], gold)
        rows, words, table = [], [], []
        for row, window in enumerate(batch):
            for trigger, arguments in window.gold.get("event_arguments", ()):
                line = torch.full((width,), NONE, dtype=torch.long)
                line[: len(window.words)] = torch.tensor(arguments)
                rows.append(row)
                words.append(trigger)
                table.append(line)
        if rows:
            gold = torch.stack(table)
            scores = self.argument.rows(out["trigger"][rows, words], out["party"][rows])
            losses = functional.cross_entropy(
                scores.float(), gold, ignore_index=NONE, reduction="sum"
            )
            found["event_argument"] = 0.6 * losses / (int((gold > 0).sum()) + len(rows))
        pairs = [
            (row, *one)
            for row, window in enumerate(batch)
            for one in window.gold.get("event_pairs", ())
        ]
        if pairs:
            logits = self.pair(out["pair"], fed["words"], pairs)
            found["event_pair"] = 0.7 * functional.cross_entropy(
                logits.float(), torch.tensor([one[3] for one in pairs])
            )
        return found

    def labels(self) -> dict[str, list[str]]:
        """Return the names of types, modes, statuses and arguments."""
        return {f"event_{key}": names for key, names in self.names.items()}


class Pair(nn.Module):
    """Types for a pair of spans: both actors ask the words of the window what passed between them."""

    def __init__(self, width: int, types: int) -> None:
        super().__init__()
        self.query = nn.Linear(2 * width, 4 * width)
        self.heads = 4
        self.inner = nn.Linear(6 * width, 256)
        self.outer = nn.Linear(256, types)

    def forward(
        self,
        x: Tensor,
        words: Tensor,
        pairs: Sequence[tuple[int, tuple[int, int], tuple[int, int], int]],
    ) -> Tensor:
        """Return logits [pairs, types]; a pair is (row, source span, target span, ...)."""
        rows = [one[0] for one in pairs]
        ends = torch.stack(
            [
                torch.cat([x[row, a:b].mean(0), x[row, c:d].mean(0)])
                for row, (a, b), (c, d), *_ in pairs
            ]
        )
        query = self.query(ends).view(len(pairs), self.heads, -1)
        scores = torch.einsum("phd,pwd->phw", query, x[rows]) / x.shape[-1] ** 0.5
        weights = torch.softmax(scores.masked_fill(words[rows][:, None] == 0, -1e4), -1)
        read = torch.einsum("phw,pwd->phd", weights, x[rows]).flatten(1)
        return self.outer(functional.gelu(self.inner(torch.cat([ends, read], 1))))
