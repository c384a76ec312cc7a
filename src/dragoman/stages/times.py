"""
Find times: TIMEX3 dates, times of day, durations and sets, with the days they cover.

Relative expressions are anchored to the report's date; without one they have no value.
Patterns find them, the tense of the clause decides where a weekday or a month lies.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterator

from dragoman.language.reading import Reading
from dragoman.records import Mark
from dragoman.stages.time_found import Found, Memory
from dragoman.stages.time_patterns import HINT, TIME


class Times:
    """Mark times."""

    name = "times"
    version = 1
    reads = frozenset({"text", "tokens", "sentences"})
    writes = frozenset({"time"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield times in reading order."""
        memory = Memory(_anchor(reading.report.date))
        starts = [token.start for token in reading.tokens]
        for sentence in reading.sentences:
            if not HINT.search(reading.text, sentence.start, sentence.end):
                continue
            for match in TIME.finditer(reading.text, sentence.start, sentence.end):
                word = min(bisect.bisect_left(starts, match.start()), sentence.last - 1)
                found = Found(match, memory, reading, word).mark()
                if found is not None:
                    memory.learn(found, sentence.index)
                    yield found


def _anchor(date: str | None) -> dt.date | None:
    """Return the report's date as a day."""
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None
