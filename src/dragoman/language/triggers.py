"""From the event head's scores to triggers with type, mode, status and arguments."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Any

import numpy as np

from dragoman.language.encoder import Labels
from dragoman.language.pairs import labels_of_rows, softmax
from dragoman.language.reading_layers import Argument, Trigger

Array = np.ndarray[Any, Any]
# A word is a trigger when all types together are likelier than none by this share.
THRESHOLD = 0.5


@cache
def _modes_of(types: tuple[str, ...], modes: tuple[str, ...]) -> dict[str, list[int]]:
    """Return the numbers of each type's modes, the type without a mode included."""
    return {
        name: [at for at, mode in enumerate(modes) if mode.split(" ")[0] == name] for name in types
    }


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
    best = shares[:, 1:].argmax(1) + 1
    is_trigger = shares[:, 0] < THRESHOLD
    found: list[tuple[int, int, int]] = []
    for first, last in sentences:
        key = [int(best[at]) if is_trigger[at] else 0 for at in range(first, last)]
        at = first
        for kind, group in groupby(key):
            size = len(list(group))
            if kind:
                found.append((at, at + size, kind))
            at += size
    if not found:
        return []
    scores = labels_of_rows(sides[0][[first for first, _, _ in found]], weight, sides[1])
    spread = softmax(scores, axis=1)
    result = []
    for row, (first, last, kind) in enumerate(found):
        name = labels.event_types[kind]
        allowed = _modes_of(labels.event_types, labels.event_modes)[name]
        mode = labels.event_modes[allowed[int(modes[first, allowed].argmax())]]
        chances = softmax(statuses[first])
        status = int(chances.argmax())
        result.append(
            Trigger(
                first=first,
                last=last,
                type=name,
                mode=mode.partition(" ")[2],
                status=labels.event_statuses[status],
                score=round(float(1 - shares[first:last, 0].mean()), 4),
                status_score=round(float(chances[status]), 4),
                arguments=tuple(_arguments(spread[row], labels.event_arguments)),
            )
        )
    return result


def _arguments(spread: Array, names: tuple[str, ...]) -> list[Argument]:
    """Return the runs of words that one trigger labels alike; `spread` [labels, w]."""
    best = spread.argmax(0).tolist()
    found = []
    at = 0
    for label, group in groupby(best):
        size = len(list(group))
        if label:
            score = round(float(spread[label, at : at + size].mean()), 4)
            found.append(Argument(names[label], at, at + size, score))
        at += size
    return found
