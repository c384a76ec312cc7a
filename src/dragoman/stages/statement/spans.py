"""The spans of contents: their quotation marks, their pieces, their form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from dragoman.spans import Span
from dragoman.stages.quotations import SHORTEST_SENTENCE, Quotation

Form = Literal["direct", "indirect", "mixed"]
_LOOSE = frozenset(" .,!?…;")


def with_marks(text: str, spans: tuple[Span, ...], quoted: Sequence[Quotation]) -> tuple[Span, ...]:
    """
    Widen spans to the quotation marks around them, and join what only a mark parts.

    The tree may leave a mark outside a clause; the marks belong to the content. `quoted`
    is in order and without overlaps.
    """
    widened = []
    for span in spans:
        start, end = span.start, span.end
        for quotation in _touching(quoted, span):
            inner_start, inner_end = quotation.inner
            if inner_start == start or (
                quotation.start < start and text[quotation.start : start].strip(' “"«„') == ""
            ):
                start = quotation.start
            # The tail is short, or no tail: a long one is never only marks.
            is_tail = (
                end <= inner_end <= end + 8 and start < quotation.end and end > quotation.start
            )
            if is_tail and set(text[end:inner_end]) <= _LOOSE:
                end = quotation.end
        widened.append(Span(start, end))
    return merged(tuple(widened))


def from_openings(
    spans: tuple[Span, ...], cue: Sequence[Span], quoted: Sequence[Quotation]
) -> tuple[Span, ...]:
    """
    Have contents that end where a quotation closes begin where it opens, unless the cue is in it.

    “We come, and we stay,” he said: the tree may take only the second clause for said.
    """
    if not cue:
        return spans
    whole = []
    for span in spans:
        around = (
            one
            for one in _touching(quoted, span)
            if one.start < span.start < one.end == span.end and not one.span.contains(cue[0])
        )
        opening = next(around, None)
        whole.append(span if opening is None else Span(opening.start, span.end))
    return merged(tuple(whole))


def _touching(quoted: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Return the quotations that overlap a span or end right before or behind it."""
    first = bisect_left(quoted, span.start - 8, key=lambda one: one.end)
    last = first
    while last < len(quoted) and quoted[last].start <= span.end:
        last += 1
    return quoted[first:last]


def merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join spans that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def form_of(spans: tuple[Span, ...], quoted: Sequence[Quotation], text: str) -> Form:
    """Return whether the words are quoted (direct), told (indirect) or both (mixed)."""
    inside = sum(
        max(0, min(span.end, one.end) - max(span.start, one.start))
        for span in spans
        for one in _touching(quoted, span)
    )
    whole = sum(len(span.of(text).strip(" .,")) for span in spans)
    if inside >= whole - 2 and inside:
        return "direct" if inside > SHORTEST_SENTENCE or whole == inside else "mixed"
    return "mixed" if inside else "indirect"
