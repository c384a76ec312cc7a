"""
Crafts, shops and markets told in the words of war: "a brewer conquered Norway".

Cooks, singers and distillers wage war with spoons and songs; shoppers besiege a shop; brokers
call a truce between bulls and bears; an army of robots is no army, and a probe that lands on the
moon looks into nobody's affairs. Soldiers, states and
crowds who besiege or bombard do so in earnest, shoppers before a ministry as well.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.creatures import is_animal
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.phrases import case_of

_STORMING = frozenset({"raid", "storm"})
_CROWDING = _STORMING | {"besiege", "beleaguer", "invade", "mob", "siege"}
# Types of mentions before which a crowd is in earnest; palaces and parliaments are sights as well.
_BODIES = frozenset({"government", "igo"})
_SIGHTS = frozenset({"capitol", "palace", "parliament"})
_FLYING = frozenset({"blast", "crash", "dock", "fly", "land", "lift", "orbit", "soar", "travel"})
_QUIET = frozenset({"ceasefire", "truce"})
_WINNING = frozenset({"aim", "conquer", "conquest", "invade", "invasion"})
# Verbs that critics and juries use of a work.
_PANNING = frozenset({"bury", "execute", "maul", "pan", "savage", "shoot", "slaughter"})
_FIRMS = frozenset({None, "BUS", "CVL"})
_ARMIES = frozenset({"army", "battalion", "brigade", "legion", "regiment", "platoon", "squadron"})
# A death, a weapon or a watch beside makes earnest of it.
_EARNEST = frozenset(
    "bullet captive coup gun hostage jail kill minister police president rebel rocket soldier "
    "stab tariff troop troops weapon wound".split()
)


def is_of_craft(reading: Reading, found: Found) -> bool:
    """Say whether a war is one of cooks, singers, shops or dealers."""
    trigger = reading.tokens[found.trigger]
    if _is_of_things(reading, found) or _is_food_war(reading, trigger) or _flies(reading, trigger):
        return True
    return (
        _is_of_brigade(reading, found)
        or _is_of_work(reading, trigger)
        or (_is_thronged_or_played(reading, found) and not _is_before_body(reading, found))
        or (_is_told(reading, found, _QUIET) and _are_all(reading, found, "dealer"))
        or _is_over_market(reading, found)
        or (found.deed.kind.type == "ASSAULT" and _are_all(reading, found, "dealer"))
    ) and not _is_in_earnest(reading, trigger)


def _is_in_earnest(reading: Reading, word: Token) -> bool:
    """Say whether a sentence tells of weapons, the dead or tariffs as well."""
    sentence = reading.sentence_of(word.index)
    words = reading.tokens[sentence.first : sentence.last]
    return any(one.lemma.lower() in _EARNEST for one in words)


def _is_told(reading: Reading, found: Found, words: frozenset[str]) -> bool:
    """Say whether a deed is told with one of some words."""
    return any(reading.tokens[word].lemma.lower() in words for word in found.words)


def _is_war(reading: Reading, found: Found) -> bool:
    """Say whether a deed is told in the words of war."""
    return _is_told(reading, found, object_class("war_word"))


def _are_all(reading: Reading, found: Found, name: str) -> bool:
    """Say whether all who do a deed are of a class, told by common nouns; bulls are dealers."""
    tops = [top_of(reading, one) for one in found.source]
    return bool(tops) and all(
        top is not None and top.upos == "NOUN" and is_of_class(reading, top, object_class(name))
        for top in tops
    )


def _is_thronged_or_played(reading: Reading, found: Found) -> bool:
    """Say whether shoppers and tourists throng a place, or cooks and singers wage a war."""
    is_thronged = _is_told(reading, found, _CROWDING) and _are_all(reading, found, "admirer")
    return is_thronged or (_is_war(reading, found) and _are_all(reading, found, "performer"))


def _is_before_body(reading: Reading, found: Found) -> bool:
    """Say whether a crowd besieges or storms a public body; a sight must be stormed."""
    if not _is_told(reading, found, _CROWDING):
        return False
    may_look = not _is_told(reading, found, _STORMING)
    return any(
        _is_body(reading, one) and not (may_look and _is_sight(reading, one))
        for one in found.target
    )


def _is_sight(reading: Reading, party: Party) -> bool:
    """Say whether people come to see a public body: "tourists besieged the palace"."""
    top = top_of(reading, party)
    return top is not None and top.lemma.lower() in _SIGHTS


def _is_body(reading: Reading, party: Party) -> bool:
    """Say whether a party is a public body: "the ministry", not "the princess"."""
    top = top_of(reading, party)
    mention = reading.by_id(Mention).get(party.mention or "")
    is_known = mention is not None and mention.type in _BODIES
    is_office = top is not None and is_of_class(reading, top, object_class("public_body"))
    return is_known or is_office


def _is_of_brigade(reading: Reading, found: Found) -> bool:
    """Say whether the brigade of a kitchen or of firemen fights: "the pastry brigade"."""
    if not _is_war(reading, found):
        return False
    tops = [top_of(reading, one) for one in (*found.source, *found.target)]
    return any(
        top is not None
        and top.lemma.lower() in _ARMIES
        and is_of_class(reading, top, object_class("brigade"))
        for top in tops
    )


def _is_of_work(reading: Reading, verb: Token) -> bool:
    """Say whether it is a work that is torn to pieces: "savaged the staging"."""
    return verb.lemma.lower() in _PANNING and any(
        one.upos == "NOUN" and one.lemma.lower() in object_class("work")
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_of_things(reading: Reading, found: Found) -> bool:
    """Say whether it is an army of things or animals that is sent out: "an army of robots"."""
    if found.deed.kind.type != "MOBILIZE":
        return False
    near = [reading.tokens[word] for word in found.words]
    near += reading.children(found.trigger, "obj", "nsubj")
    return any(
        case_of(reading, one.index) == "of" and _is_unarmed(reading, one)
        for army in near
        if army.lemma.lower() in _ARMIES
        for one in reading.children(army.index, "nmod")
    )


def _is_unarmed(reading: Reading, noun: Token) -> bool:
    """Say whether nobody who bears arms is many: "of robots", "of plumbers", not "of conscripts"."""
    others = object_class("gadget") | object_class("helper") | object_class("performer")
    return noun.upos == "NOUN" and (is_animal(reading, noun) or noun.lemma.lower() in others)


def _flies(reading: Reading, noun: Token) -> bool:
    """Say whether a probe is a spacecraft: "a probe landed", not "landed him in court"."""
    verb = reading.above(noun)
    is_subject = noun.lemma.lower() == "probe" and noun.deprel == "nsubj"
    return is_subject and verb.lemma.lower() in _FLYING and not reading.children(verb.index, "obj")


def _is_food_war(reading: Reading, noun: Token) -> bool:
    """Say whether a war is one over a dish or among cooks: "the dumpling war"."""
    if noun.lemma.lower() not in object_class("war_word"):
        return False
    beside = reading.children(noun.index, "compound")
    named = object_class("contested") | object_class("produce") | object_class("performer")
    return any(one.upos == "NOUN" and one.lemma.lower() in named for one in beside)


def _is_over_market(reading: Reading, found: Found) -> bool:
    """Say whether firms conquer a market, and nothing at one: "invaded the Danish market"."""
    are_firms = all(one.sector in _FIRMS for one in (*found.source, *found.target))
    if not are_firms or not _is_told(reading, found, _WINNING):
        return False
    below = reading.children(found.trigger, "obj", "nsubj:pass", "nmod", "obl")
    return any(
        one.lemma.lower() == "market"
        and not any(case_of(reading, c.index) == "in" for c in reading.children(one.index, "nmod"))
        for one in below
    )
