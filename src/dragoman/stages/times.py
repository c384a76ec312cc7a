"""
Find times: TIMEX3 dates, times of day, durations and sets, with the days they cover.

Relative expressions are anchored to the report's date; without one they have no value.
Patterns find them, the tense of the clause decides where a weekday or a month lies.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mark
from dragoman.stages.time_found import Found
from dragoman.stages.time_memory import Memory
from dragoman.stages.time_names import is_of_name, looks_back
from dragoman.stages.time_patterns import (
    IS_NUMBER,
    IS_TRIGGER,
    NUMBERED,
    OPENS,
    REACH,
    TIME,
    part_in_times,
)


class Times:
    """Mark times."""

    name = "times"
    version = 1
    reads = frozenset({"text", "tokens", "sentences"})
    writes = frozenset({"time"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield times in reading order."""
        memory = Memory(_anchor(reading.report.date))
        for sentence in reading.sentences:
            for match, word in _matches(reading, sentence):
                found = Found(match, memory, reading, word)
                mark = found.mark()
                if mark is not None:
                    if not is_of_name(reading, mark):
                        is_back = memory.anchor is None and looks_back(reading, word)
                        memory.learn(
                            mark,
                            sentence.index,
                            word=word,
                            is_aside=found.is_aside,
                            is_back=is_back,
                        )
                    yield mark


def _matches(reading: Reading, sentence: Sentence) -> Iterator[tuple[re.Match[str], int]]:
    """
    Yield what looks like a time, with its first word.

    The big pattern is tried only at words that can open a time and have a word of time
    within reach: at a few words of a sentence.
    """
    tokens = reading.tokens[sentence.first : sentence.last]
    parts = [part_in_times(token.text) for token in tokens]
    triggers = [tokens[at].start for at, part in enumerate(parts) if part & IS_TRIGGER]
    if not triggers:
        return
    over, near = sentence.start, 0
    for at, part in enumerate(parts):
        start = tokens[at].start
        if not part & OPENS or start < over:
            continue
        while near < len(triggers) and triggers[near] < start:
            near += 1
        if near == len(triggers):
            return
        if triggers[near] > start + REACH:
            continue
        pattern = NUMBERED if part & IS_NUMBER else TIME
        match = pattern.match(reading.text, start, sentence.end)
        if match is not None:
            over = match.end()
            yield match, sentence.first + at


def _anchor(date: str | None) -> dt.date | None:
    """Return the report's date as a day."""
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None
