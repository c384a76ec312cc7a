"""
Attention as one operator of ONNX Runtime, in the graph that ships.

Written out in products, sums and turns of axes, as the network has it, attention takes
longer; the numbers are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import torch
from torch import Tensor

from network import Network, attended


class _Attention(torch.autograd.Function):
    """Attention whose name in the graph is that of the operator."""

    @staticmethod
    def forward(_: Any, qkv: Tensor, keep: Tensor, heads: int, width: int) -> Tensor:  # noqa: ANN401, ARG004
        """Read queries, keys and values [b, t, 3h] where `keep` [b, t] is not 0."""
        return attended(qkv, (1.0 - keep.to(qkv.dtype))[:, None, None, :] * -10000.0, heads)

    @staticmethod
    def symbolic(graph: Any, qkv: Any, keep: Any, heads: int, width: int) -> Any:  # noqa: ANN401
        """Write the operator."""
        parts = graph.op(
            "Split",
            qkv,
            graph.op("Constant", value_t=torch.tensor([width] * 3)),
            axis_i=2,
            outputs=3,
        )
        none = graph.op("prim::Constant")
        none.setType(torch._C.OptionalType.ofTensor())  # noqa: SLF001 - how torch says "left out"
        read = graph.op("com.microsoft::MultiHeadAttention", *parts, none, keep, num_heads_i=heads)
        read.setType(qkv.type().with_sizes([None, None, width]))
        return read


def _by_operator(qkv: Tensor, mask: Tensor, heads: int, *, width: int) -> Tensor:
    """Attend as `Layer.attend` does, in vectors of a known width."""
    keep = (mask[:, 0, 0] > -1).to(torch.int32)
    read: Tensor = _Attention.apply(qkv, keep, heads, width)
    return read


@contextmanager
def as_operators(network: Network) -> Iterator[None]:
    """Within this context the layers of a network attend by the operator."""
    for layer in network.layers:
        layer.attend = partial(_by_operator, width=layer.mixed.in_features)
    try:
        yield
    finally:
        for layer in network.layers:
            del layer.attend
