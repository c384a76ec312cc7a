"""Tell the format of a source, and read it with the reader of that format."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import PurePath

from dragoman.errors import SourceError
from dragoman.ingest.complete import complete
from dragoman.ingest.decode import decode
from dragoman.records import Report

BY_ENDING = {
    ".atom": "feed",
    ".eml": "mail",
    ".feed": "feed",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".mbox": "mail",
    ".md": "text",
    ".mht": "mail",
    ".mhtml": "mail",
    ".ndjson": "jsonl",
    ".rdf": "feed",
    ".rss": "feed",
    ".txt": "text",
    ".xhtml": "html",
    ".xml": "feed",
}
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"SQLite format",
    b"{\\rtf",
)
# Files of text that is no report, however it is told: by their endings, or by how they begin.
_JSONL = 'Write it as JSONL: a line {"id": ..., "text": ..., "date": ...} for each report.'
_NO_REPORTS = {
    ".csv": ("a table.", _JSONL),
    ".tsv": ("a table.", _JSONL),
    ".warc": ("a web archive.", "Take its pages out into files of their own."),
}
_WARC = b"WARC/1."
# A mail: its fields, and what only programs write into them; or the line over one of many.
_FIELD = re.compile(rb"([!-9;-~]+):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_WRITTEN = frozenset({b"content-type", b"message-id", b"mime-version", b"received", b"return-path"})
POSTMARK = rb"From [^\r\n]*\d:\d\d[^\r\n]*\r?\n(?=[!-9;-~]+:)"
_POSTMARK = re.compile(POSTMARK)
_CONTROL = re.compile(r"[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def ending(name: str) -> str:
    """Return the ending of a name that tells the format, under a ".gz"."""
    return PurePath(name.lower().removesuffix(".gz")).suffix


def format_of(name: str, content: bytes) -> str | None:
    """
    Return the format by the name's ending, else by the content; None for what is no text.

    It is "html", "feed", "json", "jsonl", "json feed", "mail" or "text".
    """
    head = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content.startswith(_BINARY):
        return None
    if _is_binary(content):
        return None
    form = BY_ENDING.get(ending(name))
    if form == "json":
        return "json feed" if b'"items"' in content else "json"
    if form is not None:
        # A feed's address may give a page, and ".xml" may be either.
        is_page = form == "feed" and head[:15].lower().startswith((b"<!doctype html", b"<html"))
        if form == "text" and _is_mail(content):
            return "mail"
        return "html" if is_page else form
    return _sniffed(head, content)


def _sniffed(head: bytes, content: bytes) -> str:
    """Return the format that the beginning of a nameless source shows."""
    if _is_mail(content):
        return "mail"
    low = head[:500].lower()
    if low.startswith((b"<!doctype html", b"<html")) or b"<body" in low or b"<head" in low:
        return "html"
    if low.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:rdf")):
        return "html" if b"<html" in low else "feed"
    if head.startswith(b"{") and b'"text"' in content[:100_000]:
        return "jsonl"
    if head.startswith(b"{") and b"jsonfeed.org" in head:
        return "json feed"
    if head.startswith(b"<"):
        return "html"
    return "text"


def _is_mail(content: bytes) -> bool:
    """Say whether content begins as a mail does: with fields that a mail program writes."""
    head = content[:20_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _POSTMARK.match(head):
        return True
    names, at = set(), 0
    while match := _FIELD.match(head, at):
        names.add(match[1].lower())
        at = match.end()
    return b"from" in names and not names.isdisjoint(_WRITTEN)


def _is_binary(content: bytes) -> bool:
    """Say whether content is no text: control characters by the dozen, and not in UTF-16."""
    sample = content[:4096]
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return False
    text = decode(sample).text
    controls = len(_CONTROL.findall(text))
    return (controls + text.count("\ufffd")) * 10 > max(100, len(text))


def read_content(
    content: bytes,
    *,
    name: str,
    date: str | None = None,
    form: str | None = None,
    first: int = 1,
) -> list[Report | SourceError]:
    """
    Return the reports in a source's content, complete with language and damage.

    A piece of one has a format, `form`, and the number of the line or mail that is its `first`.

    What cannot be read comes as a `SourceError` in its place; nothing is raised.
    """
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return [SourceError(name, "the source is empty.", remedy="Leave it out.")]
    is_piece = form is not None
    form = form or format_of(name, content)
    if form is None:
        remedy = "Save it as HTML or plain text, or give JSONL, RSS, Atom or mails."
        return [SourceError(name, "a document or another file that is no text.", remedy=remedy)]
    told = ending(name)
    if content.startswith(_WARC):
        told = ".warc"
    if told in _NO_REPORTS:
        problem, remedy = _NO_REPORTS[told]
        return [SourceError(name, problem, remedy=remedy)]
    try:
        return [
            complete(item, date=date) if isinstance(item, Report) else item
            for item in _read(form, content, name, first if is_piece else None)
        ]
    except SourceError as error:
        return [error]


def _read(
    form: str, content: bytes, name: str, first: int | None
) -> Iterable[Report | SourceError]:
    """Call the reader of a format; a piece of a source has the number of its first report."""
    if form == "jsonl":
        from dragoman.ingest.jsonl import read_jsonl  # noqa: PLC0415 - only the reader in use

        return read_jsonl(content, source=name, first=first or 1)
    if form == "json":
        from dragoman.ingest.jsonl import read_json  # noqa: PLC0415

        return read_json(content, source=name)
    if form == "feed":
        from dragoman.ingest.feed import read_feed  # noqa: PLC0415

        return read_feed(content, source=name)
    if form == "json feed":
        from dragoman.ingest.feed import read_json_feed  # noqa: PLC0415

        return read_json_feed(content, source=name)
    if form == "mail":
        from dragoman.ingest.mail import read_mails  # noqa: PLC0415

        return read_mails(content, source=name, first=first)
    if form == "html":
        from dragoman.ingest.html import read_page  # noqa: PLC0415

        return [read_page(content, source=name)]
    from dragoman.ingest.text import read_text  # noqa: PLC0415

    decoded = decode(content)
    if decoded.text.count("\ufffd") * 10 > len(decoded.text):
        return [SourceError(name, "the text cannot be decoded.", remedy="Save it as UTF-8.")]
    return [read_text(decoded.text, source=name)]
