"""
Tell a deed of now from one that was done before: "sent officers last year", "will send more officers".

A deed that was done long before the meeting, or goes on since, is not the one that is promised at it, and what
is done once more is not what was done.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dragoman.records import Mark, Report, Time
from dragoman.spans import Span

# What was done within these days may be what one account still has to come.
_NEAR = dt.timedelta(days=14)
_BEFORE = re.compile(
    r"\b(?:ago|earlier (?!in the day|on|this week|today)|(?:for|over) (?:\w+ ){0,2}(?:decades|years)|formerly|in the past|often|previously|regularly|repeatedly|"
    r"since|so far|to date|twice|(?:many|several|three) times)\b|\blast (?:autumn|month|spring|summer|winter|year)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:additional|again|another|annual(?:ly)?|continues?|daily|each|every|extra|further|keep|monthly|more|next|regular(?:ly)?|"
    r"repeat(?:ed)?|resumed?|second|third|weekly|yearly)\b",
    re.IGNORECASE,
)


def is_earlier(report: Report, marks: Sequence[Mark], said: Span) -> bool:
    """Say whether what is told in a span was done long before a report, or goes on since then."""
    return _BEFORE.search(said.of(report.text)) is not None or any(
        isinstance(one, Time) and said.contains(one.spans[0]) and _is_long_ago(one, report)
        for one in marks
    )


def once_more(said: str) -> frozenset[str]:
    """Return the words that tell that something is done once more: "another", "every"."""
    return frozenset(word.lower() for word in _MORE.findall(said))


def _is_long_ago(time: Time, report: Report) -> bool:
    """Say whether a day, month or year was over before a report, and began long before."""
    if time.type != "DATE" or not time.begin or not time.end or not report.date:
        return False
    begin, end, today = (
        dt.date.fromisoformat(one[:10]) for one in (time.begin, time.end, report.date)
    )
    return end < today and today - begin > _NEAR
