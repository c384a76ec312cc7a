"""
States called by where they lie: "the Andean country", and parts of states: "the region said".

One is meant whom the report has told of just before. Where two that lie there were told of,
nobody can say which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.knowledge.actors import Actor, country_names
from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.knowledge.speech import verbs
from dragoman.knowledge.tables import rows, several
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.mention.words import INSIDE, Found
from dragoman.stages.phrases import case_of, core

STATE_NOUNS = frozenset({"country", "kingdom", "nation", "republic", "state"})
# What parts of a state are called that have no names as towns have, and what towns are called.
_DIVISIONS = frozenset(
    "canton county enclave governorate oblast prefecture province region state territory".split()
)
PARTS = _DIVISIONS | {"city", "municipality", "town"}
_OF_STATES = frozenset({"government", "person", "population", "state"})
_SHORTEST = 3  # words
# How many sentences back the state may have been told of.
_NEAR = 4


@cache
def _regions() -> dict[str, frozenset[str]]:
    """Return the states of each region, by its adjective in small letters."""
    return {row["region"].lower(): frozenset(several(row["states"])) for row in rows("regions")}


def state_of_region(
    reading: Reading, token: Token, words: Sequence[str], earlier: Sequence[Found]
) -> Found | None:
    """Return the mention of the state that "the Andean country" means; None if no region is told."""
    if words[-1] not in STATE_NOUNS or len(words) < _SHORTEST or words[0] != "the":
        return None
    region = _regions().get(" ".join(words[1:-1]).replace(" - ", "-"))
    if region is None or case_of(reading, token.index) in INSIDE:
        return None
    first, last = core(reading, token.index)
    country = _told_before(reading, token, region, earlier)
    if country is None:
        unknown = Actor("", "", "state", None, "GOV")
        return Found(first, last, token.index, unknown, "noun", 0.5)
    state = Actor(country, country_names()[country], "state", country, "GOV")
    named = (one.head for one in earlier if one.actor.id == country and one.head < token.index)
    return Found(first, last, token.index, state, "noun", 0.7, refers_to=max(named, default=None))


def part_again(reading: Reading, token: Token, words: Sequence[str]) -> Found | None:
    """
    Return the mention of the part of a state that "the region" or "the city" means as one who acts or owns.

    It has the country of the places of its kind that the nearest sentence names.
    """
    noun = words[-1]
    if noun not in PARTS or len(words) != _SHORTEST - 1 or words[0] != "the":
        return None
    if not (token.deprel == "nmod:poss" or _acts(reading, token)):
        return None
    told: dict[int, set[str | None]] = {}
    for place in reading.of_kind(Place):
        at = reading.words_in(place.spans[0])[:1]
        is_town = place.geonames is not None
        is_state = place.name == country_names().get(place.country or "")
        is_fit = not is_state and not (is_town and noun in _DIVISIONS)
        if not at or not is_fit or at[0].index > token.index:
            continue
        if token.sentence - at[0].sentence <= _NEAR:
            told.setdefault(at[0].sentence, set()).add(place.country)
    countries = told[max(told)] if told else set()
    country = next(iter(countries)) if len(countries) == 1 else None
    if country is None:
        return None
    first, last = core(reading, token.index)
    actor = Actor(f"{country}/{noun}", "", "government", country, "GOV")
    return Found(first, last, token.index, actor, "noun", 0.6)


def _acts(reading: Reading, token: Token) -> bool:
    """Say whether a noun is the subject of what only somebody says or does."""
    verb = reading.above(token)
    if token.deprel != "nsubj" or verb.upos != "VERB":
        return False
    return lemma_in(verbs(), verb) in verbs() or bool(deeds_of_verb(verb.lemma, verb.text))


def opens_region(words: Sequence[str]) -> bool:
    """Say whether words open with a region's adjective of two words: "West African leaders"."""
    return " ".join(words[:2]).lower() in _regions()


def _told_before(
    reading: Reading, token: Token, region: frozenset[str], earlier: Sequence[Found]
) -> str | None:
    """Return the one state of a region in the nearest sentence that tells of any."""
    told: dict[int, set[str]] = {}
    for at, country in countries_told(reading, earlier):
        sentence = reading.tokens[at].sentence
        if at < token.index and country in region and token.sentence - sentence <= _NEAR:
            told.setdefault(sentence, set()).add(country)
    nearest = told[max(told)] if told else set()
    return next(iter(nearest)) if len(nearest) == 1 else None


def countries_told(reading: Reading, earlier: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """Yield where a report tells of countries: by those it mentions, and by places."""
    for one in earlier:
        if one.actor.country is not None and one.actor.type in _OF_STATES:
            yield one.head, one.actor.country
    for place in reading.of_kind(Place):
        words = reading.words_in(place.spans[0])
        if place.country is not None and words:
            yield words[0].index, place.country
