"""
Compare the graph of all heads with the bare encoder it is built on, one thread, int8.

    python bench/graph.py [--rounds N]

Reads sentences of 25 words in batches of 1 to 512, through the shipped graphs and through
`model`'s cut behind its last layer; prints words a second of CPU time, medians of rounds in
turn, and the share of the bare encoder's speed that is left, the median of what each round
has: a machine's other work comes and goes slower than a round. `fast` is compared with `model`.
Needs `onnx` to cut the graph: the environment of training has it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx.utils import Extractor

from dragoman.language.encoder import VECTORS, Encoder, session_of

BATCHES = (1, 8, 64, 512)
# Rounds of the largest batches, each of some ten seconds.
_LEAST = 9
WORDS = (
    "The ministry of foreign affairs in Nairobi said on Tuesday that it would send two envoys to "
    "Kampala for talks with the rebels on a truce ."
).split()[1:26]
ENCODER = ("pieces", "places", "cases", "mask")
FOLDER = Path(str(resources.files("dragoman.language"))) / "data"


def bare(path: Path) -> bytes:
    """Return a graph cut behind its last layer."""
    ends = [node.output[0] for node in onnx.load(path).graph.node if "/second/" in node.name]
    return cut(path, ENCODER, ends[-1:])


def cut(path: Path, inputs: Iterable[str], outputs: Iterable[str]) -> bytes:
    """Return the part of a graph that leads from some tensors to others."""
    model = onnx.shape_inference.infer_shapes(onnx.load(path))
    part: bytes = Extractor(model).extract_model([*inputs], [*outputs]).SerializeToString()
    return part


def feed(count: int) -> dict[str, Any]:
    """Return what the graph is fed for so many sentences."""
    encoder = Encoder()
    return encoder.fed([encoder.encode(WORDS)] * count)


def seconds(sessions: dict[str, Any], given: dict[str, Any], rounds: int) -> dict[str, Any]:
    """Return the CPU times [rounds] of each session, taken in turn."""
    spent: dict[str, list[float]] = {name: [] for name in sessions}
    outputs = {name: [made.name for made in one.get_outputs()] for name, one in sessions.items()}
    asked = {name: [one for one in made if one != VECTORS] for name, made in outputs.items()}
    for _ in range(rounds):
        for name, one in sessions.items():
            fed = {key: given[key] for key in ENCODER} if name == "bare" else given
            begin = time.process_time()
            one.run(asked[name], fed)
            spent[name].append(time.process_time() - begin)
    return {name: np.array(values) for name, values in spent.items()}


def main() -> None:
    """Print a line for each size of batch."""
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=400)
    chosen = options.parse_args()
    path = FOLDER / "model.int8.onnx"
    sessions = {
        "bare": session_of(bare(path), 1),
        "model": session_of(path.read_bytes(), 1),
        "fast": session_of((FOLDER / "fast.int8.onnx").read_bytes(), 1),
    }
    for count in BATCHES:
        spent = seconds(sessions, feed(count), max(_LEAST, chosen.rounds // count))
        speeds = ", ".join(f"{key} {count * 25 / np.median(one):.0f}" for key, one in spent.items())
        print(
            f"batch of {count}: words a second {speeds}; model / bare "
            f"{np.median(spent['bare'] / spent['model']):.2f}, "
            f"fast / model {np.median(spent['model'] / spent['fast']):.2f}"
        )


if __name__ == "__main__":
    main()
