"""Find words in a ledger: what is indexed, and how a question is asked safely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.ledger.editions import LATEST
from dragoman.records import NEWS_BLOCKS, Mark, Report, kind_of
from dragoman.spans import Span

# Mentions, times and places stand in the text, which is indexed by block: a row for
# each would only repeat it.
INDEXED = frozenset({"statement", "event", "commitment", "position", "figure", "silence"})
# Characters of a passage: the index takes the square of the hits in one to show its words.
_LONGEST = 10_000
# More words than anybody asks for; the index's own parser gives up on some thousands.
_MOST_WORDS = 100
# Code points the index cannot take: it would end a query at the first, and refuse the others.
_UNASKABLE = dict.fromkeys([0, *range(0xD800, 0xE000)])

QUERY = f"""
SELECT id, kind, report, start, "end", snippet(words, 0, '[', ']', '…', 16)
FROM words JOIN passage ON passage.number = words.rowid
WHERE words MATCH ?1 AND (?2 IS NULL OR kind = ?2) AND (NOT ?4 OR report IN ({LATEST}))
ORDER BY bm25(words), id, start LIMIT ?3
"""  # noqa: S608 - our own names


# The reports that have a word in one of their blocks; one for each word is asked, and all intersected.
_WITH_WORD = """
SELECT report FROM words JOIN passage ON passage.number = words.rowid
WHERE words MATCH ? AND kind = 'report'
"""
# Of a report that has the words apart, the block that has the most of them.
NEAREST = """
SELECT id, kind, report, start, "end", snippet(words, 0, '[', ']', '…', 16)
FROM words JOIN passage ON passage.number = words.rowid
WHERE words MATCH ?1
  AND words.rowid IN (SELECT number FROM passage WHERE report = ?2 AND kind = 'report')
ORDER BY bm25(words), start LIMIT 1
"""

# All rows in one statement: the index writes out what it has after each.
INSERT = """
INSERT INTO passage (id, kind, report, start, "end", text)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
FROM json_each(?) ORDER BY key
"""


class Hit(msgspec.Struct, frozen=True):
    """A record that was found: where it stands, and its words with the found ones in brackets."""

    id: str
    kind: str
    report: str
    start: int
    end: int
    snippet: str


def passages(
    report: Report, marks: Sequence[Mark]
) -> Iterator[tuple[str, str, str, int, int, str]]:
    """Yield id, kind, report, start, end, text of all that can be found: blocks of news, marks."""
    spans = [span for block in report.blocks if block.type in NEWS_BLOCKS for span in block.spans]
    if report.text and not report.blocks:
        spans = [Span(0, len(report.text))]
    for span in spans:
        for part in _parts(span, report.text):
            yield report.id, "report", report.id, part.start, part.end, part.of(report.text)
    for mark in marks:
        kind = kind_of(mark)
        if kind in INDEXED:
            yield mark.id, kind, report.id, mark.spans[0].start, mark.spans[-1].end, mark.text


def _parts(span: Span, text: str) -> Iterator[Span]:
    """Yield a span, a long one in parts that end behind a space."""
    start = span.start
    while span.end - start > _LONGEST:
        end = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def asked_for(asked: str) -> list[str]:
    """
    Return the words of a question as the index's language has them, each once.

    Every word is quoted, so that no operator of that language has a meaning here; a word
    with signs in it ("co-operation") asks for its parts side by side.
    """
    words = asked.translate(_UNASKABLE).split()[:_MOST_WORDS]
    # A word of signs only would be an empty phrase, which finds nothing.
    asking = [word for word in words if any(char.isalnum() for char in word)]
    return list(dict.fromkeys('"' + word.replace('"', '""') + '"' for word in asking))


def with_all(words: Sequence[str]) -> str:
    """Return the query for the reports that have all words, one to be given for each, wherever they stand."""
    return "INTERSECT".join([_WITH_WORD] * len(words)) + "ORDER BY report"
