"""
Who is only compared with those that take part: "paid more than Benin", "unlike Togo, it signed".

Nobody "other than" somebody means him.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of, with_sides
from dragoman.stages.phrases import case_of

_COMPARING = frozenset({"than", "unlike"})


def without_compared(reading: Reading, found: Found) -> Found:
    """Return a deed without those with whom its parties are only compared."""
    sides = (found.source, found.target)
    source, target = (_kept(reading, side, found.trigger) for side in sides)
    return with_sides(found, source, target)


def _kept(reading: Reading, side: tuple[Party, ...], trigger: int) -> tuple[Party, ...]:
    """Return the parties of a side, without who is only compared with others, unless he is told to do it."""
    tops = [top_of(reading, party) for party in side]
    return tuple(
        party
        for party, top in zip(side, tops, strict=True)
        if top is None or not _is_compared(reading, top) or trigger in reading.subtree(top.index)
    )


def _is_compared(reading: Reading, word: Token) -> bool:
    """Say whether a word stands behind "than" or "unlike"."""
    marks = reading.children(word.index, "case", "mark")
    signs = [one for one in marks if one.text.lower() in _COMPARING]
    is_compared = case_of(reading, word.index) in _COMPARING or bool(signs)
    return is_compared and not any(
        one.index and reading.tokens[one.index - 1].text.lower() == "other" for one in signs
    )
