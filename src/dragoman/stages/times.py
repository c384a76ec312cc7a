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
from dragoman.stages.time_patterns import OPENERS, REACH, TIME, TRIGGER


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
                    memory.learn(mark, sentence.index, is_aside=found.is_aside)
                    yield mark


def _matches(reading: Reading, sentence: Sentence) -> Iterator[tuple[re.Match[str], int]]:
    """
    Yield what looks like a time, with its first word.

    The big pattern is tried only at words that can open a time and have a word of time
    within reach: at a few words of a sentence.
    """
    text = reading.text
    triggers = [found.start() for found in TRIGGER.finditer(text, sentence.start, sentence.end)]
    if not triggers:
        return
    over, at = sentence.start, 0
    for word in range(sentence.first, sentence.last):
        token = reading.tokens[word]
        if token.start < over:
            continue
        while at < len(triggers) and triggers[at] < token.start:
            at += 1
        if at == len(triggers):
            return
        if triggers[at] > token.start + REACH or not _opens(token.text):
            continue
        match = TIME.match(text, token.start, sentence.end)
        if match is not None:
            over = match.end()
            yield match, word


def _opens(word: str) -> bool:
    """Say whether a time can begin with a word."""
    return word[0].isdigit() or word[0] in "'’" or word.lower().rstrip(".") in OPENERS


def _anchor(date: str | None) -> dt.date | None:
    """Return the report's date as a day."""
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None
