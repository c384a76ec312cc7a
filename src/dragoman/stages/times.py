"""
Find times: TIMEX3 dates, times of day, durations and sets, with the days they cover.

Relative expressions are anchored to the report's date; without one they have no value.
Patterns find them, the tense of the clause decides where a weekday or a month lies.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from dragoman.ingest.date_order import day_comes_first
from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mark, Time
from dragoman.stages.phrases import governor_of
from dragoman.stages.quotations import quotations
from dragoman.stages.time.found import Found
from dragoman.stages.time.memory import Memory
from dragoman.stages.time.names import ends_name, is_of_name, looks_back
from dragoman.stages.time.patterns import (
    IS_NUMBER,
    IS_TRIGGER,
    NUMBERED,
    OPENS,
    REACH,
    TIME,
    part_in_times,
)
from dragoman.stages.time.tense import is_going_on

# What stands before a day and between it and the last one.
_TO = {"from": ("to", "until", "till", "through"), "between": ("and",)}

_DAY = len("2026-05-20")
_PUTS_OFF = frozenset(
    "adjourn advance bring change defer delay move postpone push reschedule shift".split()
)


class Times:
    """Mark times."""

    name = "times"
    version = 1
    reads = frozenset({"text", "tokens", "sentences"})
    writes = frozenset({"time"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """
        Yield times in reading order.

        "From Monday" lasts "to Wednesday" behind it, "since May" to the day of the report.
        """
        marks = list(self._marks(reading))
        for mark, behind in zip_longest(marks, marks[1:]):
            whole = _lasting(reading, mark, behind) if behind is not None else mark
            yield _going_on(reading, whole)

    def _marks(self, reading: Reading) -> Iterator[Time]:
        """Return times in reading order, each by itself."""
        report = reading.report
        order = day_comes_first(
            report.text, publisher=report.publisher, url=report.url, date=report.date
        )
        anchor = _anchor(report.date)
        marks = list(self._read(reading, Memory(anchor, day_first=order)))
        if anchor is None and _is_news(reading, marks):
            # Read again as what it is: not a story, but news whose date is not known.
            return self._read(reading, Memory(None, day_first=order, is_news=True))
        return iter(marks)

    def _read(self, reading: Reading, memory: Memory) -> Iterator[Time]:
        """Yield times as they follow from what the report has told before them."""
        for sentence in reading.sentences:
            for match, word in _matches(reading, sentence):
                found = Found(match, memory, reading, word)
                mark = found.mark()
                if mark is not None:
                    if not is_of_name(reading, mark) and not found.is_beginning():
                        is_story = memory.anchor is None
                        is_back = is_story and looks_back(reading, word)
                        memory.learn(
                            mark,
                            sentence.index,
                            word=word,
                            is_aside=found.is_aside,
                            is_back=is_back,
                            is_ahead=is_story and not is_back and found.is_to_come(),
                        )
                    yield mark


def _is_news(reading: Reading, times: Sequence[Time]) -> bool:
    """Say whether a text speaks of its day of writing, but for what is in quotation marks."""
    found = [one for one in times if one.value is None and _is_of_writing(reading, one)]
    quoted = quotations(reading.text, 0, len(reading.text)) if found else []
    return any(
        not any(one.start < time.spans[0].start < one.end for one in quoted) for time in found
    )


def _is_of_writing(reading: Reading, time: Time) -> bool:
    """Say whether a time is counted from the day of writing: "yesterday", "on Monday", "last May"."""
    words = time.spans[0].of(reading.text).lower()
    if time.by == "deictic":
        return "today" not in words  # "today the fort is a museum"
    return time.by == "weekday" or words.startswith(("last ", "next ", "this "))


def _lasting(reading: Reading, first: Time, last: Time) -> Time:
    """Return a day with the end that a second day behind it sets: "from Monday to Wednesday"."""
    start, end = first.spans[0].start, first.spans[-1].end
    opens = "".join(reading.text[max(0, start - 12) : start].lower().split()[-1:])
    between = reading.text[end : last.spans[0].start].strip().lower()
    if between not in _TO.get(opens, ()) or first.type != "DATE" or last.type != "DATE":
        return first
    is_day = first.begin is not None and first.begin == first.end and last.begin == last.end
    if (
        not is_day
        or last.end is None
        or last.end <= str(first.begin)
        or _is_put_off(reading, first)
    ):
        return first
    return msgspec.structs.replace(first, end=last.end)


def _going_on(reading: Reading, time: Time) -> Time:
    """
    Return a time since when something has gone on with the day of the report as its end.

    Who "had been held since May", or is "held since May" where it tells he was freed, may
    have come out long ago.
    """
    today = (reading.report.date or "")[:_DAY]
    if time.type == "SET" or time.end is None or time.end >= today:
        return time
    first = next((word.index for word in reading.words_in(time.spans[0])), 0)
    is_since = first > 0 and reading.tokens[first - 1].text.lower() == "since"
    if not is_since or not is_going_on(reading, first):
        return time
    return msgspec.structs.replace(time, end=today)


def _is_put_off(reading: Reading, day: Time) -> bool:
    """Say whether something is only put off from a day to another: "moved the vote from Monday"."""
    top = governor_of(reading.words_in(day.spans[0]))
    above = reading.tokens[top.head] if top is not None and top.head >= 0 else None
    return above is not None and above.lemma.lower() in _PUTS_OFF


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
        if match is not None and not ends_name(reading, sentence, sentence.first + at):
            over = match.end()
            yield match, sentence.first + at


def _anchor(date: str | None) -> dt.date | None:
    """Return the report's date as a day."""
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None
