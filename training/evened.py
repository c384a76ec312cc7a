"""
Even out what layers of the encoder read, so that int8 keeps more of it.

ONNX Runtime rounds the input of a product with one step for the whole batch, from the least
to the greatest number in it. A few channels behind each normalisation are ten times the
others, so the others keep five bits of eight. Here such channels are divided before they
are rounded, and their weights multiplied by as much (Xiao et al. 2023, SmoothQuant, for
the outlying channels alone).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from network import Network, read_watched

REACH = 5.0
"""How many times the median of the channels a channel may reach before it is divided."""
LAYERS = ("qkv", "wide", "narrow")
"""The products of a layer whose input may be divided; before `narrow` that takes a pass of its own over the widest vectors."""

Factors = dict[str, Tensor]
"""What the channels [in] that a product reads are divided by, by the product's name ("layers.0.wide")."""


def ranges(
    network: Network, batches: Iterable[dict[str, Tensor]], names: Iterable[str] = LAYERS
) -> dict[nn.Module, Tensor]:
    """Return for products of the encoder the greatest number [in] that each channel brings."""
    found: dict[nn.Module, Tensor] = {}

    def note(layer: nn.Module, given: tuple[Tensor, ...]) -> None:
        most = given[0].detach().abs().flatten(0, -2).amax(0)
        found[layer] = torch.maximum(found.get(layer, most), most)

    layers = [getattr(layer, name) for layer in network.layers for name in names]
    read_watched(network, batches, layers, note)
    return found


def factors(
    network: Network, batches: Iterable[dict[str, Tensor]], names: Iterable[str] = LAYERS
) -> Factors:
    """Return by product what the outlying channels [in] of its input are to be divided by, 1 for the others."""
    names_of = {layer: name for name, layer in network.named_modules()}
    found = {}
    for layer, most in ranges(network, batches, names).items():
        over = (most / (REACH * most.median())).clamp(min=1)
        if bool((over > 1).any()):
            found[names_of[layer]] = over
    return found


@contextmanager
def evened(network: Network, over: Factors) -> Iterator[None]:
    """Within this context channels before some products are divided, and their weights multiplied."""
    changed = []
    for name, factor in over.items():
        layer = network.get_submodule(name)
        changed.append((layer, factor, layer.register_forward_pre_hook(_divided(factor))))
        layer.weight.data *= factor
    try:
        yield
    finally:
        for layer, factor, hook in changed:
            hook.remove()
            layer.weight.data /= factor


def _divided(over: Tensor) -> object:
    """Return a hook that divides what a layer reads."""
    return lambda _, given: (given[0] * (1 / over),)
