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
    rf"|\n\s*\n\s*|(?<=[.!?:;])[ \t]*\n|(?<![ \t]){_GOES_ON}[ \t]*\n(?![a-z])"
)
# Lines are wrapped where several are nearly as long as the longest, and that is as long as a page is wide.
_WIDTHS = range(40, 101)
_NEARLY, _SEVERAL = 0.75, 3
_TRAILING = ". \t\n"


def sentence_around(text: str, inside: Span) -> Span:
    """Return about the sentence around a span, without the mark that ends it."""
    ends = _ends(text)
    after = bisect_left(ends, (inside.end,))
    before = bisect_right([end for _, end in ends[:after]], inside.start)
    start = ends[before - 1][1] if before else 0
    end = ends[after][0] if after < len(ends) else len(text)
    while end > inside.end and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, max(end, inside.end))


def unwrapped(text: str) -> str:
    """Return a text with a space for each end of a line that ends no sentence, every letter in its place."""
    ends = {at for start, end in _ends(text) for at in range(start, end)}
    return "".join(
        " " if letter == "\n" and at not in ends else letter for at, letter in enumerate(text)
    )


@lru_cache(maxsize=1 << 4)
def _ends(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text ends, and where the next one begins; several ask for one text."""
    width = _width(text)
    ends = [end.span() for end in _END.finditer(text)]
    return [one for one in ends if width is None or not _is_wrapped(text, *one, width)]


def _width(text: str) -> int | None:
    """Return how wide the lines of a text are that is wrapped by hand; None if it is not."""
    lengths = [len(line.rstrip()) for line in text.splitlines()]
    width = max(lengths, default=0)
    is_full = sum(length >= _NEARLY * width for length in lengths) >= _SEVERAL
    return width if width in _WIDTHS and is_full else None


def _is_wrapped(text: str, start: int, end: int, width: int) -> bool:
    """Say whether a line ends only because the next word had no room in it."""
    line = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    if text[start:end].strip(" \t") != "\n" or line.endswith((".", "!", "?", ":", ";")):
        return False
    word = text[end : end + width].split(maxsplit=1)
    return bool(word) and len(line) + 1 + len(word[0]) > width
