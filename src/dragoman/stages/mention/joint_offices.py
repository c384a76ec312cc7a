"""Whose is whose where an office of several states has a name for each: "the ministers of Peru and Chile, Ana Roca and Ivo Lund"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import country_names, demonyms, find, role_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found

_BETWEEN = frozenset({",", "and"})
_SMALL = frozenset({"and", "of", "the", ","})


def joint_offices(reading: Reading, found: Sequence[Found]) -> None:
    """Give each of several officials named behind their joint office the country told in his place."""
    persons = {one.first: one for one in found if one.actor.type == "person" and one.by == "name"}
    if not persons:
        return
    for token in reading.tokens:
        if "Number=Plur" not in token.feats:
            continue
        role = role_of(token.lemma.lower())
        if role is None or role.type != "person" or role.sector is None:
            continue
        countries, last = _countries(reading, token)
        named = _named_behind(reading, last, persons)
        if len(countries) > 1 and len(named) == len(countries) == len({*countries}):
            told = {
                one.actor.id: replace(
                    one.actor, country=country, sector=role.sector, role=_office(reading, token)
                )
                for one, country in zip(named, countries, strict=True)
            }
            for one in found:
                one.actor = told.get(one.actor.id, one.actor)


def _office(reading: Reading, token: Token) -> str:
    """Return an office of several as that of one: "foreign minister"."""
    before = reading.tokens[token.index - 1].text.lower() if token.index else ""
    whole = f"{before} {token.lemma.lower()}"
    return whole if role_of(whole) is not None else token.lemma.lower()


def _countries(reading: Reading, token: Token) -> tuple[list[str], int]:
    """Return the countries told in or behind a noun in their order, and where they or the noun end."""
    tokens = reading.tokens
    below = set(reading.subtree(token.index))
    before = [
        demonyms()[tokens[at].text]
        for at in range(min(below), token.index)
        if tokens[at].text in demonyms()
    ]
    if before or tokens[token.index + 1 : token.index + 2] == ():
        return before, token.index + 1
    sentence = reading.sentences[token.sentence]
    words = [one.text for one in tokens[token.index + 1 : sentence.last]]
    behind: list[str] = []
    end = 0
    for first, last, actor in find(words, None):
        if actor.type != "state" or not {*words[end:first]} <= _SMALL:
            break
        if actor.country in country_names():
            behind.append(actor.country or "")
        end = last
    return (behind, token.index + 1 + end) if words[:1] == ["of"] else ([], 0)


def _named_behind(reading: Reading, at: int, persons: dict[int, Found]) -> list[Found]:
    """Return the persons named one behind the other from a word on: ", Ana Roca and Ivo Lund"."""
    named: list[Found] = []
    while at < len(reading.tokens):
        one = persons.get(at)
        if one is not None:
            named.append(one)
            at = one.last
        elif reading.tokens[at].text in _BETWEEN and at + 1 < len(reading.tokens):
            at += 1
        else:
            break
    return named
