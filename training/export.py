"""
Export a trained model: the graph in int8 for ONNX Runtime, its labels, and the pair weights.

    python training/export.py model.pt src/dragoman/language/data [--name model] [--text training/text/trees]

Weights of the encoder and the heads become int8, per channel; activations are quantised
as they come, the outlying channels evened out by how far they reach in `--text`. The vectors
of word pieces are looked up outside the graph, in `pieces.npz` (int8, a scale a row), which
networks that share them share as well. The products over pairs of words are not in the graph:
the runtime takes them in numpy for the pairs it needs, with the weights of `NAME.pairs.npz`
(float16).
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

from attending import as_operators
from checkpoints import rebuilt
from conllu import blocks
from evened import evened
from heads.quotations import LAYERS
from joined import joined
from network import Network
from windows import Sentence, Window, batches, tensors
from windows import joined as windows_of

NAMES = (
    "upos xpos feats lemma start arc dependent governor sense predicate argument ner factuality anaphor antecedent "
    "quote to_cue as_cue to_source as_source event_type event_mode event_status trigger party pair"
).split()

TREES = Path(__file__).parent / "text" / "trees"
# Of each how many sentences one is read to find ranges, and how many pieces go at once.
_EACH, _BUDGET = 8, 2048


class Graph(nn.Module):
    """What is exported: the outputs the runtime reads, label numbers where one suffices."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.sets = list(network.heads["entities"].sets)

    def forward(
        self, pieces: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        """Return the outputs in the order of `NAMES`; `pieces` are vectors [b, t, h]."""
        out = self.network.outputs(self.network.read(pieces, cases, mask, first, last))
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


def piece_table(network: Network) -> dict[str, np.ndarray]:
    """Return the vectors of word pieces as int8 `rows` [v, h] and float16 `scales` [v]."""
    weight = network.pieces.weight.detach().numpy()
    scales = np.maximum(np.abs(weight).max(1) / 127, 1e-6).astype(np.float16)
    rows = np.rint(weight / scales[:, None].astype(np.float32)).clip(-127, 127)
    return {"rows": rows.astype(np.int8), "scales": scales}


def written(network: Network, path: Path) -> None:
    """Write the graph of a network in float32, its constants folded, attention as an operator."""
    from onnxruntime.quantization.shape_inference import quant_pre_process  # noqa: PLC0415

    example = tensors(
        [Window(["The", "Kremlin", "said", "so", "."], [True, False, False, False, False], [0], {})]
        * 2
    )
    example["pieces"] = network.pieces(example["ids"])
    inputs = ("pieces", "cases", "mask", "first", "last")
    axes: dict[str, dict[int, str]] = {name: {0: "b", 1: "t"} for name in inputs[:3]} | {
        name: {0: "b", 1: "w"} for name in inputs[3:]
    }
    axes |= {
        name: {0: "b", 1: "h" if name in {"governor", "antecedent", "as_cue", "as_source"} else "w"}
        for name in NAMES
    }
    axes["arc"][2] = "h"
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        given = tuple(example[name] for name in inputs)
        graph = Graph(network)
        with joined(graph, network.heads, given), as_operators(network):
            torch.onnx.export(
                graph,
                given,
                plain,
                input_names=list(inputs),
                output_names=NAMES,
                dynamic_axes=axes,
                opset_version=17,
                dynamo=False,
            )
        quant_pre_process(plain, path, skip_symbolic_shape=True)


def read_by(text: Path) -> list[dict[str, Tensor]]:
    """Return batches of every `_EACH`th sentence of a folder of CoNLL-U."""
    sentences = [
        Sentence([row[1] for row in rows], opens=True)
        for file in sorted(text.glob("*.conllu"))
        for _, rows in blocks(file)
    ]
    windows = [windows_of([sentence]) for sentence in sentences[::_EACH]]
    return [tensors(batch) for batch in batches(windows, _BUDGET, None)]


def quantised(network: Network, path: Path, text: Path) -> None:
    """Write the graph of a network in int8, its ranges taken from sentences of `text`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, evened(network, read_by(text)):
        ready = Path(folder) / "ready.onnx"
        written(network, ready)
        quantize_dynamic(
            ready,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"MatMulConstBOnly": True},
        )


def main() -> None:
    """Write graph, labels and pair weights."""
    options = argparse.ArgumentParser()
    options.add_argument("model", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--name", default="model")
    options.add_argument("--text", type=Path, default=TREES)
    chosen = options.parse_args()
    network = rebuilt(chosen.model)
    quantised(network, chosen.folder / f"{chosen.name}.int8.onnx", chosen.text)
    np.savez_compressed(chosen.folder / f"{chosen.name}.pairs.npz", **pair_weights(network))
    np.savez(chosen.folder / "pieces.npz", **piece_table(network))
    labels: dict[str, Any] = {}
    for head in network.heads.values():
        labels |= head.labels()
    labels["ner"] = [f"{name}:{tag}" for name, tags in labels["ner"].items() for tag in tags]
    text = json.dumps(labels, ensure_ascii=False, indent=1, sort_keys=True)
    (chosen.folder / f"{chosen.name}.labels.json").write_text(text + "\n", encoding="utf-8")
    for path in (*sorted(chosen.folder.glob(f"{chosen.name}.*")), chosen.folder / "pieces.npz"):
        print(f"{path.name:24} {path.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
