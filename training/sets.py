"""All sets that train the model, read once, and the batches that each pass makes of them."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

from attributions import polnear
from attributions import windows as attribution_windows
from checkpoints import Inner, heads_of
from heads.base import Head
from heads.tags import Tags
from named import read_named
from own import STATUSES, TYPES, read
from plain import Kinds, read_plain
from referring import read_referring
from treebanks import Document, annotate, documents, finish_tree_window, jsonl, vocabulary
from windows import Sentence, Window, batches, joined, packed

# Word pieces of a window of treebank text, drawn anew for each; 0 is a single sentence.
SIZES = (0, 0, 48, 96, 160, 224)
PARTS = ("train", "dev")
TREEBANKS = ("ewt", "gum-free")
NER_SETS = ("uner", "gum", "pol", "wwn")
# The entity layer that is annotated on each treebank's sentences.
_LAYER_ON = {"ewt": "uner", "gum-free": "gum"}
_MODES_FILE = Path(__file__).parent.parent / "src/dragoman/knowledge/data/ontology.tsv"
# Files of our own text that are held out: the first two of each author.
_HELD_OUT = ("-01", "-02")
_KINDS = ("events", "statements")


def modes() -> list[str]:
    """Return the types and modes of the ontology: "ASSAULT", "ASSAULT aerial"."""
    rows = [
        line.split("\t")
        for line in _MODES_FILE.read_text(encoding="utf-8").splitlines()
        if line[:1] != "#"
    ]
    return [" ".join(row[:2]).strip() for row in rows[1:]]


class Gold:
    """All sets, read once; `epoch` gives the batches of a pass."""

    def __init__(self, folder: Path, text: Path | None, plain: Path | None = None) -> None:
        language, statements = folder / "language", folder / "statements"
        self.trees, self.dev = (
            {name: documents(language / f"{name}-{part}.conllu") for name in TREEBANKS}
            for part in PARTS
        )
        self.names: dict[str, Any] = vocabulary(
            list(self.trees.values()), {"feats": 2, "lemma": 3, "xpos": 2}
        )
        ner = {
            name: {part: jsonl(language / f"ner-{name}-{part}.jsonl") for part in PARTS}
            for name in NER_SETS
        }
        self.tags = {
            name: ["O", *sorted({tag for _, tags in found["train"] for tag in tags if tag != "O"})]
            for name, found in ner.items()
        }
        self.ner_dev = {name: ner[name]["dev"] for name in NER_SETS}
        own = (
            [documents(path) for path in sorted((text / "trees").glob("*.conllu"))] if text else []
        )
        self.own_trees_dev, self.own_trees = own[0] if own else [], own[1:]
        self._annotate(language, ner)
        self.single = {
            name: [
                self._ner_window(name, words, tags)
                for words, tags in ner[name]["train"]
                if len(words) <= 220
            ]
            for name in ("pol", "wwn")
        }
        self.facts = [_fact_window(one) for one in jsonl(statements / "factuality_uw_train.jsonl")]
        self.polnear = polnear(statements / "polnear_train.jsonl")
        self.polnear_dev = polnear(statements / "polnear_dev.jsonl")
        self.modes = modes()
        self.text = text
        self.own_dev = self.read_own(held_out=True)
        self._own: dict[str, list[Window]] | None = None
        self._kinds: Kinds | None = None
        self.plain = read_plain(plain) if plain else []

    def _annotate(self, language: Path, ner: dict[str, dict[str, list[Any]]]) -> None:
        """Join roles, entities, factuality and mentions to the sentences of the treebanks."""
        roles = {
            part: {" ".join(one["words"]): one for one in jsonl(language / f"srl-{part}.jsonl")}
            for part in PARTS
        }
        counts = Counter(label for one in roles["train"].values() for _, _, label in one["args"])
        senses = Counter(
            sense.rsplit(".", 1)[1] for one in roles["train"].values() for _, sense in one["preds"]
        )
        self.names["roles"] = ["_", *(name for name, count in counts.most_common() if count >= 10)]
        self.names["senses"] = ["_", *(name for name, _ in senses.most_common(24))]
        judged = jsonl(language / "factuality-uds.json")[0]
        for part, files in zip(PARTS, (self.trees, self.dev), strict=True):
            for name, file in files.items():
                layer = _LAYER_ON[name]
                tagged = {" ".join(words): tags for words, tags in ner[layer][part]}
                known: dict[str, Any] = {
                    "mentions": name == "gum-free",
                    "ner": {layer: (self.tags[layer], tagged)},
                }
                if name == "ewt":
                    known |= {"roles": roles[part], "fact": judged[part]}
                annotate(file, self.names, known)
        for file in (self.own_trees_dev, *self.own_trees):
            annotate(file, self.names, {})
            for sentence in (one for document in file for one in document):
                # Not corrected by hand: nothing to learn there.
                del sentence.gold["xpos"], sentence.gold["feats"]

    def _ner_window(self, name: str, words: list[str], tags: list[str]) -> Window:
        """Return a sentence that teaches one layer of entities."""
        numbers = [self.tags[name].index(tag) for tag in tags]
        return joined([Sentence(words, opens=True, gold={f"ner_{name}": numbers})])

    def read_own(self, *, held_out: bool = False) -> dict[str, list[Window]]:
        """Return the windows of our own marked text, by kind."""
        if self.text is None:
            return {}
        found = {
            kind: read(
                self.text / kind,
                self.modes,
                events=kind == "events",
                held_out=held_out,
                ends=_HELD_OUT,
            )
            for kind in _KINDS
        }
        found["entities"] = read_named(
            self.text / "entities", self.tags, held_out=held_out, ends=_HELD_OUT[:1]
        )
        found["coreference"] = read_referring(
            self.text / "coreference", held_out=held_out, ends=_HELD_OUT[:1]
        )
        return found

    def heads(self, width: int, inner: Inner) -> dict[str, Head]:
        """Return new heads with the label sets of this data, over vectors of some width, with so many inner numbers."""
        names = self.names
        labels = {
            "tags": {kind: names[kind] for kind in Tags.KINDS},
            "tree": {"deprel": names["deprel"]},
            "roles": {key: names[key] for key in ("roles", "senses")},
            "entities": {"ner": self.tags},
            "events": {
                "event_types": TYPES,
                "event_modes": self.modes,
                "event_statuses": STATUSES,
            },
        }
        return heads_of(width, labels, inner)

    def epoch(
        self, rng: random.Random, budget: int, shares: dict[str, float]
    ) -> list[list[Window]]:
        """Return the shuffled batches of one pass over the shares of all sets."""
        if self._own is None:
            self._own = self.read_own()
        sets = {
            "trees": tree_windows(
                [one for file in (*self.trees.values(), *self.own_trees) for one in file], rng
            ),
            "polnear": attribution_windows(self.polnear, rng, (40, 90, 150, 190)),
            "facts": self.facts,
            **self.single,
            **self._own,
            "plain": packed(self.plain, rng, SIZES),
            "varied": self._varied(rng) if shares.get("varied") else [],
        }
        found = []
        for name, windows in sets.items():
            share = shares.get(name, 1.0)
            count = int(len(windows) * (share % 1))
            chosen = windows * int(share) + rng.sample(windows, count)
            found += batches(chosen, budget, rng)
        rng.shuffle(found)
        return found

    def _varied(self, rng: random.Random) -> list[Window]:
        """Return windows of treebank text in which words are replaced."""
        if self._kinds is None:
            self._kinds = Kinds(list(self.trees.values()), self.names["upos"])
        files = (self._kinds.varied(file, rng) for file in self.trees.values())
        return packed([document for file in files for document in file], rng, SIZES)


def tree_windows(
    file: list[Document], rng: random.Random, sizes: tuple[int, ...] = SIZES
) -> list[Window]:
    """Return windows of a treebank's documents, cut anew."""
    found = packed(file, rng, sizes)
    for window in found:
        finish_tree_window(window)
    return found


def _fact_window(one: dict[str, Any]) -> Window:
    """Return a sentence with judged predicates (UW)."""
    judged = [(target["tok_span"][0], target["label"], 1.0) for target in one["targets"]]
    return joined([Sentence(one["text"].split(), opens=True, gold={"fact_uw": judged})])
