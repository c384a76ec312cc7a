"""
Persons called by their party or people: "Congressman Lund ... the Ohio Republican", "the Angolan".

Such a word means somebody only where it takes up a person named before: whom the model's coreference
head hears, else the only one of the nearest sentence that names any, or its only subject. One called
by his people is the only one of that country named near.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from dragoman.knowledge.actors import demonyms
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.epithets import only_one
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core, is_aside

# In small letters: what one is in politics, by his party or by where he stands.
_POLITICS = frozenset(
    "centrist communist conservative democrat federalist islamist leftist liberal libertarian monarchist "
    "moderate nationalist peronist populist progressive republican rightist royalist secularist "
    "socialist unionist".split()
)
# So called are members of one state's parties, where nothing tells of another.
_OF_ONE = {"democrat": "USA", "republican": "USA"}
_IN_NAMES = frozenset({"christian", "free", "liberal", "new", "social"})
_POLITICAL = frozenset({"ELI", "GOV", "LEG", "OPP", "PTY", None})
_MODIFIERS = frozenset(
    {"amod", "compound", "flat", "nmod:desc", "appos", "conj", "root", "vocative"}
)
# They mean one and several alike: "the Chinese".
_ENDINGS = ("ese", "ish", "nch", "tch", "iss", "s")
_PARTS = ("acl", "acl:relcl", "appos", "nmod", "nmod:poss", "nummod")
_HEARD = 0.4
_NEAR = 4  # sentences


def adherents(reading: Reading, found: list[Found], taken: Container[int]) -> Iterator[Found]:
    """Yield the mentions of words for party or people that take up a person named before."""
    words = [
        token
        for token in reading.of_forms(_words())
        if token.index not in taken and _may_name(reading, token)
    ]
    if not words:
        return
    named = sorted(
        (one for one in found if one.actor.type == "person" and one.by in NAMED),
        key=lambda one: one.head,
    )
    for token in words:
        people = demonyms().get(token.text)
        one = (
            _of_people(reading, token, people, named)
            if people
            else _of_party(reading, token, named)
        )
        if one is None:
            continue
        first, last = core(reading, token.index)
        country = None if people else _home(reading, token)
        if country is not None and one.actor.country is None:
            rename(found, {one.actor.id: replace(one.actor, country=country)})
        yield Found(first, last, token.index, one.actor, "noun", 0.7, refers_to=one.head)


@cache
def _words() -> frozenset[str]:
    """Return the words for who is of a party or a people, in small letters."""
    people = (word.lower() for word in demonyms() if not word.endswith(_ENDINGS))
    return _POLITICS.union(people)


def _may_name(reading: Reading, token: Token) -> bool:
    """Say whether a word with "the" stands for one person, and nothing behind it tells of another."""
    if token.deprel in _MODIFIERS or "Number=Plur" in token.feats or token.upos == "VERB":
        return False
    first, last = core(reading, token.index)
    is_told = reading.tokens[first].text.lower() == "the" and last == token.index + 1
    parts = reading.children(token.index, *_PARTS)
    if not (is_told and all(is_aside(reading, part) for part in parts)):
        return False
    is_people = token.text in demonyms()
    return first == token.index - 1 if is_people else token.upos in {"NOUN", "PROPN"}


def _of_people(
    reading: Reading, token: Token, country: str, named: Sequence[Found]
) -> Found | None:
    """Return the only person of a country named near before a word, at his last place."""
    near = [
        one
        for one in named
        if one.head < token.index
        and one.actor.country == country
        and token.sentence - reading.tokens[one.head].sentence <= _NEAR
    ]
    return near[-1] if len({one.actor.id for one in near}) == 1 else None


def _of_party(reading: Reading, token: Token, named: Sequence[Found]) -> Found | None:
    """Return the person named before whom a word for his party takes up."""
    home = _home(reading, token)
    before = [one for one in named if one.head < token.index]
    fitting = [
        one
        for one in before
        if one.actor.sector in _POLITICAL and (home is None or one.actor.country in {None, home})
    ]
    antecedent = reading.antecedents.get(token.index)
    if antecedent is not None and antecedent.score >= _HEARD:
        heard = [one for one in fitting if one.first <= antecedent.word < one.last]
        if heard:
            return heard[-1]
    return only_one(reading, token, before, fitting)


def _home(reading: Reading, token: Token) -> str | None:
    """Return the country whose party a word names: a "Social Democrat" is of any."""
    kinds = {one.text.lower() for one in reading.children(token.index, "amod", "compound")}
    return None if kinds & _IN_NAMES else _OF_ONE.get(token.text.lower())
