"""Cut a text dump into paragraphs, whether its lines are wrapped or not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’»')\]]{0,4}$")
BULLET = re.compile(r"(?:[•·▪‣●◦►▶▸■□◆✓➤→*–—-]|\(?\d{1,2}[.)])\s+(?=\S)")
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


class _Line(NamedTuple):
    """A line: half-open offsets without outer blanks, its indent, and what precedes it."""

    start: int
    end: int
    indent: int
    is_apart: bool


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
    last: _Line | None = None
    first_indent = 0  # of the first line of the paragraph under way
    for line in lines:
        is_new = last is None or line.is_apart or not _goes_on(text, last, line, width)
        # An indented first line opens a paragraph, where lines are wrapped without blank ones.
        if last is not None and line.indent >= last.indent + 2 and line.indent >= first_indent:
            is_new = is_new or width is not None
        if is_new:
            found.append(Piece(line.start, line.end, line.is_apart))
            first_indent = line.indent
        else:
            found[-1] = found[-1]._replace(end=line.end)
        last = line
    return found


def _lines(text: str) -> list[_Line]:
    """Return the lines that are not blank."""
    found: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        start = match.start() + indent
        end = match.start() + len(line.rstrip())
        is_apart = not found or len(_BREAK.findall(text, last, match.start())) > 1
        found.append(_Line(start, end, indent, is_apart))
        last = match.end()
    return found


def _wrap_width(text: str, lines: list[_Line]) -> int | None:
    """
    Return the width at which lines are wrapped, or None if they are not.

    In wrapped text hardly any line is long (an address may be), and most lines that are
    followed by another without a blank one between them are nearly full.
    """
    widths = sorted(line.end - line.start for line in lines)
    longest = widths[int(len(widths) * 0.97)] if widths else 0
    if not _NARROWEST_WRAP <= longest <= _WIDEST_WRAP:
        return None
    joined = [one for one, other in pairwise(lines) if not other.is_apart]
    full = sum(
        line.end - line.start > 0.7 * longest
        and not _ENDS_SENTENCE.search(text[max(line.start, line.end - 6) : line.end])
        for line in joined
    )
    return longest if joined and full * 2 > len(joined) else None


def _goes_on(text: str, last: _Line, line: _Line, width: int | None) -> bool:
    """Say whether a line continues the paragraph whose last line came before it."""
    if BULLET.match(text, line.start, line.end):
        return False
    ends = _ENDS_SENTENCE.search(text[max(last.start, last.end - 6) : last.end])
    if text[line.start].islower() and not ends:
        return True
    return width is not None and last.end - last.start > 0.7 * width
