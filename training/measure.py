"""Quick development figures during training; bench/ measures the exported model properly."""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import torch

from attributions import windows as attribution_windows
from heads.quotations import TAGS
from heads.roles import Roles
from heads.tree import Tree
from network import Network
from precision import autocast
from sets import Gold, tree_windows
from windows import Sentence, Window, batches, joined, parts, tensors

Fed = dict[str, torch.Tensor]
"""Tensors by name."""


class Measured:
    """A network whose outputs are judged on the CPU: the network, and its heads there."""

    def __init__(self, network: Network) -> None:
        self.network, self.heads = network, copy.deepcopy(network.heads).cpu()


def outputs(measured: Measured, windows: list[Window]) -> Iterator[tuple[list[Window], Fed, Fed]]:
    """Yield (batch, fed tensors, outputs), the tensors on the CPU."""
    network = measured.network
    device = next(network.parameters()).device
    for batch in batches(windows, 4096, None):
        fed = tensors(batch)
        given = [fed[key].to(device) for key in ("ids", "cases", "mask", "first", "last")]
        with torch.no_grad(), autocast(device):
            found = network(*given)
        yield batch, fed, {key: value.float().cpu() for key, value in found.items()}


def _arcs(head: Tree, batch: list[Window], fed: Fed, out: Fed, right: Counter[str]) -> None:
    """Count right heads and relations; each word takes the best head of its sentence."""
    sentence, arc = fed["sentence"], out["arc"]
    arc[:, :, 1:] = arc[:, :, 1:].masked_fill(sentence[:, :, None] != sentence[:, None, :], -1e4)
    best = arc.argmax(2)
    at = fed["words"].nonzero(as_tuple=True)
    relation = torch.full(best.shape, -1)
    relation[at] = head.relation.pairs(
        out["dependent"][at], out["governor"][at[0], best[at]]
    ).argmax(1)
    for row, base, size, (heads, names) in parts(batch, "tree"):
        for word in range(size):
            governor = base + heads[word] if heads[word] else 0
            is_head = int(best[row, base + word]) == governor
            right["words"] += 1
            right["uas"] += is_head
            right["las"] += is_head and int(relation[row, base + word]) == names[word]


def _tags(batch: list[Window], out: Fed, right: Counter[str]) -> None:
    """Count right tags, and sentence starts but the first of each window."""
    for key in ("upos", "feats", "lemma"):
        found = out[key].argmax(2)
        for row, base, size, value in parts(batch, key):
            right[key] += int((found[row, base : base + size] == torch.tensor(value)).sum())
    for row, window in enumerate(batch):
        gold = set(window.starts[1:])
        starts = (out["start"][row, : len(window.words)] > 0).nonzero()[:, 0].tolist()
        right["b_hit"] += len(gold & set(starts))
        right["b_all"] += len(gold) + len({one for one in starts if one})


def _propbank(head: Roles, batch: list[Window], out: Fed, right: Counter[str]) -> None:
    """Count right predicates, senses, and roles of gold predicates."""
    for row, base, size, value in parts(batch, "sense"):
        found, gold = out["sense"][row, base : base + size].argmax(1), torch.tensor(value)
        right["p_hit"] += int(((found > 0) & (gold > 0)).sum())
        right["p_all"] += int((found > 0).sum() + (gold > 0).sum())
        right["s_hit"] += int(((gold > 0) & (found == gold)).sum())
        right["s_all"] += int((gold > 0).sum())
    for row, base, size, (predicates, arguments) in parts(batch, "roles"):
        if not predicates:
            continue
        places = [base + one for one in predicates]
        left, other = out["predicate"][[row] * len(places), places], out["argument"]
        table = head.role.rows(left, other[[row] * len(places)]).argmax(1)
        roles = {
            (one, int(word) - base, int(table[at, word]))
            for at, one in enumerate(predicates)
            for word in table[at, : base + size].nonzero()[:, 0]
            if word >= base
        }
        right["r_hit"] += len(roles & set(arguments))
        right["r_all"] += len(roles) + len(arguments)


def trees(measured: Measured, windows: list[Window]) -> dict[str, float]:
    """Return greedy UAS and LAS, tags, sentence starts, roles and factuality."""
    right: Counter[str] = Counter()
    pairs = []
    for batch, fed, out in outputs(measured, windows):
        _arcs(measured.heads["tree"], batch, fed, out, right)
        _tags(batch, out, right)
        _propbank(measured.heads["roles"], batch, out, right)
        for row, base, _, values in parts(batch, "fact_uds"):
            pairs += [
                (float(out["factuality"][row, base + word, 0]), value) for word, value, _ in values
            ]
    words = right["words"]
    figures = {key: right[key] / words for key in ("uas", "las", "upos", "feats", "lemma")}
    figures["starts"] = 2 * right["b_hit"] / max(1, right["b_all"])
    if right["r_all"]:
        figures |= {
            "predicates": 2 * right["p_hit"] / right["p_all"],
            "senses": right["s_hit"] / right["s_all"],
            "roles": 2 * right["r_hit"] / right["r_all"],
        }
    if pairs:
        figures["factuality"] = float(torch.corrcoef(torch.tensor(pairs).T)[0, 1])
    return figures


def runs(tags: list[str]) -> set[tuple[int, int, str]]:
    """Return the runs of a BIO sequence."""
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        part, _, kind = tag.partition("-")
        if part == "I" and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        elif part != "O":
            found.append((at, at + 1, kind))
    return set(found)


def entities(measured: Measured, name: str, tags: list[str], rows: list[Any]) -> float:
    """Return the F1 of one entity layer on its own types."""
    windows = [joined([Sentence(words, opens=True, gold={"gold": value})]) for words, value in rows]
    hit = total = 0
    for batch, _, out in outputs(measured, windows):
        best = out[f"ner_{name}"].argmax(2)
        for row, base, size, value in parts(batch, "gold"):
            gold, found = (
                runs(value),
                runs([tags[one] for one in best[row, base : base + size].tolist()]),
            )
            hit += len(gold & found)
            total += len(gold) + len(found)
    return 2 * hit / total


def own_entities(measured: Measured, gold: Gold, windows: list[Window]) -> dict[str, float]:
    """Return F1 of two entity layers on our own sentences."""
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for batch, _, out in outputs(measured, windows):
        for name in ("pol", "uner"):
            tags, best = gold.tags[name], out[f"ner_{name}"].argmax(2)
            for row, _, size, value in parts(batch, f"ner_{name}"):
                right = runs([tags[one] for one in value])
                found = runs([tags[one] for one in best[row, :size].tolist()])
                hit[name] += len(right & found)
                total[name] += len(right) + len(found)
    return {key: 2 * hit[key] / max(1, total[key]) for key in total}


def boundaries(tags: list[int]) -> set[tuple[int, int]]:
    """Return the runs of a BIOES sequence, read leniently: a run ends where the next begins."""
    found, start = [], None
    for at, tag in enumerate([*tags, 0]):
        name = TAGS[tag]
        if start is not None and name in "OBS":
            found.append((start, at))
            start = None
        if name in "BS" or (name in "IE" and start is None):
            start = at
        if name in "ES" and start is not None:
            found.append((start, at + 1))
            start = None
    return set(found)


def quotations(measured: Measured, windows: list[Window]) -> dict[str, float]:
    """Return exact F1 by layer, and how often the pointers of gold contents are right."""
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    head = measured.heads["quotations"]
    for batch, fed, out in outputs(measured, windows):
        for layer in ("content", "inner", "cue", "source"):
            best = out[f"quote_{layer}"].argmax(2)
            for row, base, size, value in parts(batch, f"quote_{layer}"):
                gold, found = boundaries(value), boundaries(best[row, base : base + size].tolist())
                hit[layer] += len(gold & found)
                total[layer] += len(gold) + len(found)
        for name in ("cue", "source"):
            for row, window in enumerate(batch):
                for content, target in window.gold.get(f"to_{name}", ()):
                    scores = head.scores(out, fed, name, [row], [content])
                    hit[f"to_{name}"] += int(scores.argmax()) == target + 1
                    total[f"to_{name}"] += 2
    return {key: 2 * hit[key] / max(1, total[key]) for key in total}


def coreference(measured: Measured, windows: list[Window]) -> float:
    """Return how often the pointer of a pronoun (he, she, it, they...) finds an earlier mention."""
    pronouns = {"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"}
    right = total = 0
    head = measured.heads["coreference"]
    for batch, _, out in outputs(measured, windows):
        for row, window in enumerate(batch):
            for word, earlier in window.gold.get("coreference", ()):
                if earlier and window.words[word].lower() in pronouns:
                    scores = head.scores(out, torch.tensor([row]), torch.tensor([word]))
                    total += 1
                    right += int(scores.argmax()) - 1 in earlier
    return right / max(1, total)


def events(measured: Measured, windows: list[Window]) -> dict[str, float]:
    """Return F1 of trigger words with their type, accuracy of status and pairs, F1 of arguments by word."""
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    head = measured.heads["events"]
    for batch, fed, out in outputs(measured, windows):
        types = out["event_type"].argmax(2)
        for row, _, size, value in parts(batch, "event_type"):
            gold, found = torch.tensor(value), types[row, :size]
            hit["typed"] += int(((gold > 0) & (gold == found)).sum())
            hit["found"] += int(((gold > 0) & (found > 0)).sum())
            for key in ("typed", "found"):
                total[key] += int((gold > 0).sum() + (found > 0).sum())
        for key in ("status", "mode"):
            best = out[f"event_{key}"].argmax(2)
            for row, _, size, value in parts(batch, f"event_{key}"):
                gold = torch.tensor(value)
                hit[key] += int(((gold >= 0) & (gold == best[row, :size])).sum())
                total[key] += 2 * int((gold >= 0).sum())
        for row, window in enumerate(batch):
            for trigger, line in window.gold.get("event_arguments", ()):
                scores = head.argument.rows(out["trigger"][[row], [trigger]], out["party"][[row]])[
                    0
                ].argmax(0)
                gold, found = torch.tensor(line), scores[: len(line)]
                hit["arguments"] += int(((gold > 0) & (gold == found)).sum())
                total["arguments"] += int((gold > 0).sum() + (found > 0).sum())
        pairs = head.targets(batch, fed["words"].shape[1]).get("pairs")
        if pairs is not None:
            best = head.pair(out["pair"], fed["words"], pairs).argmax(1)
            hit["pairs"] += int((best == pairs[:, 5]).sum())
            total["pairs"] += 2 * len(pairs)
    return {key: 2 * hit[key] / max(1, total[key]) for key in total}


def all_of(network: Network, gold: Gold, *, quick: bool) -> dict[str, dict[str, float]]:
    """Return the figures of all development sets; `quick` takes a part of each."""
    rng, measured = random.Random(0), Measured(network)
    found: dict[str, dict[str, float]] = {}
    for name, file in gold.dev.items():
        windows = tree_windows(file, rng, (0,) if quick else (160,))
        found[name] = trees(measured, windows[:700] if quick else windows)
    if not quick:
        windows = tree_windows(gold.dev["ewt"], rng, (0,))
        found["ewt, sentence by sentence"] = trees(measured, windows)
    windows = tree_windows(gold.dev["gum-free"], rng, (224,))
    found["coreference"] = {"pronouns": coreference(measured, windows)}
    found["entities"] = {
        name: entities(measured, name, gold.tags[name], rows[:500] if quick else rows)
        for name, rows in gold.ner_dev.items()
    }
    windows = attribution_windows(gold.polnear_dev[:30] if quick else gold.polnear_dev, rng, (150,))
    found["quotations"] = quotations(measured, windows)
    if gold.own_trees_dev:
        found["own trees"] = trees(measured, tree_windows(gold.own_trees_dev, rng, (0,)))
    for kind, held in gold.own_dev.items():
        if held and kind == "entities":
            found["own entities"] = own_entities(measured, gold, held)
        elif held and kind == "coreference":
            found["own coreference"] = {"pronouns": coreference(measured, held)}
        elif held:
            found[f"own {kind}: quotations"] = quotations(measured, held)
            if kind == "events":
                found["own events"] = events(measured, held)
    return {
        key: {name: round(100 * value, 2) for name, value in figures.items()}
        for key, figures in found.items()
    }
