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
_GUESSED_FROM = 4_000_000  # bytes; a page may begin with scripts as long as a book
# Where a page may declare its encoding, and how it does.
_DECLARED = 4096
_SAYS_UTF8 = re.compile(rb"charset\s*=\s*[\"']?\s*utf-?8", re.IGNORECASE)
_SAYS = re.compile(rb"<meta\b[^<>]*?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_XML_SAYS = re.compile(
    rb"\s*<\?xml[^<>]{0,100}?encoding\s*=\s*[\"'](windows-125[0-8]|iso-8859-(?:1[013456]|[2-9])"
    rb"|koi8-[ru]|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)[\"']",
    re.IGNORECASE,
)
# What is declared where nobody thought of it: text of another script is none of these.
_UNTHINKING = frozenset({"ascii", "cp1252", "iso8859-1"})
_LATIN = "windows-1252"
# Words of any script but Latin have many bytes above ASCII side by side.
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_BETWEEN = re.compile(rb"[\s<>]+")
# The ten commonest letters of each alphabet, and one that tells two apart: more than half of any
# text in it, and far less of one in another. Of two encodings that fit alike the first is taken:
# windows-1253 has quotation marks that iso-8859-7 has not, and differs from it in one letter.
_ALPHABETS = {
    "windows-1251": "оеаинтсрвлі",
    "koi8-r": "оеаинтсрвлі",
    "iso-8859-5": "оеаинтсрвлі",
    "windows-1253": "αοιετσνηυρΆ",
    "iso-8859-7": "αοιετσνηυρΆ",
    "windows-1256": "اليمنرتوبد",
    "iso-8859-6": "اليمنرتوبد",
    "windows-1255": "יוהלאתרבמש",
}
_LETTERS = 0.5
# The same of the scripts that have thousands of signs.
_SIGNS = {
    "gb18030": "的一是在不了有和人这中大为上个国我以要他，。",
    "shift_jis": "のにはをたがでてとし、。",
    "euc-jp": "のにはをたがでてとし、。",
    "euc-kr": "이다의는에을가한고하",
    "big5": "的一是在不了有和人這中大為上個國我以要他，。",
}
_FEW = 0.1


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
            return _declared_for_page(markup)
    return "utf-8"


def _declared_for_page(markup: bytes) -> str | None:
    """Return the encoding of a page that is no UTF-8, where it declares none, or one it is not in."""
    head = markup[:_DECLARED]
    if _SAYS_UTF8.search(head):
        return _likeliest(markup)
    if says := _SAYS.search(head):
        name = _known(says[1].decode(errors="replace"))
        if name is not None and name not in _UNTHINKING:
            return None
    elif in_xml := _XML_SAYS.match(head):
        return in_xml[1].decode()
    guess = _likeliest(markup)
    return guess if guess != _LATIN else None


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
    """Use the declared encoding if somebody chose one, else the likeliest of the usual ones."""
    name = _known(declared) if declared else None
    if name is None or name == "utf-8" or name in _UNTHINKING:
        name = _likeliest(content)
    return Decoded(storable(content.decode(name, errors="replace")), name)


def _known(declared: str) -> str | None:
    """Return the name of a declared encoding of text, if there is such a one."""
    try:
        found = codecs.lookup(declared)
        b"\x80".decode(found.name, errors="replace")  # some turn bytes into bytes
    except (LookupError, ValueError):
        return None
    return found.name


def _likeliest(content: bytes) -> str:
    """
    Return the encoding under which a text is fullest of the common letters of its script.

    Windows-1252 where none is plain. Only words with letters above ASCII are looked at: a page is full of markup.
    """
    words = _BETWEEN.split(content[:_GUESSED_FROM])
    sample = b" ".join(word for word in words if not word.isascii())[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, _HIGH))
    if not high or sum(map(len, _RUN.findall(sample))) * 2 < high:
        return _LATIN
    # A script of many signs is known by few of them: an alphabet must do better.
    for common, least in ((_ALPHABETS, _LETTERS), (_SIGNS, _FEW)):
        scores = {name: _share(sample, name, letters) for name, letters in common.items()}
        best = max(scores, key=scores.__getitem__)
        if scores[best] > least:
            return best
    return _LATIN


def _share(sample: bytes, encoding: str, letters: str) -> float:
    """Return how much of a text is of these letters, if its encoding is this one."""
    # "ignore": a sample may end within a character.
    text = sample.decode(encoding, errors="ignore")
    kept = len(text.encode(encoding, errors="ignore")) / len(sample)
    text = text.lower() if text.isupper() else text
    found = sum(text.count(letter) for letter in letters)
    return kept * found / max(1, sum(char > "\x7f" for char in text))
