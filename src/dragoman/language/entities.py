"""
One layer of named entities from the four tag sets the model was trained on.

Universal NER, GUM and the Wikinews set know persons, organisations and locations;
CrossNER's politics set knows politicians, parties, countries, elections and events. Their
probabilities are added on the coarse types, and the best tags searched that make whole
names; the politics set then refines the type.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.pairs import mean_of
from dragoman.language.place_borders import with_borders

Array = np.ndarray[Any, Any]
COARSE = ("PER", "ORG", "LOC", "EVENT")
# Nothing, then the beginnings of the coarse types, then what goes on within them.
TAGS = ("O", *(f"B-{kind}" for kind in COARSE), *(f"I-{kind}" for kind in COARSE))
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
# What a fine type may refine.
_OVER = {"COUNTRY": "LOC", "PARTY": "ORG", "ELECTION": "EVENT"}
# Share of each tag set in the sum. Chosen on the development sets (bench/language.py).
_WEIGHT = {"uner": 0.3, "gum": 0.2, "pol": 0.25, "wwn": 0.25}
# Events are known to the politics set alone: there its word counts for all four.
_ALONE = {"EVENT": 4.0}
# The politics set refines a type of which it is this sure.
_SURE = 0.5
# A word that is outside so surely is in no name, and what lies between is searched alone.
_OUTSIDE = 0.9

# What it costs a name to begin with a middle.
_BROKEN = -3.0


class _Maps(NamedTuple):
    """Columns of each set; the set of each label, its weight; matrices to tags and fine types."""

    columns: tuple[slice, ...]
    starts: Array
    sets: Array
    weights: Array
    tags: Array
    fine: Array


@cache
def _maps(labels: tuple[str, ...]) -> _Maps:
    """Build the matrices once for a tuple of labels such as "uner:B-PER"."""
    names = list(dict.fromkeys(label.split(":")[0] for label in labels))
    sets = np.array([names.index(label.split(":")[0]) for label in labels])
    tags = np.zeros((len(labels), len(TAGS)), np.float32)
    fine = np.zeros((len(labels), len(_FINE)), np.float32)
    for at, label in enumerate(labels):
        name, tag = label.split(":")
        part, _, kind = tag.partition("-")
        coarse = _COARSE_OF.get(kind)
        column = TAGS.index(f"{part}-{coarse}") if coarse else 0
        tags[at, column] = _ALONE.get(coarse or "", 1.0)
        if kind in _FINE:
            fine[at, list(_FINE).index(kind)] = 1 / _WEIGHT[name]
    starts = np.searchsorted(sets, range(len(names)))
    weights = np.array([_WEIGHT[names[at]] for at in sets], np.float32)
    columns = tuple(map(slice, starts.tolist(), [*starts[1:].tolist(), len(labels)]))
    return _Maps(columns, starts, sets, weights, tags, fine)


def entities(
    logits: Array, labels: tuple[str, ...], words: Sequence[str], starts: Collection[int] = ()
) -> list[tuple[int, int, str, float]]:
    """
    Return (first, last, type, score) of the entities in a sentence; `last` is exclusive.

    `logits` [words, labels] of its `words`. No entity runs over one of the `starts` of sentences.
    """
    if not len(logits):
        return []
    maps = _maps(labels)
    tops = np.maximum.reduceat(logits, maps.starts, axis=1)
    raised = np.exp(logits - tops[:, maps.sets])
    sums = np.empty_like(tops)
    for at, inside in enumerate(maps.columns):
        np.add.reduce(raised[:, inside], 1, out=sums[:, at])
    shares = maps.weights * raised / sums[:, maps.sets]
    tagged = shares @ maps.tags
    fine = shares @ maps.fine
    whole = tagged[:, 1 : len(COARSE) + 1] + tagged[:, len(COARSE) + 1 :]
    found = []
    for at, stop, kind in with_borders(_runs(tagged, starts), words, COARSE.index("LOC"), starts):
        score = min(1.0, float(mean_of(whole[at:stop, kind])))
        found.append((at, stop, _type(fine[at:stop], COARSE[kind]), score))
    return found


def _type(fine: Array, coarse: str) -> str:
    """Refine the coarse type if the politics set is sure enough in the mean."""
    for column, name in enumerate(_FINE.values()):
        if _OVER[name] == coarse and mean_of(fine[:, column]) > _SURE:
            return name
    return coarse


def _runs(tagged: Array, starts: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (first, last, number of the coarse type) of the names that the best tags make."""
    inside = np.flatnonzero(tagged[:, 0] < _OUTSIDE)
    if not len(inside):
        return
    logs = np.log(tagged[inside] + 1e-9).tolist()
    words = inside.tolist()
    begin = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at] != words[at - 1] + 1 or words[at] in starts:
            yield from _named(_best(logs[begin:at]), words[begin])
            begin = at


def _named(tags: Sequence[int], base: int) -> Iterator[tuple[int, int, int]]:
    """Yield the names that tags make, where the first word is number `base`."""
    kinds, at = len(COARSE), 0
    while at < len(tags):
        kind, first = tags[at] - 1, at
        at += 1
        if kind >= 0:
            kind %= kinds
            while at < len(tags) and tags[at] == kind + 1 + kinds:
                at += 1
            yield base + first, base + at, kind


def _best(logs: Sequence[Sequence[float]]) -> list[int]:
    """
    Return the best tags of a few words by Viterbi search.

    Only what goes on depends on what was before: the beginning or middle of the same type.
    The first word may be a middle, which is then taken for a beginning.
    """
    kinds = len(COARSE)
    open_tags = kinds + 1  # nothing and the beginnings, which may follow anything
    best = [*logs[0][:open_tags], *(score + _BROKEN for score in logs[0][open_tags:])]
    back: list[list[int]] = []
    for scores in logs[1:]:
        top = max(range(len(TAGS)), key=best.__getitem__)
        earlier = [top] * open_tags
        for begun in range(1, open_tags):
            going = begun + kinds
            earlier.append(begun if best[begun] >= best[going] else going)
        best = [best[before] + score for before, score in zip(earlier, scores, strict=True)]
        back.append(earlier)
    tags = [max(range(len(TAGS)), key=best.__getitem__)]
    for earlier in reversed(back):
        tags.append(earlier[tags[-1]])
    return tags[::-1]
