"""
Whom a force or a body has lost to others: "the army had four soldiers killed in an ambush".

Such words may also tell what somebody ordered: who "had four prisoners killed" killed them. Those
whom he had lost are of his own kind, and so many of them; nobody loses men who are hanged.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.sectors import ARMED
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

_TAKEN = frozenset({"abduct", "kidnap"})
# A force that has so many of its men killed or taken lost them, whatever else is told.
_LOST = _TAKEN | HARMING | {"capture"}
# Who is shot or beaten in a fight was so by the other side.
_HIT = _LOST | {"beat", "hit", "shoot", "stab"}
_ATTACKS = frozenset(
    "ambush assault attack barrage blast bombardment bombing explosion raid shelling storming "
    "strike".split()
)
# In these both sides fight.
_SHARED = frozenset(
    "battle clash crossfire fight fighting firefight gunfight riot skirmish violence".split()
)
_IN = frozenset({"during", "in"})
_MEN = frozenset({"commander", "fighter", "guard", "man", "member", "militant", "officer"})
# Who may have others killed by his men. Of anybody else all are his whom he had killed.
_RUTHLESS = ARMED | {"BUS", "CRM", "ELI", "GOV", "SPY", None}
_OWNERS = frozenset({"its", "their"})


def is_lost(reading: Reading, parties: Parties, verb: Token, noun: Token, doer: int | None) -> bool:
    """Say whether those whom somebody "had" killed, hurt or taken were his own, lost to others."""
    if doer is None or not reading.children(noun.index, "nummod"):
        return False
    mine, lemma = parties.named(doer), verb.lemma.lower()
    if not any(_is_of(reading, parties, noun, one) for one in mine):
        return False
    if lemma in _HIT and any(_is_fight(reading, one) for one in reading.children(verb.index)):
        return True
    # A general may order it; an army has no four soldiers killed of its own will.
    is_force = any(one.sector in ARMED for one in mine)
    is_body = not parties.is_person(reading.tokens[doer])
    return is_body and lemma in (_LOST if is_force else _TAKEN)


def is_of_others(reading: Reading, found: Found, noun: Token) -> bool:
    """
    Say whether an attack in which somebody lost men was made by others: on them, or on what is his.

    In clashes he fights too, and "a raid on a rebel camp" was his own.
    """
    word = reading.tokens[found.trigger]
    if word.lemma.lower() not in _ATTACKS or not _is_fight(reading, word):
        return False
    his = set(reading.subtree(noun.index)) - set(reading.subtree(word.index))
    his |= {one for one in reading.subtree(word.index) if _is_of_named(reading.tokens[one])}
    return all(is_told_with(reading, one, his) for one in found.target)


def _is_of_named(word: Token) -> bool:
    """Say whether a word tells that something is of a body that was named: "its base"."""
    return word.text.lower() in _OWNERS


def _is_fight(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells a fight or an attack in which something befell somebody."""
    is_inside = noun.deprel == "obl" and case_of(reading, noun.index) in _IN
    return is_inside and noun.lemma.lower() in _ATTACKS | _SHARED


def _is_of(reading: Reading, parties: Parties, noun: Token, mine: Party) -> bool:
    """Say whether some people are of somebody's own: soldiers of an army, officers of the police."""
    if mine.sector in ARMED:
        kinds = {one.sector for one in parties.of(noun.index)}
        return mine.sector in kinds or noun.lemma.lower() in _MEN
    if mine.sector not in _RUTHLESS:
        return parties.is_people(noun)
    return mine.sector != "CRM" and is_of_class(reading, noun, object_class("staff"))
