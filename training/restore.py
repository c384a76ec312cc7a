"""
Rebuild a checkpoint from the files that ship, so that learning or an export can go on from them.

    python training/restore.py src/dragoman/language/data restored.pt [--name model]

Weights come back as int8 has them; scales of columns are as they were, and so is what evens
channels out, so that exporting the checkpoint as it is gives the same numbers, but for the last
bit of the shares of layers and of some scales. Which weight lies where in the graph is found by
exporting a network of the same shape with weights at random, and looking where each of them has
gone.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from checkpoints import Inner, network_of
from evened import Factors
from export import PAIRS, written
from heads.base import Biaffine
from network import MINILM, Network

Arrays = dict[tuple[str, int], np.ndarray]
"""The constants of a graph by the node that reads them and the place among its inputs."""


def constants(graph: onnx.GraphProto) -> Arrays:
    """Return the constants of a graph; of a product in int8 the weight it stands for."""
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant":
            held[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    makers = {output: node for node in graph.node for output in node.output}
    found: Arrays = {}
    for node in graph.node:
        name = node.name.removesuffix("_quant")
        for place, one in enumerate(node.input):
            if one not in held:
                continue
            value = held[one]
            if node.op_type == "MatMulInteger" and place == 1:
                scale = held[one.removesuffix("_quantized") + "_scale"]
                value = value.astype(np.float32) * scale
                value = value * _divided(node, makers, held)
            found[name, place] = value
    return found


def _divided(
    product: onnx.NodeProto, makers: dict[str, onnx.NodeProto], held: dict[str, np.ndarray]
) -> np.ndarray:
    """Return what the channels of a product's input are divided by before (`evened.py`) [in, 1]."""
    before = makers.get(makers[product.input[0]].input[0])
    shares = held.get(before.input[1]) if before and before.op_type == "Mul" else None
    return shares[:, None] if shares is not None and shares.ndim else np.ones((1, 1), np.float32)


def evened_of(graph: onnx.GraphProto) -> Factors:
    """Return what the channels before products are divided by, by the product's name."""
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    makers = {output: node for node in graph.node for output in node.output}
    found: Factors = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            over = _divided(node, makers, held)[:, 0]
            if len(over) > 1:
                name = node.name.strip("/").partition("/MatMul")[0].replace("/", ".")
                found[name] = torch.from_numpy(1 / over)
    return found


def gone_to(value: np.ndarray, probe: Arrays) -> tuple[tuple[str, int], int]:
    """Return which constant holds a weight at random, and from which of its columns on."""
    for key, held in probe.items():
        if held.dtype != np.float32 or held.shape[:-1] != value.shape[:-1]:
            continue
        first = value[(0,) * (value.ndim - 1)][0]
        for column in np.flatnonzero(held[(0,) * (held.ndim - 1)] == first):
            block = held[..., column : column + value.shape[-1]]
            if block.shape == value.shape and np.array_equal(block, value):
                return key, int(column)
    raise LookupError(value.shape)


def filled(network: Network, probe: Arrays, shipped: Arrays) -> None:
    """Give a network, from whose export `probe` is, the weights of another graph of its shape."""

    def there(value: Tensor) -> Tensor:
        """Return what stands in the shipped graph where a weight has gone."""
        key, column = gone_to(value.numpy(), probe)
        return torch.from_numpy(shipped[key][..., column : column + value.shape[-1]].copy())

    rowed = {f"{name}.weight" for name, one in network.named_modules() if isinstance(one, Biaffine)}
    shares = torch.stack([torch.softmax(mix, 0) / 2 for mix in network.mixes.values()])
    for name, value in network.named_parameters():
        owner = name.removeprefix("heads.")
        if name == "pieces.weight" or name.startswith("mixes.") or owner in PAIRS:
            continue
        if name in rowed:
            value[:-1], value[-1] = there(value[:-1]), there(value[-1])
            continue
        is_turned = (
            name.endswith("weight") and value.ndim > 1 and name[:5] not in {"place", "cases"}
        )
        # Queries, keys and values are multiplied apart (`attending.py`).
        for part in value.chunk(3) if ".qkv." in name else [value]:
            part[:] = there(part.T).T if is_turned else there(part)
    for mix, own in zip(network.mixes.values(), there(shares), strict=True):
        mix[:] = torch.log(own)


def inner_of(values: Arrays, pairs: Mapping[str, np.ndarray]) -> Inner:
    """Return how many inner numbers the heads of a graph make, by its constants and the weights of pairs."""
    made = {head: values[f"/{head}/shared/MatMul", 1].shape[1] for head in ("quotations", "events")}
    return {
        "tree": {"arc": len(values["/tree/MatMul", 1]), "relation": len(pairs["relation"]) - 1},
        "roles": {"inner": len(pairs["role"]) - 1},
        "coreference": {"inner": len(pairs["link"]) - 1},
        "quotations": {"inner": len(pairs["cue"]) - 1, "shared": made["quotations"]},
        "events": {"inner": len(pairs["argument"]) - 1, "shared": made["events"]},
    }


def labels_of(folder: Path, name: str) -> dict[str, Any]:
    """Return the labels of each head, as checkpoints have them."""
    flat = json.loads((folder / f"{name}.labels.json").read_text(encoding="utf-8"))
    sets: dict[str, list[str]] = {}
    for label in flat["ner"]:
        layer, tag = label.split(":", 1)
        sets.setdefault(layer, []).append(tag)
    return {
        "tags": {kind: flat[kind] for kind in ("upos", "xpos", "feats", "lemma")},
        "tree": {"deprel": flat["deprel"]},
        "roles": {key: flat[key] for key in ("roles", "senses")},
        "entities": {"ner": sets},
        "events": {key: flat[key] for key in flat if key.startswith("event_")},
        "quotations": {"quotation_tags": flat["quotation_tags"]},
        "factuality": {},
        "coreference": {},
    }


@torch.no_grad()
def restored(folder: Path, name: str) -> dict[str, Any]:
    """Return a checkpoint of what ships under a name, as `train.py` saves them."""
    shipped = onnx.load(folder / f"{name}.int8.onnx").graph
    layers = sum(node.name.endswith("/qkv/MatMul_quant") for node in shipped.node)
    saved = {"encoder": "minilm", "layers": layers, "labels": labels_of(folder, name)}
    values = constants(shipped)
    inner = values["/layers.0/wide/MatMul", 1].shape[1]
    with np.load(folder / f"{name}.pairs.npz") as pairs:
        network = network_of(saved, MINILM._replace(inner=inner), inner_of(values, pairs))
    torch.manual_seed(0)
    for value in network.parameters():
        value.normal_()
    with tempfile.TemporaryDirectory() as scratch:
        written(network, Path(scratch) / "probe.onnx")
        probe = constants(onnx.load(Path(scratch) / "probe.onnx").graph)
    filled(network, probe, values)
    with np.load(folder / "pieces.npz") as table, np.load(folder / f"{name}.pairs.npz") as pairs:
        rows = table["rows"] * table["scales"].astype(np.float32)[:, None]
        network.pieces.weight[:] = torch.from_numpy(rows)
        own = dict(network.heads.named_parameters())
        for parameter, key in PAIRS.items():
            own[parameter][:] = torch.from_numpy(pairs[key].astype(np.float32))
    return saved | {"state": network.state_dict(), "evened": evened_of(shipped)}


def main() -> None:
    """Write the checkpoint."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--name", default="model")
    chosen = options.parse_args()
    torch.save(restored(chosen.folder, chosen.name), chosen.out)


if __name__ == "__main__":
    main()
