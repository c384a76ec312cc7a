"""
Find text that was damaged before we got it. Damage is flagged, never rewritten.

Four kinds: mojibake (bytes decoded in the wrong encoding), characters lost or hidden,
quotation marks broken by re-translation, and names broken by re-translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.records import Damage
from dragoman.spans import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_HIDDEN = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f]+"
)
_LOST = re.compile("\ufffd+")
# The signs in which UTF-8 read as windows-1252 shows: they stand in clean text only alone.
_MOJIBAKE = re.compile("(?:[ÃÂâ€ðŸ][^\\s\\w]{1,2}|Ã\\w|Â\\s|â€\\S?|Ð[\\w\\W]Ñ|ï»¿)+")
_NAME = re.compile(r"(?<![\w.])([A-Z][a-z]+)(?= ([A-Z][a-z]+)(?!\w))")
# "Mr President" is an address, not half a name.
_TITLES = frozenset({"President", "Chairman", "Minister", "Secretary", "Speaker", "Ambassador"})
_HONORIFIC = re.compile(r"(?<!\w)(Mr|Mrs|Ms|Mx)\.? ([A-Z][a-z]+)(?! ?[A-Z])(?!\w)")
_STRAY_SPACE = re.compile(r"(?<=\w) +,(?= )")
# A quotation that ends in a stop after a word which cannot end a sentence.
_CUT_OFF = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|in|for|with|by|from|at|as|its|their|his|her)[.,]\s?[”\"]"
)


def find_damage(text: str) -> tuple[Damage, ...]:
    """Return the damaged places of a text, in order, each with its reason."""
    found = [
        *_runs(_LOST, text, "replaced characters"),
        *_runs(_HIDDEN, text, "control characters"),
        *_mojibake(text),
        *_broken_quotations(text),
        *_broken_names(text),
        *_runs(_STRAY_SPACE, text, "re-translation: stray space"),
    ]
    return tuple(sorted(found, key=lambda damage: (damage.spans, damage.why)))


def _runs(pattern: re.Pattern[str], text: str, why: str) -> Iterator[Damage]:
    """Yield a damage for each match."""
    for match in pattern.finditer(text):
        yield Damage(spans=(Span(*match.span()),), why=why)


def _mojibake(text: str) -> Iterator[Damage]:
    """Yield runs of mojibake, if a detector trained on real damage agrees that there is some."""
    if text.isascii():
        return
    from ftfy.badness import is_bad  # noqa: PLC0415 - wanted for few texts, slow to import

    for paragraph in _PARAGRAPH.finditer(text):
        line = paragraph.group()
        if not line.isascii() and is_bad(line):
            for match in _MOJIBAKE.finditer(line):
                start = paragraph.start()
                span = Span(start + match.start(), start + match.end())
                yield Damage(spans=(span,), why="mojibake")


def _broken_quotations(text: str) -> Iterator[Damage]:
    """
    Yield broken quotation marks, paragraph by paragraph.

    A paragraph may lack its last closing mark, if the next paragraph opens anew (a long
    quotation), and nothing else may be out of order.
    """
    paragraphs = list(_PARAGRAPH.finditer(text))
    for at, paragraph in enumerate(paragraphs):
        line, base = paragraph.group(), paragraph.start()
        following = paragraphs[at + 1].group().lstrip() if at + 1 < len(paragraphs) else ""
        for match in _CUT_OFF.finditer(line):
            start = line.rfind("“", 0, match.start())
            begin = start if start >= 0 else match.start()
            stop = line.find("”", match.end())
            end = stop + 1 if 0 <= stop <= match.end() + 40 else match.end()
            yield Damage(spans=(Span(base + begin, base + end),), why="quotation marks: cut off")
        for place, why in _unbalanced(line, continues=following[:1] in {"“", '"', "«"}):
            yield Damage(
                spans=(Span(base + place, base + place + 1),), why=f"quotation marks: {why}"
            )


def _unbalanced(line: str, *, continues: bool) -> Iterator[tuple[int, str]]:
    """Yield the double quotation marks of a paragraph that have no partner."""
    opened: list[int] = []
    for place, char in enumerate(line):
        if char == "“":
            if opened:
                yield opened.pop(), "never closed"
            opened.append(place)
        elif char == "”":
            if opened:
                opened.pop()
            else:
                yield place, "never opened"
    if opened and not continues:
        yield opened[0], "never closed"


def _broken_names(text: str) -> Iterator[Damage]:
    """
    Yield honorifics before what elsewhere in the text is a given name.

    Where a text has "Xi Jinping" and "Mr Xi", a "Mr Jinping" was written by a machine
    that takes the last word of every name for the family name, and the other way round.
    """
    last = {match.group(2): match.group(1) for match in _NAME.finditer(text)}
    honoured: dict[str, list[re.Match[str]]] = {}
    for match in _HONORIFIC.finditer(text):
        honoured.setdefault(match.group(2), []).append(match)
    for name, matches in honoured.items():
        # Both halves of one name carry the honorific: one of them is wrong. This happens to
        # languages that put the family name first, so it is the second half.
        if last.get(name) in honoured.keys() - _TITLES:
            for match in matches:
                yield Damage(spans=(Span(*match.span()),), why="re-translation: name")
