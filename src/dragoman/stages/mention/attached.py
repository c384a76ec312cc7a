"""
Whose "a ministry spokesman", "a company official" or "a union source" is: of the only such body told of just before.

The noun for the body stands before that for the person, with no more than an article.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import BODIES, role_of, slug
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found, become, role_words
from dragoman.stages.phrases import core

_STAFF = frozenset(
    "clerk director executive lawyer leader manager member negotiator official representative "
    "spokesman spokesperson spokeswoman".split()
)
# Nouns that also mean a body by its sector alone: Fidesz is a party, Unilever a company.
_BY_SECTOR = {
    "company": "BUS",
    "court": "JUD",
    "firm": "BUS",
    "party": "PTY",
    "union": "LAB",
}
_ANY_ARMED = frozenset({"group", "militia", "movement"})
_SHORTEST = 2  # words: "ministry spokesman"
_NEAR = 3  # sentences


def attached(reading: Reading, found: Sequence[Found]) -> None:
    """Give those who work for a body the country of the only one that may be meant, and a group's its sector."""
    staff = [
        (one, body)
        for one in found
        if one.by == "noun" and one.actor.type == "person" and one.refers_to is None
        if one.actor.country is None and (body := _body_noun(reading, one)) is not None
    ]
    if not staff:
        return
    bodies = [one for one in found if one.actor.type in BODIES - {"state", "igo"} and one.actor.id]
    for one, noun in staff:
        near = {
            other.actor.id: other.actor
            for other in bodies
            if other.head < one.first
            and reading.tokens[one.head].sentence - reading.tokens[other.head].sentence <= _NEAR
            and _is_called(reading, other, noun)
        }
        actor = next(iter(near.values())) if len(near) == 1 else None
        if actor is None:
            continue
        told = one.actor
        called = slug(role_words(reading, one.first, one.last) or reading.tokens[one.head].text)
        sector = actor.sector if noun.lemma.lower() in _ANY_ARMED else told.sector
        identity = f"{actor.country}/{called}" if actor.country else ""
        become(one, replace(told, id=identity, country=actor.country, sector=sector), found)


def _body_noun(reading: Reading, one: Found) -> Token | None:
    """Return the noun for a body right before one for who works for it, if nothing else is told of him."""
    staff = reading.tokens[one.head]
    if staff.lemma.lower() not in _STAFF or reading.children(
        one.head, "nmod", "nmod:poss", "appos"
    ):
        return None
    first, _ = core(reading, one.head)
    words = [word for word in reading.tokens[first : one.head] if word.upos != "DET"]
    if len(words) + 1 != _SHORTEST or not (words[0].upos == "NOUN" or words[0].text.islower()):
        return None
    noun = words[0].lemma.lower()
    known = role_of(noun)
    is_body = known is not None and known.type in BODIES - {"state"}
    return words[0] if is_body or noun in _BY_SECTOR or noun in _ANY_ARMED else None


def _is_called(reading: Reading, body: Found, noun: Token) -> bool:
    """Say whether a body may be called by a noun: by a word of its name, or by what it is."""
    lemma = noun.lemma.lower()
    words = {token.text.lower() for token in reading.tokens[body.first : body.last]}
    if lemma in words | set(body.actor.name.lower().split()):
        return True
    if lemma in _ANY_ARMED:
        return body.actor.type == "armed_group"
    return body.actor.sector is not None and _BY_SECTOR.get(lemma) == body.actor.sector
