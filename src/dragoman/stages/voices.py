"""In whose words something stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from dragoman.records import Statement


class Voices:
    """
    Finds the statements over a character. Made once for each run of a stage.

    Pieces are sorted by where they begin, each with the farthest end so far: looking back
    from an offset can stop as soon as nothing before reaches it, so the cost follows the
    depth of nesting and not the length of the report.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._pieces = sorted(
            (
                (span.start, span.end, sum(s.end - s.start for s in one.spans), at)
                for at, one in enumerate(statements)
                for span in one.spans
            ),
        )
        self._statements = statements
        self._starts = [start for start, *_ in self._pieces]
        self._reach = list(accumulate((end for _, end, *_ in self._pieces), max))

    def around(self, start: int, end: int) -> list[Statement]:
        """Return the statements with a piece that holds `start:end`, the smallest first."""
        found = []
        at = bisect_right(self._starts, start) - 1
        while at >= 0 and self._reach[at] > start:
            _, stop, size, place = self._pieces[at]
            if stop >= end:
                found.append((size, self._statements[place].id, place))
            at -= 1
        return [self._statements[place] for _, _, place in sorted(found)]

    def of(self, offset: int) -> str | None:
        """
        Return the id of the innermost statement over an offset; None = the reporter.

        What somebody did not say is nothing in his words: "she did not mention Peru's raid".
        """
        around = self.around(offset, offset + 1)
        return next((one.id for one in around if one.distance != "decline"), None)
