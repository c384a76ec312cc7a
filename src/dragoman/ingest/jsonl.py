"""
Read JSONL: one report a line, `text` and perhaps id, title, date, url, publisher, language.

A file of JSON may instead hold one such object over several lines, or a list of them.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.errors import SourceError
from dragoman.ingest.dates import DATES, claimed_date
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
    # What only our own lines have together; anybody else's may be of any type.
    kind: Any = None
    report: Any = None
    foreign_id: Any = None

    @property
    def is_mark(self) -> bool:
        """Say whether Dragoman wrote this as a mark, whose report stands on a line of its own."""
        of_report = isinstance(self.report, str) and _OUR_ID.fullmatch(self.report)
        return bool(of_report) and str(self.kind) in _MARKS

    @property
    def named(self) -> str | int | None:
        """Return the id that whoever made the text gave it; ours is made from the text."""
        is_ours = self.kind == "report" and _OUR_ID.fullmatch(str(self.id))
        return (
            self.id
            if not is_ours
            else self.foreign_id
            if isinstance(self.foreign_id, str)
            else None
        )


_MARKS = frozenset("mention time place figure statement event commitment position silence".split())
_OUR_ID = re.compile(r"r[0-9a-f]{24}")
_decoder = msgspec.json.Decoder(Line)
_item = msgspec.json.Decoder(msgspec.Raw).decode
_items = msgspec.json.Decoder(list[msgspec.Raw]).decode
_FIELD = re.compile(r"`\$\.(\w+)`")
# What may stand around a value: white space, the mark of an encoding.
_AROUND = b" \t\r\n\xef\xbb\xbf"


def read_jsonl(content: bytes, *, source: str, first: int = 1) -> Iterator[Report | SourceError]:
    """
    Yield a report for each line, or what is wrong with it; blank lines are passed over.

    So are the marks in what Dragoman itself wrote: they are made anew. `first` is the number of
    the first line: behind it, marks may be those of a report in an earlier piece.
    """
    lines = enumerate(_utf8(content).split(b"\n"), first)
    found = ((line.strip(_AROUND), f"line {number}") for number, line in lines if line.strip())
    yield from _read_lines(found, source, is_whole=first == 1)


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
    yield from _read_lines(((bytes(one), f"item {at}") for at, one in enumerate(items, 1)), source)


def _read_lines(
    lines: Iterable[tuple[bytes, str]], source: str, *, is_whole: bool = True
) -> Iterator[Report | SourceError]:
    """Yield what each line with its place gives; name a source that has marks and no report."""
    has_marks = has_others = False
    for line, place in lines:
        found = _read_line(line, source, place)
        has_marks, has_others = has_marks or found is None, has_others or found is not None
        if found is not None:
            yield found
    if has_marks and not has_others and is_whole:
        remedy = "Leave it out, or write it with `dragoman read -f jsonl`, which has the texts."
        yield SourceError(source, "marks without their report.", remedy=remedy)


def _utf8(content: bytes) -> bytes:
    """Return content as UTF-8, if it was saved as UTF-16."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in content[:4]:
        return decode(content).text.encode()
    return content


def _read_line(line: bytes, source: str, place: str) -> Report | SourceError | None:
    """Return the report on a line, or the error it deserves; None of a mark of ours."""
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        return SourceError(source, f"{fault}.", place=place, remedy=_remedy(str(fault)))
    if found.is_mark:
        return None
    if not found.text.strip():
        return SourceError(source, "the text is empty.", place=place, remedy="Leave the line out.")
    date = None
    if found.date:
        date = claimed_date(found.date)
        if date is None:
            remedy = f"{DATES[:-1]}, or leave it out."
            return SourceError(source, f"{found.date!r} is no date.", place=place, remedy=remedy)
    return read_text(
        found.text,
        source=source,
        date=date,
        title=_cleaned(found.title),
        url=_cleaned(found.url),
        publisher=_cleaned(found.publisher),
        language=found.language and found.language[:2].lower(),
        foreign_id=None if found.named is None else storable(str(found.named)),
    )


def _remedy(fault: str) -> str:
    """Return what to do about a line that cannot be decoded."""
    if "UTF-8" in fault:
        return "Save the file as UTF-8."
    if "`text`" in fault or "`$.text`" in fault:
        return 'Give the text of the report as "text", a string.'
    if field := _FIELD.search(fault):
        as_what = ", as YYYY-MM-DD" if field[1] == "date" else ""
        return f'Give "{field[1]}" as a string{as_what}, or leave it out.'
    return 'Write one JSON object a line, with at least "text".'


def _cleaned(value: str | None) -> str | None:
    """Return a field as it can be stored; an empty one is unknown."""
    return (storable(value).strip() or None) if value else None
