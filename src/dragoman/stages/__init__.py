"""One module per kind of mark; its parts, where it has some, in a package beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from dragoman.blas import load_numpy
from dragoman.language.reading import Reading
from dragoman.records import Mark


class Stage(Protocol):
    """
    Reads some layers of a reading and yields marks for others.

    A stage is a function of its argument: it keeps no state between reports,
    opens no files (knowledge is loaded once, elsewhere) and changes nothing it is
    given. `reads` and `writes` name layers: the language layers ("tokens",
    "roles", ...) and the kinds of marks ("mention", "statement", ...).
    """

    name: str
    version: int
    reads: frozenset[str]
    writes: frozenset[str]

    def __call__(self, reading: Reading) -> Iterable[Mark]:
        """Yield what is found; the pipeline signs and keeps it."""
        ...


def standard() -> list[Stage]:
    """Return the stages in the order in which they run."""
    load_numpy()
    # Imported here: a stage's module brings its lexicons, and nobody who wants one
    # stage should pay for all.
    from dragoman.stages.commitments import Commitments  # noqa: PLC0415
    from dragoman.stages.events import Events  # noqa: PLC0415
    from dragoman.stages.figures import Figures  # noqa: PLC0415
    from dragoman.stages.mentions import Mentions  # noqa: PLC0415
    from dragoman.stages.places import Places  # noqa: PLC0415
    from dragoman.stages.positions import Positions  # noqa: PLC0415
    from dragoman.stages.silences import Silences  # noqa: PLC0415
    from dragoman.stages.statements import Statements  # noqa: PLC0415
    from dragoman.stages.times import Times  # noqa: PLC0415

    return [
        Times(),
        Places(),
        Mentions(),
        Figures(),
        Statements(),
        Silences(),
        Events(),
        Commitments(),
        Positions(),
    ]
