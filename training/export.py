"""
Export a trained model: the graph in int8 for ONNX Runtime, its labels, and the pair weights.

    python training/export.py model.pt src/dragoman/language/data [--name model]

Weights of the encoder and the heads become int8, per channel; activations are quantised
as they come. The products over pairs of words are not in the graph: the runtime takes
them in numpy for the pairs it needs, with the weights of `NAME.pairs.npz` (float16).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from heads.coreference import Coreference
from heads.entities import Entities
from heads.events import Events
from heads.factuality import Factuality
from heads.quotations import LAYERS, Quotations
from heads.roles import Roles
from heads.tags import Tags
from heads.tree import Tree
from network import WIDTH, Network
from windows import Window, tensors

NAMES = (
    "upos xpos feats lemma start arc dependent governor sense predicate argument ner factuality anaphor antecedent "
    "quote to_cue as_cue to_source as_source event_type event_mode event_status trigger party pair"
).split()


def rebuilt(saved: dict[str, Any]) -> Network:
    """Return the network of a checkpoint, ready to be read with."""
    labels = saved["labels"]
    events = labels["events"]
    heads = [
        Tags(WIDTH, labels["tags"]),
        Tree(WIDTH, labels["tree"]["deprel"]),
        Roles(WIDTH, labels["roles"]["roles"], labels["roles"]["senses"]),
        Entities(WIDTH, labels["entities"]["ner"]),
        Factuality(WIDTH, ("uds", "uw")),
        Coreference(WIDTH),
        Quotations(WIDTH),
        Events(WIDTH, events["event_types"], events["event_modes"], events["event_statuses"]),
    ]
    network = Network({head.name: head for head in heads}, layers=saved["layers"])
    network.load_state_dict(saved["state"])
    return network.eval()


class Graph(nn.Module):
    """What is exported: the outputs the runtime reads, label numbers where one suffices."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.sets = list(network.heads["entities"].sets)

    def forward(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        """Return the outputs in the order of `NAMES`."""
        out = self.network(ids, cases, mask, first, last)
        out["ner"] = torch.cat([out[f"ner_{name}"] for name in self.sets], -1)
        out["quote"] = torch.cat([out[f"quote_{layer}"] for layer in LAYERS], -1)
        out["factuality"] = out["factuality"][..., 0]
        for name in ("upos", "xpos", "feats", "lemma", "sense"):
            out[name] = out[name].argmax(-1).to(torch.int32)
        return tuple(out[name] for name in NAMES)


def pair_weights(network: Network) -> dict[str, np.ndarray]:
    """Return the weights of the products that numpy takes, by name."""
    heads = network.heads
    pair = heads["events"].pair
    found = {
        "relation": heads["tree"].relation.weight,
        "role": heads["roles"].role.weight,
        "argument": heads["events"].argument.weight,
    }
    for name in ("query", "inner", "outer"):
        layer = getattr(pair, name)
        found |= {f"pair_{name}_weight": layer.weight, f"pair_{name}_bias": layer.bias}
    return {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}


def quantised(network: Network, path: Path) -> None:
    """Write the graph of a network in int8."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415
    from onnxruntime.quantization.shape_inference import quant_pre_process  # noqa: PLC0415

    example = tensors(
        [Window(["The", "Kremlin", "said", "so", "."], [True, False, False, False, False], [0], {})]
        * 2
    )
    inputs = ("ids", "cases", "mask", "first", "last")
    axes: dict[str, dict[int, str]] = {name: {0: "b", 1: "t"} for name in inputs[:3]} | {
        name: {0: "b", 1: "w"} for name in inputs[3:]
    }
    axes |= {
        name: {0: "b", 1: "h" if name in {"governor", "antecedent", "as_cue", "as_source"} else "w"}
        for name in NAMES
    }
    axes["arc"][2] = "h"
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            Graph(network),
            tuple(example[name] for name in inputs),
            plain,
            input_names=list(inputs),
            output_names=NAMES,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        quantize_dynamic(
            ready,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )


def main() -> None:
    """Write graph, labels and pair weights."""
    options = argparse.ArgumentParser()
    options.add_argument("model", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--name", default="model")
    chosen = options.parse_args()
    saved = torch.load(chosen.model, weights_only=True)
    network = rebuilt(saved)
    quantised(network, chosen.folder / f"{chosen.name}.int8.onnx")
    np.savez_compressed(chosen.folder / f"{chosen.name}.pairs.npz", **pair_weights(network))
    labels: dict[str, Any] = {}
    for head in saved["labels"].values():
        labels |= head
    labels["ner"] = [f"{name}:{tag}" for name, tags in labels["ner"].items() for tag in tags]
    text = json.dumps(labels, ensure_ascii=False, indent=1, sort_keys=True)
    (chosen.folder / f"{chosen.name}.labels.json").write_text(text + "\n", encoding="utf-8")
    for path in sorted(chosen.folder.glob(f"{chosen.name}.*")):
        print(f"{path.name:24} {path.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
