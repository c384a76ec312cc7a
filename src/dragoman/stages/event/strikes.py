"""
Strikes that hit somebody, taken for those of workers, and raids that killed, taken for searches.

"The strike on the hospital" is a blow, "the strike on the buses" none; who died in it did not
strike. A raid "in which five protesters died" is more than a search.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.put_off import is_dated
from dragoman.stages.phrases import case_of

_RAID = Deed(kind_of("ASSAULT", ""), (), frozenset(), "")
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
    """Return a strike, taken for one of workers, as the blow that the words behind it tell."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.mode == "seize" and noun.lemma.lower() == "raid":
        return found._replace(deed=_RAID) if _is_deadly(reading, parties, noun) else found
    if found.deed.kind.mode != "strike" or noun.upos != "NOUN" or noun.lemma.lower() != "strike":
        return found
    hit = next(
        (one for one in reading.children(noun.index, "nmod") if _is_hit(reading, parties, one)),
        None,
    )
    if hit is None:
        return found
    target = parties.of(hit.index) or parties.of_place(hit.index) or found.target
    if not target:
        target = parties.named(hit.index)
    source = tuple(one for one in found.source if _may_strike(one))
    source = parties.without(source, target)
    doer = found.doer if source == found.source else None
    status = found.status if found.status != "ongoing" else "happened"
    return found._replace(deed=_BLOW, source=source, target=target, doer=doer, status=status)


def _is_hit(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether a phrase behind a strike names what a weapon hits: "on the hospital"."""
    case, lemma = case_of(reading, noun.index), noun.lemma.lower()
    if case == "against":
        return lemma in _MILITARY or any(one.sector in FIGHTERS for one in parties.of(noun.index))
    is_thing = noun.upos in {"NOUN", "PROPN"} and lemma not in _SERVICES | _MATTERS
    return case in _ON and is_thing and not is_dated(reading, (noun.index,))


def _is_deadly(reading: Reading, parties: Parties, raid: Token) -> bool:
    """Say whether people died in a raid: "in which two students were killed", "that killed two"."""
    return any(
        clause.lemma.lower() in _KILLING
        and any(
            parties.is_people(one) or one.upos == "NUM"
            for one in reading.children(clause.index, "nsubj", "nsubj:pass", "obj")
        )
        for clause in reading.children(raid.index, "acl:relcl")
    )


def _may_strike(party: Party) -> bool:
    """Say whether a party may have struck with weapons: no dockers or nurses."""
    return party.sector in _DOERS or (party.sector is None and party.country is not None)
