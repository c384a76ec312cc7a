"""
Find what stands in quotation marks.

A small state machine goes through the marks of each block once. A mark that has no
partner is confined to its block: it can swallow the rest of a paragraph at most, never
an article. Single marks are apostrophes unless they pair up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.spans import Span

# A pair of apostrophes or backticks does for a double mark in many archives.
_MARK = re.compile(r"'{2,3}|``|[“”„«»‹›\"‘’']")
_OPENERS = frozenset("“„«‹‘")
_CLOSERS = frozenset("”»›")
# What may close what: one text often mixes straight and curly marks.
_PARTNERS = {
    "“": frozenset('”"'),
    "„": frozenset('“”"'),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "‹": frozenset("›"),
    "‘": frozenset("’'"),
    "'": frozenset("'’"),
    '"': frozenset('"”'),
    "''": frozenset({"''", '"', "”"}),
}
_SINGLE = frozenset("‘’'")
_BEFORE_OPENING = frozenset("([{—–-/“‘'\"«")
# Words in quotation marks up to this many letters are somebody's term, not a sentence.
SHORTEST_SENTENCE = 20


class Quotation(NamedTuple):
    """
    A quotation with its marks, half-open; `is_open` if its closing mark is missing.

    A paragraph whose quotation stays open may be continued by the next one. `width` is
    the number of characters of each mark.
    """

    start: int
    end: int
    is_open: bool
    width: int = 1

    @property
    def span(self) -> Span:
        """The quotation as a span."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> tuple[int, int]:
        """Where the words between the marks begin and end."""
        return self.start + self.width, self.end - (0 if self.is_open else self.width)


class _Sign(NamedTuple):
    """A mark in its surroundings: what it may do there."""

    at: int
    end: int
    mark: str
    opens: bool
    closes: bool


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Return the quotations in `text[start:end]`, outermost only, in order."""
    signs = list(_signs(text, start, end))
    closers = _SingleClosers(text, signs, end)
    found: list[Quotation] = []
    opened: list[_Sign] = []
    nested: list[Quotation] = []
    for sign in signs:
        if not opened:
            if sign.opens and (sign.mark not in _SINGLE or closers.partner(sign) is not None):
                opened.append(sign)
                nested.clear()
            continue
        outer = opened[0]
        if outer.mark in _SINGLE:
            # Only its own partner ends a single quotation; marks within it are its words.
            if sign.at == closers.partner(outer):
                found.append(_pair(opened.pop(), sign))
        elif sign.mark not in _SINGLE:
            _double(sign, opened, nested, found)
    return found + _unclosed(text, opened, nested, (start, end))


def _double(
    sign: _Sign, opened: list[_Sign], nested: list[Quotation], found: list[Quotation]
) -> None:
    """Close the quotation a double mark ends, or open one within the open ones."""
    if sign.closes and sign.mark in _PARTNERS[opened[-1].mark]:
        pair = _pair(opened.pop(), sign)
        while nested and nested[-1].start > pair.start:
            nested.pop()
        (nested if opened else found).append(pair)
    elif sign.closes and not sign.opens and sign.mark in _PARTNERS[opened[0].mark]:
        found.append(_pair(opened[0], sign))
        opened.clear()
    elif sign.opens:
        opened.append(sign)


def _pair(first: _Sign, last: _Sign) -> Quotation:
    """Make the quotation between two marks."""
    return Quotation(first.at, last.end, is_open=False, width=first.end - first.at)


def _unclosed(
    text: str, opened: list[_Sign], nested: list[Quotation], block: tuple[int, int]
) -> list[Quotation]:
    """
    Return the quotation that a block leaves open.

    A mark that begins the paragraph, or follows a colon or comma, opens a speech that
    goes on in the next one. Elsewhere it is a stray, and the marks behind it count.
    """
    if not opened or opened[0].mark in _SINGLE:
        return []
    start, end = block
    is_speech = text[max(start, opened[0].at - 2) : opened[0].at].strip() in {"", ":", ","}
    if nested and not is_speech:
        return nested
    first = opened[0] if is_speech else opened[-1]
    if end - first.end < 1:
        return []
    return [Quotation(first.at, end, is_open=True, width=first.end - first.at)]


def _signs(text: str, start: int, end: int) -> Iterator[_Sign]:
    """Yield the marks of a block; of three apostrophes two make the double mark."""
    for match in _MARK.finditer(text, start, end):
        at, stop = match.span()
        mark = match.group()
        if len(mark) == 3:
            at, stop = (at, stop - 1) if _is_gap(text, at - 1, start) else (at + 1, stop)
        before_is_gap = _is_gap(text, at - 1, start) or text[at - 1] in _BEFORE_OPENING
        after_is_gap = stop >= end or text[stop].isspace()
        if len(mark) > 1 or mark == '"':
            mark = '"' if mark == '"' else "''"
            opens = before_is_gap and not after_is_gap
            closes = not _is_gap(text, at - 1, start) and (after_is_gap or not text[stop].isalnum())
        elif mark in "’'":
            opens = mark == "'" and before_is_gap and stop < end and text[stop].isalpha()
            closes = not _is_gap(text, at - 1, start) and (after_is_gap or not text[stop].isalnum())
        else:
            # German writes „so“ and »so«: what opens elsewhere closes behind a word.
            is_behind = not before_is_gap and (after_is_gap or not text[stop].isalnum())
            closes = mark in _CLOSERS or (mark in "“«" and is_behind)
            opens = (mark in _OPENERS and not (mark == "«" and is_behind)) or (
                mark == "»" and before_is_gap and not after_is_gap
            )
        yield _Sign(at, stop, mark, opens, closes)


def _is_gap(text: str, at: int, start: int) -> bool:
    """Say whether there is no word at a place: it is outside the block, or a space."""
    return at < start or text[at].isspace()


class _SingleClosers:
    """
    Finds the partner of a single opening mark, each in logarithmic time.

    The mark after a plural ("the leaders’ call") closes nothing while a surer one
    comes before the next opening mark.
    """

    def __init__(self, text: str, signs: list[_Sign], end: int) -> None:
        singles = [sign for sign in signs if sign.mark in "’'" and sign.closes]
        self._sure = [sign.at for sign in singles if _is_sure(text, sign, end)]
        self._any = [sign.at for sign in singles]
        self._openings = [sign.at for sign in signs if sign.opens and sign.mark in "‘'"]

    def partner(self, sign: _Sign) -> int | None:
        """Return where a single quotation ends, or None if the mark is an apostrophe."""
        at = bisect_left(self._openings, sign.end)
        limit = self._openings[at] if at < len(self._openings) else None
        for places in (self._sure, self._any):
            at = bisect_left(places, sign.end + 1)
            if at < len(places) and (limit is None or places[at] < limit):
                return places[at]
        return None


def _is_sure(text: str, sign: _Sign, end: int) -> bool:
    """Say whether a closing single mark cannot be that of a possessive plural."""
    before = text[sign.at - 1]
    after = text[sign.end] if sign.end < end else " "
    return not before.isalnum() or not after.isspace() or before not in "sSzx"
