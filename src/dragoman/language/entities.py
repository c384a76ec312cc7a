"""
One layer of named entities from the four tag sets the model was trained on.

Universal NER, GUM and the Wikinews set know persons, organisations and locations;
CrossNER's politics set knows politicians, parties, countries, elections and events. Their
probabilities are added on the coarse types; the politics set then refines the type.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.pairs import mean_of

COARSE = ("O", "PER", "ORG", "LOC", "EVENT")
_COARSE_OF = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "Person": "PER",
    "Organization": "ORG",
    "Location": "LOC",
    "person": "PER",
    "politician": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
    "election": "EVENT",
    "event": "EVENT",
}
_FINE = {"country": "COUNTRY", "politicalparty": "PARTY", "election": "ELECTION"}
# Share of each tag set in the sum. Chosen on the development sets (bench/language.py).
_WEIGHT = {"uner": 0.3, "gum": 0.2, "pol": 0.25, "wwn": 0.25}
# The politics set refines a type of which it is this sure: more than half of its share.
_SURE = _WEIGHT["pol"] / 2


class _Maps(NamedTuple):
    """Matrices from the model's labels to coarse types, beginnings, and fine types."""

    sets: tuple[tuple[int, int, float], ...]
    coarse: np.ndarray[Any, Any]
    begin: np.ndarray[Any, Any]
    fine: np.ndarray[Any, Any]


@cache
def _maps(labels: tuple[str, ...]) -> _Maps:
    """Build the matrices once for a tuple of labels such as "uner:B-PER"."""
    names = list(dict.fromkeys(label.split(":")[0] for label in labels))
    sets = []
    for name in names:
        places = [at for at, label in enumerate(labels) if label.startswith(f"{name}:")]
        sets.append((places[0], places[-1] + 1, _WEIGHT[name]))
    coarse = np.zeros((len(labels), len(COARSE)), np.float32)
    begin = np.zeros((len(labels),), np.float32)
    fine = np.zeros((len(labels), len(_FINE)), np.float32)
    for at, label in enumerate(labels):
        tag = label.split(":")[1]
        kind = tag[2:]
        coarse[at, COARSE.index(_COARSE_OF.get(kind, "O"))] = 1
        begin[at] = tag.startswith("B-") and kind in _COARSE_OF
        if kind in _FINE:
            fine[at, list(_FINE).index(kind)] = 1
    return _Maps(tuple(sets), coarse, begin, fine)


def entities(
    logits: np.ndarray[Any, Any], labels: tuple[str, ...], starts: Collection[int] = ()
) -> list[tuple[int, int, str, float]]:
    """
    Return (first, last, type, score) of the entities in a sentence; `last` is exclusive.

    `logits` [words, labels]. A run of words of one coarse type is one entity, parted
    where a beginning is likelier than a continuation, and at `starts` of sentences.
    """
    maps = _maps(labels)
    shares = np.empty_like(logits)
    for start, stop, weight in maps.sets:
        raised = np.exp(logits[:, start:stop] - logits[:, start:stop].max(1, keepdims=True))
        shares[:, start:stop] = weight * raised / raised.sum(1, keepdims=True)
    coarse = shares @ maps.coarse
    begin = shares @ maps.begin
    fine = shares @ maps.fine
    best: list[int] = coarse.argmax(1).tolist()
    parts: list[bool] = (begin * 2 > coarse.max(1)).tolist()
    top: list[float] = fine.max(1).tolist()
    found = []
    at = 0
    while at < len(best):
        kind = best[at]
        stop = at + 1
        if kind:
            while stop < len(best) and best[stop] == kind and stop not in starts:
                if parts[stop]:
                    break
                stop += 1
            is_plain = max(top[at:stop]) <= _SURE
            name = COARSE[kind] if is_plain else _type(fine[at:stop], kind)
            found.append((at, stop, name, float(mean_of(coarse[at:stop, kind]))))
        at = stop
    return found


def _type(fine: np.ndarray[Any, Any], kind: int) -> str:
    """Refine the coarse type if the politics set is sure enough in the mean."""
    mean = fine.mean(0)
    if mean.max() > _SURE:
        return list(_FINE.values())[int(mean.argmax())]
    return COARSE[kind]
