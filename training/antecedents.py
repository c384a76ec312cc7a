"""
Weigh the signs by which a pronoun finds what it refers back to (`language/antecedents.py`).

    python training/antecedents.py FILE... [--share 0.8] [--write]

FILEs are passages of training/text/coreference that the coreference head has not learned,
and the training part of GUM, which it has: on what it knows its own score would drown all
other signs, so it is laid under noise there. A weight for each sign is fitted so that right
antecedents are likely (logistic regression over the earlier nouns and pronouns, by L-BFGS).
`--share` is added to the weight of the head's score: on text nobody wrote to be hard the head
is better than on these passages, and under noise. It was chosen on
bench/own/pronouns/hard-dev.txt and GUM's development set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from dragoman.language import decoding, tables
from dragoman.language.antecedent_signs import Nominals, asked_of, nominals_of, signs_of
from dragoman.language.antecedent_words import OWN, Array, Window
from dragoman.language.encoder import default_encoder
from dragoman.language.segment import sentences
from dragoman.language.windows import Piece, windows
from marks import Mention, passages
from treebanks import Document, documents, head_of
from treebanks import mentions as mentions_of

OUT = Path(tables.__file__).parent / "data" / "antecedents.tsv"
_PENALTY = 3e-4
# Noise of these spreads is laid on the head's scores where it has learned the text: so it is
# right there about as often as on other text (of 100 pronouns 85 and 81, for 84 there).
_DOUBTS = (2.0, 2.5)
# The signs of a word beside those it has by itself.
OTHERS = (
    *("share", "share, squared", "distance", "same sentence", "sentence before", "two before"),
    *("quoted alike", "same kind", "other kind", "he for she", "same relation", "same verb"),
    *("above", "subject above", "object above", "unsaid beside", "same deed"),
)


class Asked(NamedTuple):
    """The signs [c, s] of the words before a pronoun, and which of these are right."""

    signs: Array
    right: Array


class Read(NamedTuple):
    """A window as the decoder asks it, with its nouns and pronouns and the head's scores."""

    window: Window
    nominals: list[int]
    scores: Array


def read(sentences: list[list[str]], opens: list[bool], context: int = 0) -> Read:
    """Read sentences as one window; `opens` says which begin a paragraph."""
    encoder = default_encoder()
    words = [form for sentence in sentences for form in sentence]
    first = [
        is_new and not at
        for sentence, is_new in zip(sentences, opens, strict=True)
        for at in range(len(sentence))
    ]
    output = encoder.run([encoder.encode(words, first)])
    kept: list[Read] = []

    def keep(window: Window, places: list[int], scores: Array) -> dict[int, object]:
        kept.append(Read(window, places, scores))
        return {}

    asking, decoding.antecedents = decoding.antecedents, keep  # type: ignore[assignment]
    try:
        opening = [at for at, is_new in enumerate(opens) if is_new]
        decoding.Decoder(encoder, output, [len(words)]).window(0, sentences, context, opening)
    finally:
        decoding.antecedents = asking
    return kept[0]


def entities_of(
    window: Window, places: list[tuple[int, int]], mentions: list[Mention]
) -> dict[int, set[int]]:
    """Return the entities whose mentions a word is the head of."""
    entities: dict[int, set[int]] = {}
    for start, end, entity in mentions:
        inside = [at for at, (a, b) in enumerate(places) if a >= start and b <= end]
        head = next((at for at in inside if window.heads[at] not in inside), None)
        if head is not None:
            entities.setdefault(head, set()).add(entity)
    return entities


def names() -> list[str]:
    """Return the signs in the order of their columns."""
    own = {sign for kind in range(4) for sign in asked_of(kind).values()}
    return [*sorted(own), *OTHERS]


def every_sign(nominals: Nominals, window: Window, at: int, scores: Array) -> Array:
    """Return the signs [at, s] of the words before the pronoun number `at`."""
    signs: dict[str, Array] = {}
    for own, sign in asked_of(nominals.kinds[at] or 0).items():
        signs[sign] = signs.get(sign, 0.0) + nominals.own[:at, OWN.index(own)]
    signs |= signs_of(nominals, window, [at], [scores[at, 1 : at + 1]])
    return np.stack([signs.get(name, np.zeros(at)) for name in names()], 1).astype(float)


def asked(
    found: Read, entities: dict[int, set[int]], skipped: int = 0, doubt: float = 0.0
) -> Iterator[Asked]:
    """
    Yield the pronouns of a window that go back to something in it, from the word `skipped` on.

    `doubt` is the spread of the noise that the head's scores are given.
    """
    chance = np.random.default_rng(len(found.window.forms))
    scores = found.scores + doubt * chance.standard_normal(found.scores.shape)
    nominals = nominals_of(found.window, found.nominals)
    for at, word in enumerate(found.nominals):
        own = entities.get(word, set())
        right = np.array([bool(entities.get(one, set()) & own) for one in nominals.places[:at]])
        if nominals.kinds[at] is not None and word >= skipped and right.any():
            yield Asked(every_sign(nominals, found.window, at, scores), right)


def asked_of_passages(path: Path) -> Iterator[Asked]:
    """Yield the pronouns of a file of our own passages."""
    for marked, mentions in passages(path):
        text = marked.replace(" ¶ ", "\n\n ")
        cuts = list(sentences(text, 0, len(text)))
        forms = [[text[start:end] for start, end in cut] for cut in cuts]
        found = read(forms, [True, *[False] * (len(forms) - 1)])
        places = [place for cut in cuts for place in cut]
        yield from asked(found, entities_of(found.window, places, mentions))


def asked_of_treebank(path: Path) -> Iterator[Asked]:
    """Yield the pronouns of a treebank that the head has learned: each once for every doubt."""
    size = default_encoder().size
    for document in documents(path):
        numbers = accumulate(one.opens for one in document)
        pieces = [
            Piece(number, [(0, 0)] * len(one.words), sum(map(size, one.words)))
            for number, one in zip(numbers, document, strict=True)
        ]
        for first, last, context in windows(pieces):
            inside = document[first:last]
            found = read([one.words for one in inside], [one.opens for one in inside], context)
            skipped = sum(len(one.words) for one in inside[:context])
            for doubt in _DOUBTS:
                yield from asked(found, _gold_entities(inside), skipped, doubt)


def _gold_entities(inside: Document) -> dict[int, set[int]]:
    """Return the entities whose mentions a word is the head of, in marked trees."""
    entities: dict[int, set[int]] = {}
    base = 0
    for sentence in inside:
        rows = sentence.gold["rows"]
        for first, last, entity in mentions_of(rows):
            entities.setdefault(base + head_of(rows, first, last), set()).add(entity)
        base += len(rows)
    return entities


def fitted(examples: list[Asked]) -> Array:
    """Return the weights of the signs."""
    signs = torch.tensor(np.concatenate([one.signs for one in examples]), dtype=torch.float64)
    right = torch.tensor(np.concatenate([one.right for one in examples]))
    group = torch.tensor(np.repeat(np.arange(len(examples)), [len(one.right) for one in examples]))
    scale = signs.std(0) + 1e-3
    weights = torch.zeros(signs.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        chances = torch.exp(signs / scale @ weights - 20)
        sums = [
            torch.zeros(len(examples), dtype=torch.float64).scatter_add(0, group, one)
            for one in (chances, chances * right)
        ]
        found = (sums[0].log() - sums[1].log()).mean() + _PENALTY * (weights**2).sum()
        found.backward()  # type: ignore[no-untyped-call]
        return found

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    found: Array = (weights / scale).detach().numpy()
    return found


def right_of(examples: list[Asked], weights: Array) -> float:
    """Return the share of pronouns whose likeliest antecedent is right."""
    return float(np.mean([one.right[(one.signs @ weights).argmax()] for one in examples]))


def main() -> None:
    """Print how often antecedents are right by the head alone and by all signs, and write the weights."""
    options = argparse.ArgumentParser()
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--share", type=float, default=0.4)
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    examples = [
        one
        for path in chosen.files
        for one in (asked_of_treebank if path.suffix == ".conllu" else asked_of_passages)(path)
    ]
    weights, columns = fitted(examples), names()
    weights[columns.index("share")] += chosen.share
    head = np.array([float(name == "share") for name in columns])
    print(
        f"{len(examples)} pronouns; right by the head alone {right_of(examples, head):.3f}, "
        f"by all signs {right_of(examples, weights):.3f}"
    )
    if chosen.write:
        rows = [f"{name}\t{weight:.4f}" for name, weight in zip(columns, weights, strict=True)]
        heading = (
            "# The weight of each sign of an antecedent: training/antecedents.py.\nsign\tweight"
        )
        OUT.write_text("\n".join([heading, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
