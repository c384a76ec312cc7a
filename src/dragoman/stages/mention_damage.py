"""
Names that damage tore: "Garc\ufffda" is García where the text has him whole elsewhere.

A character that was lost may be any letter or two; one read in the wrong encoding can be
read again. The words of the text stay as they are: only who is meant is told by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.knowledge.actors import slug
from dragoman.language.reading import Reading, Token

_LOST = "\ufffd"
_MISREAD = re.compile("[ÂÃÄÅĂ][\u0080-\u00bf]")
_ENCODINGS = ("latin-1", "cp1252")
_LETTERS = r"[^\W\d_]{1,2}"


def mended(reading: Reading) -> tuple[Token, ...]:
    """Return the tokens of a report, with damaged names as the report writes them elsewhere."""
    tokens = reading.tokens
    torn = {token.text for token in tokens if _is_torn(token.text)}
    if not torn:
        return tokens
    names = {token.text for token in tokens if token.text[0].isupper()} - torn
    whole = {word: _whole(word, names) for word in torn}
    return tuple(
        replace(token, text=whole[token.text]) if token.text in whole else token for token in tokens
    )


def _is_torn(word: str) -> bool:
    """Say whether a name has lost a character, or has one read in the wrong encoding."""
    is_damaged = _LOST in word.strip(_LOST) or _MISREAD.search(word) is not None
    return is_damaged and word[0].isupper()


def _whole(word: str, names: Iterable[str]) -> str:
    """Return a damaged name as the one name of the text that it can be; itself if that is unsure."""
    read = word if _LOST in word else _read_again(word)
    if _LOST in word:
        pattern = re.compile(_LETTERS.join(map(re.escape, re.split(f"{_LOST}+", word))))
        found = sorted(name for name in names if pattern.fullmatch(name))
    else:
        found = sorted(name for name in names if slug(name) == slug(read))
    return found[0] if len({slug(name) for name in found}) == 1 else read


def _read_again(word: str) -> str:
    """Return a word with the encoding that it was written in; itself if it is in none."""
    for encoding in _ENCODINGS:
        try:
            return word.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return word
