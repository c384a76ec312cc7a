"""
Set the language model beside a peer: a spaCy pipeline trained on the same trees.

    python -m venv .peer
    .peer/bin/pip install spacy -e .
    OMP_NUM_THREADS=1 .peer/bin/python bench/peer_spacy.py FOLDER [--epochs 5] [--seed 1]

spaCy is no dependency of the package, hence an environment of its own. The pipeline is trained
on the processor and saved to FOLDER, unless FOLDER is there already, and then scored.

The peer is what spaCy's quickstart gives for English on a processor, without word vectors: four
convolutions 96 wide, shared by the morphologizer (tags, features), the parser and the entity
recognizer. It learns from the training trees of EWT and GUM, with gold words, up to ten
sentences a document, as `spacy convert -n 10` makes them, and from the entities of Universal
NER on EWT. The learning rate falls linearly to nothing.

Both are scored on the same development sentences by the counts of language.py: every word of a
gold sentence, punctuation too, full relations, the root with head 0. The peer gets each gold
sentence as a document that may not be parted; a second root is a wrong head. Raw figures come
from paragraphs of plain text, with the words and sentences each finds itself. Speeds are words
of gold per second of CPU time on one thread, the best of three rounds, from texts to all that
each finds: the peer gets the sentences as texts, ours as one-sentence paragraphs of a report.
Ours also finds lemmas, roles, senses, factuality, quotations, events and antecedents, and has
learned entities from three more sets; our encoder begins with weights learned from other text.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import fix_random_seed
from spacy.vocab import Vocab
from thinc.api import Adam
from thinc.schedules import warmup_linear

from dragoman.language.reader import default_reader
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span
from language import (
    COARSE,
    GOLD,
    Gold,
    Measures,
    Parsed,
    named,
    parsed,
    raw,
    spans,
    treebank,
    trees,
)

WIDTH = 96
TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH}
SENTENCES, WORDS = 10, 500  # in a document, in a batch
RATE, DROPOUT, WARMUP = 0.001, 0.1, 200
NAMES = frozenset(("PER", "ORG", "LOC"))
DATA = Path(__file__).parent.parent / "src" / "dragoman" / "language" / "data"
Tags = dict[tuple[str, ...], list[str]]


def _forms(one: Gold) -> list[str]:
    """Return the words of a gold sentence."""
    return [row[1] for row in one.rows]


def _spaces(one: Gold) -> list[bool]:
    """Say after which words of a gold sentence a space stands in its text."""
    found, at = [], 0
    for form in _forms(one):
        place = one.text.find(form, at)
        at = place + len(form) if place >= 0 else at
        found.append(one.text[at : at + 1] == " ")
    return found


def _entity_tags(path: Path) -> Tags:
    """Return the tags of Universal NER by the words of a sentence."""
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return {tuple(words): tags for words, tags in rows}


def _example(vocab: Vocab, sentences: list[Gold], tags: Tags) -> Example:
    """Join gold sentences to a document with what the treebank knows of its words."""
    words: list[str] = []
    heads: list[int] = []
    entities: list[str | None] = []
    for one in sentences:
        forms, base = _forms(one), len(words)
        rows = enumerate(one.rows, base)
        heads += [base + int(row[6]) - 1 if int(row[6]) else at for at, row in rows]
        entities += tags.get(tuple(forms), [None] * len(forms))  # None: nobody has said
        words += forms
    rows = [row for one in sentences for row in one.rows]
    spaces = [space for one in sentences for space in _spaces(one)]
    gold = Doc(
        vocab,
        words=words,
        spaces=spaces,
        heads=heads,
        deps=["ROOT" if row[7] == "root" else row[7] for row in rows],
        pos=[row[3] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        ents=entities,
    )
    return Example(Doc(vocab, words=words, spaces=spaces), gold)


def _examples(vocab: Vocab) -> list[Example]:
    """Make the training documents, of up to ten neighbouring sentences each."""
    tags = _entity_tags(GOLD / "ner-uner-train.jsonl")
    found = []
    for name, known in (("ewt", tags), ("gum-free", {})):
        document: list[Gold] = []
        for one in treebank(GOLD / f"{name}-train.conllu"):
            if document and (one.opens_document or len(document) == SENTENCES):
                found.append(_example(vocab, document, known))
                document = []
            document.append(one)
        found.append(_example(vocab, document, known))
    return found


def train(folder: Path, epochs: int, seed: int) -> None:
    """Train the pipeline and save it."""
    fix_random_seed(seed)
    generator = random.Random(seed)  # noqa: S311 - a seeded generator makes a run repeatable
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    for name in ("morphologizer", "parser", "ner"):
        nlp.add_pipe(name, config={"model": {"tok2vec": LISTENER}})
    begin = time.process_time()
    examples = _examples(nlp.vocab)
    nlp.initialize(lambda: examples)
    rounds = []
    for _ in range(epochs):
        generator.shuffle(examples)
        rounds.append(list(minibatch_by_words(examples, WORDS, get_length=_size)))
    rates = warmup_linear(RATE, WARMUP, sum(map(len, rounds)))
    optimizer = Adam(rates, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True)
    for epoch, batches in enumerate(rounds, 1):
        losses: dict[str, float] = {}
        for batch in batches:
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
            optimizer.step_schedules()
        spent = time.process_time() - begin
        shown = "  ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        print(f"epoch {epoch}  {spent:.0f} s of CPU  losses: {shown}", flush=True)
    nlp.to_disk(folder)


def _size(example: Example) -> int:
    """Return the number of words of an example."""
    return len(example.reference)


def _docs(nlp: Language, sentences: list[list[str]]) -> Iterator[Doc]:
    """Run the pipeline over given words; a sentence is not parted."""
    starts = ([True, *[False] * (len(words) - 1)] for words in sentences)
    places = zip(sentences, starts, strict=True)
    return nlp.pipe(Doc(nlp.vocab, words=words, sent_starts=begins) for words, begins in places)


def peer_trees(nlp: Language, name: str, path: Path) -> Measures:
    """Score tags and trees on gold words and sentences, as `language.trees` does."""
    gold, right = treebank(path), Counter[str]()
    for one, doc in zip(gold, _docs(nlp, [_forms(one) for one in gold]), strict=True):
        for token, row in zip(doc, one.rows, strict=True):
            is_head = int(row[6]) == (0 if token.head == token else token.head.i + 1)
            relation = "root" if token.head == token else token.dep_
            right["words"] += 1
            right["uas"] += is_head
            right["las"] += is_head and relation == row[7]
            right["upos"] += token.pos_ == row[3]
            right["feats"] += set(str(token.morph).split("|")) == set(row[5].strip("_").split("|"))
    total = right.pop("words")
    return {f"{name}_{key}": count / total for key, count in right.items()}


def peer_named(nlp: Language, path: Path) -> Measures:
    """Score entities on given words, as `language.named` does."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    kinds = {key: kind for key, kind in COARSE.items() if kind in NAMES}
    hit = total = 0
    for (_, tags), doc in zip(rows, _docs(nlp, [words for words, _ in rows]), strict=True):
        gold = spans(tags, kinds)
        found = {(one.start, one.end, one.label_) for one in doc.ents if one.label_ in NAMES}
        hit += len(gold & found)
        total += len(gold) + len(found)
    return {"ner_uner_f1": 2 * hit / total}


def _parser(nlp: Language) -> Callable[[Report], Parsed]:
    """Return a function that reads the paragraphs of a report with the pipeline."""

    def parse(report: Report) -> Parsed:
        found = Parsed([], [], [], [])
        texts = [block.spans[0].of(report.text) for block in report.blocks]
        for doc in nlp.pipe(texts):
            for sentence in doc.sents:
                words = [token for token in sentence if not token.is_space]
                base = len(found.forms)
                numbers = {token.i: base + at for at, token in enumerate(words)}
                for token in words:
                    is_root = token.head == token
                    found.forms.append(token.text)
                    found.heads.append(-1 if is_root else numbers.get(token.head.i, -1))
                    found.relations.append("root" if is_root else token.dep_)
                if words:
                    found.sentences.append((base, base + len(words)))
        return found

    return parse


def _report(sentences: list[Gold]) -> Report:
    """Make a report in which each sentence is a paragraph."""
    text = "\n\n".join(one.text for one in sentences)
    at, blocks = 0, []
    for one in sentences:
        blocks.append(Block(type="paragraph", spans=(Span(at, at + len(one.text)),)))
        at += len(one.text) + 2
    return Report(id=report_id(text), text=text, blocks=tuple(blocks))


def _documents(gold: list[Gold]) -> list[list[Gold]]:
    """Group the sentences of a document."""
    numbers, number = {}, 0
    for one in gold:
        number += one.opens_document
        numbers[one.name] = number
    return [list(group) for _, group in groupby(gold, key=lambda one: numbers[one.name])]


def speeds(nlp: Language, path: Path, rounds: int = 3) -> dict[str, float]:
    """Return words of gold per second of CPU time, of each program by turns, at its best."""
    gold = treebank(path)
    texts = [one.text for one in gold]
    reports = [_report(document) for document in _documents(gold)]
    programs: dict[str, Callable[[], object]] = {
        "spacy": lambda: list(nlp.pipe(texts)),
        "model": lambda: default_reader("model").read(reports),
        "fast": lambda: default_reader("fast").read(reports),
    }
    for reader in ("model", "fast"):
        default_reader(reader).read(reports[:1])  # loads the model, once and unmeasured
    best = dict.fromkeys(programs, float("inf"))
    for _ in range(rounds):
        for name, program in programs.items():
            begin = time.process_time()
            program()
            best[name] = min(best[name], time.process_time() - begin)
    words = sum(len(one.rows) for one in gold)
    return {name: words / seconds for name, seconds in best.items()}


def sizes(folder: Path) -> dict[str, float]:
    """Return what each takes on disk, in megabytes; our presets share the vectors of pieces."""
    shared = [DATA / "pieces.npz", DATA / "vocab.txt"]
    files = {name: [*shared, *DATA.glob(f"{name}.*")] for name in ("model", "fast")}
    files["spacy"] = [path for path in folder.rglob("*") if path.is_file()]
    return {name: sum(path.stat().st_size for path in own) / 1e6 for name, own in files.items()}


def _ours(preset: str) -> Measures:
    """Return the figures of a shipped model."""
    ewt, gum = GOLD / "ewt-dev.conllu", GOLD / "gum-free-dev.conllu"
    return (
        trees("ewt", ewt, preset)
        | trees("gum", gum, preset)
        | raw(ewt, lambda report: parsed(report, preset))
        | named("uner", GOLD / "ner-uner-dev.jsonl", set(NAMES), preset)
    )


def _peers(nlp: Language) -> Measures:
    """Return the figures of the peer."""
    ewt, gum = GOLD / "ewt-dev.conllu", GOLD / "gum-free-dev.conllu"
    return (
        peer_trees(nlp, "ewt", ewt)
        | peer_trees(nlp, "gum", gum)
        | raw(ewt, _parser(nlp))
        | peer_named(nlp, GOLD / "ner-uner-dev.jsonl")
    )


def main() -> None:
    """Train where there is nothing yet, score, and print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--epochs", type=int, default=5)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    if not chosen.folder.exists():
        train(chosen.folder, chosen.epochs, chosen.seed)
    nlp = spacy.load(chosen.folder)
    columns = {"spacy": _peers(nlp), "model": _ours("model"), "fast": _ours("fast")}
    print(f"{'':20}" + "".join(f"{name:>10}" for name in columns))
    for key in columns["spacy"]:
        print(f"{key:20}" + "".join(f"{100 * one[key]:10.1f}" for one in columns.values()))
    for key, row in (
        ("words_per_s", speeds(nlp, GOLD / "ewt-dev.conllu")),
        ("megabytes", sizes(chosen.folder)),
    ):
        print(f"{key:20}" + "".join(f"{row[name]:10.0f}" for name in columns))


if __name__ == "__main__":
    main()
