"""
Talks that come to their end: who "ended a third round of talks" held them, and broke nothing off.

Only who alone ends "talks with" another breaks with him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import deeds
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of

_ENDING = frozenset({"close", "complete", "conclude", "end", "finish", "wrap"})
_BROKEN = frozenset({"REJECT", "SANCTION"})
_PARTS = frozenset("cycle day hour leg phase round series session stage week".split())
_TALKS = frozenset("consultation conversation discussion meeting negotiation talk talks".split())
_JOINT = 2


def concluded(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return deeds with talks that are only over as talks, told once."""
    told = {one.trigger for one in found}
    return list(_concluded(reading, found, told))


def _concluded(reading: Reading, found: Sequence[Found], told: set[int]) -> Iterator[Found]:
    """Yield deeds, and for talks that are over these."""
    for one in found:
        talks = _talks_over(reading, one)
        if talks is None:
            yield one
        elif talks.index not in told:
            words = (talks.index,)
            yield one._replace(deed=deeds("n")["talks"][0], trigger=talks.index, words=words)


def _talks_over(reading: Reading, found: Found) -> Token | None:
    """Return the talks that a deed ends as they were to end; None of any other deed."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _BROKEN or verb.lemma.lower() not in _ENDING:
        return None
    for held in reading.children(verb.index, "obj", "nsubj:pass"):
        noun = held.lemma.lower()
        if noun in _TALKS and len(found.source) >= _JOINT and not found.target:
            return held
        if noun in _PARTS:
            return _talks_of(reading, held)
    return None


def _talks_of(reading: Reading, part: Token) -> Token | None:
    """Return the talks of which a round or a day is told: "two days of talks"."""
    return next(
        (
            one
            for one in reading.children(part.index, "nmod")
            if one.lemma.lower() in _TALKS and case_of(reading, one.index) == "of"
        ),
        None,
    )
