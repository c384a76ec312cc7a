"""Networks from saved models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from heads.base import Head
from heads.coreference import Coreference
from heads.entities import Entities
from heads.events import Events
from heads.factuality import Factuality
from heads.quotations import Quotations
from heads.roles import Roles
from heads.tags import Tags
from heads.tree import Tree
from network import SIZES, Network, Size


def rebuilt(path: Path) -> Network:
    """Return the network of a saved model, ready to be read with."""
    saved = torch.load(path, weights_only=True)
    network = network_of(saved, size_of(saved))
    network.load_state_dict(saved["state"])
    return network.eval()


def size_of(saved: dict[str, Any]) -> Size:
    """Return the measures of a saved encoder, whose layers may have been made narrower."""
    inner = len(saved["state"]["layers.0.wide.bias"])
    return SIZES[saved["encoder"]]._replace(inner=inner)


def network_of(saved: dict[str, Any], size: Size) -> Network:
    """Return a network of the shape of a saved one, by its `layers` and `labels`, and of a size."""
    labels, width = saved["labels"], size.width
    events = labels["events"]
    heads: list[Head] = [
        Tags(width, labels["tags"]),
        Tree(width, labels["tree"]["deprel"]),
        Roles(width, labels["roles"]["roles"], labels["roles"]["senses"]),
        Entities(width, labels["entities"]["ner"]),
        Factuality(width, ("uds", "uw")),
        Coreference(width),
        Quotations(width),
        Events(width, events["event_types"], events["event_modes"], events["event_statuses"]),
    ]
    network = Network({head.name: head for head in heads}, size=size, layers=saved["layers"])
    return network.eval()
