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
from torch import Tensor, nn
from torch.nn import functional

from network import Network, attended, barrier


class _Attention(torch.autograd.Function):
    """Attention whose name in the graph is that of the operator."""

    @staticmethod
    def forward(
        _: Any,  # noqa: ANN401
        query: Tensor,
        key: Tensor,
        value: Tensor,
        mask: Tensor,
        heads: int,
    ) -> Tensor:
        """Read queries, keys and values [b, t, h] where `mask` [b, t] is not 0."""
        qkv = torch.cat([query, key, value], -1)
        return attended(qkv, barrier(mask.to(qkv.dtype)), heads)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, mask: Any, heads: int) -> Any:  # noqa: ANN401
        """Write the operator."""
        none = graph.op("prim::Constant")
        none.setType(torch._C.OptionalType.ofTensor())  # noqa: SLF001 - how torch says "left out"
        read = graph.op(
            "com.microsoft::MultiHeadAttention", query, key, value, none, mask, num_heads_i=heads
        )
        read.setType(query.type())
        return read


def _thirds(layer: nn.Linear, x: Tensor) -> tuple[Tensor, ...]:
    """Return queries, keys and values each by a product of its own: one of all would be cut apart by copying."""
    parts = (value.chunk(3) for value in (layer.weight, layer.bias))
    return tuple(functional.linear(x, *each) for each in zip(*parts, strict=True))


def _by_operator(qkv: tuple[Tensor, ...], mask: Tensor, heads: int) -> Tensor:
    """Attend as `Layer.attend` does; `mask` [b, t] is 1 (int32) where a piece is."""
    read: Tensor = _Attention.apply(*qkv, mask, heads)
    return read


@contextmanager
def as_operators(network: Network) -> Iterator[None]:
    """Within this context the layers of a network attend by the operator, which takes the mask as it comes."""
    for layer in network.layers:
        layer.attend, layer.qkv.forward = _by_operator, partial(_thirds, layer.qkv)
    try:
        yield
    finally:
        for layer in network.layers:
            del layer.attend, layer.qkv.forward
