"""
Deeds told behind "whose": "Kenya, whose drones hit a camp", "the judge, whose guards shot a thief".

Weapons and craft do nothing by themselves: who has them does it. His people act, and are named.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties

_CLASSES = ("weapon", "jets", "ship", "troops")
_DRIVEN = frozenset(
    "boat bulldozer car cutter excavator lorry tractor truck vehicle vessel".split()
)


def owner_of_craft(reading: Reading, parties: Parties, thing: Token) -> tuple[Party, ...]:
    """Return who does what his weapons or craft do, where they stand behind "whose"."""
    clause = reading.above(thing)
    is_his = _is_behind_whose(reading, thing) and clause.deprel == "acl:relcl"
    return parties.named(clause.head) if is_his and is_craft(reading, thing) else ()


def is_craft(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names a weapon, or what somebody drives, flies or sails."""
    is_known = any(is_of_class(reading, noun, object_class(name)) for name in _CLASSES)
    return is_known or noun.lemma.lower() in _DRIVEN


def by_whose_people(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody's people do as their deed, and not as his."""
    own = reading.children(verb.index, "nsubj")
    above = reading.above(verb)
    is_of_doer = verb.deprel == "acl:relcl" and own and not is_passive(reading, verb.index)
    if not is_of_doer or not parties.is_people(above) or not _is_behind_whose(reading, own[0]):
        return found
    if own[0].lemma.lower() in _DRIVEN or not parties.is_people(own[0]):
        return found
    source = parties.named(own[0].index)
    return found._replace(source=source, doer=own[0].index) if source else found


def _is_behind_whose(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is somebody's by a "whose"."""
    owners = reading.children(noun.index, "nmod:poss", "det")
    return any(one.text.lower() == "whose" for one in owners)
