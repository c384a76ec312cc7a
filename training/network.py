"""The encoder (BERT's, from MiniLM's weights) and the heads over its word vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Head

WIDTH, ATTENTIONS, INNER, VOCABULARY, CASES = 384, 12, 1536, 30522, 16
VIEWS = ("form", "sense", "talk")


class Layer(nn.Module):
    """One transformer layer, normalised after its sums as BERT's are."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.mixed = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.first, self.second = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> Tensor:
        """Read [b, t, h] with an additive mask [b, 1, 1, t]."""
        rows, size, _ = x.shape
        query, key, value = (
            self.qkv(x)
            .view(rows, size, 3, ATTENTIONS, WIDTH // ATTENTIONS)
            .permute(2, 0, 3, 1, 4)
            .unbind(0)
        )
        # Written out: on the CPU the fused attention's backward pass is several times slower.
        weights = torch.softmax(
            query * (WIDTH // ATTENTIONS) ** -0.5 @ key.transpose(-1, -2) + mask.to(query.dtype), -1
        )
        read = weights @ value
        read = self.mixed(read.permute(0, 2, 1, 3).reshape(rows, size, WIDTH))
        x = self.first(x + read)
        read = self.narrow(functional.gelu(self.wide(x)))
        return self.second(x + functional.dropout(read, drop, self.training))


class Network(nn.Module):
    """Encoder and heads. Word vectors are means of first and last piece, of mixed layers."""

    def __init__(self, heads: dict[str, Head], *, layers: int = 6, drop: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH, sparse=True)
        self.places, self.cases = nn.Embedding(512, WIDTH), nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.mixes = nn.ParameterDict(
            {view: nn.Parameter(torch.zeros(min(4, layers))) for view in VIEWS}
        )
        self.heads = nn.ModuleDict(heads)
        self.drop = drop

    def vectors(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """Return by view the word vectors [b, w, h] and that of the window [b, 1, h]."""
        drop = self.drop if self.training else 0.0
        x = self.norm(
            self.pieces(ids)
            + self.places(torch.arange(ids.shape[1], device=ids.device))[None]
            + self.cases(cases)
        )
        x = functional.dropout(x, drop, self.training)
        barrier = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        read = []
        for layer in self.layers:
            x = layer(x, barrier, drop)
            read.append(x)
        found = {}
        for view, mix in self.mixes.items():
            weights = torch.softmax(mix.float(), 0).to(x.dtype)
            y = sum(weights[at] * read[at - len(mix)] for at in range(len(mix)))
            picked = [
                torch.gather(y, 1, index[:, :, None].expand(-1, -1, WIDTH))
                for index in (first, last)
            ]
            words = (picked[0] + picked[1]) * 0.5
            found[view] = (functional.dropout(words, 0.15, self.training), y[:, :1])
        return found

    def forward(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, Tensor]:
        """Return the outputs of all heads by name."""
        vectors = self.vectors(ids, cases, mask, first, last)
        found: dict[str, Tensor] = {}
        for head in self.heads.values():
            found |= head(*vectors[head.view])
        return found


def load_minilm(network: Network, path: Path, kept: list[int] | None = None) -> None:
    """Fill the encoder with MiniLM's weights (a safetensors file); `kept` names its layers."""
    from safetensors.torch import load_file  # noqa: PLC0415 - only needed to begin

    found: dict[str, Any] = {
        key.removeprefix("bert."): value for key, value in load_file(path).items()
    }
    with torch.no_grad():
        network.pieces.weight.copy_(found["embeddings.word_embeddings.weight"])
        network.places.weight.copy_(
            found["embeddings.position_embeddings.weight"]
            + found["embeddings.token_type_embeddings.weight"][0]
        )
        for kind in ("weight", "bias"):
            getattr(network.norm, kind).copy_(found[f"embeddings.LayerNorm.{kind}"])
        for layer, number in zip(network.layers, kept or range(len(network.layers)), strict=True):
            names = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                getattr(layer.qkv, kind).copy_(
                    torch.cat(
                        [
                            found[f"{names}attention.self.{part}.{kind}"]
                            for part in ("query", "key", "value")
                        ]
                    )
                )
                for ours, theirs in (
                    (layer.mixed, "attention.output.dense"),
                    (layer.first, "attention.output.LayerNorm"),
                    (layer.wide, "intermediate.dense"),
                    (layer.narrow, "output.dense"),
                    (layer.second, "output.LayerNorm"),
                ):
                    getattr(ours, kind).copy_(found[f"{names}{theirs}.{kind}"])
