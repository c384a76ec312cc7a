"""
Weigh the signs by which a pronoun finds what it refers back to (`language/antecedents.py`).

    python training/antecedents.py FILE... [--share 0.8] [--write]

FILEs are passages of training/text/coreference that the coreference head has not learned:
on what it knows its own score would drown all other signs. A weight for each sign is
fitted so that right antecedents are likely (logistic regression over the earlier nouns
and pronouns, by L-BFGS). `--share` is added to the weight of the head's score: on text
nobody wrote to be hard the head is better than on these passages. It was chosen on
bench/own/pronouns/hard-dev.txt and GUM's development set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from dragoman.language import decoding, tables
from dragoman.language.antecedent_signs import (
    OWN,
    Array,
    Nominals,
    Window,
    asked_of,
    nominals_of,
    signs_of,
)
from dragoman.language.encoder import default_encoder
from dragoman.language.segment import sentences
from marks import Mention, passages

OUT = Path(tables.__file__).parent / "data" / "antecedents.tsv"
_PENALTY = 3e-4
# The signs of a word beside those it has by itself.
OTHERS = (
    *("share", "share, squared", "distance", "same sentence", "sentence before", "two before"),
    *("quoted alike", "same kind", "other kind", "he for she", "same relation", "same verb"),
    *("above", "subject above", "object above"),
)


class Asked(NamedTuple):
    """The signs [c, s] of the words before a pronoun, and which of these are right."""

    signs: Array
    right: Array


class Read(NamedTuple):
    """A passage as the decoder asks it: offsets of words, window, nominals and their scores."""

    places: list[tuple[int, int]]
    window: Window
    nominals: list[int]
    scores: Array


def read(text: str) -> Read:
    """Read a passage as one window."""
    encoder = default_encoder()
    cuts = list(sentences(text, 0, len(text)))
    forms = [[text[start:end] for start, end in cut] for cut in cuts]
    words = [form for cut in forms for form in cut]
    output = encoder.run([encoder.encode(words, [True, *[False] * (len(words) - 1)])])
    kept: list[tuple[Window, list[int], Array]] = []

    def keep(window: Window, places: list[int], scores: Array) -> dict[int, object]:
        kept.append((window, places, scores))
        return {}

    asking, decoding.antecedents = decoding.antecedents, keep  # type: ignore[assignment]
    try:
        decoding.Decoder(encoder, output, [len(words)]).window(0, forms, 0)
    finally:
        decoding.antecedents = asking
    return Read([place for cut in cuts for place in cut], *kept[0])


def entities_of(found: Read, mentions: list[Mention]) -> dict[int, set[int]]:
    """Return the entities whose mentions a word is the head of."""
    entities: dict[int, set[int]] = {}
    for start, end, entity in mentions:
        inside = [at for at, (a, b) in enumerate(found.places) if a >= start and b <= end]
        head = next((at for at in inside if found.window.heads[at] not in inside), None)
        if head is not None:
            entities.setdefault(head, set()).add(entity)
    return entities


def names() -> list[str]:
    """Return the signs in the order of their columns."""
    own = {sign for kind in range(4) for sign in asked_of(kind).values()}
    return [*sorted(own), *OTHERS]


def every_sign(nominals: Nominals, window: Window, at: int, scores: Array) -> Array:
    """Return the signs [at, s] of the words before the pronoun number `at`."""
    asked = {sign: own for own, sign in asked_of(nominals.kinds[at] or 0).items()}
    signs = {sign: nominals.own[:at, OWN.index(own)] for sign, own in asked.items()}
    signs |= signs_of(nominals, window, at, scores[at, 1 : at + 1])
    return np.stack([signs.get(name, np.zeros(at)) for name in names()], 1).astype(float)


def asked(path: Path) -> Iterator[Asked]:
    """Yield the pronouns of a file that go back to something."""
    for text, mentions in passages(path):
        found = read(text.replace(" ¶ ", "\n\n "))
        entities = entities_of(found, mentions)
        nominals = nominals_of(found.window, found.nominals)
        for at, word in enumerate(found.nominals):
            own = entities.get(word, set())
            right = np.array([bool(entities.get(one, set()) & own) for one in nominals.places[:at]])
            if nominals.kinds[at] is not None and right.any():
                yield Asked(every_sign(nominals, found.window, at, found.scores), right)


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
    options.add_argument("--share", type=float, default=0.8)
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    examples = [one for path in chosen.files for one in asked(path)]
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
