"""Events: trigger words with type, mode and status; their parties, place and time; pairs of actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import (
    NONE,
    Bent,
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
from windows import Window

ARGUMENTS = ["_", "source", "target", "place", "time"]
_LOSSES = {"type": 1.5, "mode": 0.5, "status": 0.5}


class Events(Head):
    """
    A type for each word (0 = no trigger), its mode and status, and a layer of arguments a trigger.

    Every word of an argument is labelled, so that the longest run around its head is its
    span. `pair` tells the type of what one actor does to another, both given as word spans.
    """

    name = "events"
    view = "talk"
    sized: ClassVar = {
        "inner": {"argument": ()},
        "shared": {"shared": ("kind", "mode", "status")},
    }

    def __init__(
        self,
        width: int,
        types: list[str],
        modes: list[str],
        statuses: list[str],
        *,
        inner: int = 128,
        shared: int = 256,
    ) -> None:
        super().__init__()
        self.names = {"types": types, "modes": modes, "statuses": statuses, "arguments": ARGUMENTS}
        self.shared = Bent(width, shared)
        self.kind, self.mode, self.status = (
            Dense(shared, len(names)) for names in (types, modes, statuses)
        )
        self.argument = Biaffine(width, inner, len(ARGUMENTS), drop=0.25)
        self.pair_in = Bent(width, 192)
        self.pair = Pair(192, len(types))

    def forward(self, x: Tensor, rooted: Tensor) -> Fed:
        """Return logits of triggers [b, w, ...], the sides of arguments, and `pair` [b, w, 192]."""
        hidden = functional.dropout(self.shared(x), 0.15, self.training)
        left, right = self.argument.sides(x, x)
        return {
            "event_type": self.kind(hidden),
            "event_mode": self.mode(hidden),
            "event_status": self.status(hidden),
            "trigger": left,
            "party": right,
            "pair": functional.dropout(self.pair_in(x), 0.15, self.training),
        }

    def targets(self, batch: Sequence[Window], width: int) -> Fed:
        """Return labels [b, w], lines of arguments [p, w] and pairs of spans."""
        found = {key: by_word(batch, f"event_{key}", width) for key in _LOSSES}
        gold = {key: value for key, value in found.items() if value is not None}
        if "type" not in gold:
            return {}
        found_lines = []
        for row, window in enumerate(batch):
            for trigger, arguments in window.gold.get("event_arguments", ()):
                line = torch.full((width,), NONE, dtype=torch.long)
                line[: len(window.words)] = torch.tensor(arguments)
                found_lines.append((row, trigger, line))
        gold |= lines(found_lines)
        pairs = [
            (row, *source, *target, kind)
            for row, window in enumerate(batch)
            for source, target, kind in window.gold.get("event_pairs", ())
        ]
        if pairs:
            gold["pairs"] = torch.tensor(pairs)
        return gold

    def loss(self, out: Fed, gold: Fed, fed: Fed) -> Fed:
        """Return the losses of triggers, their labels, arguments and pairs."""
        found = {
            f"event_{key}": share * entropy(out[f"event_{key}"], gold[key])
            for key, share in _LOSSES.items()
            if key in gold
        }
        if "table" in gold:
            rows = gold["rows"]
            scores = self.argument.rows(out["trigger"][rows, gold["words"]], out["party"][rows])
            found["event_argument"] = 0.6 * entropy_of_lines(scores, gold["table"])
        if "pairs" in gold:
            logits = self.pair(out["pair"], fed["words"], gold["pairs"])
            found["event_pair"] = 0.7 * functional.cross_entropy(
                logits.float(), gold["pairs"][:, 5]
            )
        return found

    def follow(self, out: Fed, guide: Fed, fed: Fed, other: Self) -> Fed:
        """Return the divergence of types at all words, of the rest at the guide's triggers."""
        at = fed["rows"], fed["at"]
        found = {
            "event_type": 1.5 * divergence(out["event_type"][at], guide["event_type"][at]),
        }
        rows, words = ((guide["event_type"].argmax(-1) > 0) & (fed["words"] > 0)).nonzero(
            as_tuple=True
        )
        if len(rows):
            for key in ("mode", "status"):
                found[f"event_{key}"] = 0.5 * divergence(
                    out[f"event_{key}"][rows, words], guide[f"event_{key}"][rows, words]
                )
            ours, theirs = (
                head.argument.rows(one["trigger"][rows, words], one["party"][rows])
                for head, one in ((self, out), (other, guide))
            )
            seen = (fed["words"][rows] > 0).nonzero(as_tuple=True)
            found["event_argument"] = 2.0 * divergence(
                ours.transpose(1, 2)[seen], theirs.transpose(1, 2)[seen]
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

    def forward(self, x: Tensor, words: Tensor, pairs: Tensor) -> Tensor:
        """Return logits [pairs, types]; a pair is (row, two ends of the source, of the target...)."""
        rows, places = pairs[:, 0], torch.arange(x.shape[1], device=x.device)[None]
        ends = []
        for first in (1, 3):
            inside = (places >= pairs[:, first, None]) & (places < pairs[:, first + 1, None])
            inside = inside.to(x.dtype)
            ends.append(torch.einsum("pw,pwd->pd", inside / inside.sum(1, keepdim=True), x[rows]))
        both = torch.cat(ends, 1)
        query = self.query(both).view(len(pairs), self.heads, -1)
        scores = torch.einsum("phd,pwd->phw", query, x[rows]) / x.shape[-1] ** 0.5
        weights = torch.softmax(scores.float().masked_fill(words[rows][:, None] == 0, -1e4), -1).to(
            x.dtype
        )
        read = torch.einsum("phw,pwd->phd", weights, x[rows]).flatten(1)
        return self.outer(functional.gelu(self.inner(torch.cat([both, read], 1))))
