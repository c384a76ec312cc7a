"""Cut a marked text into the flat segments a browser can show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.spans import Span


class Segment(NamedTuple):
    """A run of characters under exactly one set of marks."""

    start: int
    text: str
    under: tuple[str, ...]


def segments(text: str, marks: Iterable[tuple[str, Span]]) -> Iterator[Segment]:
    """
    Yield `text` in order, cut wherever a mark begins or ends.

    Overlapping marks cannot be nested in HTML, so nothing is nested: each segment
    lists the names that cover it (ids, or kinds), each once, in the order of opening.
    One sweep over the sorted edges, so a page with thousands of marks costs no more
    than sorting them. A name may be given for many spans, overlapping ones included.
    """
    edges: list[tuple[int, int, str]] = []
    for name, span in marks:
        edges += [(span.start, 1, name), (span.end, 0, name)]
    here = 0
    open_: Counter[str] = Counter()  # it remembers the order of opening
    for at, opens, name in sorted(edges):
        if at > here:
            yield Segment(here, text[here:at], tuple(open_))
            here = at
        if opens:
            open_[name] += 1
        elif open_[name] == 1:
            del open_[name]
        else:
            open_[name] -= 1
    if here < len(text):
        yield Segment(here, text[here:], ())
