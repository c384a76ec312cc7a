"""
Score the language model on ../shared/gold/language (development sets only).

    python bench/language.py [--json] [--preset model|fast]

Trees, tags and lemmas on gold words (EWT, GUM); words, sentences and trees from raw
paragraphs (EWT); entities (UNER, CrossNER politics, GUM); PropBank roles with gold
predicates; event factuality (UDS, Pearson's r); antecedents of pronouns (GUM). F1 and accuracy run from 0 to 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dragoman.language.decoding import Decoder
from dragoman.language.encoder import Output, batches, default_encoder
from dragoman.language.entities import entities
from dragoman.language.lemmas import lemma_of
from dragoman.language.pairs import labels_of_heads
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Antecedent
from dragoman.language.senses import sense_of
from dragoman.language.trees import heads
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span
from printed import show

sys.path.append(str(Path(__file__).parent.parent / "training"))

from conllu import blocks

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
    for notes, rows in blocks(path):
        is_new = "newdoc id" in notes
        found.append(
            Gold(notes["sent_id"], notes["text"], rows, is_new, is_new or "newpar id" in notes)
        )
    return found


class Place(NamedTuple):
    """Where a given sentence came to stand: its number, size, and the row of a batch's output."""

    sentence: int
    size: int
    row: int
    output: Output


def outputs(
    sentences: list[list[str]], opening: list[bool] | None = None, preset: str = "model"
) -> Iterator[Place]:
    """
    Yield where each sentence of given words stands in the model's output.

    Each is a window of its own, as parsers are given the sentences of a treebank. `opening` says
    which open a paragraph; left out, all of them.
    """
    encoder = default_encoder(preset)
    opening = opening or [True] * len(sentences)
    encoded = [
        encoder.encode(words, [is_opening, *[False] * (len(words) - 1)])
        for words, is_opening in zip(sentences, opening, strict=True)
    ]
    for batch in batches([len(window.pieces) for window in encoded]):
        output = encoder.run([encoded[at] for at in batch])
        for row, at in enumerate(batch):
            yield Place(at, len(sentences[at]), row, output)


def _lemma(form: str, output: Output, row: int, word: int) -> str:
    """Return the lemma of a word of the model's output."""
    labels = default_encoder().labels
    rule, upos = labels.lemma[output.lemma[row, word]], labels.upos[output.upos[row, word]]
    return lemma_of(form, rule, upos, labels.xpos[output.xpos[row, word]])


def trees(name: str, path: Path, preset: str = "model") -> Measures:
    """Score tags, lemmas and trees on gold words and sentences."""
    encoder, gold = default_encoder(preset), treebank(path)
    labels, right = encoder.labels, Counter[str]()
    forms = [[line[1] for line in one.rows] for one in gold]
    for at, size, row, output in outputs(forms, [one.opens_paragraph for one in gold], preset):
        tree = heads(output.arc[row, :size, : size + 1])
        relations = labels_of_heads(
            output.governor[row], encoder.governing, output.dependent[row, :size], np.array(tree)
        ).argmax(1)
        for word, line in enumerate(gold[at].rows):
            is_head = tree[word] == int(line[6])
            relation = labels.deprel[relations[word]] if tree[word] else "root"
            right["words"] += 1
            right["uas"] += is_head
            right["las"] += is_head and relation == line[7]
            right["upos"] += labels.upos[output.upos[row, word]] == line[3]
            right["feats"] += labels.feats[output.feats[row, word]] == line[5]
            right["lemma"] += _lemma(line[1], output, row, word) == line[2]
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


class Parsed(NamedTuple):
    """What a program finds in raw paragraphs: forms, heads (-1: none), relations, sentences."""

    forms: list[str]
    heads: list[int]
    relations: list[str]
    sentences: list[tuple[int, int]]


def parsed(report: Report, preset: str = "model") -> Parsed:
    """Read a report with a shipped model."""
    reading = default_reader(preset).read([report])[0]
    return Parsed(
        [token.text for token in reading.tokens],
        [token.head for token in reading.tokens],
        [token.deprel for token in reading.tokens],
        [(sentence.first, sentence.last) for sentence in reading.sentences],
    )


def raw(path: Path, parse: Callable[[Report], Parsed] = parsed) -> Measures:
    """Score words, sentences and trees read from raw paragraphs (CoNLL 2018 shared task)."""
    sizes: Counter[str] = Counter()
    for document in _documents(treebank(path)):
        read = parse(_report(document))
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
        places = _dense(read.forms, 0)
        for place, to, relation in zip(places, read.heads, read.relations, strict=True):
            found.add((place, places[to] if to >= 0 else None, relation))
        for first, last in read.sentences:
            found_ends.add((places[first][0], places[last - 1][1]))
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


def named(name: str, path: Path, known: set[str], preset: str = "model") -> Measures:
    """Score the merged entity layer on one set, on the types the set knows."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    labels = default_encoder().labels.ner
    kinds = {key: kind for key, kind in COARSE.items() if kind in known}
    hit = total = 0
    for at, size, row, output in outputs([words for words, _ in rows], None, preset):
        gold = spans(rows[at][1], kinds)
        found = {
            (first, last, kinds[kind])
            for first, last, kind, _ in entities(output.ner[row, :size], labels, rows[at][0])
            if kind in kinds
        }
        hit += len(gold & found)
        total += len(gold) + len(found)
    return {f"ner_{name}_f1": 2 * hit / total}


def roles(path: Path, preset: str = "model") -> Measures:
    """Score PropBank roles with gold predicates, which words are predicates, and their senses."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    encoder = default_encoder(preset)
    senses = encoder.labels.senses
    sizes: Counter[str] = Counter()
    for at, size, row, output in outputs([one["words"] for one in rows], None, preset):
        gold = {tuple(argument) for argument in rows[at]["args"]}
        predicates = sorted(predicate for predicate, _ in rows[at]["preds"])
        decoder, runs = Decoder(encoder, output, ()), [(0, size)]
        words = decoder.words(row, rows[at]["words"], runs)
        roles_found = decoder.roles(row, words, runs, predicates)
        found = {(one.predicate, one.head, one.label) for one in roles_found}
        guessed = set(output.sense[row, :size].nonzero()[0].tolist())
        sizes["hit"] += len(gold & found)
        sizes["all"] += len(gold) + len(found)
        sizes["predicates_hit"] += len(set(predicates) & guessed)
        sizes["predicates"] += len(predicates) + len(guessed)
        for predicate, sense in rows[at]["preds"]:
            sizes["senses"] += 1
            number = sense_of(words.lemma[predicate], senses[output.sense[row, predicate]])
            sizes["senses_hit"] += number == sense.rsplit(".", 1)[1]
    return {
        "roles_f1": 2 * sizes["hit"] / sizes["all"],
        "predicates_f1": 2 * sizes["predicates_hit"] / sizes["predicates"],
        "senses": sizes["senses_hit"] / sizes["senses"],
    }


def factuality(path: Path, treebank_path: Path, preset: str = "model") -> Measures:
    """Return Pearson's r between the model's factuality and that of the annotators."""
    judged = json.loads(path.read_text(encoding="utf-8"))["dev"]
    gold = [one for one in treebank(treebank_path) if one.name in judged]
    forms = [[line[1] for line in one.rows] for one in gold]
    pairs = [
        (float(output.factuality[row, word]), value)
        for at, _, row, output in outputs(forms, None, preset)
        for word, value, _ in judged[gold[at].name]
    ]
    return {"factuality_r": float(np.corrcoef(np.array(pairs).T)[0, 1])}


_PRONOUNS = frozenset("he she it they him her them his its their".split())


def coreference(path: Path, preset: str = "model") -> Measures:
    """
    Return the share of personal pronouns of GUM whose antecedent is of their entity.

    Pronouns count that have an earlier mention in their document; trees, words and
    sentences are gold, windows are those of reading. A word that heads no mention stands for
    the shortest one around it ("Idai" in "Cyclone Idai"), as in `bench/pronouns.py`.
    """
    right = total = 0
    for document in _documents(treebank(path)):
        base, entity_of, inside = 0, {}, {}
        for one in document:
            for first, last, entity in sorted(_mentions(one.rows), key=_longest_first):
                inside |= {at: {entity} for at in range(base + first, base + last)}
                head = next(
                    (at for at in range(first, last) if not first < int(one.rows[at][6]) <= last),
                    first,
                )
                entity_of.setdefault(base + head, set()).add(entity)
            base += len(one.rows)
        forms = [line[1].lower() for one in document for line in one.rows]
        found = _antecedents(document, preset)
        met: set[int] = set()
        for word in sorted(entity_of):
            if forms[word] in _PRONOUNS and entity_of[word] & met:
                total += 1
                best = found.get(word)
                meant = best and (entity_of.get(best.word) or inside.get(best.word))
                right += bool(meant and meant & entity_of[word])
            met |= entity_of[word]
    return {"coreference": right / total}


def _longest_first(mention: tuple[int, int, int]) -> int:
    """Sort key of mentions by which the shortest around a word comes last."""
    first, last, _ = mention
    return first - last


def _antecedents(document: list[Gold], preset: str) -> dict[int, Antecedent]:
    """Read a document with its gold words, and return antecedents by gold word number."""
    reading = default_reader(preset).read([_report(document)])[0]
    forms = [line[1] for one in document for line in one.rows]
    gold = {place: at for at, place in enumerate(_dense(forms, 0))}
    own = [gold.get(place) for place in _dense((token.text for token in reading.tokens), 0)]
    return {
        at: Antecedent(to, one.score)
        for word, one in reading.antecedents.items()
        if (at := own[word]) is not None and (to := own[one.word]) is not None
    }


def _mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, int]]:
    """Yield (first, last, entity) of GUM's entity layer; mentions in pieces are left out."""
    stack: list[tuple[str, int]] = []
    for at, row in enumerate(rows):
        note = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in re.finditer(r"\(([^()]+)(\))?|([^()]+)\)", note):
            opened, is_closed, closed = match.groups()
            if opened and "[" not in opened:
                name = opened.split("-")[0]
                if is_closed:
                    yield at, at + 1, int(name)
                else:
                    stack.append((name, at))
            elif closed:
                for number in range(len(stack) - 1, -1, -1):
                    if stack[number][0] == closed:
                        yield stack.pop(number)[1], at + 1, int(closed)
                        break


def main() -> None:
    """Print all measures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--preset", default="model")
    chosen = options.parse_args()
    ewt, preset = GOLD / "ewt-dev.conllu", chosen.preset
    scores = trees("ewt", ewt, preset) | trees("gum", GOLD / "gum-free-dev.conllu", preset)
    scores |= raw(ewt, lambda report: parsed(report, preset))
    for name in ("uner", "pol", "gum"):
        known = {"PER", "ORG", "LOC", *({"EVENT"} if name == "pol" else ())}
        scores |= named(name, GOLD / f"ner-{name}-dev.jsonl", known, preset)
    scores |= roles(GOLD / "srl-dev.jsonl", preset)
    scores |= factuality(GOLD / "factuality-uds.json", ewt, preset)
    scores |= coreference(GOLD / "gum-free-dev.conllu", preset)
    show({f"language.{key}": round(value, 5) for key, value in scores.items()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
