"""In whose words something stands."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.records import Statement


class Voices:
    """Finds the innermost statement over a character. Made once for each run of a stage."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._pieces = sorted(
            (span.start, span.end, sum(s.end - s.start for s in statement.spans), statement.id)
            for statement in statements
            for span in statement.spans
        )

    def of(self, offset: int) -> str | None:
        """Return the id of the smallest statement whose words hold the offset; None = the reporter."""
        around = [
            (size, identity) for start, end, size, identity in self._pieces if start <= offset < end
        ]
        return min(around)[1] if around else None
