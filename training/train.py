"""
Train the shipped model: one encoder, all heads, on every set at once.

    python training/train.py --gold ../shared/gold --minilm MINILM.safetensors --out model.pt

Each step takes a batch of one set and adds the losses of the heads that it teaches. The
learning rate rises for 4 % of the steps and then falls to nothing; the weights kept are
a moving average. Development sets are only measured, never learned.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from torch import nn

import measure
from network import Network, load_minilm
from sets import Gold
from windows import Window, tensors

# The share of each set's windows in a pass, where it is not 1.
SHARES = {"wwn": 0.5, "pol": 3.0, "polnear": 0.7}


def vary(fed: dict[str, torch.Tensor], rng: random.Random) -> None:
    """Now and then hide the case of a batch: headlines, and text all in one case."""
    if rng.random() < 0.04:
        cases = fed["cases"]
        opening = cases // 8 * 8
        fed["cases"] = torch.where(cases > 0, opening + rng.choice([1, 2, 3]), cases)


class Average:
    """A moving average of the weights, every few steps; the embedding of pieces is left as it is."""

    def __init__(self, network: nn.Module, decay: float = 0.98, every: int = 10) -> None:
        self.network, self.decay, self.every = network, decay, every
        self.kept = {
            name: value.detach().clone()
            for name, value in network.named_parameters()
            if name != "pieces.weight"
        }

    @torch.no_grad()
    def step(self, number: int) -> None:
        """Move the average towards the weights of now."""
        if number % self.every == 0:
            decay = min(self.decay, (1 + number / self.every) / (10 + number / self.every))
            for name, value in self.network.named_parameters():
                if name in self.kept:
                    self.kept[name].lerp_(value, 1 - decay)

    def state(self) -> dict[str, torch.Tensor]:
        """Return a state of the network with the averaged weights."""
        return {
            name: self.kept.get(name, value) for name, value in self.network.state_dict().items()
        }


def options() -> argparse.ArgumentParser:
    """Return the command line."""
    found = argparse.ArgumentParser()
    found.add_argument("--gold", type=Path, required=True)
    found.add_argument("--text", type=Path, help="our own marked text: training/text")
    found.add_argument("--minilm", type=Path, help="weights to begin with (safetensors)")
    found.add_argument("--init", type=Path, help="continue from a saved model")
    found.add_argument("--out", type=Path, required=True)
    found.add_argument(
        "--layers",
        type=int,
        nargs="+",
        default=[0, 1, 2, 3, 4, 5],
        help="the layers of MiniLM to keep",
    )
    found.add_argument("--epochs", type=int, default=12)
    found.add_argument("--rate", type=float, default=2e-4)
    found.add_argument("--head-rate", type=float, default=1e-3)
    found.add_argument("--budget", type=int, default=2048)
    found.add_argument(
        "--shares", nargs="*", default=[], help="set=share of its windows in each pass"
    )
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--steps", type=int, help="stop after so many steps (to try it out)")
    return found


class Trainer:
    """A network in training: its optimizers, the average of its weights, and the steps made."""

    def __init__(self, network: Network, chosen: argparse.Namespace) -> None:
        self.network, self.chosen = network, chosen
        self.average = Average(network)
        self.number = 0
        self.begin = time.time()
        body, rest = [], []
        for name, value in network.named_parameters():
            if name != "pieces.weight":
                (rest if name.startswith(("heads.", "mixes.")) else body).append(value)
        self.clipped = body + rest
        self.optimizers = [
            torch.optim.AdamW(
                [{"params": body, "lr": chosen.rate}, {"params": rest, "lr": chosen.head_rate}],
                weight_decay=0.01,
                betas=(0.9, 0.98),
                fused=True,
            ),
            torch.optim.SparseAdam([network.pieces.weight], lr=chosen.rate, betas=(0.9, 0.98)),
        ]
        self.bases = [
            [group["lr"] for group in optimizer.param_groups] for optimizer in self.optimizers
        ]

    @property
    def is_done(self) -> bool:
        """Whether as many steps were made as were asked for."""
        return bool(self.chosen.steps) and self.number >= self.chosen.steps

    def set_rates(self, done: float) -> None:
        """Set the learning rates for the share of the training that is done."""
        factor = min(1.0, (done + 0.001) / 0.04) * max(0.01, 1 - done)
        for optimizer, rates in zip(self.optimizers, self.bases, strict=True):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * factor

    def step(self, batch: list[Window], fed: dict[str, torch.Tensor]) -> dict[str, float]:
        """Learn from one batch; return the losses, none where it teaches nothing."""
        found = losses_of(self.network, batch, fed)
        if not found:
            return {}
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        nn.utils.clip_grad_norm_(self.clipped, 2.0)
        for optimizer in self.optimizers:
            optimizer.step()
        self.number += 1
        self.average.step(self.number)
        return {key: float(loss.detach()) for key, loss in found.items()}

    def epoch(self, one: int, whole: list[list[Window]], rng: random.Random) -> None:
        """Make one pass over its batches."""
        losses: dict[str, list[float]] = defaultdict(list)
        pieces, begin = 0, time.time()
        print(f"pass {one + 1}: {len(whole)} steps", flush=True)
        for step, batch in enumerate(whole):
            self.set_rates((one + step / len(whole)) / self.chosen.epochs)
            fed = tensors(batch)
            pieces += int(fed["mask"].sum())
            vary(fed, rng)
            found = self.step(batch, fed)
            if not found:
                continue
            for key, loss in found.items():
                losses[key].append(loss)
            if self.number % 200 == 0 or self.number == 20:
                self._report(f"{step}/{len(whole)}", pieces / (time.time() - begin), losses)
            if self.is_done:
                break
        print(f"pass {one + 1}: {time.time() - self.begin:.0f} s, {pieces} pieces", flush=True)

    def _report(self, place: str, speed: float, losses: dict[str, list[float]]) -> None:
        """Print how it goes."""
        means = {key: round(sum(one[-400:]) / len(one[-400:]), 3) for key, one in losses.items()}
        seconds = time.time() - self.begin
        print(f"  {place} {seconds:.0f}s, {speed:.0f} pieces a second", means, flush=True)

    def save_and_measure(self, gold: Gold, *, quick: bool) -> None:
        """Save the averaged weights and print what the development sets say of them."""
        saved = {key: value.clone() for key, value in self.network.state_dict().items()}
        state = {key: value.clone() for key, value in self.average.state().items()}
        torch.save(
            {
                "state": state,
                "raw": saved,
                "layers": len(self.chosen.layers),
                "labels": {name: head.labels() for name, head in self.network.heads.items()},
            },
            self.chosen.out,
        )
        self.network.load_state_dict(state)
        self.network.eval()
        print(measure.all_of(self.network, gold, quick=quick), flush=True)
        self.network.train()
        self.network.load_state_dict(saved)


def losses_of(
    network: Network, batch: list[Window], fed: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Return the losses of all heads that the batch teaches."""
    found: dict[str, torch.Tensor] = {}
    with torch.autocast("cpu", torch.bfloat16):
        vectors = network.vectors(fed["ids"], fed["cases"], fed["mask"], fed["first"], fed["last"])
        for head in network.heads.values():
            if _teaches(batch, head.name):
                found |= head.loss(head(*vectors[head.view]), batch, fed)
    return found


def made(gold: Gold, chosen: argparse.Namespace) -> Network:
    """Return the network that training begins with."""
    network = Network(gold.heads(), layers=len(chosen.layers))
    if chosen.minilm:
        load_minilm(network, chosen.minilm, chosen.layers)
    if chosen.init:
        state = torch.load(chosen.init, weights_only=True)["state"]
        own = network.state_dict()
        fitting = {
            key: value
            for key, value in state.items()
            if key in own and own[key].shape == value.shape
        }
        network.load_state_dict(fitting, strict=False)
    return network


def main() -> None:
    """Train, save after every pass, and print what the development sets say."""
    chosen = options().parse_args()
    torch.manual_seed(chosen.seed)
    rng = random.Random(chosen.seed)
    given = (one.split("=") for one in chosen.shares)
    shares = SHARES | {key: float(value) for key, value in given}
    gold = Gold(chosen.gold, chosen.text)
    trainer = Trainer(made(gold, chosen), chosen)
    for one in range(chosen.epochs):
        trainer.epoch(one, gold.epoch(rng, chosen.budget, shares), rng)
        trainer.save_and_measure(gold, quick=one + 1 < chosen.epochs)
        if trainer.is_done:
            break


_KEYS = {
    "tags": "upos",
    "tree": "tree",
    "roles": "sense",
    "entities": "ner_",
    "factuality": "fact_",
    "coreference": "coreference",
    "quotations": "quote_content",
    "events": "event_type",
}


def _teaches(batch: list[Window], name: str) -> bool:
    """Say whether a batch has annotation for a head."""
    return any(key.startswith(_KEYS[name]) for window in batch for key in window.gold)


if __name__ == "__main__":
    main()
