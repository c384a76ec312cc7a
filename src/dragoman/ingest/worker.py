"""
The worker that parses sources: `python -m dragoman.ingest.worker MEMORY_MB INFLATED_MB SECONDS`.

It reads requests from standard input and writes replies to standard output, each a
length of eight bytes and a message, and knows nothing else of the world. Its parent
(`ingest.sandbox`) kills it when it takes too long.
"""

from __future__ import annotations

import signal
import struct
import sys
import zlib
from typing import IO

import msgspec

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest.formats import read_content
from dragoman.records import Report

_LENGTH = struct.Struct(">Q")
_GZIP = b"\x1f\x8b"
MEGABYTE = 1 << 20


class Request(msgspec.Struct, frozen=True):
    """A source to parse, or a piece of one in a format, with the number of its first report."""

    name: str
    content: bytes
    date: str | None = None
    form: str | None = None
    first: int = 1


class Refusal(msgspec.Struct, frozen=True, tag_field="kind", tag="refusal"):
    """A `SourceError` on its way through a pipe."""

    source: str
    problem: str
    place: str
    remedy: str
    is_unsafe: bool

    @classmethod
    def of(cls, error: SourceError) -> Refusal:
        """Pack an error."""
        return cls(
            error.source, error.reason, error.place, error.remedy, isinstance(error, UnsafeSource)
        )

    def error(self) -> SourceError:
        """Unpack the error."""
        kind = UnsafeSource if self.is_unsafe else SourceError
        return kind(self.source, self.problem, place=self.place, remedy=self.remedy)


Reply = list[Report | Refusal]
encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_reply = msgspec.msgpack.Decoder(Reply).decode


def send(stream: IO[bytes], message: bytes) -> None:
    """Write a message with its length before it."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read a message, or None at the end of the stream."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None


def inflate(name: str, content: bytes, most: int) -> bytes:
    """
    Return the content of a gzipped source, inflated, at most `most` bytes; others as they are.

    Raises `SourceError` for broken data, and `UnsafeSource` for more than that.
    """
    if not content.startswith(_GZIP):
        return content
    anew = "Pack it anew, or unpack what is whole of it yourself."
    parts: list[bytes] = []
    rest, size = content, 0
    # A gzip file may have several members; the cap holds for all of them together.
    while rest.startswith(_GZIP):
        inflater = zlib.decompressobj(wbits=31)
        try:
            parts.append(inflater.decompress(rest, most - size + 1))
        except zlib.error as fault:
            raise SourceError(name, f"broken gzip data: {fault}.", remedy=anew) from None
        size += len(parts[-1])
        if size > most:
            problem = f"inflates to over {most // MEGABYTE} MB."
            raise UnsafeSource(name, problem, remedy="Unpack it yourself, if you trust it.")
        if not inflater.eof:
            raise SourceError(name, "the gzip data break off.", remedy=anew)
        rest = inflater.unused_data
    return b"".join(parts)


def answer(request: Request, most: int) -> Reply:
    """Parse a source; every fault becomes a refusal."""
    try:
        content = request.content
        if request.form is None:
            content = inflate(request.name, content, most)
        found = read_content(
            content, name=request.name, date=request.date, form=request.form, first=request.first
        )
    except SourceError as error:
        found = [error]
    except (MemoryError, RecursionError):
        remedy = "Give it in parts, or leave it out; in Python its limits can be raised."
        found = [
            UnsafeSource(request.name, "parsing needs more memory than allowed.", remedy=remedy)
        ]
    except OSError as fault:
        # What guesses the language unpacks its model into a file of its own.
        problem = f"parsing failed: {fault.strerror or fault}."
        remedy = "Check the room and permissions of the folder for temporary files (TMPDIR)."
        found = [SourceError(request.name, problem, remedy=remedy)]
    except Exception as fault:  # noqa: BLE001 - whatever a page does to a parser, the batch goes on
        problem = f"parsing failed with {type(fault).__name__}: {fault}."
        remedy = "This is a fault in Dragoman: please report it with the source."
        found = [SourceError(request.name, problem, remedy=remedy)]
    return [item if isinstance(item, Report) else Refusal.of(item) for item in found]


def _limit_memory(most: int) -> None:
    """Make allocations beyond the limit fail."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _limit_time(seconds: float) -> None:
    """
    Let the kernel end this process if one source takes far too long.

    The parent's clock comes first; this one is for a worker whose parent was killed.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = usage.ru_utime + usage.ru_stime
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 5, hard))


def main() -> None:
    """Serve requests until standard input ends."""
    # Ctrl-C reaches all processes of a terminal: the parent answers it, and ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory, most = (int(value) * MEGABYTE for value in sys.argv[1:3])
    seconds = float(sys.argv[3])
    _limit_memory(memory)
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not get between the messages.
    sys.stdout = sys.stderr
    while (message := receive(stdin)) is not None:
        _limit_time(seconds)
        send(stdout, encode(answer(decode_request(message), most)))


if __name__ == "__main__":
    main()
