"""
Read JSONL: one report a line, `text` and perhaps id, title, date, url, publisher, language.

A file of JSON may instead hold one such object over several lines, or a list of them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import msgspec

from dragoman.errors import SourceError
from dragoman.ingest.dates import claimed_date
from dragoman.ingest.decode import decode, storable
from dragoman.ingest.text import read_text
from dragoman.records import Report


class Line(msgspec.Struct, frozen=True):
    """A line of a JSONL source. Other fields are passed over."""

    text: str
    id: str | int | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None


_decoder = msgspec.json.Decoder(Line)
_item = msgspec.json.Decoder(msgspec.Raw).decode
_items = msgspec.json.Decoder(list[msgspec.Raw]).decode
# What may stand around a value: white space, the mark of an encoding.
_AROUND = b" \t\r\n\xef\xbb\xbf"


def read_jsonl(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each line, or what is wrong with it; blank lines are passed over."""
    for number, line in enumerate(_utf8(content).split(b"\n"), 1):
        if line.strip():
            yield _read_line(line.strip(_AROUND), source, f"line {number}")


def read_json(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each object of a list, for the only object, or else for each line."""
    whole = _utf8(content).strip(_AROUND)
    try:
        # A value that is not whole raises, as does one with anything after it.
        items = _items(whole) if whole.startswith(b"[") else [_item(whole)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from read_jsonl(content, source=source)
        return
    if not items:
        yield SourceError(source, "the list is empty.", remedy="Leave it out.")
    for number, item in enumerate(items, 1):
        yield _read_line(bytes(item), source, f"item {number}")


def _utf8(content: bytes) -> bytes:
    """Return content as UTF-8, if it was saved as UTF-16."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in content[:4]:
        return decode(content).text.encode()
    return content


def _read_line(line: bytes, source: str, place: str) -> Report | SourceError:
    """Return the report on a line, or the error it deserves."""
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        remedy = (
            'Write one JSON object a line, with at least "text"; all are strings, '
            'but "id" may be a number.'
        )
        return SourceError(source, f"{fault}.", place=place, remedy=remedy)
    if not found.text.strip():
        return SourceError(source, "the text is empty.", place=place, remedy="Leave the line out.")
    date = None
    if found.date:
        date = claimed_date(found.date)
        if date is None:
            remedy = "Write it as YYYY-MM-DD, or leave it out."
            return SourceError(source, f"{found.date!r} is no date.", place=place, remedy=remedy)
    return read_text(
        found.text,
        source=source,
        date=date,
        title=_cleaned(found.title),
        url=_cleaned(found.url),
        publisher=_cleaned(found.publisher),
        language=found.language and found.language[:2].lower(),
        foreign_id=None if found.id is None else storable(str(found.id)),
    )


def _cleaned(value: str | None) -> str | None:
    """Return a field as it can be stored; an empty one is unknown."""
    return (storable(value).strip() or None) if value else None
