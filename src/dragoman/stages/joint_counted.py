"""
Who "the three countries", "all four governments" are: so many, joined together before.

They are looked for before the noun, in its sentence and those above it, as a list of as many
states, persons or bodies of state from as many countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.knowledge.actors import STATELY, country_names
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Place
from dragoman.stages.joint_rivals import Of
from dragoman.stages.phrases import conjuncts, core

_COUNTS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5, "six": 6}
_BESIDE = frozenset({"all", "of", "the"})
_PEOPLE = frozenset("envoys leaders ministers premiers presidents".split())
_NOUNS = _PEOPLE | frozenset(
    "capitals countries delegations governments nations neighbors neighbours parties powers sides "
    "states".split()
)
_DESCRIBING = ("acl", "amod", "compound", "nmod")
# How many sentences above the noun the list may stand.
_FARTHEST = 20


class Joined(NamedTuple):
    """One of several joined in a list: by its mention, or as a state by its name alone."""

    mention: Mention | None
    country: str


def counted(reading: Reading, head: int, mention_at: Of) -> tuple[Joined, ...]:
    """Return the three or more a counted phrase stands for; none where no such list is before it."""
    noun = reading.tokens[head]
    count = _count(reading, noun)
    if count is None:
        return ()
    told = mention_at(head)
    if told is not None and (told.actor or told.country):
        return ()
    for sentence in reversed(
        reading.sentences[max(0, noun.sentence - _FARTHEST) : noun.sentence + 1]
    ):
        words = reading.tokens[sentence.first : min(sentence.last, noun.index)]
        for found in (*_lists(reading, words, mention_at), _people(words, noun, mention_at)):
            if len(found) == count:
                return found
    return ()


def _count(reading: Reading, noun: Token) -> int | None:
    """Return how many a phrase such as "the three countries" counts; None for any other."""
    if noun.text.lower() not in _NOUNS or noun.upos != "NOUN":
        return None
    first, _ = core(reading, noun.index)
    opening = {token.text.lower() for token in reading.tokens[first : noun.index]}
    number = opening - _BESIDE
    is_told = bool(opening & {"all", "the"}) and len(number) == 1
    if not is_told or reading.children(noun.index, *_DESCRIBING):
        return None
    return _COUNTS.get(number.pop())


def _lists(
    reading: Reading, words: Sequence[Token], mention_at: Of
) -> Iterator[tuple[Joined, ...]]:
    """Yield those joined in each list of names that are each of another country."""
    for word in reversed(words):
        members = conjuncts(reading, word.index)
        if word.deprel == "conj" or len(members) < 3:
            continue
        found = [_joined(reading, one, mention_at) for one in members]
        known = tuple(one for one in found if one is not None)
        if len(known) == len(found) == len({one.country for one in known}):
            yield known


def _people(words: Sequence[Token], noun: Token, mention_at: Of) -> tuple[Joined, ...]:
    """Return the officials a sentence names, each of another country, where a noun means such."""
    found: dict[str, Joined] = {}
    for word in words if noun.text.lower() in _PEOPLE else ():
        one = mention_at(word.index)
        if one is not None and one.country and one.actor and _is_official(one):
            found.setdefault(one.actor, Joined(one, one.country))
    is_each_apart = len(found) == len({one.country for one in found.values()})
    return tuple(found.values()) if is_each_apart else ()


def _is_official(one: Mention) -> bool:
    """Say whether somebody speaks for a state."""
    return one.type == "person" and one.sector in {"GOV", "MIL", "LEG"}


def _joined(reading: Reading, word: int, mention_at: Of) -> Joined | None:
    """Return one of a list, if it is a state, or somebody or a body of one."""
    mention = mention_at(word)
    if mention is not None and mention.country is not None:
        is_side = _is_official(mention) or mention.type in STATELY
        return Joined(mention, mention.country) if is_side else None
    place = reading.innermost(Place).get(word)
    if place is None or place.country is None:
        return None
    is_state = place.name == country_names().get(place.country)
    return Joined(None, place.country) if is_state else None
