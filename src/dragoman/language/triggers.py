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
# A word is a trigger where no event is less likely than this; above the lower share it may
# be one, for a reader who has further reasons, if it does not stand beside a trigger.
THRESHOLD, WEAK = 0.5, 0.9
# What further types of an event are worth telling.
_TOLD = 0.03


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
    found = _places(shares, frozenset(first for first, _ in sentences))
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
                types=_types(shares[first:last], labels.event_types),
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


def _types(shares: Array, names: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Return the likelier types of some words with their shares among the types, best first."""
    spread = mean_of(shares[:, 1:])
    spread = spread / spread.sum()
    told = [at for at in np.argsort(-spread).tolist() if spread[at] >= _TOLD]
    return tuple((names[at + 1], round(float(spread[at]), 4)) for at in told)


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
