"""Windows told of other states: the same sentence, so that names are not learned by heart."""

from __future__ import annotations

import random
from functools import cache
from itertools import pairwise
from pathlib import Path

from windows import Window

_STATES = Path(__file__).parent.parent / "src/dragoman/knowledge/data/states.tsv"
# The capital first where it and the state have one name ("Panama").
_COLUMNS = ("capitals", "name", "demonyms")
# With a capital only since a sentence begins with them.
_OPENING = frozenset(
    "a after an as at before both but by for former from if in most no of on one some that the this to two were when while with".split()
)


@cache
def _states() -> list[tuple[str, ...]]:
    """Return capital, state, adjective and people of each state named by single words."""
    lines = _STATES.read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line[:1] != "#"]
    found = []
    for row in rows:
        capital, name, people = (row[header.index(column)] for column in _COLUMNS)
        words = (capital, name, *people.split(";"))
        if len(words) == 4 and len(set(words)) == 4 and all(word.isalpha() for word in words):
            found.append(words)
    return found


@cache
def _numbers() -> dict[str, int]:
    """Return which state a word names."""
    return {word: at for at, words in enumerate(_states()) for word in words}


def _like(number: int) -> list[int]:
    """Return the states whose words sound alike behind an article."""
    openings = [word[0] in "AEIO" for word in _states()[number]]
    return [
        at
        for at, words in enumerate(_states())
        if at != number and [word[0] in "AEIO" for word in words] == openings
    ]


def _is_name(word: str) -> bool:
    """Say whether a word may be part of a name."""
    return word[:1].isupper() and word.lower() not in _OPENING


def renamed(window: Window, rng: random.Random) -> Window:
    """
    Return a window with its states, their people and capitals replaced by those of others.

    A state is replaced throughout, by one that the window does not name, and "a" or "an" before it still fits.
    Names next to each other ("South Sudan", "Mexico City") may be part of a longer one: those states stay.
    The annotation, which goes by words, is the same. A window without such words is returned itself.
    """
    numbers = [_numbers().get(word) for word in window.words]
    joined = {
        number
        for (one, other), pair in zip(pairwise(window.words), pairwise(numbers), strict=True)
        for number in pair
        if number is not None and _is_name(one) and _is_name(other) and None in pair
    }
    named = {number for number in numbers if number is not None}
    moved: dict[int, int] = {}
    for number in sorted(named - joined):
        free = [at for at in _like(number) if at not in named and at not in moved.values()]
        if free:
            moved[number] = rng.choice(free)
    if not moved:
        return window
    words = [
        word
        if number is None or number not in moved
        else _states()[moved[number]][_states()[number].index(word)]
        for word, number in zip(window.words, numbers, strict=True)
    ]
    return Window(words, window.opens, window.starts, window.gold)
