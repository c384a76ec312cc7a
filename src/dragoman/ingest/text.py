"""
Read plain text: read-outs, transcripts, and dumps of web pages.

A dump has lost the page's markup but not its furniture. Blocks are told apart by
their place, shape and first words; their spans lie in the text as it was read.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.ingest.dates import FoundDate, find_dates
from dragoman.ingest.decode import storable
from dragoman.ingest.text_lines import BULLET, Piece, pieces
from dragoman.knowledge.tables import rows
from dragoman.records import Block, BlockType, DateClaim, Report, report_id
from dragoman.spans import Span

_STOPPED = re.compile(r"[.!?…,;:][\"”’')\]]*$")
_BYLINE = re.compile(r"(?:By|BY|Written by|Reported by|Reporting by)\s+(?=[A-Z])")
_NAMES = re.compile(r",\s*|\s+and\s+|\s*;\s*|\s*&\s*")
_DATED_LABEL = re.compile(
    r"(?i)(?:first )?(?:published|updated|posted|last (?:updated|modified)|date)\b"
)
# A place in capitals, or a place before an agency in brackets, then a dash.
_DATELINE = re.compile(
    r"(?=[A-Z])(?:[A-Z][A-Z.'’ -]{2,30}|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[^(]{0,20}\())"
    r"(?:,[^()–—\n]{1,40}?)?\s?(?:\([^()\n]{2,40}\)\s?)?[-–—]{1,2}\s+(?=\S)"
)
_CREDIT = re.compile(
    r"(?:\b(?:Source|Photo|Photograph|Image|Picture|Credit|Photo credit|Photo by|Image credit)s?:?\s"
    r"(?=[^.!?\n]{2,80}\.?$)(?:(?<=:\s)|(?<=by\s)|(?=[A-Z]))"
    r"|[\[(][^\])\n]{0,50}(?:Photo|Reuters|REUTERS|AFP|AP|EPA|Getty|Xinhua|TASS|Handout|Pool)\b[^\])\n]{0,50}[\])]\s?\.?$"
    r"|(?:\bvia\s)?(?:REUTERS|AFP|EPA|Getty Images)(?:[/\s|][^.!?\n]{0,60})?$)"
)
_SLUG_WORDS = 5


@cache
def _furniture() -> tuple[tuple[str, bool], ...]:
    """Return the beginnings of furniture lines, and whether each ends the article."""
    return tuple((row["begins"], row["extent"] == "tail") for row in rows("furniture"))


def furniture_extent(line: str) -> str | None:
    """Return "line" or "tail" if a line begins as furniture does, else None."""
    low = line[:60].lower()
    for begins, is_tail in _furniture():
        if low.startswith(begins):
            return "tail" if is_tail else "line"
    return None


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
    blocks = _blocks(text, has_headline=title is None)
    claims = _date_claims(text, blocks)
    if date is not None:
        claims.insert(0, DateClaim(date=date, source=date_source or "input"))
    headline = next((block for block in blocks if block.type == "headline"), None)
    return Report(
        id=report_id(text),
        text=text,
        title=title or (_one_line(headline.spans[0].of(text)) if headline else None),
        date=claims[0].date if claims else None,
        date_source=claims[0].source if claims else None,
        url=url,
        publisher=publisher,
        authors=_authors(text, blocks),
        language=language,
        source=source,
        blocks=tuple(blocks),
        foreign_id=foreign_id,
        date_claims=tuple(dict.fromkeys(claims)),
    )


def _one_line(text: str) -> str:
    """Fold white space, as a title is shown."""
    return " ".join(text.split())


def _blocks(text: str, *, has_headline: bool) -> list[Block]:
    """Return the typed blocks of a text, in order."""
    found = pieces(text)
    types = _types(text, found, has_headline=has_headline)
    blocks = []
    for piece, kind in zip(found, types, strict=True):
        blocks += _split(text, piece, kind)
    return blocks


def _types(text: str, found: list[Piece], *, has_headline: bool) -> list[BlockType]:
    """Return a type for each paragraph, from its shape and its neighbours."""
    types: list[BlockType] = []
    body_from = _body_from(text, found)
    is_tail = False
    for at, piece in enumerate(found):
        line = piece.of(text)
        extent = furniture_extent(line)
        # A tail ends the article only after the article; "Most read" may also top a page.
        is_tail = is_tail or (extent == "tail" and at > body_from)
        if is_tail or extent:
            types.append("furniture")
        elif at == 0 and has_headline and _is_headline(text, found):
            types.append("headline")
        else:
            types.append(_type_of(text, found, at, body_from))
    return types


def _body_from(text: str, found: list[Piece]) -> int:
    """Return the index of the first paragraph that is prose: long, or a full sentence."""
    for at, piece in enumerate(found):
        line = piece.of(text)
        if at and not BULLET.match(line) and len(line) > 60 and _STOPPED.search(line):
            return at
    return min(1, len(found))


def _is_headline(text: str, found: list[Piece]) -> bool:
    """Say whether the first paragraph is a headline: short, without a stop, something after it."""
    line = found[0].of(text)
    if len(found) == 1 or len(line) > 250 or BULLET.match(line) or _DATELINE.match(line):
        return False
    return not re.search(r"[.,;:][\"”’')\]]*$", line)


def _type_of(text: str, found: list[Piece], at: int, body_from: int) -> BlockType:
    """Return the type of a paragraph that is neither furniture nor the headline."""
    line = found[at].of(text)
    if BULLET.match(line):
        return (
            "key_point"
            if at < body_from or _opens_list(text, found, at, body_from)
            else "paragraph"
        )
    if _BYLINE.match(line) and len(line) < 100:
        return "credit"
    if _is_dateline(line):
        return "dateline"
    if _credit_in(line) is not None:
        return "caption"
    if _is_short_title(line):
        following = found[at + 1].of(text) if at + 1 < len(found) else ""
        if _credit_in(following) is not None and len(line.split()) <= _SLUG_WORDS:
            return "caption"
        if 0 < at < body_from and len(line) > 60:
            return "standfirst"
        if at + 1 < len(found) and furniture_extent(following) != "tail":
            return "subhead"
    return "paragraph"


def _opens_list(text: str, found: list[Piece], at: int, body_from: int) -> bool:
    """Say whether a bullet stands in a list right behind the first paragraph of the body."""
    between = found[body_from + 1 : at]
    return (
        body_from < at and all(BULLET.match(piece.of(text)) for piece in between) and body_from <= 2
    )


def _is_short_title(line: str) -> bool:
    """Say whether a line has the shape of a sub-head: short, capital first, no stop."""
    return (
        len(line) <= 120
        and len(line.split()) <= 16
        and not _STOPPED.search(line)
        and (line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'")
        and not line.endswith(("”", '"'))
    )


def _is_dateline(line: str) -> bool:
    """Say whether a line holds a date and hardly anything else: "LISBON, 4 March 2024"."""
    if len(line) > 90:
        return False
    dates = find_dates(line)
    if not dates:
        return False
    before = line[: dates[0].start].strip()
    rest = before + line[dates[-1].end :]
    if _DATED_LABEL.match(before):
        return True
    return (
        len(rest.split()) <= 8
        and not _STOPPED.search(line.rstrip("."))
        and not re.search(
            r"\b(?:is|are|was|were|has|have|will|said|met|in a|at the|appear|arrive)\b", rest
        )
    )


def _credit_in(line: str) -> int | None:
    """Return where the credit of a caption begins, or None if the line is no caption."""
    if len(line) > 600:
        return None
    match = _CREDIT.search(line)
    return match.start() if match else None


def _split(text: str, piece: Piece, kind: BlockType) -> list[Block]:
    """Make the blocks of one paragraph: a credit or a dateline within it stands apart."""
    line = piece.of(text)
    cut = None
    kinds: tuple[BlockType, BlockType] = ("caption", "credit")
    if kind == "caption":
        cut = _credit_in(line)
    elif kind == "paragraph" and (match := _DATELINE.match(line)):
        cut, kinds = match.end(), ("dateline", "paragraph")
    if cut is None:
        return [Block(type=kind, spans=(Span(piece.start, piece.end),))]
    blocks = []
    for part, start, end in (
        (kinds[0], piece.start, piece.start + cut),
        (kinds[1], piece.start + cut, piece.end),
    ):
        stripped = text[start:end].strip()
        if stripped:
            begin = start + text[start:end].index(stripped)
            blocks.append(Block(type=part, spans=(Span(begin, begin + len(stripped)),)))
    return blocks


def _authors(text: str, blocks: list[Block]) -> tuple[str, ...]:
    """Return the names in the by-line."""
    for block in blocks:
        line = block.spans[0].of(text)
        match = _BYLINE.match(line) if block.type == "credit" else None
        if match:
            names = re.split(r"\s*[|–—(]|\s-\s|,? (?:in|for) ", line[match.end() :])[0]
            return tuple(name.strip() for name in _NAMES.split(names) if name.strip())
    return ()


_WEEKDAY = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+$")


def _date_claims(text: str, blocks: list[Block]) -> list[DateClaim]:
    """
    Return the dates a text gives for itself: dateline first, then captions, then prose.

    Prose dates are mostly history; only one that names the weekday, as reporters do for
    the day they write on, counts.
    """
    claims = []
    for kinds, source in (
        ({"dateline", "credit"}, "dateline"),
        ({"caption"}, "caption"),
        ({"headline", "standfirst", "key_point", "paragraph"}, "text"),
    ):
        claims += [
            DateClaim(date=found.date, source=source)
            for block in blocks
            if block.type in kinds
            for found in _dates_of(text, block)
            if source != "text" or _WEEKDAY.search(text[max(0, found.start - 16) : found.start])
        ]
    return claims


def _dates_of(text: str, block: Block) -> list[FoundDate]:
    """Return the dates in a block, with offsets in the whole text."""
    return [
        FoundDate(found.start + span.start, found.end + span.start, found.date)
        for span in block.spans
        for found in find_dates(span.of(text))
    ]
