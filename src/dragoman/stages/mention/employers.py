"""
Country and sector of those whom a report names, by who owns or employs them.

"The ministry's envoy, Li", "Peru's Ana Roca", "Roca's party, the Unity Front".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import STATELY, Actor, country_names
from dragoman.knowledge.sectors import OF_STATE
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.owners import (
    APART,
    NON_STATES,
    STAFF,
    appositions,
    owned,
    serving,
)
from dragoman.stages.mention.served import SERVING
from dragoman.stages.mention.titles import is_called
from dragoman.stages.mention.words import Found, role_words
from dragoman.stages.phrases import case_of, determiners_of
from dragoman.stages.transcripts import Transcript

_ANYBODYS = frozenset({"JRN", None})
_FOR = frozenset({"for", "of", "at"})
# Bodies of one land, as are those who belong to them.
_AT_HOME = frozenset({"LAB", "LEG", "OPP", "PTY"})
_HEADED = NON_STATES - {"igo"}
_NEAR = 3  # sentences


def by_owners(reading: Reading, found: Sequence[Found], transcript: Transcript) -> None:
    """Give whom and what somebody owns the country of the owner, and reporters their paper."""
    _hailing(reading, found)
    owned(reading, found, transcript)
    for settle in (serving, employed, _belonging, _told_before, _reporting):
        settle(reading, found)


def _hailing(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give somebody whom nobody knows the country whose he is said to be: "Peru's Ana Roca".

    A club may field anybody, and for news bodies people of all countries report.
    """
    by_head = {one.head: one.actor for one in found if one.by == "known-name"}
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "person" or actor.country:
            continue
        owners = (by_head.get(child.index) for child in reading.children(one.head, "nmod:poss"))
        countries = {owner.country for owner in owners if owner and owner.sector not in _ANYBODYS}
        if len(countries) == 1:
            told[actor.id] = replace(actor, country=countries.pop())
    rename(found, told)


def rename(found: Sequence[Found], told: Mapping[str, Actor]) -> None:
    """Have all mentions of somebody of whom more is known now mean him so."""
    for one in found if told else ():
        one.actor = told.get(one.actor.id, one.actor)


def employed(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give a named official the country of the body or chief beside him, and a head its sector.

    "The ministry's envoy, Li", "her foreign minister, Li", "its spokesman Li", "the union and its head, Li".
    """
    by_head = {one.head: one.actor for one in found}
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "person" or actor.country:
            continue
        own = (one.head,) if actor.sector in OF_STATE else ()
        for noun in (*own, *appositions(reading, one.head)):
            owners = [
                by_head[child.index]
                for child in reading.children(noun, "nmod", "compound")
                if child.index in by_head
                and (child.deprel != "compound" or _is_group(by_head[child.index]))
                and (
                    (actor.sector and by_head[child.index].type in STATELY)
                    or _is_spoken_for(reading, noun, child, by_head[child.index])
                    or _is_chief(actor, child)
                    or _is_headed(reading, noun, by_head[child.index])
                )
                and (child.deprel != "nmod" or case_of(reading, child.index) in _FOR)
            ]
            countries = {owner.country for owner in owners} - {None}
            if len(countries) == 1 and reading.tokens[noun].lemma.lower() not in APART:
                is_of_group = all(_is_group(owner) for owner in owners)
                sector = (None if is_of_group else actor.sector) or owners[0].sector
                told[actor.id] = replace(actor, country=countries.pop(), sector=sector)
    rename(found, told)


def _belonging(reading: Reading, found: Sequence[Found]) -> None:
    """Give a party or union that nobody knows the country of whose it is: "Roca's party, the Unity Front"."""
    by_head = {one.head: one.actor for one in found}
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.country or actor.sector not in _AT_HOME:
            continue
        owners = (
            by_head.get(child.index)
            for noun in appositions(reading, one.head)
            for child in reading.children(noun, "nmod:poss")
        )
        countries = {owner.country for owner in owners if owner} & country_names().keys()
        if len(countries) == 1 and actor.type != "person":
            told[actor.id] = replace(actor, country=countries.pop())
    rename(found, told)


def _told_before(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give a named official country and sector of whom his office meant just before, when he had no name.

    "A Peruvian envoy said it. The envoy, Ana Roca, ...": she is Peruvian. "An envoy, Ana Roca" is another.
    "The police commissioner left. The commissioner, Ivo Lund, ...": he is of the police.
    """
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "person" or actor.country or not actor.role:
            continue
        nouns = [
            noun for noun in appositions(reading, one.head) if _is_the(reading, noun, actor.role)
        ]
        near = [
            other.actor
            for other in found
            if nouns
            and other.by == "noun"
            and other.head < min(nouns)
            and reading.tokens[other.head].sentence >= reading.tokens[one.head].sentence - _NEAR
            and is_called(
                actor.role, (role_words(reading, other.first, other.last) or "").split(), None
            )
        ]
        if near and len({(other.country, other.sector) for other in near}) == 1:
            told[actor.id] = replace(actor, country=near[0].country, sector=near[0].sector)
    rename(found, told)


def _is_the(reading: Reading, noun: int, role: str) -> bool:
    """Say whether an office has the article and no more: "the envoy"; "the new envoy" is another."""
    articles = determiners_of(reading, noun)
    kinds = {one.text.lower() for one in reading.children(noun, "amod")}
    is_bare = not reading.children(noun, "nmod") and kinds <= set(role.split())
    return "the" in articles and is_bare


def _is_chief(actor: Actor, owner: Token) -> bool:
    """Say whether somebody's owner heads the government he serves in: "her foreign minister, Li"."""
    return actor.sector == "GOV" and owner.deprel == "nmod:poss"


def _is_spoken_for(reading: Reading, noun: int, child: Token, owner: Actor) -> bool:
    """Say whether somebody works for a person of a state: "a spokeswoman for Mr Roca", "her deputy, Li"."""
    is_staff = reading.tokens[noun].lemma.lower() in STAFF
    is_official = owner.type == "person" and owner.sector in OF_STATE
    is_of_him = child.deprel == "nmod:poss" or case_of(reading, child.index) == "for"
    return is_staff and is_official and is_of_him


def _is_group(owner: Actor) -> bool:
    """Say whether somebody's owner bears arms: "its spokesman" has no office of state then."""
    return owner.type == "armed_group"


def _is_headed(reading: Reading, noun: int, owner: Actor) -> bool:
    """Say whether a noun is for the head or voice of a body that is no state: "its director"."""
    return owner.type in _HEADED and reading.tokens[noun].lemma.lower() in SERVING


def _reporting(reading: Reading, found: Sequence[Found]) -> None:
    """Have somebody whom nobody knows, and a news body owns, report for it: "the BBC's Ana Roca"."""
    news = {one.head for one in found if _is_news(one.actor)}
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "person" or actor.sector:
            continue
        if any(child.index in news for child in reading.children(one.head, "nmod:poss")):
            told[actor.id] = replace(actor, sector="JRN")
    rename(found, told)


def _is_news(actor: Actor) -> bool:
    """Say whether an actor is a news body."""
    return actor.sector == "JRN" and actor.type != "person"
