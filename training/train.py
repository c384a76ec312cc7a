"""
Train the shipped model: one encoder, all heads, on every set at once.

    python training/train.py --gold ../shared/gold --weights MINILM.safetensors --out model.pt

Each step takes a batch of one set and adds the losses of the heads that it teaches. The
learning rate rises for 4 % of the steps and then falls to nothing; the weights kept are
a moving average. Development sets are only measured, never learned.

With `--guide` the network also learns to give the outputs of one already trained, a
larger one, for every head on every batch; with several guides each batch follows one of
them, drawn at random.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path

import torch
from torch import nn

import measure
from checkpoints import inner_of, rebuilt, size_of
from heads.base import Dense, Fed
from network import LOADERS, SIZES, Network
from passes import Batch, Passes
from precision import autocast
from sets import Gold


class Average:
    """A moving average of the weights, every few steps."""

    def __init__(self, network: nn.Module, decay: float = 0.98, every: int = 10) -> None:
        self.decay, self.every = decay, every
        # Sparse gradients touch few rows of the embedding of pieces: it is left as it is.
        self.own = [
            (name, value)
            for name, value in network.named_parameters()
            if value.requires_grad and name != "pieces.weight"
        ]
        self.kept = [value.detach().clone() for _, value in self.own]

    @torch.no_grad()
    def step(self, number: int) -> None:
        """Move the average towards the weights of now."""
        if number % self.every == 0 or number < self.every:
            decay = min(self.decay, (1 + number / self.every) / (10 + number / self.every))
            values = [value.detach() for _, value in self.own]
            torch._foreach_lerp_(self.kept, values, 1 - decay)

    def state(self, network: nn.Module) -> dict[str, torch.Tensor]:
        """Return a state of the network with the averaged weights."""
        names = [name for name, _ in self.own]
        return network.state_dict() | dict(zip(names, self.kept, strict=True))


def keep(network: Network, chosen: argparse.Namespace) -> None:
    """Leave parts of a network as they are: they take no part in the backward pass."""
    kept: list[nn.Module] = []
    if chosen.keep_pieces or chosen.keep_layers:
        kept.append(network.pieces)
    if chosen.keep_layers:
        layers = network.layers[: chosen.keep_layers]
        kept += [network.places, network.cases, network.norm, *layers]
    for part in kept:
        part.requires_grad_(requires_grad=False)


def options() -> argparse.ArgumentParser:
    """Return the command line."""
    found = argparse.ArgumentParser()
    found.add_argument("--gold", type=Path, required=True)
    found.add_argument("--text", type=Path, help="our own marked text: training/text")
    found.add_argument("--plain", type=Path, help="a folder of text without marks: needs a guide")
    found.add_argument("--encoder", choices=list(SIZES), default="minilm")
    found.add_argument("--weights", type=Path, help="the encoder's weights to begin with")
    found.add_argument("--init", type=Path, help="continue from a saved model")
    found.add_argument("--guide", type=Path, nargs="*", default=[], help="models to follow")
    found.add_argument(
        "--unfollowed",
        nargs="*",
        default=[],
        help="heads whose marks were changed since a guide learned them: they follow none",
    )
    found.add_argument("--out", type=Path, required=True)
    found.add_argument(
        "--layers", type=int, nargs="+", help="the layers of the encoder to keep; all by default"
    )
    found.add_argument(
        "--keep-pieces", action="store_true", help="leave the embedding of pieces as it is"
    )
    found.add_argument(
        "--keep-layers",
        type=int,
        default=0,
        help="lowest layers to leave as they are, with the pieces",
    )
    found.add_argument(
        "--shared",
        action="store_true",
        help="the guides have the kept layers too, as their former selves: those are read once",
    )
    found.add_argument("--epochs", type=int, default=12)
    found.add_argument("--minutes", type=float, help="end after so many; rates fall accordingly")
    found.add_argument("--rate", type=float, default=2e-4)
    found.add_argument("--head-rate", type=float, default=1e-3)
    found.add_argument("--budget", type=int, default=2048, help="word pieces in a batch")
    found.add_argument(
        "--shares", nargs="*", default=[], help="set=share of its windows in each pass"
    )
    found.add_argument(
        "--round-from", type=float, default=2.0, help="share of the training that rounds to int8"
    )
    found.add_argument("--drop", type=float, default=0.1)
    found.add_argument("--device", default="cpu")
    found.add_argument("--workers", type=int, default=0, help="processes that make batches")
    found.add_argument("--measure-every", type=int, default=1, help="passes between measurements")
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--steps", type=int, help="stop after so many steps (to try it out)")
    return found


class Trainer:
    """A network in training: its optimizers, the average of its weights, and the steps made."""

    def __init__(self, network: Network, guides: list[Network], chosen: argparse.Namespace) -> None:
        self.network, self.guides, self.chosen = network, guides, chosen
        self.device = torch.device(chosen.device)
        unknown = sorted(set(chosen.unfollowed) - set(network.heads))
        if unknown:
            message = f"--unfollowed: no such head: {', '.join(unknown)}"
            raise SystemExit(message)
        self.average = Average(network)
        self.rng = random.Random(chosen.seed)
        self.number = 0
        self.done = 0.0
        self.begin = 0.0
        keep(network, chosen)
        groups: dict[str, list[nn.Parameter]] = {"body": [], "heads": []}
        for name, value in network.named_parameters():
            if name != "pieces.weight":
                groups["heads" if name.startswith(("heads.", "mixes.")) else "body"].append(value)
        self.clipped = groups["body"] + groups["heads"]
        sparse = network.pieces.sparse
        given = [
            {"params": groups["body"], "lr": chosen.rate},
            {"params": groups["heads"], "lr": chosen.head_rate},
        ]
        is_kept = not network.pieces.weight.requires_grad
        if not (sparse or is_kept):
            pieces = {"params": [network.pieces.weight], "lr": chosen.rate, "weight_decay": 0.0}
            given.append(pieces)
        self.optimizers: list[torch.optim.Optimizer] = [
            torch.optim.AdamW(given, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        ]
        if sparse and not is_kept:
            self.optimizers.append(
                torch.optim.SparseAdam([network.pieces.weight], lr=chosen.rate, betas=(0.9, 0.98))
            )
        self.bases = [
            [group["lr"] for group in optimizer.param_groups] for optimizer in self.optimizers
        ]

    @property
    def is_over(self) -> bool:
        """Whether as many steps or minutes were spent as were asked for."""
        return (bool(self.chosen.steps) and self.number >= self.chosen.steps) or self.done >= 1

    def set_rates(self, share: float) -> None:
        """Set the learning rates for the share of the training that is done."""
        if self.chosen.minutes:
            share = max(share, (time.time() - self.begin) / 60 / self.chosen.minutes)
        self.done = share
        Dense.rounding = share >= self.chosen.round_from
        factor = min(1.0, (share + 0.001) / 0.04) * max(0.01, 1 - share)
        for optimizer, rates in zip(self.optimizers, self.bases, strict=True):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * factor

    def step(self, batch: Batch) -> Fed:
        """Learn from one batch; return the losses, none where it teaches nothing."""
        found = self.losses(batch.moved(self.device))
        if not found:
            return {}
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
        torch.stack(list(found.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.clipped, 2.0)
        for optimizer in self.optimizers:
            optimizer.step()
        self.number += 1
        self.average.step(self.number)
        return {key: loss.detach() for key, loss in found.items()}

    def losses(self, batch: Batch) -> Fed:
        """Return the losses of all heads that the batch teaches, and of all against a guide."""
        fed, found = batch.fed, {}
        given = [fed[key] for key in ("ids", "cases", "mask", "first", "last")]
        with autocast(self.device):
            heads, kept = self.network.heads, []
            if self.chosen.keep_layers:
                kept = self.network.below(*given[:3], self.chosen.keep_layers)
            if self.guides:
                guide = self.rng.choice(self.guides)
                shared = kept if self.chosen.shared else []
                wanted = _wanted(guide, shared, given)
            vectors = _vectors(self.network, kept, given)
            wants = heads if self.guides else batch.gold
            outs = {name: heads[name](*vectors[heads[name].view]) for name in wants}
            for name, gold in batch.gold.items():
                found |= heads[name].loss(outs[name], gold, fed)
            if self.guides:
                for name, head in heads.items():
                    if name in self.chosen.unfollowed:
                        continue
                    followed = head.follow(outs[name], wanted, fed, guide.heads[name])
                    found |= {f"{key}, followed": loss for key, loss in followed.items()}
        return found

    def epoch(self, one: int, whole: list[Batch]) -> None:
        """Make one pass over its batches."""
        losses: dict[str, list[torch.Tensor]] = defaultdict(list)
        pieces, begin = 0, time.time()
        self.begin = self.begin or begin
        print(f"pass {one + 1}: {len(whole)} steps", flush=True)
        for step, batch in enumerate(whole):
            self.set_rates((one + step / len(whole)) / self.chosen.epochs)
            if self.is_over:
                break
            pieces += int(batch.fed["mask"].sum())
            for key, loss in self.step(batch).items():
                losses[key].append(loss)
            if self.number % 1000 == 0 or self.number == 20:
                self._report(f"{step}/{len(whole)}", pieces / (time.time() - begin), losses)
        print(
            f"pass {one + 1}: {time.time() - self.begin:.0f} s, {pieces} pieces, done {self.done:.3f}",
            flush=True,
        )

    def _report(self, place: str, speed: float, losses: dict[str, list[torch.Tensor]]) -> None:
        """Print how it goes."""
        means = {
            key: round(float(torch.stack(one[-400:]).mean()), 3) for key, one in losses.items()
        }
        seconds = time.time() - self.begin
        print(f"  {place} {seconds:.0f}s, {speed:.0f} pieces a second", means, flush=True)

    def save(self) -> None:
        """Save the averaged weights, and those of now."""
        state = {key: value.cpu() for key, value in self.average.state(self.network).items()}
        raw = {key: value.cpu() for key, value in self.network.state_dict().items()}
        labels = {name: head.labels() for name, head in self.network.heads.items()}
        layers = len(self.network.layers)
        torch.save(
            {
                "state": state,
                "raw": raw,
                "encoder": self.chosen.encoder,
                "layers": layers,
                "labels": labels,
            },
            self.chosen.out,
        )

    def measure(self, gold: Gold, *, quick: bool) -> None:
        """Print what the development sets say of the averaged weights."""
        saved = {key: value.clone() for key, value in self.network.state_dict().items()}
        self.network.load_state_dict(self.average.state(self.network))
        self.network.eval()
        print(measure.all_of(self.network, gold, quick=quick), flush=True)
        self.network.train()
        self.network.load_state_dict(saved)


def _vectors(
    network: Network, kept: list[torch.Tensor], given: list[torch.Tensor]
) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """Return the word vectors by view, where `kept` layers were read already from these on."""
    return network.above(kept, *given[2:]) if kept else network.vectors(*given)


@torch.no_grad()
def _wanted(guide: Network, kept: list[torch.Tensor], given: list[torch.Tensor]) -> Fed:
    """Return a guide's outputs; one that holds its weights in bfloat16 computes in it throughout."""
    narrow = guide.mixes["form"].dtype is torch.bfloat16
    with torch.autocast(given[0].device.type, enabled=False) if narrow else nullcontext():
        return guide.outputs(_vectors(guide, kept, given))


def guide_of(path: Path, device: str) -> Network:
    """Return a network to follow; on a GPU with its weights in bfloat16."""
    guide = rebuilt(path).to(device).eval()
    return guide.bfloat16() if device == "cuda" else guide


def made(gold: Gold, chosen: argparse.Namespace) -> Network:
    """Return the network that training begins with."""
    saved = torch.load(chosen.init, weights_only=True) if chosen.init else None
    size = size_of(saved) if saved else SIZES[chosen.encoder]
    network = Network(
        gold.heads(size.width, inner_of(saved["state"]) if saved else {}),
        size=size,
        layers=len(chosen.layers) if chosen.layers else None,
        drop=chosen.drop,
        sparse=chosen.device == "cpu",
    )
    if chosen.weights:
        LOADERS[chosen.encoder](network, chosen.weights, chosen.layers)
    if saved:
        state = _fitting(saved["state"], network, chosen.layers)
        network.load_state_dict(state, strict=False)
    return network.to(chosen.device)


def _fitting(state: Fed, network: Network, kept: list[int] | None) -> Fed:
    """Return what of a state fits a network, of which some layers are kept."""
    if kept:
        moved = {f"layers.{old}.": f"layers.{new}." for new, old in enumerate(kept)}
        renamed = {}
        for key, value in state.items():
            prefix = ".".join(key.split(".")[:2]) + "."
            if not key.startswith("layers."):
                renamed[key] = value
            elif prefix in moved:
                renamed[moved[prefix] + key.removeprefix(prefix)] = value
        state = renamed
    own = network.state_dict()
    return {
        key: value for key, value in state.items() if key in own and own[key].shape == value.shape
    }


def main() -> None:
    """Train, save after every pass, and print what the development sets say."""
    chosen = options().parse_args()
    torch.manual_seed(chosen.seed)
    gold = Gold(chosen.gold, chosen.text, chosen.plain)
    passes = Passes(gold, chosen)
    passes.begin()
    guides = [guide_of(path, chosen.device) for path in chosen.guide]
    trainer = Trainer(made(gold, chosen), guides, chosen)
    for one, whole in enumerate(passes):
        trainer.epoch(one, whole)
        is_last = trainer.is_over or one + 1 == chosen.epochs
        if is_last or (one + 1) % chosen.measure_every == 0:
            trainer.save()
            trainer.measure(gold, quick=not is_last)
        if is_last:
            break
    passes.end()


if __name__ == "__main__":
    main()
