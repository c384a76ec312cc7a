"""
Blows that are taken for strikes of workers, for what crowds do, for searches or for beatings.

"The strike on the hospital" is a blow, "the strike on the buses" none; who died in it did not
strike. A raid "in which five protesters died" is more than a search, and settlers who burn a
mosque do not protest.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_RAID = Deed(kind_of("ASSAULT", ""), (), frozenset(), "")
_BURNING = Deed(kind_of("ASSAULT", "destroy"), ("obj",), frozenset(), "")
_MOLESTING = Deed(kind_of("ASSAULT", "sexual"), ("obj", "on"), frozenset(), "")
_GROPING = frozenset({"grope", "molest"})
_SEXUAL = frozenset({"sexual", "sexually"})
# Who wrecks things and is no crowd.
_ATTACKERS = frozenset(
    "arsonist assailant attacker bandit commando extremist fighter gunman insurgent jihadist "
    "militant raider rebel settler soldier vigilante".split()
)
_KILLING = frozenset({"die", "kill", "perish", "wound"})
_BLOW = Deed(kind_of("ASSAULT", "aerial"), ("on", "upon", "against"), frozenset(), "")
_ON = frozenset({"on", "upon"})
# What workers strike on, and what they strike about or when.
_SERVICES = frozenset(
    "airline bus dock ferry flight line metro network railroad railway route service subway train "
    "tram tramway tube underground waterfront".split()
)
_MATTERS = frozenset(
    "anniversary benefit condition contract day eve evening ground hour issue job matter morning "
    "night overtime pay pension roster safety scale shift term time wage week weekend".split()
)
# Against these nobody strikes who only stays away from work.
_MILITARY = frozenset(
    "airfield arsenal barracks base camp convoy depot garrison hideout launcher outpost position "
    "stronghold target".split()
)
_DOERS = frozenset({"GOV", "MIL"}) | FIGHTERS


def struck(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what is taken for a strike of workers, a crowd's deed or a search as the blow it is."""
    word = reading.tokens[found.trigger]
    mode, lemma = found.deed.kind.mode, word.lemma.lower()
    if found.deed.kind.type == "ASSAULT" and _is_sexual(reading, word):
        return found._replace(deed=_MOLESTING)
    if mode == "vandalize" and _is_by_attackers(reading, found):
        return found._replace(deed=_BURNING)
    if mode == "seize" and lemma == "raid" and _is_deadly(reading, parties, word):
        return found._replace(deed=_RAID)
    if mode == "strike" and lemma == "strike" and word.upos == "NOUN":
        return _hitting(reading, parties, found, word)
    return found


def _is_sexual(reading: Reading, word: Token) -> bool:
    """Say whether an assault is a sexual one: "sexually assaulted", "groped"."""
    beside = reading.children(word.index, "advmod", "amod")
    return word.lemma.lower() in _GROPING or any(one.text.lower() in _SEXUAL for one in beside)


def _hitting(reading: Reading, parties: Parties, found: Found, strike: Token) -> Found:
    """Return a strike as a blow where the words behind it tell what it hits."""
    below = reading.children(strike.index, "nmod")
    hit = next((one for one in below if _is_hit(reading, parties, one)), None)
    if hit is None:
        return found
    target = parties.of(hit.index) or parties.of_place(hit.index) or found.target
    target = target or parties.named(hit.index)
    source = parties.without(tuple(filter(_may_strike, found.source)), target)
    return found._replace(
        deed=_BLOW,
        source=source,
        target=target,
        doer=found.doer if source == found.source else None,
        status="happened" if found.status == "ongoing" else found.status,
    )


def _is_hit(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether a phrase behind a strike names what a weapon hits: "on the hospital"."""
    case, lemma = case_of(reading, noun.index), noun.lemma.lower()
    if case == "against":
        return lemma in _MILITARY or any(one.sector in FIGHTERS for one in parties.of(noun.index))
    is_thing = noun.upos in NOUNS and lemma not in _SERVICES | _MATTERS
    return case in _ON and is_thing and not is_time(reading, noun)


def _is_deadly(reading: Reading, parties: Parties, raid: Token) -> bool:
    """Say whether people died in a raid: "in which two students were killed", "that killed two"."""
    return any(
        clause.lemma.lower() in _KILLING
        and any(
            parties.is_people(one) or one.upos == "NUM"
            for one in reading.children(clause.index, "nsubj", "obj")
        )
        for clause in reading.children(raid.index, "acl:relcl")
    )


def _is_by_attackers(reading: Reading, found: Found) -> bool:
    """Say whether those who wreck something are no crowd: "settlers set fire to a mosque"."""
    tops = (top_of(reading, one) for one in found.source)
    return any(top is not None and top.lemma.lower() in _ATTACKERS for top in tops)


def _may_strike(party: Party) -> bool:
    """Say whether a party may have struck with weapons: no dockers or nurses."""
    return party.sector in _DOERS or (party.sector is None and party.country is not None)
