"""Whose "both ministers" and "the two senators" are: of the two just named with that office, if of one state."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.language.reading import Reading
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import Found, become
from dragoman.stages.phrases import core

_COUNTS = frozenset({"both", "two"})
_TWO = 2
_NEAR = 3  # sentences
_WHOSE = ("nmod", "nmod:poss")


def both(reading: Reading, found: Sequence[Found]) -> None:
    """Give two who are called by an office the country of the only two who were named with it."""
    for one in found:
        noun = reading.tokens[one.head]
        if one.by != "noun" or one.actor.country is not None or "Number=Plur" not in noun.feats:
            continue
        first, _ = core(reading, one.head)
        said = {token.text.lower() for token in reading.tokens[first : one.head]}
        if _COUNTS.isdisjoint(said) or reading.children(one.head, *_WHOSE):
            continue
        named = {
            other.actor.id: other.actor.country
            for other in found
            if other.by in NAMED and other.actor.type == "person" and other.head < one.head
            if noun.sentence - reading.tokens[other.head].sentence <= _NEAR
            if noun.lemma.lower() in (other.actor.role or "").split()
        }
        countries = set(named.values())
        if len(named) == _TWO and len(countries) == 1 and (country := countries.pop()):
            become(one, replace(one.actor, country=country), found)
