"""Read JSONL: one report a line, `text` and perhaps id, title, date, url, publisher, language."""

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


def read_jsonl(content: bytes, *, source: str) -> Iterator[Report | SourceError]:
    """Yield a report for each line, or what is wrong with it; blank lines are passed over."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in content[:4]:
        content = decode(content).text.encode()
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            yield _read_line(line.strip(b" \t\r\xef\xbb\xbf"), source, f"line {number}")


def _read_line(line: bytes, source: str, place: str) -> Report | SourceError:
    """Return the report on a line, or the error it deserves."""
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        remedy = 'Write one JSON object a line, with at least "text", a string.'
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
