"""
Layers of the heads that read the same vectors, taken as one.

Each head is written by itself, so the graph would hold some thirty small products over the
same word vectors. Where what layers make goes out of the graph as it is, they are multiplied
at once and stay side by side, for the runtime to cut without copying; the numbers are the
same, since int8 weights are scaled by column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from heads.base import Bent, Dense, Fed

Groups = list[list[str]]
"""Names of outputs that stand side by side."""


class _Noted:
    """What layers read and made."""

    def __init__(self) -> None:
        self.read: dict[Dense, Tensor] = {}
        self.made: dict[Dense, Tensor] = {}

    def forward(self, layer: Dense, x: Tensor) -> Tensor:
        """Note what a layer reads and makes; both are kept, so that their numbers stay their own."""
        self.read[layer], self.made[layer] = x, type(layer).forward(layer, x)
        return self.made[layer]

    def groups(self, out: Fed) -> list[dict[str, Dense]]:
        """Return layers that read one tensor, all through GELU or none, by the outputs they make."""
        found: dict[tuple[int, bool], dict[str, Dense]] = defaultdict(dict)
        for layer, made in self.made.items():
            for name, value in out.items():
                if value.data_ptr() == made.data_ptr() and value.shape == made.shape:
                    found[id(self.read[layer]), isinstance(layer, Bent)][name] = layer
        return [group for group in found.values() if len(group) > 1]


class _AtOnce:
    """A group of layers of which the first that is asked makes what all make."""

    def __init__(self, layers: list[Dense]) -> None:
        self.layers = layers
        self.made: dict[Dense, Tensor] = {}

    def forward(self, layer: Dense, x: Tensor) -> Tensor:
        """Return the output of a layer."""
        if layer not in self.made:
            weight, bias = (
                torch.cat([getattr(one, name) for one in self.layers])
                for name in ("weight", "bias")
            )
            whole = functional.linear(x, weight, bias)
            if isinstance(layer, Bent):
                whole = functional.gelu(whole)
            parts = whole.split([one.out_features for one in self.layers], -1)
            self.made |= dict(zip(self.layers, parts, strict=True))
        return self.made.pop(layer)


@contextmanager
def joined(heads: nn.Module, outputs: Callable[[], Fed]) -> Iterator[Groups]:
    """
    Within this context layers of the heads are multiplied together, and their outputs to be laid side by side are told.

    `outputs` makes what the heads make, once: it tells which layers read the same.
    """
    layers = [one for one in heads.modules() if isinstance(one, Dense)]
    noted = _Noted()
    try:
        for layer in layers:
            layer.forward = partial(noted.forward, layer)  # type: ignore[method-assign]
        with torch.no_grad():
            groups = noted.groups(outputs())
        for layer in layers:
            del layer.forward
        for group in groups:
            at_once = _AtOnce([*group.values()])
            for layer in at_once.layers:
                layer.forward = partial(at_once.forward, layer)  # type: ignore[method-assign]
        yield [[*group] for group in groups]
    finally:
        for layer in layers:
            vars(layer).pop("forward", None)


def uncut(graph: onnx.GraphProto) -> None:
    """Take out of a graph what cuts a tensor into parts and puts all of them together again."""
    cuts = {tuple(node.output): node for node in graph.node if node.op_type == "Split"}
    for node in [one for one in graph.node if one.op_type == "Concat"]:
        cut = cuts.get(tuple(node.input))
        readers = [one for one in graph.node if cut and set(one.input) & set(cut.output)]
        if cut is None or readers != [node]:
            continue
        whole, kept = cut.input[0], node.output[0]
        graph.node.remove(node)
        graph.node.remove(cut)
        for each in graph.node:
            for names in (each.input, each.output):
                names[:] = [kept if name == whole else name for name in names]
