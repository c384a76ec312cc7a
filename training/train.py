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
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import torch
from torch import nn

import measure
from attributions import polnear
from attributions import windows as attribution_windows
from heads.base import Head
from heads.coreference import Coreference
from heads.entities import Entities
from heads.events import Events
from heads.factuality import Factuality
from heads.quotations import Quotations
from heads.roles import Roles
from heads.tags import Tags
from heads.tree import Tree
from network import WIDTH, Network, load_minilm
from own import STATUSES, TYPES, read
from treebanks import annotate, documents, finish_tree_window, jsonl, vocabulary
from windows import Sentence, Window, batches, joined, packed, tensors

SIZES = (0, 0, 48, 96, 160, 224)
NER_SETS = ("uner", "gum", "pol", "wwn")
MODES_FILE = Path(__file__).parent.parent / "src/dragoman/knowledge/data/ontology.tsv"


def modes() -> list[str]:
    """Return the types and modes of the ontology: "ASSAULT", "ASSAULT aerial"."""
    rows = [
        line.split("\t")
        for line in MODES_FILE.read_text(encoding="utf-8").splitlines()
        if line[:1] != "#"
    ]
    return [" ".join(row[:2]).strip() for row in rows[1:]]


class Gold:
    """All sets, read once; `epoch` gives the batches of a pass."""

    def __init__(self, folder: Path, text: Path | None) -> None:
        language, statements = folder / "language", folder / "statements"
        train = {name: documents(language / f"{name}-train.conllu") for name in ("ewt", "gum-free")}
        dev = {name: documents(language / f"{name}-dev.conllu") for name in ("ewt", "gum-free")}
        self.names: dict[str, Any] = vocabulary(
            list(train.values()), {"feats": 2, "lemma": 3, "xpos": 2}
        )
        ner = {
            name: {part: jsonl(language / f"ner-{name}-{part}.jsonl") for part in ("train", "dev")}
            for name in NER_SETS
        }
        self.tags = {
            name: ["O", *sorted({tag for _, tags in found["train"] for tag in tags if tag != "O"})]
            for name, found in ner.items()
        }
        roles = {
            part: {" ".join(one["words"]): one for one in jsonl(language / f"srl-{part}.jsonl")}
            for part in ("train", "dev")
        }
        counts = Counter(label for one in roles["train"].values() for _, _, label in one["args"])
        senses = Counter(
            sense.rsplit(".", 1)[1] for one in roles["train"].values() for _, sense in one["preds"]
        )
        self.names["roles"] = ["_", *(name for name, count in counts.most_common() if count >= 10)]
        self.names["senses"] = ["_", *(name for name, _ in senses.most_common(24))]
        fact = jsonl(language / "factuality-uds.json")[0]
        for part, files in (("train", train), ("dev", dev)):
            for name, file in files.items():
                known: dict[str, Any] = {"mentions": name == "gum-free"}
                known["ner"] = {
                    layer: (
                        self.tags[layer],
                        {" ".join(words): tags for words, tags in ner[layer][part]},
                    )
                    for layer in (("uner",) if name == "ewt" else ("gum",))
                }
                if name == "ewt":
                    known |= {"roles": roles[part], "fact": fact[part]}
                annotate(file, self.names, known)
        self.trees, self.dev = train, dev
        self.single = {
            name: [
                joined(
                    [
                        Sentence(
                            words,
                            opens=True,
                            gold={f"ner_{name}": [self.tags[name].index(tag) for tag in tags]},
                        )
                    ]
                )
                for words, tags in ner[name]["train"]
                if len(words) <= 220
            ]
            for name in ("pol", "wwn")
        }
        self.ner_dev = {name: ner[name]["dev"] for name in NER_SETS}
        self.facts = [
            joined(
                [
                    Sentence(
                        one["text"].split(),
                        opens=True,
                        gold={
                            "fact_uw": [
                                (target["tok_span"][0], target["label"], 1.0)
                                for target in one["targets"]
                            ]
                        },
                    )
                ]
            )
            for one in jsonl(statements / "factuality_uw_train.jsonl")
        ]
        self.polnear = polnear(statements / "polnear_train.jsonl")
        self.polnear_dev = polnear(statements / "polnear_dev.jsonl")
        self.modes = modes()
        self.text = text
        self.own_dev = self.read_own(("events", "statements"), held_out=True)

    def read_own(
        self, kinds: tuple[str, ...], *, held_out: bool = False
    ) -> dict[str, list[Window]]:
        """Return the windows of our own marked text; files "-01" and "-02" of each author are held out."""
        if self.text is None:
            return {}
        ends = ("-01", "-02")
        return {
            kind: read(
                self.text / kind, self.modes, events=kind == "events", held_out=held_out, ends=ends
            )
            for kind in kinds
        }

    def heads(self) -> dict[str, Head]:
        """Return new heads with the label sets of this data."""
        names = self.names
        made: list[Head] = [
            Tags(WIDTH, {kind: names[kind] for kind in Tags.KINDS}),
            Tree(WIDTH, names["deprel"]),
            Roles(WIDTH, names["roles"], names["senses"]),
            Entities(WIDTH, self.tags),
            Factuality(WIDTH, ("uds", "uw")),
            Coreference(WIDTH),
            Quotations(WIDTH),
            Events(WIDTH, TYPES, self.modes, STATUSES),
        ]
        return {head.name: head for head in made}

    def tree_windows(self, rng: random.Random, sizes: tuple[int, ...] = SIZES) -> list[Window]:
        """Return the treebanks' windows, cut anew."""
        found = packed([document for file in self.trees.values() for document in file], rng, sizes)
        for window in found:
            finish_tree_window(window)
        return found

    def epoch(
        self, rng: random.Random, budget: int, shares: dict[str, float]
    ) -> list[list[Window]]:
        """Return the shuffled batches of one pass over the shares of all sets."""
        sets = {
            "trees": self.tree_windows(rng),
            "polnear": attribution_windows(self.polnear, rng, (40, 90, 150, 190)),
            "facts": self.facts,
            **self.single,
            **self.read_own(("events", "statements")),
        }
        found = []
        for name, windows in sets.items():
            share = shares.get(name, 1.0)
            count = int(len(windows) * (share % 1))
            chosen = windows * int(share) + rng.sample(windows, count)
            found += batches(chosen, budget, rng)
        rng.shuffle(found)
        return found


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


def main() -> None:
    """Train, save after every pass, and print what the development sets say."""
    options = argparse.ArgumentParser()
    options.add_argument("--gold", type=Path, required=True)
    options.add_argument("--text", type=Path)
    options.add_argument("--minilm", type=Path)
    options.add_argument("--init", type=Path, help="continue from a saved model")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument(
        "--layers",
        type=int,
        nargs="+",
        default=[0, 1, 2, 3, 4, 5],
        help="the layers of MiniLM to keep",
    )
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--head-rate", type=float, default=1e-3)
    options.add_argument("--budget", type=int, default=2048)
    options.add_argument(
        "--shares", nargs="*", default=[], help="set=share of its windows in each pass"
    )
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--steps", type=int, help="stop after so many steps (to try it out)")
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    rng = random.Random(chosen.seed)
    shares = {
        "wwn": 0.5,
        "pol": 3.0,
        "polnear": 0.7,
        **{key: float(value) for key, value in (one.split("=") for one in chosen.shares)},
    }
    gold = Gold(chosen.gold, chosen.text)
    network = Network(gold.heads(), layers=len(chosen.layers))
    if chosen.minilm:
        load_minilm(network, chosen.minilm, chosen.layers)
    if chosen.init:
        state = torch.load(chosen.init, weights_only=True)["state"]
        own = network.state_dict()
        network.load_state_dict(
            {
                key: value
                for key, value in state.items()
                if key in own and own[key].shape == value.shape
            },
            strict=False,
        )
    average = Average(network)
    trained = {name: value for name, value in network.named_parameters() if name != "pieces.weight"}
    body = [value for name, value in trained.items() if not name.startswith(("heads.", "mixes."))]
    rest = [value for name, value in trained.items() if name.startswith(("heads.", "mixes."))]
    optimizers = [
        torch.optim.AdamW(
            [{"params": body, "lr": chosen.rate}, {"params": rest, "lr": chosen.head_rate}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
            fused=True,
        ),
        torch.optim.SparseAdam([network.pieces.weight], lr=chosen.rate, betas=(0.9, 0.98)),
    ]
    bases = [[group["lr"] for group in optimizer.param_groups] for optimizer in optimizers]
    begin, number = time.time(), 0
    for one in range(chosen.epochs):
        losses: dict[str, list[float]] = defaultdict(list)
        pieces = 0
        whole = gold.epoch(rng, chosen.budget, shares)
        print(f"pass {one + 1}: {len(whole)} steps", flush=True)
        pass_begin = time.time()
        for step, batch in enumerate(whole):
            done = (one + step / len(whole)) / chosen.epochs
            factor = min(1.0, (done + 0.001) / 0.04) * max(0.01, 1 - done)
            for optimizer, rates in zip(optimizers, bases, strict=True):
                for group, rate in zip(optimizer.param_groups, rates, strict=True):
                    group["lr"] = rate * factor
            fed = tensors(batch)
            pieces += int(fed["mask"].sum())
            vary(fed, rng)
            with torch.autocast("cpu", torch.bfloat16):
                vectors = network.vectors(
                    fed["ids"], fed["cases"], fed["mask"], fed["first"], fed["last"]
                )
                found: dict[str, torch.Tensor] = {}
                for head in network.heads.values():
                    if not _teaches(batch, head.name):
                        continue
                    for key, loss in head.loss(head(*vectors[head.view]), batch, fed).items():
                        found[key] = loss
                        losses[key].append(float(loss.detach()))
            if not found:
                continue
            for optimizer in optimizers:
                optimizer.zero_grad(set_to_none=True)
            sum(found.values()).backward()
            nn.utils.clip_grad_norm_(body + rest, 2.0)
            for optimizer in optimizers:
                optimizer.step()
            number += 1
            average.step(number)
            if number % 200 == 0 or number == 20:
                means = {
                    key: round(sum(value[-400:]) / len(value[-400:]), 3)
                    for key, value in losses.items()
                }
                print(
                    f"  {step}/{len(whole)} {time.time() - begin:.0f}s, {pieces / (time.time() - pass_begin):.0f} pieces a second",
                    means,
                    flush=True,
                )
            if chosen.steps and number >= chosen.steps:
                break
        print(f"pass {one + 1}: {time.time() - begin:.0f} s, {pieces} pieces", flush=True)
        own = network.state_dict()
        saved = {key: value.clone() for key, value in own.items()}
        state = {key: value.clone() for key, value in average.state().items()}
        torch.save(
            {
                "state": state,
                "raw": saved,
                "layers": len(chosen.layers),
                "labels": {name: head.labels() for name, head in network.heads.items()},
            },
            chosen.out,
        )
        network.load_state_dict(state)
        network.eval()
        print(measure.all_of(network, gold, quick=one + 1 < chosen.epochs), flush=True)
        network.train()
        network.load_state_dict(saved)
        if chosen.steps and number >= chosen.steps:
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
