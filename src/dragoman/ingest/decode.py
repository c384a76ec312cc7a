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
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))
_HIGH = bytes(range(128, 256))
_SAMPLE = 100_000  # bytes
# Where a page may declare its encoding, and how it says UTF-8.
_DECLARED = 4096
_SAYS_UTF8 = re.compile(rb"charset\s*=\s*[\"']?\s*utf-?8", re.IGNORECASE)
# The commonest letters and signs of each script: what a right guess is full of, and a
# wrong one is not.
_COMMON = {
    "windows-1251": "оеаинтсрвл",
    "koi8-r": "оеаинтсрвл",
    "gb18030": "的一是在不了有和人这中大为上个国我以要他，。",
    "shift_jis": "のにはをたがでてとし、。",
    "euc-jp": "のにはをたがでてとし、。",
    "euc-kr": "이다의는에을가한고하",
    "big5": "的一是在不了有和人這中大為上個國我以要他，。",
}


class Decoded(NamedTuple):
    """Text, and the encoding it was read in."""

    text: str
    encoding: str


def storable(text: str) -> str:
    """
    Replace NUL and lone surrogates by U+FFFD, one for one, so that offsets hold.

    No store keeps them: SQLite ends a string at NUL, UTF-8 has no surrogates.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """
    Decode text: byte order mark, UTF-16 by its zeros, UTF-8, the declared encoding, a guess.

    UTF-8 is tried before the declaration, because text in another encoding is hardly
    ever valid UTF-8, while declarations are often wrong. Never fails: what cannot be
    decoded becomes U+FFFD, which is then flagged as damage.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, errors="replace")
            return Decoded(storable(text), encoding)
    wide = _wide_encoding(content)
    if wide is not None:
        return Decoded(storable(content.decode(wide, errors="replace")), wide)
    try:
        return Decoded(storable(content.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        if _is_mostly_utf8(content):
            text = content.decode("utf-8", errors="replace")
            return Decoded(storable(text), "utf-8")
    return _declared_or_guessed(content, declared)


def encoding_of_page(markup: bytes) -> str | None:
    """
    Return the encoding of a page where its bytes know better than it says; None to go by that.

    A page that was saved anew, or sent by a server of another mind, still declares the encoding
    it once had.
    """
    if markup.startswith(tuple(mark for mark, _ in _BOMS)):
        return None
    wide = _wide_encoding(markup)
    if wide is not None:
        return wide.replace("utf-16-", "utf-16")  # as the web spells it
    if markup.isascii():
        return None
    try:
        markup.decode("utf-8")
    except UnicodeDecodeError:
        if not _is_mostly_utf8(markup):
            return _likeliest(markup) if _SAYS_UTF8.search(markup[:_DECLARED]) else None
    return "utf-8"


def _wide_encoding(content: bytes) -> str | None:
    """
    Return which UTF-16 a text without byte order mark is in, or None.

    Its zeros stand on one side only; Cyrillic or Greek has few of them (spaces and line
    ends), but then its other high bytes (4, 3) are control characters by the dozen.
    """
    sample = content[: min(len(content) & ~1, 4096)]
    if len(sample) < 4 or 0 not in sample:
        return None
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    if min(zeros) * 10 > max(zeros):
        return None
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if max(zeros) * 2 > len(sample) // 2 or controls * 5 > len(sample):
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return None


def _is_mostly_utf8(content: bytes) -> bool:
    """Say whether a few bytes are wrong in text that is UTF-8 otherwise."""
    sample = content[:_SAMPLE]
    wrong = sample.decode("utf-8", errors="replace").count("\ufffd")
    return wrong * 4 < len(sample) - len(sample.translate(None, _HIGH))


def _declared_or_guessed(content: bytes, declared: str | None) -> Decoded:
    """Use the declared encoding if there is one, else the likeliest of the usual ones."""
    if declared:
        try:
            name = codecs.lookup(declared).name
            if name not in {"utf-8", "ascii"}:
                text = content.decode(name, errors="replace")
                return Decoded(storable(text), name)
        except (LookupError, ValueError):
            pass
    name = _likeliest(content)
    return Decoded(storable(content.decode(name, errors="replace")), name)


def _likeliest(content: bytes) -> str:
    """Return the encoding under which a text is fullest of the common letters of its script."""
    sample = content[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, _HIGH))
    # In Latin scripts few letters lie above ASCII; in the others most do.
    if high * 4 < len(sample):
        return "windows-1252"
    scores = {}
    for name, letters in _COMMON.items():
        # "ignore": a sample may end within a character.
        text = sample.decode(name, errors="ignore")
        kept = len(text.encode(name, errors="ignore")) / len(sample)
        common = sum(text.count(letter) for letter in letters)
        scores[name] = kept * common / max(1, sum(char > "\x7f" for char in text))
    best = max(sorted(scores), key=scores.__getitem__)
    return best if scores[best] > 0.1 else "windows-1252"
