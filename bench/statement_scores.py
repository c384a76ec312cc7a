"""
How statements are compared: on words, so that punctuation at the edges never counts.

- `word`: words inside any content.
- `exact`: all pieces of a statement together are the same words; `piece`: each piece is.
- `span`: statements matched one to one, best first, with a Jaccard index of at least .5.
- `attr`: matched so, and the sources share a word that names somebody, or neither has one.
- `source`, `cue`: the same words.
- `flat_content`, `flat_source`, `flat_cue`: the protocol of CofeNet. Tokens are words and
  single marks; each paragraph is a text of its own; a token of the gold standard belongs to
  one piece only, so what stands within another piece is left out; a piece is right if it
  has the same tokens and the same part.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

Place = tuple[int, int]
Words = frozenset[int]
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_EMPTY = frozenset(
    "the a an of and in on for to mr mrs ms dr sen rep gov his her its their".split()
)
PARTS = ("content", "source", "cue")


class Attribution(NamedTuple):
    """Where content, source and cue of a statement stand, in pieces."""

    content: tuple[Place, ...]
    source: tuple[Place, ...] = ()
    cue: tuple[Place, ...] = ()


class _Said(NamedTuple):
    """A statement as sets of words."""

    content: Words
    source: Words
    cue: Words
    pieces: tuple[Words, ...]


class _Words:
    """The words of a text, found by place."""

    def __init__(self, text: str, pattern: re.Pattern[str] = _WORD) -> None:
        self.places = [match.span() for match in pattern.finditer(text)]
        self.forms = [text[start:end].lower() for start, end in self.places]
        self._ends = [end for _, end in self.places]

    def inside(self, places: Iterable[Place]) -> Words:
        """Return the numbers of the words that overlap one of the places."""
        found: set[int] = set()
        for start, end in places:
            at = bisect_left(self._ends, start + 1)
            while at < len(self.places) and self.places[at][0] < end:
                found.add(at)
                at += 1
        return frozenset(found)

    def said(self, one: Attribution) -> _Said:
        """Return a statement as words."""
        pieces = tuple(words for piece in one.content if (words := self.inside([piece])))
        return _Said(
            self.inside(one.content), self.inside(one.source), self.inside(one.cue), pieces
        )


def matched(found: Sequence[_Said], gold: Sequence[_Said]) -> list[tuple[_Said, _Said]]:
    """Return pairs of statements with Jaccard >= .5, the best first, each used once."""
    pairs = []
    for at, one in enumerate(gold):
        for place, other in enumerate(found):
            shared = len(one.content & other.content)
            if shared and shared / len(one.content | other.content) >= 0.5:
                pairs.append((-shared / len(one.content | other.content), at, place))
    used: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for _, at, place in sorted(pairs):
        if at not in used[0] and place not in used[1]:
            used[0].add(at)
            used[1].add(place)
            kept.append((found[place], gold[at]))
    return kept


def _same_speaker(words: _Words, one: _Said, other: _Said) -> bool:
    """Say whether two sources share a word that names somebody, or neither is named."""
    if not (one.source or other.source):
        return True
    return any(words.forms[at] not in _EMPTY for at in one.source & other.source)


Tally = Counter[str]
"""What was "right", "found" and "gold", under "measure right" and so on."""


def count(
    text: str, found: Sequence[Attribution], gold: Sequence[Attribution], tally: Tally
) -> None:
    """Add one text to the counts."""
    words = _Words(text)
    have = [said for one in found if (said := words.said(one)).content]
    want = [said for one in gold if (said := words.said(one)).content]
    pairs = matched(have, want)
    rights = sum(_same_speaker(words, *pair) for pair in pairs)
    measures = {
        "span": (len(pairs), len(have), len(want)),
        "attr": (rights, len(have), len(want)),
        "word": _overlap(_all(have), _all(want)),
        "piece": _shared([p for s in have for p in s.pieces], [p for s in want for p in s.pieces]),
    }
    for name, part in (("exact", "content"), ("source", "source"), ("cue", "cue")):
        measures[name] = _shared(
            [getattr(one, part) for one in have], [getattr(one, part) for one in want]
        )
    measures |= _flat(text, found, gold)
    for name, numbers in measures.items():
        for key, number in zip(("right", "found", "gold"), numbers, strict=True):
            tally[f"{name} {key}"] += number


def _all(said: Sequence[_Said]) -> Words:
    """Return the words inside any content."""
    return frozenset().union(*(one.content for one in said))


def _overlap(have: Words, want: Words) -> tuple[int, int, int]:
    """Return how many words are right, found, wanted."""
    return len(have & want), len(have), len(want)


def _shared(have: Iterable[Words], want: Iterable[Words]) -> tuple[int, int, int]:
    """Return how many sets of words are right, found, wanted; empty ones do not count."""
    found, gold = Counter(filter(None, have)), Counter(filter(None, want))
    return (found & gold).total(), found.total(), gold.total()


def _pieces(
    text: str, tokens: _Words, said: Iterable[Attribution]
) -> dict[tuple[str, Words], None]:
    """Return part and tokens of each piece, parted at the ends of paragraphs, in order, each once."""
    lines = [text.count("\n", 0, start) for start, _ in tokens.places]
    kept: dict[tuple[str, Words], None] = {}
    for name, places in ((part, getattr(one, part)) for one in said for part in PARTS):
        for place in places:
            for _, run in groupby(sorted(tokens.inside([place])), key=lines.__getitem__):
                kept[name, frozenset(run)] = None
    return kept


def _flat(
    text: str, found: Sequence[Attribution], gold: Sequence[Attribution]
) -> dict[str, tuple[int, int, int]]:
    """Return the counts of CofeNet's protocol."""
    tokens = _Words(text, _TOKEN)
    taken: set[int] = set()
    wanted = set()
    for part, run in sorted(
        _pieces(text, tokens, gold), key=lambda one: (-len(one[1]), min(one[1]))
    ):
        if not run & taken:
            taken |= run
            wanted.add((part, run))
    have = set(_pieces(text, tokens, found))
    return {
        f"flat_{part}": (
            sum(1 for one in have & wanted if one[0] == part),
            sum(1 for one in have if one[0] == part),
            sum(1 for one in wanted if one[0] == part),
        )
        for part in PARTS
    }


def f1(tally: Tally, name: str) -> float:
    """Return the F1 of a measure."""
    return 2 * tally[f"{name} right"] / max(1, tally[f"{name} found"] + tally[f"{name} gold"])


def shown(tally: Tally, name: str) -> str:
    """Return precision, recall and F1 of a measure as a line."""
    right, have, want = (tally[f"{name} {key}"] for key in ("right", "found", "gold"))
    return (
        f"{name:14} P {right / max(1, have):.3f}  R {right / max(1, want):.3f}  "
        f"F1 {f1(tally, name):.3f}  ({want})"
    )
