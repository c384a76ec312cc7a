"""
Export a trained model: the graph in int8 for ONNX Runtime, its labels, and the pair weights.

    python training/export.py model.pt src/dragoman/language/data [--name model] [--even qkv wide narrow] [--text training/text/trees]

Weights of the encoder and the heads become int8, per channel; activations are quantised
as they come, the outlying channels evened out by how far they reach in `--text`, or as they were
in the graph that a checkpoint was restored from, so that the same numbers come out. The vectors
of word pieces are looked up outside the graph, in `pieces.npz` (int8, a scale a row), which
networks that share them share as well. The products over pairs of words are not in the graph:
the runtime takes them in numpy for the pairs it needs, with the weights of `NAME.pairs.npz`
(float16).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from attending import as_operators
from checkpoints import rebuilt
from conllu import blocks
from evened import LAYERS, Factors, evened, factors
from heads.base import Fed
from joined import Groups, joined, uncut
from network import Network, rows_of
from windows import Sentence, Window, batches, tensors
from windows import joined as windows_of

WIDE = {"governor", "antecedent", "as_cue", "as_source"}
"""Outputs with a column for the root, or for nothing, before those of the words."""

INPUTS = ("pieces", "places", "cases", "mask", "first", "last")
# Outputs that are made by a layer each and read as one.
_PARTED = ("ner_", "quote_")

PAIRS = {
    "tree.relation.weight": "relation",
    "roles.role.weight": "role",
    "events.argument.weight": "argument",
    "coreference.link.weight": "link",
    "quotations.cue.weight": "cue",
    "quotations.source.weight": "source",
    "events.pair_in.weight": "pair_in_weight",
    "events.pair_in.bias": "pair_in_bias",
    **{
        f"events.pair.{layer}.{kind}": f"pair_{layer}_{kind}"
        for layer in ("query", "inner", "outer")
        for kind in ("weight", "bias")
    },
}
"""The weights that lie in `NAME.pairs.npz`, and their names there."""

TREES = Path(__file__).parent / "text" / "trees"
# Of each how many sentences one is read to find ranges, and how many pieces go at once.
_EACH, _BUDGET = 8, 2048


class Graph(nn.Module):
    """
    What is exported: the outputs the runtime reads.

    Within `as_operators`: the layers are given the mask as it comes. `groups` are outputs that are laid side by side.
    """

    def __init__(self, network: Network, groups: Groups = ()) -> None:
        super().__init__()
        self.network, self.groups = network, groups

    def heads(
        self,
        pieces: Tensor,
        places: Tensor,
        cases: Tensor,
        mask: Tensor,
        first: Tensor,
        last: Tensor,
    ) -> Fed:
        """
        Return what the heads make, by name.

        `pieces` are vectors [b, t, h], `places` their numbers [t], `mask` [b, t] is 1 (int32) where one is; `first`
        and `last` [b, w + 1] are rows of all of them, as `network.rows_of` gives them.
        """
        if self.network.distances is not None:
            raise ValueError(
                "attention by distances has no operator; this network is not for export"
            )
        read = [self.network.embedded(pieces, places, cases, 0.0)]
        for layer in self.network.layers:
            read.append(layer(read[-1], mask, 0.0))
        vectors = self.network.mixed(read[1:], first, last)
        out = self.network.outputs(vectors)
        # Pairs of given actors are asked about seldom: numpy makes what they need of the words.
        del out["pair"]
        out["word"] = vectors[self.network.heads["events"].view][0]
        return out

    def named(self, *given: Tensor) -> Fed:
        """Return the outputs by name: side by side, a name of each with its width."""
        out = self.heads(*given)
        found = {}
        for group in self.groups:
            parts = {name: out.pop(name) for name in group}
            widths: Counter[str] = Counter()
            for name, value in parts.items():
                widths[_kind(name)] += value.shape[-1]
            several = " ".join(f"{name}:{width}" for name, width in widths.items())
            name = several if len(widths) > 1 else next(iter(widths))
            found[name] = torch.cat([*parts.values()], -1)
        alone = {_kind(name): value for name, value in out.items()}
        if len(alone) < len(out) or alone.keys() & found.keys():
            raise ValueError("outputs that are read as one were multiplied apart")
        return alone | found

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of their names."""
        return tuple(self.named(*given).values())


def _kind(name: str) -> str:
    """Return the output that one of a head is, or is a part of."""
    return name.partition("_")[0] if name.startswith(_PARTED) else name


def given_to(network: Network, batch: dict[str, Tensor]) -> tuple[Tensor, ...]:
    """Return what the graph takes, of a batch of windows as tensors."""
    many = batch["ids"].shape[1]
    rows = (rows_of(batch[name], many) for name in ("first", "last"))
    mask = batch["mask"].to(torch.int32)
    return network.pieces(batch["ids"]), torch.arange(many), batch["cases"], mask, *rows


def pair_weights(network: Network) -> dict[str, np.ndarray]:
    """Return the weights of the products that numpy takes, by name."""
    own = dict(network.heads.named_parameters())
    return {key: own[name].detach().numpy().astype(np.float16) for name, key in PAIRS.items()}


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
    given = given_to(network, example)
    axes: dict[str, dict[int, str]] = {
        **{name: {0: "b", 1: "t"} for name in ("pieces", "cases", "mask")},
        **{name: {0: "b", 1: "h"} for name in ("first", "last")},
        "places": {0: "t"},
    }
    with (
        tempfile.TemporaryDirectory() as folder,
        torch.no_grad(),
        as_operators(network),
        joined(network.heads, partial(Graph(network).heads, *given)) as groups,
    ):
        plain = Path(folder) / "plain.onnx"
        graph = Graph(network, groups)
        names = [*graph.named(*given)]
        for name in names:
            is_wide = name.partition(":")[0] in WIDE
            axes[name] = {0: "b", 1: "h" if is_wide else "w"}
        axes["arc"][2] = "h"
        torch.onnx.export(
            graph,
            given,
            plain,
            input_names=[*INPUTS],
            output_names=names,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(plain, path, skip_symbolic_shape=True)
    model = onnx.load(path)
    uncut(model.graph)
    onnx.save(model, path)


def read_by(text: Path) -> list[dict[str, Tensor]]:
    """Return batches of every `_EACH`th sentence of a folder of CoNLL-U."""
    sentences = [
        Sentence([row[1] for row in rows], opens=True)
        for file in sorted(text.glob("*.conllu"))
        for _, rows in blocks(file)
    ]
    windows = [windows_of([sentence]) for sentence in sentences[::_EACH]]
    return [tensors(batch) for batch in batches(windows, _BUDGET, None)]


def quantised(network: Network, path: Path, over: Factors) -> None:
    """Write the graph of a network in int8, evened out before some products."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, evened(network, over):
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
    options.add_argument("--even", nargs="+", choices=LAYERS)
    chosen = options.parse_args()
    network = rebuilt(chosen.model)
    over: Factors | None = torch.load(chosen.model, weights_only=True).get("evened")
    if chosen.even or over is None:
        over = factors(network, read_by(chosen.text), chosen.even or LAYERS)
    quantised(network, chosen.folder / f"{chosen.name}.int8.onnx", over)
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
