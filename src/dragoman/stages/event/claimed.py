"""
Attacks that somebody claims, where they were told before: "drones hit a refinery; Kyiv claims the attack".

They are told once, and are his who claims them if they were nobody's. Who denies his part in an
attack that his sentence tells is not told to have made it: "a drone hit a refinery, but Kyiv
denied responsibility".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import deeds
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.clauses import marker_of
from dragoman.stages.event.behind import claimed_by
from dragoman.stages.event.found import Found, countries, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.phrases import case_of
from dragoman.stages.time.base import DAYS

_RESPONSIBILITY = "responsibility"
_NEAR = 3  # sentences between an attack and who claims it
# Before an attack that is known by now.
_THAT = frozenset({"both", "that", "the", "these", "this", "those"})
# What somebody denies who says that he made no attack.
_PARTS = frozenset("complicity hand involvement part responsibility role".split())
# Where it is told by the words for an attack itself who made it.
_DOERS = ("amod", "compound", "nmod:poss", "nsubj", "obl:agent")
# Behind a word for an attack these tell which one it is, and before it that it is another one.
_WHICH = ("acl", "nmod")
_ANOTHER = frozenset(
    "another earlier different first foiled other planned previous second separate similar third".split()
)


def without_claimed(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds without attacks that are only claimed, each given to who claims it where it was told."""
    told = list(found)
    for noun in _claimed(reading):
        by = claimed_by(reading, parties, noun)
        others = [one for one in told if one.trigger != noun.index]
        at = _told_before(reading, parties, noun, by, others)
        if at is None:
            continue
        told = others
        if _is_claimed(reading, noun) and not told[at].source:
            told[at] = told[at]._replace(source=by, doer=None)
    return told


def _claimed(reading: Reading) -> Iterator[Token]:
    """Yield the nouns for known attacks that are claimed, and for the responsibility for what was told."""
    for verb in reading.of_lemmas({"claim"}):
        for noun in reading.children(verb.index, "obj", "nsubj:pass"):
            if noun.lemma.lower() != _RESPONSIBILITY:
                yield from (noun,) if _is_that(reading, noun) else ()
                continue
            near = (*reading.children(noun.index, "nmod"), *reading.children(verb.index, "obl"))
            for_what = [one for one in near if case_of(reading, one.index) == "for"]
            yield from (one for one in for_what if _is_that(reading, one))
            if not for_what and not _is_for_deed(reading, noun, verb):
                yield noun


def _is_for_deed(reading: Reading, noun: Token, verb: Token) -> bool:
    """Say whether a clause tells for what somebody claims responsibility: "for hijacking a train"."""
    clauses = (*reading.children(noun.index, "acl"), *reading.children(verb.index, "advcl"))
    return any(marker_of(reading, one.index) == "for" for one in clauses)


def without_deniers(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """
    Return deeds, no attack told as done by who denies in the same sentence to have had a part in it.

    What he denies his part in is denied of him, as in `event.no_part`; what is told before or beside
    that is nobody's.
    """
    told = list(found)
    for verb in reading.of_lemmas({"deny"}):
        doer = parties.doer(verb)
        by = parties.named(doer)
        denied = reading.children(verb.index, "obj")
        if not by or not any(_is_part(reading, one) for one in denied):
            continue
        for at, one in enumerate(told):
            word = reading.tokens[one.trigger]
            is_his = word.upos == "VERB" and parties.doer(word) == doer
            is_told = _is_attack(one) and one.status in TOOK_PLACE
            if word.sentence != verb.sentence or not is_told or is_his:
                continue
            if any(word.index in reading.subtree(thing.index) for thing in denied):
                told[at] = one._replace(status="denied")  # "denied a role in the attack"
            else:
                told[at] = one._replace(source=_without_denier(reading, parties, one, by))
    return told


def _without_denier(
    reading: Reading, parties: Parties, attack: Found, by: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return who made an attack: who denies it only where its own words tell him, "a Russian missile"."""
    near = reading.children(attack.trigger, *_DOERS)
    own = {word for one in near for word in reading.subtree(one.index)}
    states = countries(by)
    return tuple(
        one
        for one in attack.source
        if is_told_with(reading, one, own)
        or (
            parties.without((one,), by) and not (one.actor == one.country and one.country in states)
        )
    )


def _is_part(reading: Reading, noun: Token) -> bool:
    """Say whether who denies what a noun tells says that he did not do what is told: "any role", "the attack"."""
    return noun.lemma.lower() in _PARTS or _is_that(reading, noun)


def _told_before(
    reading: Reading,
    parties: Parties,
    noun: Token,
    by: tuple[Party, ...],
    told: Sequence[Found],
) -> int | None:
    """Return where among deeds the last attack before a noun is, if those who claim one may have made it."""
    near = (
        at
        for at, one in enumerate(told)
        if one.trigger < noun.index
        and _is_attack(one)
        and noun.sentence - reading.tokens[one.trigger].sentence <= _NEAR
    )
    last = max(near, key=lambda at: told[at].trigger, default=None)
    if last is None or not by or told[last].status not in TOOK_PLACE:
        return None
    is_others = any(one.actor or one.country for one in parties.without(told[last].source, by))
    return None if is_others else last


def _is_claimed(reading: Reading, noun: Token) -> bool:
    """Say whether it is told as done that somebody claims what a noun tells, or the responsibility for it."""
    while noun.upos == "NOUN" and noun.head >= 0:
        noun = reading.above(noun)
    return status_of(reading, noun.index) in TOOK_PLACE


def _is_attack(one: Found) -> bool:
    """Say whether a deed is an attack."""
    return one.deed.kind.type == "ASSAULT"


def _is_that(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells only that it is the attack known by now: "the attack", "Sunday's", none "on a bus"."""
    before = {one.text.lower() for one in reading.children(noun.index, "det")}
    owners = reading.children(noun.index, "nmod:poss")
    is_known = bool(before & _THAT) or any(one.lemma.lower() in DAYS for one in owners)
    beside = reading.children(noun.index, "amod", "compound")
    is_another = any(one.lemma.lower() in _ANOTHER for one in beside)
    behind = (one for one in reading.children(noun.index, *_WHICH) if one not in owners)
    if not is_known or is_another or any(behind):
        return False
    return any(one.kind.type == "ASSAULT" for one in deeds("n").get(noun.lemma.lower(), ()))
