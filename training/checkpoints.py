"""Networks from saved models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from heads.base import Fed, Head
from heads.coreference import Coreference
from heads.entities import Entities
from heads.events import Events
from heads.factuality import Factuality
from heads.quotations import Quotations
from heads.roles import Roles
from heads.tags import Tags
from heads.tree import Tree
from network import SIZES, Network, Size

HEADS: tuple[type[Head], ...] = (Tree, Roles, Coreference, Quotations, Events)
"""The heads whose inner numbers may be fewer than they are made with."""

Inner = dict[str, dict[str, int]]
"""How many inner numbers heads make, by head and argument (`Head.sized`)."""


def rebuilt(path: Path) -> Network:
    """Return the network of a saved model, ready to be read with."""
    saved = torch.load(path, weights_only=True)
    network = network_of(saved, size_of(saved), inner_of(saved["state"]))
    network.load_state_dict(saved["state"])
    return network.eval()


def size_of(saved: dict[str, Any]) -> Size:
    """Return the measures of a saved encoder, whose layers may have been made narrower."""
    inner = len(saved["state"]["layers.0.wide.bias"])
    return SIZES[saved["encoder"]]._replace(inner=inner)


def inner_of(state: Fed) -> Inner:
    """Return how many inner numbers the heads of a state make, which may be fewer than they once did."""
    found: Inner = {}
    for head in HEADS:
        for argument, layers in head.sized.items():
            first = f"heads.{head.name}.{next(iter(layers))}"
            bias = state.get(f"{first}.left.bias", state.get(f"{first}.bias"))
            if bias is not None:
                found.setdefault(head.name, {})[argument] = len(bias)
    return found


def heads_of(width: int, labels: dict[str, Any], inner: Inner) -> dict[str, Head]:
    """Return new heads over vectors of some width, by the labels of each, with so many inner numbers."""
    events, roles = labels["events"], labels["roles"]
    made: list[Head] = [
        Tags(width, labels["tags"]),
        Tree(width, labels["tree"]["deprel"], **inner.get("tree", {})),
        Roles(width, roles["roles"], roles["senses"], **inner.get("roles", {})),
        Entities(width, labels["entities"]["ner"]),
        Factuality(width, ("uds", "uw")),
        Coreference(width, **inner.get("coreference", {})),
        Quotations(width, **inner.get("quotations", {})),
        Events(
            width,
            events["event_types"],
            events["event_modes"],
            events["event_statuses"],
            **inner.get("events", {}),
        ),
    ]
    return {head.name: head for head in made}


def network_of(saved: dict[str, Any], size: Size, inner: Inner) -> Network:
    """Return a network of the shape of a saved one, by its `layers` and `labels`, of a size and with so many inner numbers in its heads."""
    heads = heads_of(size.width, saved["labels"], inner)
    return Network(heads, size=size, layers=saved["layers"]).eval()
