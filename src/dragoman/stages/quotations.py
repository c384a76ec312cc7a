"""
Find what stands in quotation marks.

A small state machine goes through each block once. A mark that has no partner is
confined to its block: it can swallow the rest of a paragraph at most, never an article.
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.spans import Span

_OPENING = {"“": "”", "«": "»", "„": "“", "‹": "›"}
_CLOSING = frozenset("”»›")
# Words in quotation marks up to this many letters are somebody's term, not a sentence.
SHORTEST_SENTENCE = 20


class Quotation(NamedTuple):
    """
    A quotation with its marks, half-open; `is_open` if its closing mark is missing.

    A paragraph whose quotation stays open may be continued by the next one.
    """

    start: int
    end: int
    is_open: bool

    @property
    def span(self) -> Span:
        """The quotation as a span."""
        return Span(self.start, self.end)


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Return the quotations in `text[start:end]`, outermost only, in order."""
    found: list[Quotation] = []
    begin: int | None = None
    closing = ""
    for at in range(start, end):
        char = text[at]
        if begin is None:
            if char in _OPENING:
                begin, closing = at, _OPENING[char]
            elif char == '"' and _can_open(text, at, start, end):
                begin, closing = at, '"'
        elif char == closing and (char != '"' or _can_close(text, at, start, end)):
            found.append(Quotation(begin, at + 1, is_open=False))
            begin = None
        elif char in _OPENING and closing == _OPENING[char] and char != closing:
            # A second opening mark: the first was stray, or its partner was lost.
            begin = at
    if begin is not None and end - begin > 1:
        found.append(Quotation(begin, end, is_open=True))
    return found


def _can_open(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a straight mark stands before a word and not behind one."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not after.isspace() and (before.isspace() or before in "([—–-‘'")


def _can_close(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a straight mark stands behind a word."""
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1] if at > start else " "
    return not before.isspace() and (after.isspace() or not after.isalnum())
