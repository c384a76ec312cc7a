"""Where the sentence around some words of a report begins and ends, by its letters alone."""

from __future__ import annotations

import re

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
    # With its first letter, which tells that a sentence has ended before it.
    starts = [end.end() for end in _END.finditer(text, 0, inside.start + 1)]
    after = _END.search(text, inside.end)
    end = after.start() if after else len(text.rstrip(". \n"))
    return Span(starts[-1] if starts else 0, max(end, inside.end))
