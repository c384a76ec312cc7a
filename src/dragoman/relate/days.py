"""
Find the days that two accounts of one meeting give apart for one thing to come.

One account binds somebody to a deed by a day; a sentence of the other tells most words of that
deed, whoever does it there, with another day still to come: "the levy falls from 1 March". What
both promise is compared promise by promise; this is for what only one of them calls a promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.records import Commitment, Due, Mark, Report, Statement, Time
from dragoman.relate.accounts import topics
from dragoman.relate.sentences import sentence_around
from dragoman.spans import Span, covered

# So many words must be shared, and so much of the shorter side's.
_LEAST, _ALIKE = 2, 0.6
_PER_CENT = re.compile(r"\bper cent\b")


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """A promise with its day, and the sentence of another account that gives another; who says it."""

    plan: Commitment
    time: Time
    spans: tuple[Span, ...]
    reply: Statement | None = None


def dated_apart(
    report: Report, plans: Sequence[Commitment], other: tuple[Report, Sequence[Mark]]
) -> Iterator[Dated]:
    """Yield the plans of a report for which a sentence of another gives another day, the likest first."""
    told = list(_sentences(*other))
    for plan in plans:
        if plan.due is None or plan.due.end is None:
            continue
        words = topics(_plain(covered(report.text, plan.deed)))
        likeness = [_likeness(words, theirs) for theirs, _, _ in told]
        best = max(likeness, default=0.0)
        if best < _ALIKE:
            continue
        _, span, time = told[likeness.index(best)]
        if not _may_agree(plan.due, time):
            reply, piece = _said(time, other[1])
            inside = _within(span, piece) if piece is not None else span
            yield Dated(plan=plan, time=time, spans=(inside,), reply=reply)


def _sentences(
    report: Report, marks: Sequence[Mark]
) -> Iterator[tuple[frozenset[str], Span, Time]]:
    """Yield each sentence that gives a day to come: what it is about, where it stands, the day."""
    for mark in marks:
        if not isinstance(mark, Time) or mark.type != "DATE" or not mark.end:
            continue
        if report.date is None or mark.end[:10] > report.date[:10]:
            span = sentence_around(report.text, mark.spans[0])
            yield topics(_plain(covered(report.text, (span,)))), span, mark


def _plain(words: str) -> str:
    """Return words in one spelling."""
    return _PER_CENT.sub("percent", words)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter side's words that the other has; 0 for a single word."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= _LEAST else 0.0


def _may_agree(due: Due, time: Time) -> bool:
    """Say whether a day may be one by which a deed is due."""
    begin, end = due.begin or due.end or "", due.end or ""
    return (time.begin or time.end or "")[:10] <= end[:10] and begin[:10] <= (time.end or "")[:10]


def _said(time: Time, marks: Sequence[Mark]) -> tuple[Statement | None, Span | None]:
    """Return the outermost statement that gives a day, and its piece; nothing where the report does."""
    for mark in marks:
        if isinstance(mark, Statement) and mark.inside is None and mark.source is not None:
            for piece in mark.spans:
                if piece.contains(time.spans[0]):
                    return mark, piece
    return None, None


def _within(span: Span, piece: Span) -> Span:
    """Return the part of a sentence that stands in a piece of a statement."""
    return Span(max(span.start, piece.start), min(span.end, piece.end))
