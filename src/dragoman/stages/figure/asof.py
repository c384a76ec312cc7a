"""As of when a figure holds: the date beside it, or the only one of its clause."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.spans import Span
from dragoman.stages.figure.measure import Measure
from dragoman.stages.phrases import case_of
from dragoman.stages.time.names import is_held_against

_OF_DAY = re.compile(r"\s(?:in\s|during\s|for\s|in all of\s)?")
# A date behind these bounds what a figure tells; it is not the day the figure holds for.
_BOUNDS = frozenset({"since", "until", "before", "after", "from"})
_BESIDE = 12  # characters
_EARLIER = re.compile(r"(?i)\b(?:earlier|before|ago)$|\b(?:previous|last) \w+$")
_AGAINST = re.compile(r"(?i)\b(?:from|than|with|on|over|to) (?:the )?$")


def is_compared_day(text: str, start: int, end: int) -> bool:
    """Say whether a date only is what a figure is held against: "from a year earlier"."""
    return bool(
        _EARLIER.search(text[start:end]) and _AGAINST.search(text, max(0, start - 9), start)
    )


def day_beside(reading: Reading, end: int) -> str | None:
    """Return the date right behind a figure: "540 in 2021 and 652 last year" are of two years."""
    for time in times_beside(reading, end):
        return time.begin if time.begin == time.end else time.value
    return None


def times_beside(reading: Reading, end: int) -> Iterator[Time]:
    """Yield the dates right behind a figure that ends here."""
    for time in reading.marks_at(Time, (Span(end, end + _BESIDE + 1),)):
        start = time.spans[0].start
        if start < end or time.type != "DATE" or time.begin is None:
            continue
        if _OF_DAY.fullmatch(reading.text, end, start):
            yield time


def day_of(
    reading: Reading, measure: Measure, head: int, *, apart: Collection[str] = ()
) -> str | None:
    """Return the date a figure holds for: the only one in its clause, but for times told `apart`."""
    anchor = max(measure.clause, measure.verb)
    anchor = anchor if anchor >= 0 else head
    sentence = reading.sentence_of(head)
    found, closest = [], []
    for time in reading.marks_at(Time, (reading.span(sentence.first, sentence.last),)):
        words = reading.words_in(time.spans[0])
        if not words or words[0].sentence != sentence.index or time.id in apart:
            continue
        if not _may_date(reading, time, words[0]):
            continue
        above = {words[0].head, reading.tokens[max(0, words[0].head)].head, words[-1].head}
        if anchor in above | {head}:
            found.append(time)
            closest += [time] * (anchor in {words[0].head, words[-1].head})
    # "In 1998 they won 40 seats; in 2002 they won 55": each verb has its own.
    found = closest if len(found) > 1 else found
    if len(found) != 1 or found[0].begin is None:
        return None
    return found[0].begin if found[0].begin == found[0].end else found[0].value


def _may_date(reading: Reading, time: Time, first: Token) -> bool:
    """Say whether a time may date a figure: a day it neither bounds nor is held against."""
    where = time.spans[0]
    if time.type not in {"DATE", "TIME"} or is_held_against(reading.text, time):
        return False
    if is_compared_day(reading.text, where.start, where.end):
        return False
    before = reading.tokens[max(0, first.index - 1)].text.lower()
    return not {before, case_of(reading, first.index)} & _BOUNDS
