"""
Doubt what the event head says of texts it has learned.

On these it is far surer and more often right than on others, so what is fitted on them would
trust it alone. Under noise on its scores it errs more: five files of authors it knows are found
and typed with F1 .85 for .91 (four authors it does not know: .75), and 79 of 100 targets are
right for 81 (76). More noise was worse for authors that nothing had been fitted on
(training/README).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from dragoman.language import decoding, triggers

# The spread of the noise on the logits of types, and on those of arguments.
TYPES, ARGUMENTS = 2.0, 0.7


@contextmanager
def doubted() -> Iterator[None]:
    """Within this context the head is read under noise, the same for the same text."""
    asked, product = decoding.triggers, triggers.labels_of_rows

    def noisy(kinds: np.ndarray, *others: Any) -> list[Any]:  # noqa: ANN401 - passed on as it is
        chance = np.random.default_rng(len(kinds))

        def blurred(*sides: np.ndarray) -> np.ndarray:
            scores = product(*sides)
            return scores + ARGUMENTS * chance.standard_normal(scores.shape, np.float32)

        triggers.labels_of_rows = blurred
        try:
            return asked(kinds + TYPES * chance.standard_normal(kinds.shape, np.float32), *others)
        finally:
            triggers.labels_of_rows = product

    decoding.triggers = noisy
    try:
        yield
    finally:
        decoding.triggers = asked
