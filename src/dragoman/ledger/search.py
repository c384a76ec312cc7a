"""Find words in a ledger: what is indexed, and how a question is asked safely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.records import NEWS_BLOCKS, Mark, Report, kind_of

# Mentions, times and places stand in the text, which is indexed by block: a row for
# each would only repeat it.
_INDEXED = frozenset({"statement", "event", "commitment", "position", "figure", "silence"})
_WORD = re.compile(r"\w+")

QUERY = """
SELECT id, kind, report, start, "end", snippet(words, 0, '[', ']', '…', 16)
FROM words WHERE words MATCH ?1 AND (?2 IS NULL OR kind = ?3)
ORDER BY bm25(words), id, start LIMIT ?4
"""


class Hit(msgspec.Struct, frozen=True):
    """A record that was found: where it stands, and its words with the found ones in brackets."""

    id: str
    kind: str
    report: str
    start: int
    end: int
    snippet: str


def words(report: Report, marks: Sequence[Mark]) -> Iterator[tuple[str, str, str, str, int, int]]:
    """Yield the rows of the index for a report: its title, its blocks of news, its marks."""
    blocks = [
        (span.of(report.text), span.start, span.end)
        for block in report.blocks
        if block.type in NEWS_BLOCKS
        for span in block.spans
    ] or [(report.text, 0, len(report.text))]
    for text, start, end in blocks:
        yield text, report.id, "report", report.id, start, end
    for mark in marks:
        kind = kind_of(mark)
        if kind in _INDEXED:
            yield mark.text, mark.id, kind, report.id, mark.spans[0].start, mark.spans[-1].end


def quoted(asked: str) -> str | None:
    """
    Return a question in the index's language that asks for all words and nothing else.

    Every word is quoted, so that no operator of that language has a meaning here; None
    if there is no word in it.
    """
    found = _WORD.findall(asked)
    return " ".join(f'"{word}"' for word in found) or None
