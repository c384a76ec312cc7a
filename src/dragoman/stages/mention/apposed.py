"""Whom a noun stands in apposition to: "the prime minister, Viktor Orban", "the union, FNTP", "Ryanair, an airline"."""

from __future__ import annotations

from dragoman.knowledge.actors import Actor
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.owners import NON_STATES, officer_over
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import determiners_of


def person_beside(reading: Reading, token: Token, earlier: list[Found]) -> Found | None:
    """Return the person a noun stands in apposition to: "the prime minister, Viktor Orban"."""
    if "Number=Plur" in token.feats:
        return None  # "the ministers of Peru and Chile, Ana Roca and Ivo Lund"
    near = {child.index for child in reading.children(token.index, "appos")}
    for body in reading.children(token.index, "nmod"):
        if officer_over(reading, body.index) == token.index:
            near |= {child.index for child in reading.children(body.index, "appos")}
    if token.deprel == "appos":
        beside = {child.index for child in reading.children(token.head, "appos")}
        near |= {token.head} | (beside & {token.head + 1})
        if reading.tokens[token.head].upos == "NOUN":  # "her cousin, the envoy, Ana Roa"
            near |= {one for one in beside if one > token.index}
    if _is_second_office(reading, token):
        near |= {child.index for child in reading.children(token.head, "appos")}
    if not near:
        return None
    named = [one for one in earlier if one.actor.type == "person" and one.by in NAMED]
    persons = [one for one in named if near & set(range(one.first, one.last))]
    own = {child.index for child in reading.children(token.index, "appos")}
    # "Ana Roa, the premier, Ivo Lund": an office is that of the name behind it.
    return next((one for one in persons if one.head in own), next(iter(persons), None))


def _is_second_office(reading: Reading, token: Token) -> bool:
    """Say whether a noun is a further office of one person: "the deputy premier and minister, Roa"."""
    if token.deprel != "conj":
        return False
    beside = reading.children(token.index, "cc", "det", "nmod:poss")
    if {child.text.lower() for child in beside} != {"and"}:
        return False
    first = reading.tokens[token.head]
    names = [child.index for child in reading.children(first.index, "appos")]
    is_one = "the" in determiners_of(reading, first.index)
    return is_one and any(name > token.index for name in names)


def body_beside(reading: Reading, token: Token, actor: Actor, earlier: list[Found]) -> Found | None:
    """Return the named body that a noun for a body stands beside: "the union, FNTP, said it"."""
    if actor.type not in NON_STATES or "Number=Plur" in token.feats:
        return None
    near = [child.index for child in reading.children(token.index, "appos")]
    near += [token.head] if token.deprel == "appos" else []
    for one in earlier if near else ():
        is_body = one.by in NAMED and one.actor.type in NON_STATES
        is_beside = any(one.first <= word < one.last for word in near)
        if is_beside and is_body and actor.country in {None, one.actor.country}:
            return one
    return None
