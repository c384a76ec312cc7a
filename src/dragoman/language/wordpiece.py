"""
Cut words into the encoder's word pieces.

Greedy longest match from the left (Wu et al. 2016) on lower-cased words without
accents, as uncased BERT models are trained. Our own thirty lines, because the usual
library brings a client for a model hub along.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib import resources

UNKNOWN, FIRST, LAST = 100, 101, 102
# Beyond 12 pieces a "word" is an address or noise; more pieces only cost time.
MOST_PIECES = 12
_LONGEST_CHUNK = 100
_MOST_CACHED = 200_000


@cache
def _vocabulary() -> dict[str, int]:
    """Return the pieces and their numbers, as shipped beside the model."""
    path = resources.files("dragoman.language") / "data" / "vocab.txt"
    return {line: at for at, line in enumerate(path.read_text(encoding="utf-8").split("\n"))}


def _is_mark(char: str) -> bool:
    """Say whether BERT's vocabulary treats a character as a word of its own."""
    code = ord(char)
    is_ascii_sign = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    is_cjk = 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
    return is_ascii_sign or is_cjk or unicodedata.category(char).startswith("P")


def _chunks(word: str) -> list[str]:
    """Fold case and accents, and part letters from punctuation."""
    chunks: list[str] = []
    joined = False
    for char in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.category(char) in {"Mn", "Cc", "Cf"}:
            continue
        if char.isspace():
            joined = False
        elif _is_mark(char):
            chunks.append(char)
            joined = False
        elif joined:
            chunks[-1] += char
        else:
            chunks.append(char)
            joined = True
    return chunks


def _pieces_of(chunk: str, vocabulary: dict[str, int]) -> list[int]:
    """Return the longest-match pieces of a chunk, or the unknown piece."""
    if len(chunk) > _LONGEST_CHUNK:
        return [UNKNOWN]
    found, start = [], 0
    while start < len(chunk):
        for end in range(len(chunk), start, -1):
            piece = vocabulary.get(("##" if start else "") + chunk[start:end])
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return [UNKNOWN]
    return found


class WordPieces(dict[str, tuple[int, ...]]):
    """Word pieces by word form, remembered: news repeats its words."""

    def __init__(self) -> None:
        super().__init__()
        self._vocabulary = _vocabulary()

    def of(self, word: str) -> tuple[int, ...]:
        """Return 1 to 12 piece numbers for a word."""
        return self[word]

    def __missing__(self, word: str) -> tuple[int, ...]:
        """Cut a word, and remember it unless there are too many."""
        found = self._cut(word)
        if len(self) < _MOST_CACHED:
            self[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        """Cut a word not met before; a monstrous one is cut at its beginning only."""
        pieces: list[int] = []
        for chunk in _chunks(word[: _LONGEST_CHUNK * MOST_PIECES]):
            pieces += _pieces_of(chunk, self._vocabulary)
            if len(pieces) >= MOST_PIECES:
                break
        return tuple(pieces[:MOST_PIECES]) or (UNKNOWN,)


def is_word(word: str) -> bool:
    """Say whether the vocabulary holds a word whole: some 20,000 words of English are."""
    return word in _vocabulary()


def rank_of(word: str) -> int:
    """Return the place of a word in the vocabulary, which has the commonest first."""
    return _vocabulary().get(word, len(_vocabulary()))


@lru_cache(maxsize=1 << 16)
def case_of(word: str) -> int:
    """Return the case class of a word: an uncased encoder is told case beside the pieces."""
    if word.islower():
        return 1
    if len(word) > 1 and word.istitle():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if any(char.isdigit() for char in word):
        return 5
    if any(char.isalpha() for char in word):
        return 6
    return 7
