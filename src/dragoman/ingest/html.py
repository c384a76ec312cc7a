"""
Read a page: find its article, type its blocks, and collect what it says of itself.

1. Parse (turbohtml: linear on hostile pages, and no text is lost in deep nesting).
2. Walk once, cutting the page into runs of text (`page_walk`).
3. Choose the box that is the article (`page_main`).
4. Type the runs in it (`page_types`); furniture near the article is kept, labelled.
5. Join the blocks into the report's text; offsets count in that text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from turbohtml import parse

from dragoman.errors import SourceError
from dragoman.ingest.caption_dates import caption_dates
from dragoman.ingest.date_order import day_comes_first
from dragoman.ingest.dates import find_dates
from dragoman.ingest.decode import encoding_of_page, storable
from dragoman.ingest.page_main import Main
from dragoman.ingest.page_metadata import Claims, claims_of
from dragoman.ingest.page_types import Typed, typed_runs
from dragoman.ingest.page_walk import Run, walk
from dragoman.ingest.pull_quotes import without_pull_quotes
from dragoman.ingest.text import authors_in
from dragoman.ingest.text_captions import is_from_file
from dragoman.ingest.text_heads import title_days
from dragoman.ingest.text_shapes import STOPPED, dateline_end
from dragoman.records import Block, DateClaim, Report, report_id
from dragoman.spans import Span

_BODY = frozenset({"paragraph", "key_point", "standfirst"})
_LONGEST_TITLE, _FEWEST = 160, 3  # characters and words of a title
_OPENING = 3  # paragraphs at whose head a dateline may stand
# Runs under a title among which the author stands; the boxes for one; names of persons, and of none.
_NEAR_TITLE = 8
_AUTHOR_BOX = re.compile(
    r"\bauthor(?:s?$|-?(?:name|link|title)\b|s?\s)|\bbyline-?(?:name|author)\b|\bwriter\b"
)
_PERSON = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|del|der|van|von|al|el|bin|da|di)){1,3}"
)
_NO_PERSON = re.compile(
    r"\b(?:Agenc(?:y|ies)|Author|Bureau|Correspondent|Daily|Desk|Editor(?:ial)?|Editors|Media|More|Network|News|Newsroom|"
    r"Post|Press|Reporters?|Service|Staff|Team|Times|Website|Wire|Workers|Writers?|By)\b"
)
_MARKUP = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)


def read_page(
    markup: bytes, *, source: str | None = None, url: str | None = None, encoding: str | None = None
) -> Report:
    """
    Return the report on a page.

    Blocks are joined by a blank line in `text`. Raises `SourceError` if the page has no
    text at all.
    """
    encoding = encoding or encoding_of_page(markup)
    document = parse(markup, encoding=encoding, positions=False)
    return _report(document, source=source, url=url)


def read_fragment(
    markup: str, *, title: str | None = None, source: str | None = None, url: str | None = None
) -> Report:
    """Return the report in a piece of HTML, such as an item of a feed."""
    heading = f"<h1>{_escaped(title)}</h1>" if title else ""
    document = parse(f"<body><article>{heading}{markup}</article></body>", positions=False)
    return _report(document, source=source, url=url)


def _escaped(text: str) -> str:
    """Escape text for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _report(document: Any, *, source: str | None, url: str | None) -> Report:  # noqa: ANN401
    """Make the report of a parsed page."""
    body = document.select_one("body")
    page = walk(body if body is not None else document.root)
    claims = claims_of(document, url)
    main = Main(page, claims.folded_titles()) if page.runs else None
    found = typed_runs(main, claims) if main is not None else []
    size = sum(len(typed.run.text) for typed in found if typed.type in _BODY)
    if claims.body and size * 2 < len(claims.body):
        # A script would show the article, or a wall hides most of it: the page's data say it all.
        found = list(_stated(claims))
    elif not size:
        # Nothing reads as an article: an index page, a wall, a stub. All its text is kept.
        found = [Typed("paragraph", run) for run in page.runs]
    if not found:
        remedy = "It may need a browser to show its text: save the page as shown."
        raise SourceError(source or "page", "a page without text.", remedy=remedy)
    heading = _heading(found)
    if heading is not None:
        found[heading] = Typed("headline", found[heading].run)
    text, blocks = _joined(found)
    own = found[heading].run.text if heading is not None else None
    title = (main.plain_title if main is not None else None) or own or claims.title
    dates = _with_visible_dates(claims, text, blocks)
    return Report(
        id=report_id(text),
        text=text,
        title=title and storable(title),
        date=dates[0].date if dates else None,
        date_source=dates[0].source if dates else None,
        url=claims.url,
        publisher=claims.publisher and storable(claims.publisher),
        authors=tuple(storable(author) for author in claims.authors)
        or authors_in(text, blocks)
        or _named_author(main),
        language=claims.language,
        source=source,
        blocks=blocks,
        date_claims=dates,
    )


def _named_author(main: Main | None) -> tuple[str, ...]:
    """Return the name that stands, without "by", in a box for the author close under the title."""
    if main is None or main.anchor < 0:
        return ()
    page = main.page
    for run in page.runs[main.anchor + 1 : main.anchor + 1 + _NEAR_TITLE]:
        names = page.boxes[run.box].names
        if (
            _AUTHOR_BOX.search(names)
            and _PERSON.fullmatch(run.text)
            and not _NO_PERSON.search(run.text)
        ):
            return (storable(run.text),)
    return ()


def _heading(found: list[Typed]) -> int | None:
    """Return where a page without a headline has one all the same: the line over its dateline."""
    at = None if any(kind == "headline" for kind, _ in found) else _first_dateline(found)
    if not at:
        return None
    kind, run = found[at - 1]
    is_title = len(run.text) <= _LONGEST_TITLE and not STOPPED.search(run.text)
    is_long_enough = len(run.text.split()) >= _FEWEST
    return at - 1 if kind == "paragraph" and is_title and is_long_enough else None


def _first_dateline(found: list[Typed]) -> int | None:
    """Return which of the first paragraphs begins with a dateline."""
    prose = [at for at, (kind, _) in enumerate(found) if kind == "paragraph"][:_OPENING]
    return next((at for at in prose if dateline_end(found[at].run.text) is not None), None)


def _stated(claims: Claims) -> Iterator[Typed]:
    """Yield the title and the paragraphs that the data of a page state."""
    if claims.title:
        yield Typed("headline", Run(claims.title, 0))
    body = claims.body or ""
    if _MARKUP.search(body):
        inner = parse(f"<body>{body}</body>", positions=False).select_one("body")
        yield from (Typed("paragraph", run) for run in walk(inner).runs)
        return
    lines = (" ".join(line.split()) for line in body.splitlines())
    yield from (Typed("paragraph", Run(line, 0)) for line in lines if line)


def _joined(found: list[Typed]) -> tuple[str, tuple[Block, ...]]:
    """
    Join runs into a text; neighbouring key points stand on neighbouring lines.

    The dateline that opens the story is a block of its own; a note may stand before it.
    """
    first = _first_dateline(found)
    parts: list[str] = []
    blocks = []
    here = 0
    for at, (kind, run) in enumerate(found):
        if at:
            both = kind == found[at - 1].type == "key_point"
            parts.append("\n" if both else "\n\n")
            here += len(parts[-1])
        text = storable(run.text)
        parts.append(text)
        cut = dateline_end(text) if at == first else None
        if cut is not None:
            end = here + len(text[:cut].rstrip())
            blocks.append(Block(type="dateline", spans=(Span(here, end),)))
        blocks.append(Block(type=kind, spans=(Span(here + (cut or 0), here + len(text)),)))
        here += len(text)
    joined = "".join(parts)
    return joined, tuple(without_pull_quotes(joined, blocks, is_plain=False))


def _with_visible_dates(
    claims: Claims, text: str, blocks: tuple[Block, ...]
) -> tuple[DateClaim, ...]:
    """Return what the page claims, then the dates in its datelines, its title and captions."""
    order = day_comes_first(
        text,
        publisher=claims.publisher,
        url=claims.url,
        date=next(iter(claims.dates)).date if claims.dates else None,
    )
    visible = [
        DateClaim(date=found.date, source="dateline" if block.type == "dateline" else "caption")
        for block in blocks
        if block.type in {"dateline", "credit"} and not is_from_file(block.spans[0].of(text))
        for found in find_dates(block.spans[0].of(text), day_first=order)
    ]
    visible += [DateClaim(date=day, source="text") for day in title_days(text, blocks)]
    visible += [DateClaim(date=day, source="caption") for day in caption_dates(text, blocks)]
    return tuple(dict.fromkeys([*claims.dates, *visible]))
