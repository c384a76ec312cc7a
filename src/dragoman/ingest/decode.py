"""From bytes to text, without losing a character silently."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CYRILLIC = re.compile(rb"[\xc0-\xff]{4}")


class Decoded(NamedTuple):
    """Text, the encoding it was read in, and whether that was a guess."""

    text: str
    encoding: str
    is_guess: bool


def storable(text: str) -> str:
    """
    Replace NUL and lone surrogates by U+FFFD, one for one, so that offsets hold.

    No store keeps them: SQLite ends a string at NUL, UTF-8 has no surrogates.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """
    Decode text: byte order mark, valid UTF-8, the declared encoding, UTF-16 by its zeros, a guess.

    UTF-8 is tried before the declaration, because text in another encoding is hardly
    ever valid UTF-8, while declarations are often wrong. Never fails: what cannot be
    decoded becomes U+FFFD, which is then flagged as damage.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, errors="replace")
            return Decoded(storable(text), encoding, is_guess=False)
    zeros = content[:4096].count(0)
    if zeros * 4 > len(content[:4096]) > 1:
        encoding = "utf-16-be" if content[0] == 0 else "utf-16-le"
        return Decoded(
            storable(content.decode(encoding, errors="replace")), encoding, is_guess=True
        )
    try:
        return Decoded(storable(content.decode("utf-8")), "utf-8", is_guess=False)
    except UnicodeDecodeError as fault:
        if content[fault.start :].isascii() or _is_mostly_utf8(content):
            text = content.decode("utf-8", errors="replace")
            return Decoded(storable(text), "utf-8", is_guess=True)
    return _declared_or_guessed(content, declared)


def _is_mostly_utf8(content: bytes) -> bool:
    """Say whether a few bytes are wrong in text that is UTF-8 otherwise."""
    wrong = content.decode("utf-8", errors="replace").count("\ufffd")
    high = sum(byte >= 0x80 for byte in content[:100_000])
    return wrong * 4 < high


def _declared_or_guessed(content: bytes, declared: str | None) -> Decoded:
    """Use the declared encoding if there is one, else one of the two usual Windows ones."""
    if declared:
        try:
            name = codecs.lookup(declared).name
            if name not in {"utf-8", "ascii"}:
                text = content.decode(name, errors="replace")
                return Decoded(storable(text), name, is_guess=False)
        except LookupError:
            pass
    # Runs of letters above ASCII are words in Cyrillic; in Latin scripts they are rare.
    name = (
        "windows-1251" if len(_CYRILLIC.findall(content)) * 200 > len(content) else "windows-1252"
    )
    return Decoded(storable(content.decode(name, errors="replace")), name, is_guess=True)
