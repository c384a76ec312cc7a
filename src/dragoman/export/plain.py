"""Words of a report made fit for one line of a terminal or a letter."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left

# Control characters move a terminal's cursor; direction characters turn a line around.
UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
# What at the beginning of a line makes it a heading, a rule, a fence or an item of a list.
_OPENING = re.compile(
    r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=(?:#{1,6}|[-+])(?:\s|$)|[-=~]{3}|(?:[-+*_]\s*){3}$))"
)


def one_line(text: str) -> str:
    """Return the text on one line, words whole, without characters that act on a terminal."""
    if "\n" in text:
        from dragoman.language.misread import unbroken  # noqa: PLC0415 - most words stand on a line

        text = unbroken(text)
    return _SPACE.sub(" ", UNSAFE.sub("\ufffd", text)).strip()


def shorten(text: str, most: int) -> str:
    """Return the text on one line of at most `most` characters, cut between words."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    at_word = cut.rfind(" ")
    # A single word longer than half the room (an address) is cut where it must be.
    return (cut[:at_word] if at_word > most // 2 else cut).rstrip(" ,;:–-") + "…"


def markdown(text: str) -> str:
    """Return one line of text in which no character means anything to Markdown."""
    return _OPENING.sub(r"\1\\", _MARKDOWN.sub(r"\\\1", one_line(text)))


def width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "FW" else 1
        for char in text
    )


class Lines:
    """Line numbers of a text as it is stored: lines end at a newline and count from 1."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """Return the number of the line in which the character at `offset` stands."""
        return bisect_left(self._ends, offset) + 1
