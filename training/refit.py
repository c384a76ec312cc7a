"""
Teach some heads anew while the encoder, the mixes of its layers and all other heads stay as they are.

    python training/refit.py model.pt --heads quotations --guide before.pt --untaught events \
        --gold ../shared/gold --text training/text --out refit.pt --minutes 5

The encoder reads each text once; what it gives is kept, and the heads see it again and
again. With `--guide` they also follow the same heads of another model of its kind.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

import measure
from checkpoints import rebuilt
from heads.base import Dense, Fed, Head
from network import Network
from sets import Gold
from train import Average
from windows import tensors

_READ = ("ids", "cases", "mask", "first", "last")
# Words vary as they do in the network's own training (`network.py`).
_DROP = 0.15


class Kept(NamedTuple):
    """A batch as the heads see it: what they are fed, taught, read by view, and are to follow."""

    fed: Fed
    gold: dict[str, Fed]
    rooted: dict[str, Tensor]
    wanted: Fed


def options() -> argparse.ArgumentParser:
    """Return the command line."""
    found = argparse.ArgumentParser()
    found.add_argument("model", type=Path)
    found.add_argument("--heads", nargs="+", required=True)
    found.add_argument("--guide", type=Path)
    found.add_argument("--gold", type=Path, required=True)
    found.add_argument("--text", type=Path)
    found.add_argument("--out", type=Path, required=True)
    found.add_argument("--shares", nargs="*", default=[], help="set=share of its windows")
    found.add_argument(
        "--untaught", nargs="*", default=[], help="own sets that are only read, to follow the guide"
    )
    found.add_argument("--minutes", type=float, default=5.0)
    found.add_argument("--epochs", type=int, help="end after so many passes instead")
    found.add_argument("--rate", type=float, default=4e-4)
    found.add_argument("--budget", type=int, default=2048)
    found.add_argument("--seed", type=int, default=1)
    return found


def kept(
    gold: Gold, chosen: argparse.Namespace, network: Network, guide: Network | None
) -> list[Kept]:
    """Read all batches once."""
    heads = {name: network.heads[name] for name in chosen.heads}
    for name in chosen.untaught:
        for window in gold.own.get(name, ()):
            window.gold.clear()
    shares = {key: float(value) for key, value in (one.split("=") for one in chosen.shares)}
    found = []
    for batch in gold.epoch(random.Random(chosen.seed), chosen.budget, shares):
        fed = tensors(batch)
        marks = {name: head.targets(batch, fed["words"].shape[1]) for name, head in heads.items()}
        taught = {name: one for name, one in marks.items() if one}
        if not (taught or guide):
            continue
        given = [fed[key] for key in _READ]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            vectors = network.vectors(*given)
            wanted = outputs(guide, chosen.heads, given) if guide else {}
        rooted = {head.view: vectors[head.view][1].bfloat16() for head in heads.values()}
        rest = {key: value for key, value in fed.items() if key not in _READ}
        found.append(Kept(rest, taught, rooted, wanted))
    return found


def outputs(network: Network, names: list[str], given: list[Tensor]) -> Fed:
    """Return what some heads of a network say of a batch."""
    vectors = network.vectors(*given)
    found: Fed = {}
    for name in names:
        head = network.heads[name]
        found |= {key: value.bfloat16() for key, value in head(*vectors[head.view]).items()}
    return found


def losses(heads: dict[str, Head], guide: Network | None, one: Kept) -> list[Tensor]:
    """Return the losses of a batch."""
    found: list[Tensor] = []
    for name, head in heads.items():
        if not (guide or name in one.gold):
            continue
        rooted = one.rooted[head.view]
        words = functional.dropout(rooted[:, 1:], _DROP, training=True)
        out = head(words, torch.cat([rooted[:, :1], words], 1))
        if name in one.gold:
            found += head.loss(out, one.gold[name], one.fed).values()
        if guide:
            found += head.follow(out, one.wanted, one.fed, guide.heads[name]).values()
    return found


def refit(
    network: Network, guide: Network | None, whole: list[Kept], chosen: argparse.Namespace
) -> dict[str, Tensor]:
    """Teach the heads; return the state of the network with the average of their weights."""
    heads = {name: network.heads[name] for name in chosen.heads}
    for name, value in network.named_parameters():
        value.requires_grad_(name.startswith(tuple(f"heads.{head}." for head in heads)))
    values = [value for value in network.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(values, lr=chosen.rate, weight_decay=0.01, betas=(0.9, 0.98))
    average, rng, number, done = Average(network), random.Random(chosen.seed), 0, 0.0
    begin = time.time()
    Dense.rounding = True
    for head in heads.values():
        head.train()
    while done < 1:
        for one in rng.sample(whole, len(whole)):
            spent = (time.time() - begin) / 60 / chosen.minutes
            done = number / len(whole) / chosen.epochs if chosen.epochs else spent
            if done >= 1:
                break
            optimizer.param_groups[0]["lr"] = (
                chosen.rate * min(1.0, (done + 0.001) / 0.04) * max(0.01, 1 - done)
            )
            with torch.autocast("cpu", torch.bfloat16):
                found = losses(heads, guide, one)
            optimizer.zero_grad(set_to_none=True)
            torch.stack(found).sum().backward()
            torch.nn.utils.clip_grad_norm_(values, 2.0)
            optimizer.step()
            number += 1
            average.step(number)
    Dense.rounding = False
    print(f"{number} steps, {number / len(whole):.1f} passes", flush=True)
    return average.state(network)


def main() -> None:
    """Teach the heads, save the model, and print what the development sets say before and after."""
    chosen = options().parse_args()
    torch.manual_seed(chosen.seed)
    gold = Gold(chosen.gold, chosen.text)
    network = rebuilt(chosen.model).eval()
    unknown = sorted(set(chosen.heads) - set(network.heads))
    if unknown:
        message = f"--heads: no such head: {', '.join(unknown)}"
        raise SystemExit(message)
    guide = rebuilt(chosen.guide).eval() if chosen.guide else None
    print(measure.all_of(network, gold, quick=True), flush=True)
    whole = kept(gold, chosen, network, guide)
    network.load_state_dict(refit(network, guide, whole, chosen))
    network.eval()
    saved = torch.load(chosen.model, weights_only=True)
    saved.pop("raw", None)
    torch.save(saved | {"state": network.state_dict()}, chosen.out)
    print(measure.all_of(network, gold, quick=True), flush=True)


if __name__ == "__main__":
    main()
