"""
Read plain text: read-outs, transcripts, and dumps of web pages.

A dump has lost the page's markup but not its furniture. Blocks are told apart by
their place, shape and first words (`text_types`); their spans lie in the text as it
was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.ingest.caption_dates import caption_dates
from dragoman.ingest.date_order import day_comes_first
from dragoman.ingest.dates import FoundDate, find_dates
from dragoman.ingest.decode import storable
from dragoman.ingest.pull_quotes import without_pull_quotes
from dragoman.ingest.text_captions import credit_from, is_from_file
from dragoman.ingest.text_furniture import furniture_extent
from dragoman.ingest.text_heads import issuer_of, source_days, title_days, trailing_date
from dragoman.ingest.text_lines import BULLET, Piece, pieces
from dragoman.ingest.text_shapes import byline_names, dateline_end, is_bare_day
from dragoman.ingest.text_types import types_of
from dragoman.records import Block, BlockType, DateClaim, Report, report_id
from dragoman.spans import Span

__all__ = ["authors_in", "date_claims", "furniture_extent", "read_text"]

_NAMES = re.compile(r",\s*|\s+(?:and|AND)\s+|\s*;\s*|\s*&\s*")
# What makes a date in prose the day of the report: a weekday before it, as reporters name
# the day they write on, "today", or its place at the head of the first paragraph.
_OWN_DAY = re.compile(
    r"(?i)(?:\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?|\btoday,?)"
    r"(?: the)?\s+$"
)
_HEAD = 3  # blocks among which the line of the source stands
_JOINTS = " \t-–—|,"  # between the title of a transcript and its date
_AT_HEAD = re.compile(r"(?:On|Today,?|\(|[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}[.,]?)?\s*$")


def read_text(
    text: str,
    *,
    source: str | None = None,
    date: str | None = None,
    date_source: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
    foreign_id: str | None = None,
) -> Report:
    """
    Return the report in a text, its blocks typed; what is given is kept over what is found.

    The text is stored verbatim, but for NUL and lone surrogates (see `decode.storable`).
    """
    text = storable(text)
    blocks = _blocks(text, title)
    publisher = publisher or issuer_of(text)
    order = day_comes_first(text, publisher=publisher, url=url, date=date)
    claims = date_claims(text, blocks, day_first=order)
    if date is not None:
        claims.insert(0, DateClaim(date=date, source=date_source or "input"))
    headline = next((block for block in blocks if block.type == "headline"), None)
    return Report(
        id=report_id(text),
        text=text,
        title=title or (_plain(headline.spans[0].of(text)) if headline else None),
        date=claims[0].date if claims else None,
        date_source=claims[0].source if claims else None,
        url=url,
        publisher=publisher,
        authors=authors_in(text, blocks),
        language=language,
        source=source,
        blocks=tuple(blocks),
        foreign_id=foreign_id,
        date_claims=tuple(dict.fromkeys(claims)),
    )


def _plain(headline: str) -> str:
    """Return a headline on one line, without the signs that make it one in Markdown."""
    return " ".join(re.sub(r"^#{1,6}\s+", "", headline).split())


def _blocks(text: str, title: str | None) -> list[Block]:
    """Return the typed blocks of a text, in order."""
    found = pieces(text)
    blocks = []
    for piece, kind in zip(found, types_of(text, found, title=title), strict=True):
        blocks += _split(text, piece, kind)
    return without_pull_quotes(text, blocks, is_plain=True)


def _split(text: str, piece: Piece, kind: BlockType) -> list[Block]:
    """
    Make the blocks of one paragraph.

    A credit or a dateline within it stands apart; the bullet of a key point is no word of it.
    """
    line = piece.of(text)
    parts: list[tuple[BlockType, int, int]] = [(kind, 0, len(line))]
    if kind == "caption" and (cut := credit_from(line)) is not None:
        parts = [("caption", 0, cut), ("credit", cut, len(line))]
    elif kind == "paragraph" and (cut := dateline_end(line)) is not None:
        parts = [("dateline", 0, cut), ("paragraph", cut, len(line))]
    elif kind == "headline" and (cut := trailing_date(line)) is not None:
        parts = [("headline", 0, cut), ("dateline", cut, len(line))]
    elif kind == "key_point" and (bullet := BULLET.match(line)):
        parts = [("key_point", bullet.end(), len(line))]
    blocks = []
    for part, start, end in parts:
        inner = line[start:end]
        joints = _JOINTS if len(parts) > 1 and kind == "headline" else None
        begin = piece.start + start + len(inner) - len(inner.lstrip(joints))
        stop = piece.start + start + len(inner.rstrip(joints))
        if begin < stop:
            blocks.append(Block(type=part, spans=(Span(begin, stop),)))
    return blocks


def authors_in(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the names in the by-line."""
    for block in blocks:
        is_head = block.type in {"credit", "dateline"}
        names = byline_names(block.spans[0].of(text)) if is_head else None
        if names:
            return tuple(name.strip() for name in _NAMES.split(names) if name.strip())
    return ()


def date_claims(
    text: str, blocks: list[Block], *, day_first: bool | None = None
) -> list[DateClaim]:
    """
    Return the dates a text gives for itself: datelines first, then captions, then prose.

    A chronology is of the last day over its items.
    """
    claims = [
        DateClaim(date=found.date, source="dateline")
        for block in blocks
        if block.type in {"dateline", "credit"} and not is_from_file(block.spans[0].of(text))
        for found in _dates_of(text, block, day_first)
    ]
    claims += [DateClaim(date=day, source="dateline") for day in _days_over_items(text, blocks)]
    claims += [DateClaim(date=day, source="caption") for day in caption_dates(text, blocks)]
    claims += [DateClaim(date=day, source="text") for day in title_days(text, blocks)]
    claims += _source_claims(text, blocks)
    is_first = True
    for block in blocks:
        if block.type not in {"headline", "standfirst", "key_point", "paragraph"}:
            continue
        begin = block.spans[0].start
        for found in _dates_of(text, block, day_first):
            before = text[max(begin, found.start - 20) : found.start]
            is_at_head = is_first and found.start - begin < 20 and _AT_HEAD.fullmatch(before)
            if is_at_head or _OWN_DAY.search(before):
                claims.append(DateClaim(date=found.date, source="text"))
        is_first = is_first and block.type != "paragraph"
    return claims


def _days_over_items(text: str, blocks: list[Block]) -> list[str]:
    """Return the days that are all a sub-head says, the last first."""
    days = [one for one in blocks if one.type == "subhead" and is_bare_day(one.spans[0].of(text))]
    return sorted((found.date for one in days for found in _dates_of(text, one)), reverse=True)


def _source_claims(text: str, blocks: list[Block]) -> list[DateClaim]:
    """Return the days of the papers that a line of the head names as the report's source."""
    return [
        DateClaim(date=day, source="text")
        for block in blocks[:_HEAD]
        if block.type in {"standfirst", "paragraph", "caption"}
        for day in source_days(block.spans[0].of(text))
    ]


def _dates_of(
    text: str,
    block: Block,
    day_first: bool | None = None,  # noqa: FBT001 - a private helper
) -> list[FoundDate]:
    """Return the dates in a block, with offsets in the whole text."""
    return [
        FoundDate(found.start + span.start, found.end + span.start, found.date)
        for span in block.spans
        for found in find_dates(span.of(text), day_first=day_first)
    ]
