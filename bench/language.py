"""
Score the language model on ../shared/gold/language (development sets only).

    python bench/language.py [--json]

Trees, tags and lemmas on gold words (EWT, GUM); words, sentences and trees from raw
paragraphs (EWT); entities (UNER, CrossNER politics, GUM); PropBank roles with gold
predicates; event factuality (UDS, Pearson's r). F1 and accuracy run from 0 to 1.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.encoder import Output, batches, default_encoder
from dragoman.language.entities import entities
from dragoman.language.reader import default_reader, lemma_of
from dragoman.language.trees import heads
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "language"
COARSE = {
    **dict.fromkeys(("politician", "person", "PER"), "PER"),
    **dict.fromkeys(("organisation", "politicalparty", "PARTY", "ORG"), "ORG"),
    **dict.fromkeys(("country", "location", "COUNTRY", "LOC"), "LOC"),
    **dict.fromkeys(("election", "event", "ELECTION", "EVENT"), "EVENT"),
}
Measures = dict[str, float]


class Gold(NamedTuple):
    """One sentence of a treebank: its name, text, rows of ten columns, and paragraph start."""

    name: str
    text: str
    rows: list[list[str]]
    opens_document: bool
    opens_paragraph: bool


def treebank(path: Path) -> list[Gold]:
    """Read a CoNLL-U file; multi-word lines and empty nodes are left out."""
    found = []
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        notes: dict[str, str] = {}
        rows = []
        for line in part.split("\n"):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                notes[key.strip()] = value.strip()
            elif line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))
        is_new = "newdoc id" in notes
        found.append(
            Gold(notes["sent_id"], notes["text"], rows, is_new, is_new or "newpar id" in notes)
        )
    return found


def outputs(sentences: list[list[str]]) -> Iterator[tuple[int, int, int, Output]]:
    """Yield (sentence, its number of words, its row, the batch's output) of given words."""
    encoder = default_encoder()
    encoded = [encoder.encode(words) for words in sentences]
    for batch in batches([len(sentence.pieces) for sentence in encoded]):
        output = encoder.run([encoded[at] for at in batch])
        for row, at in enumerate(batch):
            yield at, len(sentences[at]), row, output


def trees(name: str, path: Path) -> Measures:
    """Score tags, lemmas and trees on gold words."""
    labels, gold = default_encoder().labels, treebank(path)
    right: Counter[str] = Counter()
    for at, size, row, output in outputs([[line[1] for line in one.rows] for one in gold]):
        tree = heads(output.arc[row, :size, : size + 1])
        for word, line in enumerate(gold[at].rows):
            is_head = tree[word] == int(line[6])
            relation = labels.deprel[output.label[row, word, tree[word]]]
            right["words"] += 1
            right["uas"] += is_head
            right["las"] += is_head and relation == line[7]
            right["upos"] += labels.upos[output.upos[row, word]] == line[3]
            right["feats"] += labels.feats[output.feats[row, word]] == line[5]
            lemma = labels.lemma[output.lemma[row, word]]
            tag = labels.upos[output.upos[row, word]]
            right["lemma"] += lemma_of(line[1], lemma, tag) == line[2]
    total = right.pop("words")
    return {f"{name}_{key}": count / total for key, count in right.items()}


def _documents(gold: list[Gold]) -> Iterator[list[Gold]]:
    """Group the sentences of a document."""
    here: list[Gold] = []
    for one in gold:
        if one.opens_document and here:
            yield here
            here = []
        here.append(one)
    yield here


def _report(document: list[Gold]) -> Report:
    """Join a document's sentences; its paragraphs are the blocks."""
    text = ""
    starts: list[int] = []
    for one in document:
        gap = "\n\n" if one.opens_paragraph else " "
        text += gap if text else ""
        if one.opens_paragraph or not starts:
            starts.append(len(text))
        text += one.text
    stops = [*(start - 2 for start in starts[1:]), len(text)]
    blocks = tuple(
        Block(type="paragraph", spans=(Span(start, stop),))
        for start, stop in zip(starts, stops, strict=True)
    )
    return Report(id=report_id(text), text=text, blocks=blocks)


def _dense(forms: Iterable[str], at: int) -> list[tuple[int, int]]:
    """Return the places of words counted without spaces, from `at`."""
    found = []
    for form in forms:
        size = len("".join(form.split()))
        found.append((at, at + size))
        at += size
    return found


def raw(path: Path) -> Measures:
    """Score words, sentences and trees read from raw paragraphs (CoNLL 2018 shared task)."""
    sizes: Counter[str] = Counter()
    for document in _documents(treebank(path)):
        reading = default_reader().read([_report(document)])[0]
        gold, found = set(), set()
        gold_ends, found_ends = set(), set()
        at = 0
        for one in document:
            places = _dense((line[1] for line in one.rows), at)
            for place, line in zip(places, one.rows, strict=True):
                head = places[int(line[6]) - 1] if int(line[6]) else None
                gold.add((place, head, line[7]))
            gold_ends.add((at, places[-1][1]))
            at = places[-1][1]
        places = _dense((token.text for token in reading.tokens), 0)
        for token in reading.tokens:
            head = places[token.head] if token.head >= 0 else None
            found.add((places[token.index], head, token.deprel))
        for sentence in reading.sentences:
            found_ends.add((places[sentence.first][0], places[sentence.last - 1][1]))
        sizes["words_hit"] += len({one[0] for one in gold} & {one[0] for one in found})
        sizes["trees_hit"] += len(gold & found)
        sizes["words"] += len(gold) + len(found)
        sizes["sentences_hit"] += len(gold_ends & found_ends)
        sizes["sentences"] += len(gold_ends) + len(found_ends)
    return {
        "raw_words_f1": 2 * sizes["words_hit"] / sizes["words"],
        "raw_sentences_f1": 2 * sizes["sentences_hit"] / sizes["sentences"],
        "raw_las_f1": 2 * sizes["trees_hit"] / sizes["words"],
    }


def spans(tags: list[str], kinds: dict[str, str]) -> set[tuple[int, int, str]]:
    """Return the entities of a BIO sequence in coarse types; others are left out."""
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        part, _, kind = tag.partition("-")
        if part == "I" and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        elif part != "O":
            found.append((at, at + 1, kind))
    return {(first, last, kinds[kind]) for first, last, kind in found if kind in kinds}


def named(name: str, path: Path, known: set[str], *, begin: int = 0) -> Measures:
    """Score the merged entity layer on one set from row `begin`, on the types the set knows."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")][begin:]
    labels = default_encoder().labels.ner
    kinds = {key: kind for key, kind in COARSE.items() if kind in known}
    hit = total = 0
    for at, size, row, output in outputs([words for words, _ in rows]):
        gold = spans(rows[at][1], kinds)
        found = {
            (first, last, kinds[kind])
            for first, last, kind, _ in entities(output.ner[row, :size], labels)
            if kind in kinds
        }
        hit += len(gold & found)
        total += len(gold) + len(found)
    return {f"ner_{name}_f1": 2 * hit / total}


def roles(path: Path) -> Measures:
    """Score PropBank roles with gold predicates, and which words are predicates."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    names = default_encoder().labels.roles
    sizes: Counter[str] = Counter()
    for at, size, row, output in outputs([one["words"] for one in rows]):
        gold = {tuple(argument) for argument in rows[at]["args"]}
        predicates = {predicate for predicate, _ in rows[at]["preds"]}
        table: np.ndarray[Any, Any] = output.role[row, :size, :size]
        found = {
            (predicate, word, names[table[predicate, word]])
            for predicate in predicates
            for word in table[predicate].nonzero()[0].tolist()
        }
        guessed = set(output.predicate[row, :size].nonzero()[0].tolist())
        sizes["hit"] += len(gold & found)
        sizes["all"] += len(gold) + len(found)
        sizes["predicates_hit"] += len(predicates & guessed)
        sizes["predicates"] += len(predicates) + len(guessed)
    return {
        "roles_f1": 2 * sizes["hit"] / sizes["all"],
        "predicates_f1": 2 * sizes["predicates_hit"] / sizes["predicates"],
    }


def factuality(path: Path, treebank_path: Path) -> Measures:
    """Return Pearson's r between the model's factuality and that of the annotators."""
    judged = json.loads(path.read_text(encoding="utf-8"))["dev"]
    gold = [one for one in treebank(treebank_path) if one.name in judged]
    pairs = [
        (float(output.factuality[row, word]), value)
        for at, _, row, output in outputs([[line[1] for line in one.rows] for one in gold])
        for word, value, _ in judged[gold[at].name]
    ]
    return {"factuality_r": float(np.corrcoef(np.array(pairs).T)[0, 1])}


def main() -> None:
    """Print all measures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    ewt = GOLD / "ewt-dev.conllu"
    scores = trees("ewt", ewt) | trees("gum", GOLD / "gum-free-dev.conllu") | raw(ewt)
    scores |= named("uner", GOLD / "ner-uner-dev.jsonl", {"PER", "ORG", "LOC"})
    # The shipped model was trained on the first 400 sentences of this set.
    politics = GOLD / "ner-pol-dev.jsonl"
    scores |= named("pol", politics, {"PER", "ORG", "LOC", "EVENT"}, begin=400)
    scores |= named("gum", GOLD / "ner-gum-dev.jsonl", {"PER", "ORG", "LOC"})
    scores |= roles(GOLD / "srl-dev.jsonl")
    scores |= factuality(GOLD / "factuality-uds.json", ewt)
    if chosen.json:
        print(json.dumps({f"language.{key}": round(value, 5) for key, value in scores.items()}))
    else:
        for key, value in scores.items():
            print(f"{key:20} {value:.4f}")


if __name__ == "__main__":
    main()
