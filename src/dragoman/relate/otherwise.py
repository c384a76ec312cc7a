"""
Find what two accounts of one meeting tell apart of the meeting itself, and sums they give differently.

Who asked for it, where and when it was (`whereabouts`), and how long it took. Each account tells it in
a sentence, whoever says it there; only the first of each is asked. Sums and shares are in `figures_apart`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec

from dragoman.records import Mark, Report, Time
from dragoman.relate.alike import lands_named, sides_named
from dragoman.relate.askers import Asked, asked, may_ask
from dragoman.relate.figures_apart import figures_apart
from dragoman.relate.lengths import Length, is_other_length, length
from dragoman.relate.sentences import sentence_around
from dragoman.relate.whereabouts import met_apart
from dragoman.spans import Span


class Otherwise(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of one account, and the one of another that tells the same thing otherwise."""

    one: Span
    other: Span


def told_otherwise(
    first: tuple[Report, Sequence[Mark]],
    second: tuple[Report, Sequence[Mark]],
    sides: Collection[str],
) -> Iterator[Otherwise]:
    """Yield what two accounts tell otherwise of the meeting of two `sides`, and of what they measure."""
    one, other = _asked(*first, sides), _asked(*second, sides)
    if one is not None and other is not None and one[0].side != other[0].side:
        yield Otherwise(one=one[1], other=other[1])
    yield from (
        Otherwise(one=mine, other=theirs) for mine, theirs in met_apart(first, second, sides)
    )
    yield from (Otherwise(one=mine, other=theirs) for mine, theirs in figures_apart(first, second))
    for mine in _lengths(*first):
        reply = next((span for told, span in _lengths(*second) if _differ(mine[0], told)), None)
        if reply is not None:
            yield Otherwise(one=mine[1], other=reply)
            return


def _asked(
    report: Report, marks: Sequence[Mark], sides: Collection[str]
) -> tuple[Asked, Span] | None:
    """Return which of the two sides asked for the meeting, as the first sentence of it tells."""
    named = [*sides_named(marks), *lands_named(marks)]
    for at in may_ask(report.text):
        span = sentence_around(report.text, at)
        found = asked(span.of(report.text), span.start, named, None)
        if found is not None and found.is_of_meeting and not found.is_not and found.side in sides:
            return found, span
    return None


def _lengths(report: Report, marks: Sequence[Mark]) -> list[tuple[Length, Span]]:
    """Return how long a meeting took, sentence by sentence."""
    times = [one for one in marks if isinstance(one, Time) and one.type == "DURATION"]
    spans = dict.fromkeys(sentence_around(report.text, one.spans[0]) for one in times)
    told = ((length(report.text, (span,), times), span) for span in spans)
    return [(one, span) for one, span in told if one is not None]


def _differ(one: Length, other: Length) -> bool:
    """Say whether both are of a meeting, and not the same."""
    return one.is_of_meeting and other.is_of_meeting and is_other_length(one, other)
