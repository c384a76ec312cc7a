"""Cut a text dump into paragraphs, whether its lines are wrapped or not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]]*$")
BULLET = re.compile(r"[•·▪‣●◦►▶*–—-]\s+(?=\S)")
# Nobody wraps by hand at more than this; longer lines are paragraphs.
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 45


class Piece(NamedTuple):
    """A paragraph: half-open offsets without outer blanks, and whether a blank line precedes it."""

    start: int
    end: int
    is_apart: bool

    def of(self, text: str) -> str:
        """Return the characters of the paragraph."""
        return text[self.start : self.end]


def pieces(text: str) -> list[Piece]:
    """
    Return the paragraphs of a text.

    Every line is a paragraph (dumps of pages often have no blank lines between them),
    but wrapped lines belong together: where lines are of like, small length, and a line
    ends in the middle of a sentence.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    found: list[Piece] = []
    for line in lines:
        if found and not line.is_apart and _goes_on(found[-1].of(text), line.of(text), width):
            found[-1] = found[-1]._replace(end=line.end)
        else:
            found.append(line)
    return found


def _lines(text: str) -> list[Piece]:
    """Return the lines that are not blank."""
    found: list[Piece] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        is_apart = not found or len(_BREAK.findall(text[last : match.start()])) > 1
        found.append(Piece(start, end, is_apart))
        last = match.start() + len(line)
    return found


def _wrap_width(text: str, lines: list[Piece]) -> int | None:
    """
    Return the width at which lines are wrapped, or None if they are not.

    Wrapped text has no long line, and most lines that are followed by another line
    without a blank one between them are nearly full.
    """
    longest = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST_WRAP <= longest <= _WIDEST_WRAP:
        return None
    joined = [one for one, other in pairwise(lines) if not other.is_apart]
    full = sum(
        line.end - line.start > 0.7 * longest and not _ENDS_SENTENCE.search(line.of(text))
        for line in joined
    )
    return longest if joined and full * 2 > len(joined) else None


def _goes_on(before: str, line: str, width: int | None) -> bool:
    """Say whether a line continues the paragraph before it."""
    if BULLET.match(line):
        return False
    last_line = before.rsplit("\n", 1)[-1]
    if line[0].islower() and not _ENDS_SENTENCE.search(before):
        return True
    return width is not None and len(last_line) > 0.7 * width and not BULLET.match(last_line)
