"""Which state "its neighbour" or "Chad's southern neighbour" is: named beside, or the only one near that lies there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.actors import STATELY, Actor, country_names
from dragoman.knowledge.borders import beside, lies_towards
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.mention.clauses import NEIGHBOURS
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import case_of, core

_QUARTERS = frozenset("eastern northern southern western".split())
_SIDES = frozenset("big bigger giant larger small".split()) | _QUARTERS
_BEFORE = 2  # sentences


def neighbours(reading: Reading, found: list[Found], *, are_all: bool = True) -> None:
    """
    Add the mentions of "its neighbour" that mean a state, in the order of their words.

    Where not all are wanted yet, only of those that are named: "Chad's neighbour, Sudan".
    """
    nouns = [token for token in reading.of_lemmas(NEIGHBOURS) if _is_one(reading, token)]
    if not nouns:
        return
    by_head = {one.head: one for one in found}
    for token in nouns:
        if token.index in by_head:
            continue
        home = _home(reading, token, by_head)
        country = _named_beside(reading, token, by_head)
        if country is None and home is not None and are_all:
            country = _only_near(reading, token, home, found)
        if country not in country_names():
            continue
        first, last = core(reading, token.index)
        state = Actor(country, country_names()[country], "state", country, "GOV")
        heads = [one.head for one in found if one.actor.id == country and one.head < first]
        at = max(heads, default=None)
        found.append(Found(first, last, token.index, state, "noun", 0.7, refers_to=at))


def _is_one(reading: Reading, token: Token) -> bool:
    """Say whether a noun is for one neighbour of somebody, told apart by no more than where he lies."""
    if token.upos != "NOUN" or "Number=Plur" in token.feats:
        return False
    kinds = {one.text.lower() for one in reading.children(token.index, "amod", "compound")}
    is_owned = bool(reading.children(token.index, "nmod:poss"))
    is_other = bool(reading.children(token.index, "acl:relcl")) or any(
        one.deprel == "nmod" and case_of(reading, one.index) != "to"  # "to the south"
        for one in reading.children(token.index, "nmod")
    )
    return is_owned and kinds <= _SIDES and not is_other


def _home(reading: Reading, token: Token, by_head: Mapping[int, Found]) -> str | None:
    """Return the state whose neighbour a noun means; None of a person's."""
    owners = (by_head.get(child.index) for child in reading.children(token.index, "nmod:poss"))
    return next((one.actor.country for one in owners if one and one.actor.type in STATELY), None)


def _named_beside(reading: Reading, token: Token, by_head: Mapping[int, Found]) -> str | None:
    """Return the state named in apposition to a noun: "its neighbour, Chad", "Chad, its neighbour"."""
    near = [child.index for child in reading.children(token.index, "appos")]
    near += [token.head] if token.deprel == "appos" else []
    for word in near:
        one, place = by_head.get(word), reading.innermost(Place).get(word)
        if one is not None and one.actor.type in STATELY:
            return one.actor.country
        if place is not None and place.name == country_names().get(place.country or ""):
            return place.country
    return None


def _only_near(reading: Reading, token: Token, home: str, found: Sequence[Found]) -> str | None:
    """
    Return the only state beside another of which a text tells before a noun, by name or place.

    The words just before count alone, if they tell of any. "Its northern neighbour" lies there,
    and needs no telling where only one state does.
    """
    told = [(one.head, one.actor.country) for one in found if one.actor.type in STATELY]
    told += [
        (word.index, place.country)
        for place in reading.of_kind(Place)
        for word in reading.words_in(place.spans[0])[:1]
    ]
    begin = reading.sentences[max(0, token.sentence - _BEFORE)].first
    lying = beside(home) & country_names().keys()
    sides = [one.text.lower() for one in reading.children(token.index, "amod")]
    for side in _QUARTERS.intersection(sides):
        lying = frozenset(one for one in lying if lies_towards(home, one, side))
        if len(lying) == 1:
            return next(iter(lying))
    before = {(word, country) for word, country in told if word < token.index and country in lying}
    near = {country for word, country in before if word >= begin} or {one for _, one in before}
    return near.pop() if len(near) == 1 else None
