"""From the event head's scores to triggers with type, mode, status and arguments."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import numpy as np

from dragoman.language.encoder import Labels
from dragoman.language.pairs import labels_of_rows, mean_of, softmax
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
    best = np.where(shares[:, 0] < THRESHOLD, shares[:, 1:].argmax(1) + 1, 0)
    found = _runs(best, frozenset(first for first, _ in sentences))
    if not found:
        return []
    firsts = [first for first, _, _ in found]
    spread = softmax(labels_of_rows(sides[0][firsts], weight, sides[1]), axis=1)
    arguments = spread.argmax(1)
    chances = softmax(statuses[firsts])
    likeliest = chances.argmax(1).tolist()
    result = []
    for row, (first, last, kind) in enumerate(found):
        name = labels.event_types[kind]
        allowed = _modes_of(labels.event_types, labels.event_modes)[name]
        mode = labels.event_modes[allowed[int(modes[first, allowed].argmax())]]
        status = likeliest[row]
        result.append(
            Trigger(
                first=first,
                last=last,
                type=name,
                mode=mode.partition(" ")[2],
                status=labels.event_statuses[status],
                score=round(float(1 - mean_of(shares[first:last, 0])), 4),
                status_score=round(float(chances[row, status]), 4),
                arguments=tuple(
                    Argument(
                        labels.event_arguments[label],
                        begin,
                        end,
                        round(float(mean_of(spread[row, label, begin:end])), 4),
                    )
                    for begin, end, label in _runs(arguments[row])
                ),
            )
        )
    return result


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
