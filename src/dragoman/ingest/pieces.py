"""
The content of a source, large files of many reports in pieces.

JSONL and files of mails may be of any length, packed or not: they are cut between reports, so
that the limits of time and memory are those of a piece. Anything else is given in one, packed
as it came, and never more of it than the limit and a byte.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple, Protocol, cast

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest.formats import POSTMARK, format_of

GZIP = b"\x1f\x8b"
# Bytes that are parsed at once: about a second's work.
PIECE = 1 << 18
# What is packed is inflated here, bit by bit; a text in which so little stands is no report.
_MOST_INFLATED = 200
_POSTMARK = re.compile(POSTMARK)
_BEFORE = b"\xef\xbb\xbf \t\r\n"
_LONGEST_POSTMARK = 4000


class Part(NamedTuple):
    """The content of a source, or a piece of it: the format, and the number of its first report."""

    content: bytes
    form: str | None = None
    first: int = 1


class _Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return so many bytes, or fewer at the end."""

    def readline(self, size: int = -1, /) -> bytes:
        """Return what is left of a line, at most so many bytes."""


class _Again:
    """A file of which the beginning was read: it is read again, and remembered until told not to."""

    def __init__(self, head: bytes, file: BinaryIO) -> None:
        self._head, self._file = head, file
        self._taken: list[bytes] | None = []
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        """Return so many bytes."""
        if self._head and size >= 0:
            found, self._head = self._head[:size], self._head[size:]
        else:
            found, self._head = self._head + self._file.read(size), b""
        self.size += len(found)
        if self._taken is not None:
            self._taken.append(found)
        return found

    def forget(self) -> None:
        """Remember no more: it will not be read from the beginning."""
        self._taken = None

    def from_start(self, most: int) -> bytes:
        """Return its content from the beginning, at most so many bytes."""
        begun = b"".join(self._taken or [])
        return (begun + self.read(max(0, most - len(begun))))[:most]


class _Inflated:
    """What a packed file holds. Raises `SourceError` where it is broken or swells too much."""

    def __init__(self, packed: _Again, name: str, most: int) -> None:
        self._packed, self._name, self._most = packed, name, most
        self._file = gzip.GzipFile(fileobj=cast("BinaryIO", packed), mode="rb")
        self._size = 0

    def read(self, size: int = -1) -> bytes:
        """Return so many bytes of it."""
        return self._guarded(self._file.read, size)

    def readline(self, size: int = -1) -> bytes:
        """Return what is left of a line, at most so many bytes."""
        return self._guarded(self._file.readline, size)

    def _guarded(self, read: Callable[[int], bytes], size: int) -> bytes:
        """Read, and say what is wrong."""
        try:
            found = read(size)
        except EOFError:
            raise self._error("the gzip data break off.") from None
        except (gzip.BadGzipFile, zlib.error) as fault:
            raise self._error(f"broken gzip data: {fault}.") from None
        self._size += len(found)
        if self._size > max(self._most, _MOST_INFLATED * self._packed.size):
            remedy = "Unpack it yourself, if you trust it."
            problem = f"inflates to over {_MOST_INFLATED} times its size."
            raise UnsafeSource(self._name, problem, remedy=remedy)
        return found

    def _error(self, problem: str) -> SourceError:
        """Say what is wrong with the packed file."""
        return SourceError(self._name, problem, remedy="Pack it anew; what came before is read.")


def parts_of(name: str, file: BinaryIO, most: int) -> Iterator[Part]:
    """Yield the content of a source, in pieces where it may be cut. Raises `SourceError`, `OSError`."""
    head = file.read(min(PIECE, most))
    if not head.startswith(GZIP):
        cut = _cut(name, head, file, most)
        yield from cut or [Part(head + file.read(most - len(head)))]
        return
    packed = _Again(head, file)
    inflated = _Inflated(packed, name, most)
    try:
        begun = inflated.read(PIECE)
    except SourceError:
        begun = b""  # whoever parses it in one says what is wrong
    cut = _cut(name, begun, inflated, most) if len(begun) == PIECE else None
    if cut is None:
        yield Part(packed.from_start(most))
        return
    packed.forget()
    yield from cut


def _cut(name: str, head: bytes, file: _Readable, most: int) -> Iterator[Part] | None:
    """Return the pieces of a source that begins so, and goes on in a file; None if it is not cut."""
    form = format_of(name, head) if head else None
    if form == "jsonl" and b"\0" not in head[:4]:
        return _lines(head, file, most)
    # One that is shorter than a piece is whole.
    if form == "mail" and len(head) == PIECE and _POSTMARK.match(head.lstrip(_BEFORE)):
        return _mails(head.lstrip(_BEFORE), file, most)
    return None


def _lines(head: bytes, file: _Readable, most: int) -> Iterator[Part]:
    """Yield JSONL in pieces that are whole lines."""
    line = 1
    while head:
        head += file.readline(most)
        if line == 1 or head.strip():
            yield Part(head, "jsonl" if line > 1 else None, line)
        if len(head) >= most:
            return  # one line of such a length: nobody knows where the next begins
        line += head.count(b"\n")
        head = file.read(PIECE)


def _mails(head: bytes, file: _Readable, most: int) -> Iterator[Part]:
    """Yield a file of mails in pieces that are whole mails; of one that is too long its beginning."""
    number, rest, seen = 1, head, 1
    while more := file.read(PIECE):
        starts = list(_starts(rest, max(1, seen - _LONGEST_POSTMARK)))
        if starts:
            yield Part(rest[: starts[-1]], "mail", number)
            number, rest = number + len(starts), rest[starts[-1] :]
        elif len(rest) >= most:
            yield Part(rest, "mail", number)
            number, more = number + 1, _next_mail(rest[-_LONGEST_POSTMARK:] + more, file)
            rest = b""
        seen, rest = max(1, len(rest)), rest + more
    if rest:
        yield Part(rest, "mail", number)


def _next_mail(content: bytes, file: _Readable) -> bytes:
    """Return content from the next beginning of a mail on, wherever in the file that is."""
    while (start := next(_starts(content, 1), None)) is None:
        more = file.read(PIECE)
        if not more:
            return b""
        content = content[-_LONGEST_POSTMARK:] + more
    return content[start:]


def _starts(content: bytes, first: int) -> Iterator[int]:
    """Yield where mails begin, from an offset on: behind an empty line, with a line "From "."""
    at = content.find(b"\nFrom ", first - 1)
    while at >= 0:
        is_behind_empty = content[at - 1 : at] == b"\n" or content[at - 2 : at] == b"\n\r"
        if is_behind_empty and _POSTMARK.match(content, at + 1):
            yield at + 1
        at = content.find(b"\nFrom ", at + 1)
