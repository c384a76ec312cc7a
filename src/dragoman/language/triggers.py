"""From the event head's scores to triggers with type, mode, status and arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

import numpy as np

from dragoman.language.encoder import Labels
from dragoman.language.pairs import labels_of_rows, mean_of, softmax
from dragoman.language.reading_layers import Argument, Trigger

Array = np.ndarray[Any, Any]
# A word is a trigger where no event is less likely than this; above the lower share it may
# be one, for a reader who has further reasons, if it does not stand beside a trigger.
THRESHOLD, WEAK = 0.5, 0.9
# What further types of an event are worth telling.
_TOLD = 0.03


@cache
def _barred(types: tuple[str, ...], modes: tuple[str, ...]) -> Array:
    """Return what is added to the logits of modes [types, modes]: nothing to a type's own."""
    own = [[mode.split(" ")[0] == name for mode in modes] for name in types]
    return np.where(own, np.float32(0), np.float32(-np.inf))


def triggers(
    kinds: Array,
    modes: Array,
    statuses: Array,
    sides: tuple[Array, Array],
    weight: Array,
    labels: Labels,
    sentences: list[tuple[int, int]],
) -> list[Trigger]:
    """
    Return the triggers of one window, in its own word numbers.

    `kinds`, `modes`, `statuses` [w, labels]: logits; `sides` of the argument product, with
    its `weight`; `sentences`: words of each sentence, within which arguments are sought.
    """
    shares = softmax(kinds)
    found = _places(shares, frozenset(first for first, _ in sentences))
    if not found:
        return []
    firsts = [first for first, _, _ in found]
    told = np.array([mean_of(shares[first:last]) for first, last, _ in found])
    barred = _barred(labels.event_types, labels.event_modes)[[kind for _, _, kind in found]]
    best_modes = (modes[firsts] + barred).argmax(1).tolist()
    chances = softmax(statuses[firsts])
    spread = softmax(labels_of_rows(sides[0][firsts], weight, sides[1]), axis=1)
    columns = zip(
        found,
        (1 - told[:, 0]).tolist(),
        best_modes,
        chances.argmax(1).tolist(),
        chances.max(1).tolist(),
        _types(told[:, 1:], labels.event_types),
        _arguments(spread, labels.event_arguments),
        strict=True,
    )
    return [
        Trigger(
            first=first,
            last=last,
            type=labels.event_types[kind],
            mode=labels.event_modes[mode].partition(" ")[2],
            status=labels.event_statuses[status],
            score=round(score, 4),
            status_score=round(chance, 4),
            types=types,
            arguments=arguments,
        )
        for (first, last, kind), score, mode, status, chance, types, arguments in columns
    ]


def _arguments(spread: Array, names: tuple[str, ...]) -> list[tuple[Argument, ...]]:
    """Return the arguments of each trigger; `spread` [triggers, labels, words]: shares."""
    count, _, size = spread.shape
    found: list[list[Argument]] = [[] for _ in range(count)]
    # All rows as one, parted where the next begins: most words are no argument of most.
    rows = _runs(spread.argmax(1).ravel(), range(0, count * size, size))
    shares = spread.max(1).ravel()
    for begin, end, label in rows:
        row, first = divmod(begin, size)
        last = first + end - begin
        score = round(float(mean_of(shares[begin:end])), 4)
        found[row].append(Argument(names[label], first, last, score))
    return list(map(tuple, found))


def _places(shares: Array, starts: frozenset[int]) -> list[tuple[int, int, int]]:
    """Return (first, last, type) of the triggers, and of what may be one, in order."""
    likeliest = shares[:, 1:].argmax(1) + 1
    firm = _runs(np.where(shares[:, 0] < THRESHOLD, likeliest, 0), starts)
    is_weak = (shares[:, 0] >= THRESHOLD) & (shares[:, 0] < WEAK)
    if not is_weak.any():
        return firm
    beside = {word for first, last, _ in firm for word in (first - 1, last)}
    weak = _runs(np.where(is_weak, likeliest, 0), starts)
    free = [run for run in weak if run[0] not in beside and run[1] - 1 not in beside]
    return sorted([*firm, *free])


def _types(shares: Array, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, float], ...]]:
    """Yield the likelier types of each trigger with their shares among the types, best first."""
    spread = (shares / shares.sum(1, keepdims=True)).astype(float)
    counts = (spread >= _TOLD).sum(1).tolist()
    orders = np.argsort(-spread).tolist()
    for order, row, count in zip(orders, spread.tolist(), counts, strict=True):
        yield tuple([(names[at + 1], round(row[at], 4)) for at in order[:count]])


def _runs(labels: Array, starts: Collection[int] = ()) -> list[tuple[int, int, int]]:
    """Return (first, last, label) of the runs of a label other than 0, parted at `starts`."""
    found: list[tuple[int, int, int]] = []
    places = labels.nonzero()[0]
    for at, label in zip(places.tolist(), labels[places].tolist(), strict=True):
        if found and found[-1][1:] == (at, label) and at not in starts:
            found[-1] = (found[-1][0], at + 1, label)
        else:
            found.append((at, at + 1, label))
    return found
