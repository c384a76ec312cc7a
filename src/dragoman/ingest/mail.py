"""
Read mails: press releases and wire stories that were sent, one (`.eml`) or many (`.mbox`).

A mail says of itself who sent it, when, and what it is about. Its plain text is read as
plain text is; where there is none, or only a line that points to it, the HTML is read as
a page. Attachments are left alone, mails among them too, unless a mail has nothing else.
A page that a browser saved as one file (`.mhtml`) is written as a mail, but is a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

import msgspec

from dragoman.errors import SourceError
from dragoman.ingest.decode import decode, storable
from dragoman.ingest.formats import POSTMARK
from dragoman.ingest.text import date_claims, read_text
from dragoman.records import Block, DateClaim, Report

# In a file of many mails a line "From " with a time opens each, and its fields follow.
_POSTMARK = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))" + POSTMARK)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_MOST_FIELD, _MOST_PARTS, _MOST_LEVELS = 2000, 200, 20
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|odp)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)
_SAVED = re.compile(r"<Saved by \w")
_QUOTES = re.compile(r"(?:wrote|writes|schrieb|écrit|escribió)\s?:$")
# From so many characters on a plain part is no mere pointer to the HTML beside it.
_PLAIN_ENOUGH, _POINTER = 1000, 4


def read_mails(
    content: bytes, *, source: str, first: int | None = None
) -> Iterator[Report | SourceError]:
    """
    Yield a report for each mail, in the order of the file, or what is wrong with it.

    `first` is the number of the first in a piece of a file; a file that is whole has none.
    """
    content = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    marks = list(_POSTMARK.finditer(content))
    starts = [mark.end() for mark in marks] or [0]
    ends = [*(mark.start() for mark in marks[1:]), len(content)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), first or 1):
        mail = content[start:end]
        place = f"mail {number}" if first or len(starts) > 1 else ""
        try:
            parsed = message_from_bytes(_QUOTED_FROM.sub(rb"\1", mail) if marks else mail)
            yield from _read(parsed, source, place)
        except RecursionError:
            remedy = "Leave it out."
            yield SourceError(source, "parts nested too deep.", place=place, remedy=remedy)


def _read(mail: Message, source: str, place: str, level: int = 0) -> Iterator[Report | SourceError]:
    """Yield the report of a mail; of one that only holds other mails, theirs."""
    plain, markup, mails = _parts(mail)
    report = _report_of(plain, markup, source)
    if report is not None:
        yield _with_fields(report, mail)
    elif mails and level < _MOST_LEVELS:
        for inner in mails:
            yield from _read(inner, source, place, level + 1)
    else:
        remedy = "Leave it out; what is attached must be saved as files of its own."
        yield SourceError(source, "a mail without text.", place=place, remedy=remedy)


def _parts(mail: Message) -> tuple[str, str, list[Message]]:
    """Return the plain text of a mail, the longest of its HTML parts, and the mails in it."""
    plain: list[str] = []
    markup = ""
    mails: list[Message] = []
    agenda, seen = [mail], 0
    while agenda and seen < _MOST_PARTS:
        part, seen = agenda.pop(), seen + 1
        _shorten(part)
        inner = part.get_payload()
        kind = part.get_content_type()
        if isinstance(inner, list):
            inside = [one for one in inner if isinstance(one, Message)]
            if part.get_content_maintype() == "message":
                mails += inside
            else:
                agenda += reversed(inside)
        elif part.get_content_disposition() == "attachment" or part.get_filename():
            continue
        elif kind == "text/plain":
            plain.append(_unflowed(_text_of(part), part))
        elif kind == "text/html":
            markup = max(markup, _text_of(part), key=len)
    return "\n\n".join(text.strip("\r\n") for text in plain if text.strip()), markup, mails


def _shorten(part: Message) -> None:
    """Cut fields that are far too long: each look at one takes the square of its length."""
    for name in ("Content-Type", "Content-Disposition"):
        if len(stated := str(part.get(name) or "")) > _MOST_FIELD:
            part.replace_header(name, stated[:_MOST_FIELD])


def _text_of(part: Message) -> str:
    """Return the text of a part, in whatever encoding it was sent."""
    content = part.get_payload(decode=True)
    charset = part.get_content_charset()
    return decode(content, charset).text if isinstance(content, bytes) else ""


def _unflowed(text: str, part: Message) -> str:
    """Return a text that was broken for sending ("format=flowed") without these breaks."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    joint = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return re.sub(r"(?<!^--)(?<!\n--) \r?\n(?!>|\r?\n)", joint, text)


def _report_of(plain: str, markup: str, source: str) -> Report | None:
    """Return the report in the text of a mail: the plain part, or HTML that says far more."""
    if len(plain) < _PLAIN_ENOUGH and markup.strip():
        from dragoman.ingest.html import read_page  # noqa: PLC0415 - most mails are plain

        try:
            page = read_page(markup.encode(), source=source, encoding="utf-8")
        except SourceError:
            page = None
        if page is not None and len(page.text) > _POINTER * len(plain):
            return page
    return _read_plain(plain, source) if plain.strip() else None


def _read_plain(text: str, source: str) -> Report:
    """Return the report in a plain text; signature and quoted mails in it are furniture."""
    report = read_text(text, source=source)
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    blocks = list(report.blocks)
    is_quoted = [block.spans[0].of(text).startswith(">") for block in blocks]
    if not all(is_quoted):
        blocks = [
            msgspec.structs.replace(block, type="furniture")
            if quoted or block.spans[0].start >= end or _introduces(blocks, is_quoted, at, text)
            else block
            for at, (block, quoted) in enumerate(zip(blocks, is_quoted, strict=True))
        ]
    claims = tuple(dict.fromkeys(date_claims(text, blocks)))
    return msgspec.structs.replace(
        report,
        blocks=tuple(blocks),
        date=claims[0].date if claims else None,
        date_source=claims[0].source if claims else None,
        date_claims=claims,
    )


def _introduces(blocks: list[Block], is_quoted: list[bool], at: int, text: str) -> bool:
    """Say whether a block tells who wrote the mail quoted under it."""
    is_above = at + 1 < len(blocks) and is_quoted[at + 1]
    return is_above and _QUOTES.search(blocks[at].spans[0].of(text)) is not None


def _with_fields(report: Report, mail: Message) -> Report:
    """Return a report with what the fields of its mail say: subject, date, sender, number."""
    sender = _field(mail, "From")
    if _SAVED.match(sender):  # the date is that of the saving, and the subject the page's own title
        address = report.url or _field(mail, "Snapshot-Content-Location")
        return msgspec.structs.replace(report, url=address or None)
    subject = _ANSWER.sub("", _field(mail, "Subject"), count=1)
    name, address = parseaddr(sender)
    date = _date(_field(mail, "Date"))
    claims = (DateClaim(date=date, source="input"),) if date else ()
    return msgspec.structs.replace(
        report,
        title=subject or report.title,
        date=date or report.date,
        date_source="input" if date else report.date_source,
        date_claims=tuple(dict.fromkeys((*claims, *report.date_claims))),
        publisher=report.publisher or name or address or None,
        foreign_id=_field(mail, "Message-ID").strip("<> ") or None,
    )


def _field(mail: Message, name: str) -> str:
    """Return a field of a mail as text on one line, encoded words decoded; "" if it has none."""
    values = (value for key, value in mail.raw_items() if key.lower() == name.lower())
    # Bytes that are no ASCII, which no field may hold and many do, come as lone surrogates.
    raw = next(values, "")[:_MOST_FIELD].encode("utf-8", "surrogateescape")
    stated = decode(raw).text
    try:
        parts = decode_header(stated)
    except HeaderParseError:
        parts = [(stated, None)]
    words = "".join(
        part if isinstance(part, str) else decode(part, charset).text for part, charset in parts
    )
    return storable(" ".join(words.split()))


def _date(value: str) -> str | None:
    """Return the ISO day of a mail's date, in its sender's time."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
