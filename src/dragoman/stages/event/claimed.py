"""
Attacks that somebody claims, where they were told before: "drones hit a refinery; Kyiv claims the attack".

They are told once, and are his who claims them if they were nobody's. Who denies his part in an
attack that his sentence tells is not told to have made it: "a drone hit a refinery, but Kyiv
denied responsibility".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import deeds
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.event.behind import claimed_by
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of

_NEAR = 3  # sentences between an attack and who claims it
# Before an attack that is known by now.
_THAT = frozenset({"both", "that", "the", "these", "this", "those"})
# What somebody denies who says that he made no attack.
_PARTS = frozenset("complicity hand involvement part responsibility role".split())
# Under a word for an attack these tell which one it is.
_WHICH = ("acl", "amod", "compound", "nmod", "nmod:poss", "nummod")


def without_claimed(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds without attacks that are only claimed, each given to who claims it where it was told."""
    told: list[Found] = []
    for one in found:
        noun = reading.tokens[one.trigger]
        is_known = _is_attack(one) and _is_that(reading, noun)
        by = claimed_by(reading, parties, noun) if is_known else ()
        at = _told_before(reading, parties, noun, by, told)
        if at is None:
            told.append(one)
        elif _is_claimed(reading, noun):
            told[at] = _of_claimant(told[at], by)
    for noun in reading.of_lemmas({"responsibility"}):
        # "A bomb went off in Cali. The ELN claimed responsibility."
        by = claimed_by(reading, parties, noun) if not reading.children(noun.index, "nmod") else ()
        at = _told_before(reading, parties, noun, by, told)
        if at is not None and _is_claimed(reading, noun):
            told[at] = _of_claimant(told[at], by)
    return told


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
                told[at] = one._replace(source=parties.without(one.source, by))
    return told


def _is_part(reading: Reading, noun: Token) -> bool:
    """Say whether who denies what a noun tells says that he did not do what is told: "any role", "the attack"."""
    kinds = {one.kind.type for one in deeds("n").get(noun.lemma.lower(), ())}
    return noun.lemma.lower() in _PARTS or ("ASSAULT" in kinds and _is_that(reading, noun))


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


def _of_claimant(attack: Found, by: tuple[Party, ...]) -> Found:
    """Return an attack that was nobody's as the deed of who claims it."""
    return attack if attack.source else attack._replace(source=by, doer=None)


def _is_claimed(reading: Reading, noun: Token) -> bool:
    """Say whether it is told as done that somebody claims what a noun tells, or the responsibility for it."""
    while noun.upos == "NOUN" and noun.head >= 0:
        noun = reading.above(noun)
    return status_of(reading, noun.index) in TOOK_PLACE


def _is_attack(one: Found) -> bool:
    """Say whether a deed is an attack."""
    return one.deed.kind.type == "ASSAULT"


def _is_that(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells only that it is the attack known by now: "the attack", no "attack on a bus"."""
    before = {one.text.lower() for one in reading.children(noun.index, "det")}
    return bool(before & _THAT) and not reading.children(noun.index, *_WHICH)
