"""
Layers of the heads that read the same vectors, taken as one.

Each head is written by itself, so the graph would hold some thirty small products over the
same word vectors. For the export they are multiplied at once and cut apart again; the
numbers are the same, since int8 weights are scaled by column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Bent, Dense

_Key = tuple[int, bool]
"""The layers of a group read one tensor, and either all go through GELU or none does."""


class _Groups:
    """Which layers read the same tensor, and what was made of it for those not yet asked."""

    def __init__(self) -> None:
        self.readers: dict[_Key, list[Dense]] = defaultdict(list)
        self.inputs: list[Tensor] = []
        self.group_of: dict[Dense, list[Dense]] = {}
        self.made: dict[Dense, Tensor] = {}

    def noted(self, layer: Dense, x: Tensor) -> Tensor:
        """Note that a layer reads a tensor, which is kept so that its number stays its own."""
        self.inputs.append(x)
        group = self.readers[id(x), isinstance(layer, Bent)]
        group.append(layer)
        self.group_of[layer] = group
        return type(layer).forward(layer, x)

    def at_once(self, layer: Dense, x: Tensor) -> Tensor:
        """Return the output of a layer; the first of its group that is asked makes those of all."""
        if layer not in self.made:
            group = self.group_of[layer]
            weight, bias = (
                torch.cat([getattr(one, name) for one in group]) for name in ("weight", "bias")
            )
            whole = functional.linear(x, weight, bias)
            if isinstance(layer, Bent):
                whole = functional.gelu(whole)
            parts = whole.split([one.out_features for one in group], -1)
            self.made |= dict(zip(group, parts, strict=True))
        return self.made.pop(layer)


@contextmanager
def joined(network: nn.Module, heads: nn.Module, example: Sequence[Tensor]) -> Iterator[None]:
    """
    Within this context the network multiplies layers of its heads together.

    `example` is what `network` takes: one pass over it tells which layers read the same.
    """
    layers = [one for one in heads.modules() if isinstance(one, Dense)]
    groups = _Groups()
    try:
        for layer in layers:
            layer.forward = partial(groups.noted, layer)  # type: ignore[method-assign]
        with torch.no_grad():
            network(*example)
        groups.inputs.clear()
        for layer in groups.group_of:
            layer.forward = partial(groups.at_once, layer)  # type: ignore[method-assign]
        yield
    finally:
        for layer in layers:
            del layer.forward
