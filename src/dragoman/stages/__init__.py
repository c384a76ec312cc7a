"""One file per kind of mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.pipeline import Stage


def standard() -> list[Stage]:
    """Return the stages in the order in which they run."""
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
