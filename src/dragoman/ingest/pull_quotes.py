"""Know pull quotes: words of a text that its page shows once more, as a paragraph of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from dragoman.records import Block

_OPENING, _CLOSING = '"“„«', '"”“»'
# Whole in quotation marks, or bare; who said it may stand behind.
_SHOWN = re.compile(
    rf"(?P<open>[{_OPENING}])(?P<said>[^{_OPENING}{_CLOSING}]+)[{_CLOSING}]\W{{0,4}}(?P<who>[^{_OPENING}{_CLOSING}]{{0,80}})"
    rf"|(?P<bare>[^{_OPENING}{_CLOSING}]+?)(?:\s[—–-]\s?(?P<by>[^—–.!?]{{2,80}}))?"
)
_TURN = re.compile(r"[^\W\d_a-z][\w.'’ -]{0,40}:\s")
_WORD = re.compile(r"[^\W_]+")
# Fewer words may be said twice; no page shows more of them, or more characters.
_FEWEST, _MOST, _LONGEST = 4, 60, 600
# Of more lines that begin alike no page is made; the bound keeps reading linear.
_ALIKE = 8
_TELLING = re.compile(r"\b(?:said|says|told|added|asked|wrote|is|was|has|had|will)\b")


def without_pull_quotes(text: str, blocks: Sequence[Block], *, is_plain: bool) -> list[Block]:
    """
    Return blocks with pull quotes as furniture: what a paragraph repeats is said once.

    A line without quotation marks is one only if its words are quoted where they stand, and one
    that looks like a sub-head in plain text only if it names who said it.
    """
    prose = {
        at: block.spans[0].of(text)
        for at, block in enumerate(blocks)
        if block.type in ({"paragraph", "subhead"} if is_plain else {"paragraph"})
    }
    shown = {
        at: words
        for at, line in prose.items()
        if (words := _shown(line, is_head=blocks[at].type == "subhead")) is not None
    }
    repeated = _repeated(prose, shown, [at for at in prose if blocks[at].type == "paragraph"])
    return [
        msgspec.structs.replace(block, type="furniture") if at in repeated else block
        for at, block in enumerate(blocks)
    ]


def _repeated(
    prose: Mapping[int, str], shown: Mapping[int, tuple[str, ...]], lines: Iterable[int]
) -> set[int]:
    """Return the numbers of the lines that show what stands in one of `lines`."""
    opening: dict[tuple[str, ...], list[int]] = {}
    for at, words in shown.items():
        alike = opening.setdefault(words[:_FEWEST], [])
        if len(alike) < _ALIKE:
            alike.append(at)
    firsts = {words[0] for words in opening}
    repeated: set[int] = set()
    for at in lines if opening else ():
        line = _Line(prose[at])
        for first in [place for place, word in enumerate(line.words) if word in firsts]:
            for other in opening.get(line.words[first : first + _FEWEST], ()):
                last = first + len(shown[other])
                is_new = other not in {at, *repeated} and line.words[first:last] == shown[other]
                is_pair = first == 0 and last == len(line.words) and at in shown
                is_marked = prose[other][0] in _OPENING
                if is_new and not is_pair and (is_marked or line.quotes(first, last)):
                    repeated.add(other)
    return repeated


class _Line:
    """A line with its words without case; where they stand is asked of few lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Where the words stand."""
        return [match.span() for match in _WORD.finditer(self.text)]

    @cached_property
    def _quoted(self) -> tuple[int, int]:
        """Where the first quotation opens and the last one closes."""
        marks = (at for one in _OPENING if (at := self.text.find(one)) >= 0)
        return min(marks, default=len(self.text)), max(map(self.text.rfind, _CLOSING))

    def quotes(self, first: int, last: int) -> bool:
        """Say whether its words `first:last` stand between its first and last quotation mark."""
        opens, closes = self._quoted
        return self._places[first][0] > opens and self._places[last - 1][1] <= closes


def _shown(line: str, *, is_head: bool) -> tuple[str, ...] | None:
    """Return the words that a line may show once more; None of a turn, or of one that tells more."""
    is_short = 0 < len(line) <= _LONGEST
    match = _SHOWN.fullmatch(line) if is_short and not _TURN.match(line) else None
    if match is None or _TELLING.search(match["who"] or ""):
        return None
    if is_head and not (match["who"] or match["by"]):
        return None
    words = _words(match["said"] or match["bare"])
    return words if _FEWEST <= len(words) <= _MOST else None


def _words(line: str) -> tuple[str, ...]:
    """Return the words of a line without case."""
    return tuple(map(str.casefold, _WORD.findall(line)))
