"""
Words as they were written, where the text shows them otherwise.

Text in UTF-8 may have been read as Latin-1 or a code page ("JosÃ©" is read as José), and
words broken at the end of a line ("con-", "demned"). The text stays as it is stored, and so do
the offsets of its words; only their forms are those that were written, so that a name is the
same name damaged or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.language.segment import Word, sentences
from dragoman.language.wordpiece import is_word
from dragoman.records import Report
from dragoman.spans import Span

# What UTF-8 is mistaken for; bytes without a sign of their own stay what they are in Latin-1.
_ENCODINGS = ("cp1252", "cp1250", "cp1251")
# A word broken at the end of a line, or where it might be: by a soft hyphen.
_BROKEN = re.compile(
    r"(?P<before>[^\W\d_]+)(?P<break>[-\u2010][ \t]*(?:\r\n|\r|\n)[ \t]*|\u00ad+(?:\r\n|\r|\n)?[ \t]*)"
    r"(?=(?P<behind>[^\W\d_]+))"
)
# What every such place has: most blocks have none, which is seen at once.
_BREAK = re.compile(r"[-\u2010][ \t]*[\r\n]|\u00ad")


class Cut(NamedTuple):
    """A sentence: the places of its words in the stored text, and their forms."""

    words: list[Word]
    forms: list[str]


def misread(report: Report) -> list[Span]:
    """Return the places of a report that were read in the wrong encoding, in order."""
    found = (one.spans for one in report.damage if one.why == "mojibake")
    return sorted(span for spans in found for span in spans)


def cuts(text: str, block: Span, damaged: Sequence[Span]) -> Iterator[Cut]:
    """Yield the sentences of a block, with the words that were written where it shows others."""
    first = bisect_left(damaged, block.start, key=_start)
    behind = bisect_left(damaged, block.end, first, key=_start)
    inside = [one for one in damaged[first:behind] if one.end <= block.end]
    again = {one: read for one in inside if (read := read_again(one.of(text))) is not None}
    breaks = _breaks(text, block)
    again |= {one: read for one, read in breaks.items() if not any(map(one.overlaps, inside))}
    if not again:
        for words in sentences(text, block.start, block.end):
            yield Cut(words, [text[start:end] for start, end in words])
        return
    written, starts = _rewritten(text, block, dict(sorted(again.items())))
    for words in sentences(written):
        forms = [written[start:end] for start, end in words]
        yield Cut([(starts[start], starts[end]) for start, end in words], forms)


def unbroken(text: str) -> str:
    """Return a text with the words whole that are broken in it, to be shown on one line."""
    pieces, at = [], 0
    for span, written in _breaks(text, Span(0, len(text))).items() if text else ():
        pieces += [text[at : span.start], written]
        at = span.end
    return "".join([*pieces, text[at:]])


def _breaks(text: str, block: Span) -> dict[Span, str]:
    """Return what parts the words of a block that are broken, and what was written there."""
    found: dict[Span, str] = {}
    if not _BREAK.search(text, block.start, block.end):
        return found
    for match in _BROKEN.finditer(text, block.start, block.end):
        before, behind = match["before"], match["behind"]
        if match["break"][0] == "\u00ad":
            found[Span(*match.span("break"))] = ""
        elif behind[0].islower():
            # "long-term" may be broken at its own hyphen: two words, and none together.
            parts = is_word(before.lower()) and is_word(behind)
            is_pair = parts and not is_word(f"{before}{behind}".lower())
            found[Span(*match.span("break"))] = "-" if is_pair else ""
    return found


def _start(span: Span) -> int:
    """Return where a span starts."""
    return span.start


def read_again(run: str) -> str | None:
    """Return misread characters as they were written; None where no encoding explains them."""
    for encoding in _ENCODINGS:
        try:
            return b"".join(_byte(sign, encoding) for sign in run).decode("utf-8")
        except UnicodeError:
            continue
    return None


def _byte(sign: str, encoding: str) -> bytes:
    """Return the byte that an encoding shows as a sign."""
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _rewritten(text: str, block: Span, again: dict[Span, str]) -> tuple[str, list[int]]:
    """Return a block as it was written, and where each of its characters begins in the text."""
    pieces: list[str] = []
    starts: list[int] = []
    at = block.start
    for span, read in again.items():
        pieces += [text[at : span.start], read]
        starts += range(at, span.start)
        at = span.start
        for sign in read:  # each byte was shown as one sign
            starts.append(at)
            at += len(sign.encode())
        at = span.end
    pieces.append(text[at : block.end])
    starts += range(at, block.end + 1)
    return "".join(pieces), starts
