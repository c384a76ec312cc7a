"""Know pull quotes: words of a text that its page shows once more, as a paragraph of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
# Fewer words may be said twice; no page shows more of them.
_FEWEST, _MOST = 4, 60
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
    lines = {at: line for at, line in prose.items() if blocks[at].type == "paragraph"}
    opening: dict[tuple[str, ...], list[int]] = {}
    for at, words in shown.items():
        opening.setdefault(words[:_FEWEST], []).append(at)
    repeated: set[int] = set()
    for at, line in lines.items() if opening else ():
        found = [
            (match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(line)
        ]
        plain = tuple(word for word, _, _ in found)
        for first in range(len(plain) - _FEWEST + 1):
            for other in opening.get(plain[first : first + _FEWEST], ()):
                last = first + len(shown[other])
                if other == at or plain[first:last] != shown[other]:
                    continue
                is_shorter = len(plain) > len(_words(prose[other])) or at not in shown
                is_quoted = prose[other][0] in _OPENING or _is_quoted(
                    line, found[first][1], found[last - 1][2]
                )
                if is_shorter and is_quoted:
                    repeated.add(other)
    return [
        msgspec.structs.replace(block, type="furniture") if at in repeated else block
        for at, block in enumerate(blocks)
    ]


def _shown(line: str, *, is_head: bool) -> tuple[str, ...] | None:
    """Return the words that a line may show once more; None of a turn, or of one that tells more."""
    match = _SHOWN.fullmatch(line) if line and not _TURN.match(line) else None
    if match is None or _TELLING.search(match["who"] or ""):
        return None
    if is_head and not (match["who"] or match["by"]):
        return None
    words = _words(match["said"] or match["bare"])
    return words if _FEWEST <= len(words) <= _MOST else None


def _words(line: str) -> tuple[str, ...]:
    """Return the words of a line without case."""
    return tuple(word.casefold() for word in _WORD.findall(line))


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Say whether a part of a line stands within quotation marks."""
    before, behind = line[:start], line[end:]
    return any(one in before for one in _OPENING) and any(one in behind for one in _CLOSING)
