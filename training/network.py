"""The encoder (BERT's kind, from MiniLM's or MPNet's weights) and the heads over its word vectors."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Dense, Head, rounded

VOCABULARY, CASES, PLACES = 30522, 16, 512
VIEWS = ("form", "sense", "talk")
# The highest layers, which each view mixes in shares of its own.
MIXED = 4


class Size(NamedTuple):
    """Measures of an encoder; `buckets` are those of relative distances, 0 for none."""

    width: int
    inner: int
    attentions: int
    layers: int
    epsilon: float
    buckets: int


MINILM = Size(384, 1536, 12, 6, 1e-12, 0)
MPNET = Size(768, 3072, 12, 12, 1e-5, 32)
SIZES = {"minilm": MINILM, "mpnet": MPNET}


def barrier(mask: Tensor) -> Tensor:
    """Return what keeps attention from padding, where `mask` [b, t] is 0, as it is added to weights."""
    return (1.0 - mask)[:, None, None, :] * -10000.0


def attended(qkv: Tensor, mask: Tensor, attentions: int) -> Tensor:
    """
    Return what is read [b, t, h] by queries for keys of values [b, t, 3h].

    `mask` is added to the weights and fits [b, attentions, t, t].
    """
    rows, size, width = qkv.shape[0], qkv.shape[1], qkv.shape[2] // 3
    query, key, value = (
        qkv.view(rows, size, 3, attentions, width // attentions).permute(2, 0, 3, 1, 4).unbind(0)
    )
    if qkv.is_cuda:
        read = functional.scaled_dot_product_attention(
            query, key, value, mask.to(query.dtype).expand(rows, attentions, size, size)
        )
        return read.transpose(1, 2).reshape(rows, size, width)
    # Written out: on the CPU the fused attention's backward pass is several times slower.
    weights = torch.softmax(
        query * (width // attentions) ** -0.5 @ key.transpose(-1, -2) + mask.to(query.dtype), -1
    )
    return (weights @ value).permute(0, 2, 1, 3).reshape(rows, size, width)


class Layer(nn.Module):
    """One transformer layer, normalised after its sums as BERT's are."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width = size.width
        self.attentions = size.attentions
        self.qkv, self.mixed = Dense(width, 3 * width), Dense(width, width)
        self.wide, self.narrow = Dense(width, size.inner), Dense(size.inner, width)
        self.first, self.second = (nn.LayerNorm(width, eps=size.epsilon) for _ in range(2))

    @staticmethod
    def attend(qkv: Tensor, mask: Tensor, attentions: int) -> Tensor:
        """Attend; what is exported does it otherwise (`attending.py`)."""
        return attended(qkv, mask, attentions)

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> Tensor:
        """Read [b, t, h] with an additive mask that fits [b, attentions, t, t]."""
        read = self.mixed(self.attend(self.qkv(x), mask, self.attentions))
        x = self.first(x + functional.dropout(read, drop, self.training))
        read = self.narrow(functional.gelu(self.wide(x)))
        return self.second(x + functional.dropout(read, drop, self.training))


class Network(nn.Module):
    """
    Encoder and heads. Word vectors are means of first and last piece, of mixed layers.

    `sparse` gives the embedding of pieces sparse gradients, which pays on a CPU.
    """

    def __init__(
        self,
        heads: dict[str, Head],
        *,
        size: Size = MINILM,
        layers: int | None = None,
        drop: float = 0.1,
        sparse: bool = True,
    ) -> None:
        super().__init__()
        self.size, count = size, layers or size.layers
        self.pieces = nn.Embedding(VOCABULARY, size.width, sparse=sparse)
        self.places, self.cases = (nn.Embedding(many, size.width) for many in (PLACES, CASES))
        nn.init.zeros_(self.cases.weight)
        self.distances = nn.Embedding(size.buckets, size.attentions) if size.buckets else None
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.layers = nn.ModuleList(Layer(size) for _ in range(count))
        self.mixes = nn.ParameterDict(
            {view: nn.Parameter(torch.zeros(min(MIXED, count))) for view in VIEWS}
        )
        self.heads = nn.ModuleDict(heads)
        self.drop = drop

    def vectors(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """Return by view the word vectors [b, w, h], and [b, w+1, h] behind that of the window."""
        return self.read(
            rounded(self.pieces(ids), training=self.training), cases, mask, first, last
        )

    def read(
        self, pieces: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """Do so from the vectors of pieces [b, t, h]."""
        return self.above([self._begun(pieces, cases, self._drop)], mask, first, last)

    @torch.no_grad()
    def below(self, ids: Tensor, cases: Tensor, mask: Tensor, count: int) -> list[Tensor]:
        """Return the vectors of pieces [b, t, h] and what the lowest `count` layers make of them."""
        read = [self._begun(self.pieces(ids), cases, 0.0)]
        seen = self._seen(read[0], mask)
        for layer in self.layers[:count]:
            read.append(layer(read[-1], seen, 0.0))
        return read

    def above(
        self, read: list[Tensor], mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """Return the word vectors by view, from the vectors of pieces and what some layers made of them."""
        read, seen = list(read), self._seen(read[0], mask)
        for layer in self.layers[len(read) - 1 :]:
            read.append(layer(read[-1], seen, self._drop))
        return self.mixed(read[1:], *(rows_of(at, read[0].shape[1]) for at in (first, last)))

    def mixed(
        self, read: list[Tensor], first: Tensor, last: Tensor
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """
        Return the word vectors by view, from what each layer made of the pieces.

        `first` and `last` [b, w + 1] are rows of a batch's pieces (`rows_of`), those of the window before those of its words.
        """
        layers = torch.cat([x.reshape(1, -1) for x in read[-MIXED:]])
        # Half of the first piece and half of the last.
        shares = torch.stack([torch.softmax(mix.float(), 0) / 2 for mix in self.mixes.values()])
        mixed = (shares.to(layers.dtype) @ layers).reshape(len(VIEWS), -1, self.size.width)
        found = {}
        for view, rooted in zip(self.mixes, mixed[:, first] + mixed[:, last], strict=True):
            y = functional.dropout(rooted[:, 1:], 0.15, self.training)
            found[view] = y, torch.cat([rooted[:, :1], y], 1) if self.training else rooted
        return found

    @property
    def _drop(self) -> float:
        """The share of numbers that is left out."""
        return self.drop if self.training else 0.0

    def embedded(self, pieces: Tensor, places: Tensor, cases: Tensor, drop: float) -> Tensor:
        """Return the vectors of pieces with those of their places [t] and cases, normalised."""
        x = self.norm(pieces + self.places(places) + self.cases(cases))
        return functional.dropout(x, drop, self.training)

    def _begun(self, pieces: Tensor, cases: Tensor, drop: float) -> Tensor:
        """Return the vectors that the first layer reads, of pieces in their order."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        return self.embedded(pieces, places, cases, drop)

    def _seen(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return what is added to the weights of attention: no piece reads padding."""
        added = barrier(mask.to(x.dtype))
        if self.distances is None:
            return added
        near = self.distances(buckets(x.shape[1], self.size.buckets).to(x.device))
        return added + near.permute(2, 0, 1)[None]

    def forward(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, Tensor]:
        """Return the outputs of all heads by name."""
        return self.outputs(self.vectors(ids, cases, mask, first, last))

    def outputs(self, vectors: dict[str, tuple[Tensor, Tensor]]) -> dict[str, Tensor]:
        """Return the outputs of all heads by name, of word vectors by view."""
        found: dict[str, Tensor] = {}
        for head in self.heads.values():
            found |= head(*vectors[head.view])
        return found


def rows_of(pieces: Tensor, many: int) -> Tensor:
    """Return pieces of words [b, w] as rows of all `b * many` of a batch, behind that of the window [b, w + 1]."""
    begins = torch.arange(len(pieces), device=pieces.device)[:, None] * many
    return torch.cat([begins, begins + pieces], 1)


def read_watched(
    network: Network,
    batches: Iterable[dict[str, Tensor]],
    layers: Iterable[nn.Module],
    note: Callable[[nn.Module, tuple[Tensor, ...]], None],
) -> None:
    """Read batches with a network, and tell `note` what each of some layers is given."""
    hooks = [layer.register_forward_pre_hook(note) for layer in layers]
    with torch.no_grad():
        for batch in batches:
            network(*(batch[name] for name in ("ids", "cases", "mask", "first", "last")))
    for hook in hooks:
        hook.remove()


def buckets(many: int, count: int) -> Tensor:
    """Return the bucket of each distance [t, t]: near ones alone, far ones together (T5's)."""
    half, near = count // 2, count // 4
    away = torch.arange(many)[None, :] - torch.arange(many)[:, None]
    far = away.abs()
    # Up to 128 pieces away in steps that grow, everything beyond in the last.
    grown = near + (
        torch.log(far.float().clamp(min=1) / near) / math.log(128 / near) * (half - near)
    ).long().clamp(max=half - near - 1)
    return torch.where(far < near, far, grown) + half * (away > 0)


def load_minilm(network: Network, path: Path, kept: list[int] | None = None) -> None:
    """Fill the encoder with MiniLM's weights (a safetensors file); `kept` names its layers."""
    found = _weights(path, "bert.")
    with torch.no_grad():
        network.pieces.weight.copy_(found["embeddings.word_embeddings.weight"])
        network.places.weight.copy_(
            found["embeddings.position_embeddings.weight"]
            + found["embeddings.token_type_embeddings.weight"][0]
        )
    own = {
        "first": "attention.output.LayerNorm",
        "mixed": "attention.output.dense",
        "qkv": [f"attention.self.{part}" for part in ("query", "key", "value")],
    }
    _fill(network, found, own, kept)


def load_mpnet(network: Network, path: Path, kept: list[int] | None = None) -> None:
    """
    Fill the encoder with MPNet's weights (a safetensors file).

    MPNet's vocabulary is BERT's behind four marks of its own; our windows keep BERT's
    numbers, so rows move, and its own marks stand where BERT's first and last do.
    """
    found = _weights(path, "mpnet.")
    rows = found["embeddings.word_embeddings.weight"]
    with torch.no_grad():
        network.pieces.weight.copy_(rows[4 : 4 + VOCABULARY])
        for ours, theirs in ((0, 1), (101, 0), (102, 2)):
            network.pieces.weight[ours] = rows[theirs]
        network.places.weight.copy_(found["embeddings.position_embeddings.weight"][2 : 2 + PLACES])
        if network.distances is not None:
            network.distances.weight.copy_(found["encoder.relative_attention_bias.weight"])
    own = {
        "first": "attention.LayerNorm",
        "mixed": "attention.attn.o",
        "qkv": [f"attention.attn.{part}" for part in "qkv"],
    }
    _fill(network, found, own, kept)


LOADERS = {"minilm": load_minilm, "mpnet": load_mpnet}


def _weights(path: Path, prefix: str) -> dict[str, Tensor]:
    """Return the tensors of a safetensors file, or of one of torch's."""
    if path.suffix == ".pt":
        found: dict[str, Tensor] = torch.load(path, weights_only=True)
    else:
        from safetensors.torch import load_file  # noqa: PLC0415 - only needed to begin

        found = load_file(path)
    return {key.removeprefix(prefix): value.float() for key, value in found.items()}


def _fill(
    network: Network, found: dict[str, Tensor], own: dict[str, Any], kept: list[int] | None
) -> None:
    """Copy the weights of the layers; `own` names those that go by other names."""
    names = {"wide": "intermediate.dense", "narrow": "output.dense", "second": "output.LayerNorm"}
    with torch.no_grad():
        for kind in ("weight", "bias"):
            getattr(network.norm, kind).copy_(found[f"embeddings.LayerNorm.{kind}"])
            for layer, number in zip(
                network.layers, kept or range(len(network.layers)), strict=True
            ):
                for ours, theirs in (names | own).items():
                    parts = [theirs] if isinstance(theirs, str) else theirs
                    getattr(getattr(layer, ours), kind).copy_(
                        torch.cat(
                            [found[f"encoder.layer.{number}.{part}.{kind}"] for part in parts]
                        )
                    )
