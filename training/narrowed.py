"""
Take from each layer of an encoder the inner numbers that say least.

    python training/narrowed.py fast.pt --inner 1280 --out narrow.pt [--text training/text/trees]

A layer makes 1536 inner numbers of a word piece, and of these its vector. One number after
the other is taken away, always that without which the vectors of `--text` change least once
the weights of the rest are fitted to make up for it (Hassibi and Stork 1993, for whole
columns of weights). What is left wants to be trained a little.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn

from checkpoints import rebuilt
from export import TREES, read_by
from network import Network, read_watched

# What is added to the squares of the inner numbers, as a share of their mean.
_RIDGE = 1e-4


def products(network: Network, batches: Iterable[dict[str, Tensor]]) -> dict[nn.Module, Tensor]:
    """Return by layer the products [inner + 1, inner + 1] of its inner numbers and a constant one, added up."""
    found: dict[nn.Module, Tensor] = {}

    def note(layer: nn.Module, given: tuple[Tensor, ...]) -> None:
        inner = given[0].flatten(0, -2)
        inner = torch.cat([inner, torch.ones(len(inner), 1)], 1).double()
        found[layer] = found.get(layer, 0) + inner.T @ inner

    read_watched(network, batches, [layer.narrow for layer in network.layers], note)
    return found


def kept(weight: Tensor, product: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """
    Return which inner numbers stay, and the weights [width, count + 1] that read them.

    `weight` [width, inner + 1] reads all of them; its last column is the bias, which stays.
    """
    weight, inner = weight.double(), weight.shape[1] - 1
    if not 0 < count <= inner:
        message = f"--inner: {count} is not between 1 and the {inner} there are"
        raise SystemExit(message)
    ridge = product.diagonal()[:inner].mean() * _RIDGE
    inverse = torch.linalg.inv(product + torch.eye(inner + 1) * ridge)
    stays = torch.ones(inner + 1, dtype=torch.bool)
    for _ in range(inner - count):
        costs = weight.square().sum(0) / inverse.diagonal()
        costs[~stays], costs[inner] = torch.inf, torch.inf
        least = int(costs.argmin())
        stays[least] = False
        row = inverse[least].clone()
        weight = weight - weight[:, least, None] * (row / row[least])
        inverse -= torch.outer(row, row) / row[least]
        # It is nought now, and the next round divides by it.
        inverse[least, least] = 1.0
    return stays[:inner].nonzero()[:, 0], weight[:, stays].float()


def narrow(state: dict[str, Tensor], network: Network, text: Path, count: int) -> dict[str, Tensor]:
    """Return a network's state with so many inner numbers a layer."""
    state = dict(state)
    found = products(network, read_by(text))
    for number, layer in enumerate(network.layers):
        wide, slim = f"layers.{number}.wide", f"layers.{number}.narrow"
        weight = torch.cat([layer.narrow.weight, layer.narrow.bias[:, None]], 1).detach()
        stay, fitted = kept(weight, found[layer.narrow], count)
        state[f"{wide}.weight"] = state[f"{wide}.weight"][stay].clone()
        state[f"{wide}.bias"] = state[f"{wide}.bias"][stay].clone()
        state[f"{slim}.weight"] = fitted[:, :-1].clone()
        state[f"{slim}.bias"] = fitted[:, -1].clone()
    return state


def main() -> None:
    """Write the narrower network."""
    options = argparse.ArgumentParser()
    options.add_argument("model", type=Path)
    options.add_argument("--inner", type=int, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--text", type=Path, default=TREES)
    chosen = options.parse_args()
    saved = torch.load(chosen.model, weights_only=True)
    saved["state"] = narrow(saved["state"], rebuilt(chosen.model), chosen.text, chosen.inner)
    saved.pop("raw", None)
    torch.save(saved, chosen.out)


if __name__ == "__main__":
    main()
