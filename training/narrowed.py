"""
Take from the layers of an encoder, and from its heads, the inner numbers that say least.

    python training/narrowed.py fast.pt --out narrow.pt [--inner 1280] [--heads tree.arc=160 ...] [--text training/text/trees]

A layer makes 1536 inner numbers of a word piece, and of these its vector; a head makes some of
a word, and of these its outputs (`Head.sized` names them). One number after the other is taken
away, always that without which what is made of `--text` changes least once the weights of the
rest are fitted to make up for it (Hassibi and Stork 1993, for whole columns of weights). What is
left wants to be trained a little.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from checkpoints import rebuilt
from export import TREES, read_by
from heads.base import Biaffine
from network import Network, read_watched

# What is added to the squares of the inner numbers, as a share of their mean.
_RIDGE = 1e-4

Batches = Iterable[dict[str, Tensor]]


def products(
    network: Network, batches: Batches, layers: Iterable[nn.Module]
) -> dict[nn.Module, Tensor]:
    """Return by layer the products [inner + 1, inner + 1] of the numbers it reads and a constant one, added up."""
    found: dict[nn.Module, Tensor] = {}

    def note(layer: nn.Module, given: tuple[Tensor, ...]) -> None:
        inner = given[0].flatten(0, -2)
        inner = torch.cat([inner, torch.ones(len(inner), 1)], 1).double()
        found[layer] = found.get(layer, 0) + inner.T @ inner

    read_watched(network, batches, layers, note)
    return found


def kept(weight: Tensor, product: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """
    Return which inner numbers stay, and the weights [width, count + 1] that read them.

    `weight` [width, inner + 1] reads all of them; its last column is the bias, which stays.
    """
    weight, inner = weight.double(), weight.shape[1] - 1
    if not 0 < count <= inner:
        message = f"{count} inner numbers: not between 1 and the {inner} there are"
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


def half_kept(weight: Tensor, own: Tensor, other: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """
    Return which numbers of one side of a pair stay, and the weights [count + 1, labels, o] that are left.

    `weight` [inner + 1, labels, o] multiplies this side, a constant one behind it, with the
    other; `own` and `other` are the products of both sides.
    """
    shape = weight.shape[1:]
    # What the other side says more of weighs more.
    root = torch.linalg.cholesky(other + torch.eye(len(other)) * other.diagonal().mean() * _RIDGE)
    seen = weight.double() @ root
    stay, fitted = kept(seen.flatten(1).T, own, count)
    return stay, (fitted.double().T.reshape(-1, *shape) @ torch.linalg.inv(root)).float()


def pair_kept(
    weight: Tensor, left: Tensor, right: Tensor, count: int
) -> tuple[tuple[Tensor, Tensor], Tensor]:
    """
    Return which numbers of both sides of a pair stay, and the weight that is left.

    `weight` is that of a `Biaffine`: [inner + 1, inner] or [inner + 1, labels, inner + 1].
    """
    is_pointer = weight.ndim == 2
    if is_pointer:
        # No constant stands behind the right side of a pointer: it has no part in what is fitted.
        weight = nn.functional.pad(weight[:, None], (0, 1))
        right = right.clone()
        right[-1], right[:, -1] = 0.0, 0.0
        right[-1, -1] = 1.0
    lefts, weight = half_kept(weight, left, right, count)
    seen = torch.cat([lefts, torch.tensor([len(left) - 1])])
    turned = weight.permute(2, 1, 0)
    rights, turned = half_kept(turned, right, left[seen][:, seen], count)
    weight = turned.permute(2, 1, 0)
    return (lefts, rights), weight[:, 0, :-1].clone() if is_pointer else weight.contiguous()


class _Read(nn.Module):
    """Stands behind a layer whose outputs nothing reads that could be watched."""

    def forward(self, x: Tensor) -> Tensor:
        """Return what is given."""
        return x


def sides(network: Network, batches: Batches, pairs: Iterable[Biaffine]) -> dict[nn.Module, Tensor]:
    """Return the products of what both sides of pairs make, by the layer that makes it."""
    behind = {layer: _Read() for pair in pairs for layer in (pair.left, pair.right)}
    hooks = [
        layer.register_forward_hook(lambda _, __, made, read=read: read(made))
        for layer, read in behind.items()
    ]
    found = products(network, batches, behind.values())
    for hook in hooks:
        hook.remove()
    return {layer: found[read] for layer, read in behind.items()}


def narrow(
    state: dict[str, Tensor], network: Network, batches: Batches, count: int
) -> dict[str, Tensor]:
    """Return a network's state with so many inner numbers in each layer of its encoder."""
    state = dict(state)
    found = products(network, batches, [layer.narrow for layer in network.layers])
    for number, layer in enumerate(network.layers):
        own = f"layers.{number}"
        state |= _fewer(
            f"{own}.wide", {f"{own}.narrow": layer.narrow}, state, found[layer.narrow], count
        )
    return state


def _fewer(
    made: str,
    readers: Mapping[str, nn.Module],
    state: dict[str, Tensor],
    product: Tensor,
    count: int,
) -> dict[str, Tensor]:
    """Return the weights of a layer that makes fewer numbers, and of the layers that read them, by name."""
    weights = [
        torch.cat([reader.weight, reader.bias[:, None]], 1).detach() for reader in readers.values()
    ]
    stay, fitted = kept(torch.cat(weights), product, count)
    found = {f"{made}.{kind}": state[f"{made}.{kind}"][stay].clone() for kind in ("weight", "bias")}
    for name, part in zip(readers, fitted.split([len(one) for one in weights]), strict=True):
        found[f"{name}.weight"], found[f"{name}.bias"] = part[:, :-1].clone(), part[:, -1].clone()
    return found


def narrow_heads(
    state: dict[str, Tensor], network: Network, batches: Batches, counts: Mapping[str, int]
) -> dict[str, Tensor]:
    """Return a network's state with so many inner numbers in its heads, by head and argument ("tree.arc")."""
    state = dict(state)
    unknown = counts.keys() - {
        f"{name}.{argument}" for name, head in network.heads.items() for argument in head.sized
    }
    if unknown:
        message = f"--heads: no such number: {', '.join(sorted(unknown))}"
        raise SystemExit(message)
    for key, count in counts.items():
        name, argument = key.split(".")
        head = network.heads[name]
        for layer, reading in head.sized[argument].items():
            own, module = f"heads.{name}.{layer}", head.get_submodule(layer)
            if isinstance(module, Biaffine):
                state |= _fewer_of_pair(own, module, sides(network, batches, [module]), count)
                continue
            readers = {f"heads.{name}.{one}": head.get_submodule(one) for one in reading}
            found = products(network, batches, readers.values())
            state |= _fewer(own, readers, state, next(iter(found.values())), count)
    return state


def _fewer_of_pair(
    own: str, module: Biaffine, found: Mapping[nn.Module, Tensor], count: int
) -> dict[str, Tensor]:
    """Return the weights of a pair with fewer numbers on both sides, by name."""
    layers = {"left": module.left, "right": module.right}
    stays, weight = pair_kept(
        module.weight.detach(), found[module.left], found[module.right], count
    )
    state = {f"{own}.weight": weight}
    for (side, layer), stay in zip(layers.items(), stays, strict=True):
        for kind in ("weight", "bias"):
            state[f"{own}.{side}.{kind}"] = getattr(layer, kind).detach()[stay].clone()
    return state


def _counts(given: Iterable[str]) -> dict[str, int]:
    """Return numbers by what they are of ("tree.arc=160")."""
    return {name: int(count) for name, _, count in (one.partition("=") for one in given)}


def main() -> None:
    """Write the narrower network."""
    options = argparse.ArgumentParser()
    options.add_argument("model", type=Path)
    options.add_argument("--inner", type=int, help="in each layer of the encoder")
    options.add_argument("--heads", nargs="*", default=[], help="head.argument=number")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--text", type=Path, default=TREES)
    chosen = options.parse_args()
    saved: dict[str, Any] = torch.load(chosen.model, weights_only=True)
    network, batches = rebuilt(chosen.model), read_by(chosen.text)
    state = narrow_heads(saved["state"], network, batches, _counts(chosen.heads))
    if chosen.inner:
        state = narrow(state, network, batches, chosen.inner)
        saved.pop("evened", None)  # of numbers that are no longer all there
    saved["state"] = state
    saved.pop("raw", None)
    torch.save(saved, chosen.out)


if __name__ == "__main__":
    main()
