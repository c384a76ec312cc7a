"""What weighing the signs of events and of their targets has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
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
# No sum counts for more than this, for or against.
_MOST = 30.0


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


class Choice(NamedTuple):
    """Options by their signs, which of them are right (none may be), and for how much it counts."""

    options: Sequence[Signs]
    are_right: Sequence[bool]
    weight: float = 1.0


class _Table(NamedTuple):
    """The signs of many options: the row and the column of each that counts, and its value."""

    names: list[str]
    rows: torch.Tensor
    columns: torch.Tensor
    values: torch.Tensor
    count: int

    def sums(self, weights: torch.Tensor) -> torch.Tensor:
        """Return what the signs of each row come to [rows]."""
        none = torch.zeros(self.count, dtype=torch.float64)
        return none.index_add(0, self.rows, self.values * weights[self.columns])


def _table(options: Sequence[Signs], seen: int) -> _Table:
    """Return the signs of options without those that fewer than `seen` of them have."""
    times = Counter(sign for signs in options for sign, value in signs.items() if value)
    names = sorted(sign for sign, count in times.items() if count >= seen)
    column = {name: at for at, name in enumerate(names)}
    # Few signs speak for each option: only these are kept.
    told = [
        (row, column[sign], value)
        for row, signs in enumerate(options)
        for sign, value in signs.items()
        if value and sign in column
    ]
    return _Table(
        names,
        torch.tensor([row for row, _, _ in told], dtype=torch.long),
        torch.tensor([column for _, column, _ in told], dtype=torch.long),
        torch.tensor([value for _, _, value in told], dtype=torch.float64),
        len(options),
    )


def _least(table: _Table, loss: Callable[[torch.Tensor], torch.Tensor]) -> dict[str, float]:
    """Return the weights of signs at which a loss of theirs is least (L-BFGS)."""
    if not table.names:
        return {}
    weights = torch.zeros(len(table.names), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def told() -> torch.Tensor:
        optimizer.zero_grad()
        found = loss(weights)
        found.backward()  # type: ignore[no-untyped-call]
        return found

    optimizer.step(told)  # type: ignore[no-untyped-call]
    return dict(zip(table.names, weights.tolist(), strict=True))


def weights_of(
    examples: Sequence[Example], *, seen: int, penalty: float, free: frozenset[str] = frozenset()
) -> dict[str, float]:
    """
    Return the weights of signs by logistic regression.

    Signs of fewer than `seen` examples have none; `penalty` is on the square of all but `free`.
    """
    table = _table([one.signs for one in examples], seen)
    right = torch.tensor([float(one.is_right) for one in examples], dtype=torch.float64)
    counts = torch.tensor([one.weight for one in examples], dtype=torch.float64)
    held = torch.tensor([float(name not in free) for name in table.names], dtype=torch.float64)

    def loss(weights: torch.Tensor) -> torch.Tensor:
        each = torch.nn.functional.binary_cross_entropy_with_logits(
            table.sums(weights), right, weight=counts, reduction="sum"
        )
        return each + penalty * (held * weights**2).sum()

    return _least(table, loss)


def weights_of_choices(choices: Sequence[Choice], *, seen: int, penalty: float) -> dict[str, float]:
    """
    Return the weights of signs by which one of several options, or none, is chosen.

    The chance of an option is the exponential of its sum among those of all options and of none,
    whose sum is 0 (multinomial logit); of several right ones any will do. Signs of fewer than
    `seen` options have none; `penalty` is on the square of weights.
    """
    table = _table([signs for one in choices for signs in one.options], seen)
    at = torch.tensor([at for at, one in enumerate(choices) for _ in one.options])
    right = torch.tensor(
        [float(is_right) for one in choices for is_right in one.are_right], dtype=torch.float64
    )
    counts = torch.tensor([one.weight for one in choices], dtype=torch.float64)
    is_none = torch.tensor([float(not any(one.are_right)) for one in choices], dtype=torch.float64)

    def loss(weights: torch.Tensor) -> torch.Tensor:
        odds = torch.exp(table.sums(weights).clamp(-_MOST, _MOST))
        everybody = (1.0 + torch.zeros_like(counts)).index_add(0, at, odds)
        chosen = is_none.index_add(0, at, odds * right)
        return (counts * (everybody.log() - chosen.log())).sum() + penalty * (weights**2).sum()

    return _least(table, loss)
