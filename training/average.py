"""
Average the weights of saved models that began from the same one.

    python training/average.py model.pt=0.5 later.pt=0.5 --out mean.pt

What all have in common stays as it is, to the last digit. Parts are scaled to a sum of one.
Source: Wortsman et al., "Model soups" (2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def average(states: list[dict[str, Tensor]], parts: list[float]) -> dict[str, Tensor]:
    """Return the weighted mean of states; raise `ValueError` where their weights differ in name."""
    if any(state.keys() != states[0].keys() for state in states):
        message = "The models differ in their weights: average only copies of one network."
        raise ValueError(message)
    found = {}
    for name, first in states[0].items():
        same = [state[name] for state in states]
        if not first.is_floating_point() or all(torch.equal(first, one) for one in same):
            found[name] = first
        else:
            shares = (part / sum(parts) for part in parts)
            found[name] = sum(
                (share * one.float() for share, one in zip(shares, same, strict=True)),
                torch.zeros_like(first, dtype=torch.float32),
            )
    return found


def main() -> None:
    """Average models by their parts."""
    options = argparse.ArgumentParser(description="Average the weights of saved models.")
    options.add_argument("models", nargs="+", help="FILE=PART")
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    given = [one.rpartition("=") for one in chosen.models]
    if any(not sign for _, sign, _ in given):
        options.error("give each model as FILE=PART")
    saved = [torch.load(file, weights_only=True) for file, _, _ in given]
    state = average([one["state"] for one in saved], [float(part) for _, _, part in given])
    kept = {key: saved[0][key] for key in ("encoder", "layers", "labels")}
    torch.save({"state": state, **kept}, chosen.out)


if __name__ == "__main__":
    main()
