"""What weighing the signs of events and of their targets has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

import torch

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading
from dragoman.pipeline import Pipeline
from dragoman.stages import standard
from dragoman.stages.event.signs import Signs

_STEPS = 400


class Example(NamedTuple):
    """The signs of something, whether it is right, and for how much it counts."""

    signs: Signs
    is_right: bool
    weight: float = 1.0


@cache
def _before() -> Pipeline:
    """Return the stages that come before events."""
    return Pipeline(list(takewhile(lambda stage: "event" not in stage.writes, standard())))


def read(text: str) -> Reading:
    """Return a text, in which " ¶ " parts paragraphs, as the stage of events meets it."""
    report = read_text(text.replace(" ¶ ", "\n\n\n"), title="-")
    return _before()(default_reader().read([report])[0])


def weights_of(
    examples: Sequence[Example], *, seen: int, penalty: float, free: frozenset[str] = frozenset()
) -> dict[str, float]:
    """
    Return the weights of signs by logistic regression (L-BFGS).

    Signs of fewer than `seen` examples have none; `penalty` is on the square of all but `free`.
    """
    times = Counter(sign for one in examples for sign, value in one.signs.items() if value)
    names = sorted(sign for sign, count in times.items() if count >= seen)
    column = {name: at for at, name in enumerate(names)}
    # Few signs speak for each example: only these are kept, by example and sign.
    told = [
        (row, column[sign], value)
        for row, one in enumerate(examples)
        for sign, value in one.signs.items()
        if value and sign in column
    ]
    rows = torch.tensor([row for row, _, _ in told])
    columns = torch.tensor([at for _, at, _ in told])
    values = torch.tensor([value for _, _, value in told], dtype=torch.float64)
    right = torch.tensor([float(one.is_right) for one in examples], dtype=torch.float64)
    counts = torch.tensor([one.weight for one in examples], dtype=torch.float64)
    held = torch.tensor([float(name not in free) for name in names], dtype=torch.float64)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        none = torch.zeros(len(examples), dtype=torch.float64)
        sums = none.index_add(0, rows, values * weights[columns])
        each = torch.nn.functional.binary_cross_entropy_with_logits(
            sums, right, weight=counts, reduction="sum"
        )
        found = each + penalty * (held * weights**2).sum()
        found.backward()  # type: ignore[no-untyped-call]
        return found

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return dict(zip(names, weights.tolist(), strict=True))
