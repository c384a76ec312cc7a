"""
Find places: names used of where something is, not of who acts.

Names that are also actors (states, capitals, seats of organisations) are places only in
the case of a place: "in Lima", "to Geneva" after a verb of travel. Other known names are
places wherever they stand; what only the model sees is a place without coordinates.
Which of the places of one name is meant is decided by the other names of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import STATELY, Actor
from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.knowledge.places import KnownPlace
from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import OBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Place
from dragoman.stages.denied_headlines import names_claimant
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.mention.lands import SHARED_NAME
from dragoman.stages.mention.words import INSIDE, is_place_here
from dragoman.stages.metonymy import chance
from dragoman.stages.phrases import case_of, head_of
from dragoman.stages.place.givings import is_given
from dragoman.stages.place.happenings import is_where
from dragoman.stages.place.names import OF_PERSONS, Toponym, toponyms
from dragoman.stages.place.resolve import resolve
from dragoman.stages.position.words import stance_words

# Names that are only places are given up later than those of actors.
_SURE, _VERY_SURE, _UNLIKELY = 0.9, 0.96, 0.2
# Whom one does these with or to is a person: "spoke to Lindt", "thanked Lindt".
_TALKS = frozenset("chat speak talk".split())
_TELLS = frozenset("ask congratulate greet phone remind telephone tell thank urge warn".split())
_IN_OTHER_PHRASES = frozenset({"compound", "nmod:desc", "nmod:poss", "amod", "flat"})


class Places:
    """Mark places."""

    name = "places"
    version = 2
    reads = frozenset({"tokens", "sentences", "entities"})
    writes = frozenset({"place"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield places in reading order."""
        names = toponyms(reading)
        for one, found in zip(names, resolve(reading, names), strict=True):
            if found is None and _is_shared(reading, one):
                continue
            if found is None and one.actor is None and not _is_somebody(reading, one):
                yield Place(
                    spans=(reading.span(one.first, one.last),),
                    name=one.text,
                    by="name",
                    score=one.score,
                )
            elif found is not None and is_used_of_place(reading, one, found[0]):
                yield _mark(reading, one, *found)


def _is_shared(reading: Reading, one: Toponym) -> bool:
    """Say whether a name is that of two states, and not used of where something is: "Korea"."""
    is_alone = one.last == one.first + 1 and reading.tokens[one.first].text == SHARED_NAME
    return is_alone and not _is_in_place(reading, one, one.first, Actor("", "", "state"))


def _is_somebody(reading: Reading, one: Toponym) -> bool:
    """Say whether a name on no map is of whom somebody talks to, or of who says something."""
    word = reading.tokens[head_of(reading, one.first, one.last)]
    if word.head < 0:
        return False
    verb, case = reading.tokens[word.head], case_of(reading, word.index)
    if verb.upos != "VERB" or reading.children(word.index, "det"):
        return False
    if word.deprel == "obl":
        return verb.lemma in _TALKS and case in {"to", "with"}
    if word.deprel in OBJECTS:
        return verb.lemma in _TELLS
    return word.deprel == "nsubj" and verb.lemma in OF_PERSONS


def is_used_of_place(reading: Reading, one: Toponym, place: KnownPlace) -> bool:
    """
    Say whether a name is used of a place, and not of who governs or plays there.

    The case of the name ("in Lima") and the trained model must both be heard: where the
    case says place, only a sure model contradicts it; elsewhere only a sure model makes
    an actor a place. Names in other phrases ("Lima's mayor", "US officials") go by case.
    """
    actor = one.actor
    if actor is None:
        # Most names stand in the case of a place: no model need be asked.
        is_plain = one.by == "short" or one.inside is not None
        head = head_of(reading, one.first, one.last)
        if is_plain or case_of(reading, head) in INSIDE:
            return True
        return chance(reading, one.first, one.last) < _VERY_SURE
    if place.kind != "country" and actor.type == "state":
        return True  # "Georgia" beside "Atlanta" is no state of ours
    if place.country != actor.country and actor.type == "government":
        return True
    head = head_of(reading, one.first, one.last)
    if is_given(reading, head) or names_claimant(reading, reading.tokens[head]):
        return False
    return _is_in_place(reading, one, head, _as_seat(actor))


def _is_in_place(reading: Reading, one: Toponym, head: int, actor: Actor) -> bool:
    """Say whether the case of a name, and the model, tell that it is used of where something is."""
    if is_place_here(reading, head, actor):
        return chance(reading, one.first, one.last) < _SURE
    if _is_acting(reading, reading.tokens[head]):
        return False
    if actor.type != "state" and is_where(reading, reading.tokens[head]):
        return True
    is_part = reading.tokens[head].deprel in _IN_OTHER_PHRASES
    return not is_part and chance(reading, one.first, one.last) < _UNLIKELY


def _is_acting(reading: Reading, name: Token) -> bool:
    """
    Say whether a name is who says, does or favours something.

    No place "accused the coast guard", or is "undecided", "opposed to the ban".
    """
    verb = reading.above(name)
    if name.relation == "nsubj" and (verb.text.lower(), "ADJ") in stance_words():
        return bool(reading.children(verb.index, "cop"))
    if name.deprel != "nsubj" or verb.upos != "VERB":
        return False
    return lemma_in(verbs(), verb) in verbs() or bool(deeds_of_verb(verb.lemma, verb.text))


def _as_seat(actor: Actor) -> Actor:
    """Return an actor as a government where its name is that of a town."""
    return actor if actor.type in STATELY else Actor("", "", "government")


def _mark(reading: Reading, one: Toponym, place: KnownPlace, chance: float) -> Place:
    """Make the mark of a known place."""
    return Place(
        spans=(reading.span(one.first, one.last),),
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.division if place.kind in {"city", "county", "division"} else None,
        geonames=place.geonames,
        by=one.by,
        score=round(one.score * chance, 4),
    )
