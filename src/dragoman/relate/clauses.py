"""
Part a sentence into clauses by its words alone, so that a word for a stage tells of its own clause.

A clause begins only where that is plain to see: behind a semicolon, at ", which" and "that will", at "and" or
"but" before a verb in the past or behind which a helping verb stands, at "after" before "signing" or
"they signed". Elsewhere it goes on: "to" and "said that" open none, since what stands before them tells how
their verb is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from dragoman.language.irregular import irregular
from dragoman.spans import Span

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_RELATIVE = frozenset({"when", "where", "which", "who", "whom", "whose"})
_RESTRICTING = frozenset({"that", "which", "who"})
_JOINING = frozenset({"and", "but", "while", "whereas", "yet"})
_UNDER = frozenset(
    "after although because before once since though until when whereas while".split()
)
_HELPING = frozenset(
    "am are can could did do does had has have is may might must shall should was were will would".split()
)
# A verb has something of this kind behind it, where a participle before a noun has not: "discussed the", "armed men".
_BEHIND_VERB = frozenset(
    "a about all an any both each every for from her his how in into its no on out over several some that the their "
    "these this those three to two up upon what whether with".split()
)
# Verbs of such accounts that stand before no noun as participles.
_TOLD = frozenset(
    "announced called condemned decided discussed examined exchanged explored expressed opened praised reaffirmed "
    "reviewed said signed stressed thanked told underlined urged welcomed".split()
)
# Between "and" and the helping verb of its clause stand no more words than these.
_FARTHEST = 6


@lru_cache(maxsize=1 << 10)
def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of a sentence of a text, each with the word that opens it."""
    words = list(_WORD.finditer(text, sentence.start, sentence.end))
    starts = [sentence.start, *(words[at].start() for at in _openings(text, words)), sentence.end]
    return tuple(Span(start, end) for start, end in pairwise(starts) if text[start:end].strip())


def _openings(text: str, words: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield the places of the words with which another clause opens, but for the first."""
    told = [word[0].lower() for word in words]
    is_aside = len(told) > 1 and _is_under(text, words, told, 0)
    is_told = False  # a clause goes on to the end of its verb
    for at in range(1, len(words)):
        before = text[words[at - 1].end() : words[at].start()]
        is_told |= _is_verb(words, told, at - 1)
        is_behind = "," in before
        if ";" in before or (is_behind and (told[at] in _RELATIVE or is_aside)):
            # Behind ", who met in Oslo," the first clause goes on, as one of its own.
            is_aside = told[at] in _RELATIVE
        elif not (
            _is_under(text, words, told, at)
            or (is_told and _opens(text, words, told, at, is_behind=is_behind))
        ):
            continue
        is_told = False
        yield at


def _opens(
    text: str, words: Sequence[re.Match[str]], told: Sequence[str], at: int, *, is_behind: bool
) -> bool:
    """Say whether a clause opens with a word, where another has had its verb; `is_behind` a comma."""
    word, after = told[at], at + 1
    if word in _RESTRICTING and after < len(told) and told[after] in _HELPING:
        return True
    if word in _JOINING and _joins(text, words, told, after):
        return True
    return is_behind and word not in _JOINING and _is_verb(words, told, at)


def _is_under(text: str, words: Sequence[re.Match[str]], told: Sequence[str], at: int) -> bool:
    """Say whether a word opens a clause beside another: "after signing", "while they discussed"."""
    if told[at] not in _UNDER or at + 1 >= len(told):
        return False
    return told[at + 1].endswith("ing") or _has_verb(text, words, at + 1)


def _joins(text: str, words: Sequence[re.Match[str]], told: Sequence[str], at: int) -> bool:
    """Say whether a verb stands behind "and", at once or behind a subject of its own; no "and that"."""
    if at >= len(told) or told[at] == "that":
        return False
    at += told[at].endswith("ly")
    return at < len(told) and (_is_verb(words, told, at) or _has_verb(text, words, at))


def _has_verb(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Say whether a helping verb, or one in the past, stands near in the same piece between commas."""
    told = [word[0].lower() for word in words]
    for place in range(at, min(at + _FARTHEST, len(words))):
        if told[place] in _RESTRICTING or told[place] in _JOINING:
            return False
        if _is_verb(words, told, place):
            return True
        end = words[place + 1].start() if place + 1 < len(words) else words[place].end()
        if text[words[place].end() : end].strip():
            return False
    return False


def _is_verb(words: Sequence[re.Match[str]], told: Sequence[str], at: int) -> bool:
    """Say whether a word is plainly the verb of a clause: a helping verb, or one in the past."""
    word = told[at]
    if word in _HELPING or word in _TOLD:
        return True
    is_past = (word.endswith("ed") and len(word) > 3) or word in irregular()
    if not is_past or at + 1 >= len(told):
        return is_past and at + 1 == len(told) and at > 0
    behind = words[at + 1][0]
    return told[at + 1] in _BEHIND_VERB or behind[0].isupper() or behind[0].isdigit()
