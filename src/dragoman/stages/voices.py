"""In whose words something stands."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.records import Statement
from dragoman.spans import Pieces, Span, length
from dragoman.stages.statement.cited import CITED


class Voices:
    """Finds the statements over a character. Made once for each run of a stage."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._pieces = Pieces((span, at) for at, one in enumerate(statements) for span in one.spans)

    def around(self, start: int, end: int) -> list[Statement]:
        """
        Return the statements with a piece that holds `start:end`, the smallest first.

        What one claims and another denies is the words of who claims it; what one tells citing
        another, those of the other.
        """
        here = Span(start, end)
        over = [at for piece, at in self._pieces.over(here) if piece.contains(here)]
        return [self._statements[at] for at in sorted(over, key=self._size)]

    def _size(self, at: int) -> tuple[int, bool, bool, str]:
        """Return by what statements are in order: length, whether they deny or cite nobody, id."""
        one = self._statements[at]
        is_own = not one.by.endswith(CITED)
        return length(one.spans), one.distance == "deny", is_own, one.id

    def of(self, offset: int) -> str | None:
        """
        Return the id of the innermost statement over an offset; None = the reporter.

        What somebody did not say is nothing in his words: "she did not mention Peru's raid".
        """
        around = self.around(offset, offset + 1)
        return next((one.id for one in around if one.distance != "decline"), None)
