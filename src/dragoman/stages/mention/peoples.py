"""
People called by their country or by a people within one: "the Americans", "200 Haitians", "Catalan unions".

Several are counted, described or of a place as citizens; of "the Americans" nobody can say whether
their state is meant, so that they have no sector. Who left his people's land is not told of by it.
"""

from __future__ import annotations

from dragoman.knowledge.actors import Actor, country_names, demonyms, peoples
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found, country_in
from dragoman.stages.phrases import core

# They end like several, and are none.
_NO_PLURALS = frozenset({"Seychellois", "Swiss"})
_ENDINGS = ("ese", "ish", "nch", "tch", "iss")
_MODIFIERS = frozenset({"amod", "compound", "flat", "nmod:desc"})
_GONE = frozenset("asylum diaspora emigre emigrant exile expatriate migrant refugee".split())
_PARTICIPANTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj"})


def people_at(reading: Reading, token: Token) -> Found | None:
    """Return the mention of people called by their country or people alone; None if a word is for none."""
    if token.deprel in _MODIFIERS or not _names_people(reading, token):
        return None
    first, last = core(reading, token.index)
    country = country_in(reading, first, last) or peoples().get(token.text)
    told = reading.children(token.index, "amod", "compound", "nmod", "nummod", "acl:relcl")
    is_whole = reading.tokens[first].text.lower() == "the" and not told
    sector = None if is_whole else "CVL"
    if country not in country_names():
        country = None
    actor = Actor(f"{country}/people" if country else "", "", "population", country, sector)
    return Found(first, last, token.index, actor, "noun", 0.6)


def _names_people(reading: Reading, token: Token) -> bool:
    """Say whether a word is for several people: "Haitians", "the Chinese"."""
    word = token.text
    if word in peoples() or word in demonyms():
        if word.endswith("s") and word not in _NO_PLURALS:
            return True
        before = reading.tokens[token.index - 1].text.lower() if token.index else ""
        is_whole = token.deprel in _PARTICIPANTS and not reading.children(token.index, "flat")
        return before == "the" and word.endswith(_ENDINGS) and is_whole
    return False


def of_people(reading: Reading, first: int, token: Token) -> str | None:
    """Return the country of the people that an adjective before a noun names: "Zulu | chiefs"."""
    if token.lemma.lower() in _GONE:
        return None
    named = {peoples().get(one.text) for one in reading.tokens[first : token.index]} - {None}
    return named.pop() if len(named) == 1 else None
