"""
Visits that are only "the visit" where they are told again: who makes them stands just before.

"Li accepted the invitation. The visit will take place in May" tells Li's visit.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import deeds
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.put_off import putting_off
from dragoman.stages.event.status import takes_place
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.phrases import determiners_of

_VISITS = frozenset({"trip", "visit"})
_HELD = frozenset("begin end last schedule plan set start".split())
# How many sentences before it may tell whose visit it is.
_BEFORE = 2
_RULE = "resumed"


def resumed(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return deeds with the visits that are only told again, of those who visit by the words before."""
    told = {word for one in found for word in (one.trigger, *one.words)}
    more = [
        visit
        for noun in reading.of_lemmas(_VISITS)
        if noun.index not in told and _is_held(reading, noun)
        if (visit := _as_before(reading, noun, found)) is not None
    ]
    return with_more(found, more)


def resettled(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return deeds with the sides of those told again as the words before tell them."""
    return [_told_before(reading, one, found) for one in found]


def _told_before(reading: Reading, one: Found, found: Sequence[Found]) -> Found:
    """Return a deed told again with the sides of the one before; any other deed as it is."""
    if one.rule.partition("+")[0] != _RULE:
        return one
    before = _as_before(reading, reading.tokens[one.trigger], found)
    return one if before is None else one._replace(source=before.source, target=before.target)


def _is_held(reading: Reading, noun: Token) -> bool:
    """Say whether words tell that a known visit takes place: "the visit will take place"."""
    if noun.upos != "NOUN" or noun.deprel not in SUBJECTS:
        return False
    own = determiners_of(reading, noun.index)
    verb = reading.tokens[noun.head]
    is_held = (
        verb.lemma.lower() in _HELD
        or takes_place(reading, verb)
        or putting_off(reading, noun) is not None
    )
    return bool(own & DEFINITE) and not reading.children(noun.index, "nmod") and is_held


def _as_before(reading: Reading, noun: Token, found: Sequence[Found]) -> Found | None:
    """Return a visit with the sides of the last one told or invited to before it."""
    for one in reversed(found):
        apart = noun.sentence - reading.tokens[one.trigger].sentence
        if one.trigger >= noun.index or apart > _BEFORE:
            continue
        sides = _visiting(reading, one)
        if sides is not None and sides[0]:
            deed = next(row for row in deeds("n")["visit"] if not row.requires)
            source, target = sides
            return Found(deed, noun.index, (noun.index,), source, target, None, _RULE)
    return None


def _visiting(reading: Reading, one: Found) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Return visitor and host, as a deed tells them: a visit, or an invitation given or accepted."""
    kind = one.deed.kind
    if kind.mode == "visit":
        return one.source, one.target
    words = {reading.tokens[word].lemma.lower() for word in one.words}
    if kind.type == "REQUEST" and kind.mode == "meet":
        return one.target, one.source
    return (one.source, one.target) if kind.type == "AGREE" and "invitation" in words else None
