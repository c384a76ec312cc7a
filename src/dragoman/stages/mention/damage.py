"""
Names that damage tore: "Garc\ufffda" is García where the text has him whole elsewhere.

A character that was lost may be any letter or two; one read in the wrong encoding can be
read again. The words of the text stay as they are: only who is meant is told by it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from dragoman.knowledge.actors import slug
from dragoman.language.misread import read_again
from dragoman.language.reading import Reading, Token

_LOST = "\ufffd"
_RUNS = re.compile(f"{_LOST}+")
_LETTERS = r"[^\W\d_]{1,2}"
_MOST_LETTERS = 2
# With more runs of lost characters a word may be any other, and takes long to compare.
_MOST_RUNS = 3
# How bodies and offices are often misspelt, and how they are written.
_MISSPELT = {
    "ambassy": "embassy",
    "comission": "commission",
    "commision": "commission",
    "commitee": "committee",
    "comittee": "committee",
    "embasy": "embassy",
    "goverment": "government",
    "govermnent": "government",
    "governement": "government",
    "ministery": "ministry",
    "parlament": "parliament",
    "parliment": "parliament",
}
# No honest text has more names of one first letter and length.
_MOST_NEAR = 1_000
# Names in Latin letters with marks end here: what is beyond was no name misread.
_LAST_LATIN = "\u024f"


def mended(reading: Reading) -> tuple[Token, ...]:
    """Return the tokens of a report, with damaged names as the report writes them elsewhere."""
    tokens, words = reading.tokens, {token.text for token in reading.tokens}
    if any(word.lower() in _MISSPELT for word in words):
        tokens = tuple(_spelt(token) for token in tokens)
    torn = {word for word in words if _is_torn(word)}
    if not torn:
        return tokens
    names = _Names({token.text for token in tokens if token.text[0].isupper()} - torn)
    whole = {word: _whole(word, names) for word in torn}
    return tuple(
        replace(token, text=whole[token.text]) if token.text in whole else token for token in tokens
    )


def _spelt(token: Token) -> Token:
    """Return a token with the common misspelling of a body or office mended, in its own case."""
    right = _MISSPELT.get(token.text.lower())
    if right is None:
        return token
    text = right.upper() if token.text.isupper() else right
    text = text.capitalize() if token.text.istitle() else text
    return replace(token, text=text, lemma=right)


class _Names:
    """The undamaged names of a report, by how they are looked for."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    @cached_property
    def _by_shape(self) -> Mapping[tuple[str, int], Sequence[str]]:
        """Names by first letter and length."""
        found: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in self._names:
            found[name[0], len(name)].append(name)
        return found

    @cached_property
    def _by_slug(self) -> Mapping[str, Sequence[str]]:
        """Names by their letters without marks."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            found[slug(name)].append(name)
        return found

    def like(self, word: str) -> list[str]:
        """Return the names that a word with lost characters may be."""
        parts = _RUNS.split(word)
        if len(parts) > _MOST_RUNS + 1:
            return []
        pattern = re.compile(_LETTERS.join(map(re.escape, parts)))
        least, runs = sum(map(len, parts)) + len(parts) - 1, len(parts) - 1
        lengths = range(least, least + runs * (_MOST_LETTERS - 1) + 1)
        near = [name for size in lengths for name in self._by_shape.get((word[0], size), ())]
        if len(near) > _MOST_NEAR:
            return []
        return sorted(name for name in near if pattern.fullmatch(name))

    def spelt(self, word: str) -> list[str]:
        """Return the names that are a word but for marks on letters."""
        return sorted(self._by_slug.get(slug(word), ()))


def _is_torn(word: str) -> bool:
    """Say whether a name has lost a character, or has one read in the wrong encoding."""
    if word.isascii() or not word[0].isupper():
        return False
    return _LOST in word.strip(_LOST) or (_LOST not in word and _read_again(word) != word)


def _whole(word: str, names: _Names) -> str:
    """Return a damaged name as the one name of the text that it can be; itself if that is unsure."""
    is_lost = _LOST in word
    read = word if is_lost else _read_again(word)
    found = names.like(word) if is_lost else names.spelt(read)
    return found[0] if len({slug(name) for name in found}) == 1 else read


def _read_again(word: str) -> str:
    """Return a misread name as it was written; itself if no encoding makes a name in Latin letters of it."""
    read = read_again(word)
    if read is None or max(read) > _LAST_LATIN or not read.replace("-", "").isalpha():
        return word
    return read
