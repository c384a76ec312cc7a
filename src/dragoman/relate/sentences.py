"""Where the sentence around some words of a report begins and ends, by its letters alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from dragoman.spans import Span

# No sentence ends behind "Mr.", nor behind initials, "U.S.", but before a word that opens one.
_NO_END = r"(?<!\b(?:Dr|Lt|Mr|Ms|Mt|St)\.)(?<!\b(?:Col|Gen|Gov|Mrs|Rep|Sen)\.)(?<!\bProf\.)"
_OPENS = r"(?:A|After|An|At|Both|He|In|It|On|She|The|They|We) "
# Nor at the end of a line that goes on, with a small letter or behind a word that never ends one.
_GOES_ON = (
    r"(?<!,)(?<! a)(?<! (?:an|at|by|in|of|on|or|to))(?<! (?:and|for|the))(?<! (?:from|that|with))"
)
_END = re.compile(
    rf"[.!?]{_NO_END}(?:(?<!\b[A-Z]\.)|(?=[\"”’']?\s+{_OPENS}))[\"”’']?\s+(?=[\"“‘'A-Z])"
    rf"|\n\s*\n\s*|(?<=[.!?:;])\n|{_GOES_ON}\n(?![a-z])"
)


def sentence_around(text: str, inside: Span) -> Span:
    """Return about the sentence around a span, without the mark that ends it."""
    ends = _ends(text)
    after = bisect_left(ends, (inside.end,))
    before = bisect_right([end for _, end in ends[:after]], inside.start)
    start = ends[before - 1][1] if before else 0
    end = ends[after][0] if after < len(ends) else len(text.rstrip(". \n"))
    return Span(start, max(end, inside.end))


@lru_cache(maxsize=1 << 4)
def _ends(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text ends, and where the next one begins; several ask for one text."""
    return [end.span() for end in _END.finditer(text)]
