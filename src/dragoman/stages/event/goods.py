"""
Whom a cut of trade hits: "banned exports of gallium to Japan" hits Japan, who buys them.

Imports hit where they come from, and goods that are somebody's stand for him: "Ugandan milk".
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.deeds import MEASURES
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.checks import IMPORTS
from dragoman.stages.event.found import Found, top_of, words_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_FROM, _TO = frozenset({"from"}), frozenset({"to"})
_GIVEN = frozenset("aid credit delivery export exports loan sale shipment supply".split())


def whose_trade(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a cut of goods with those whom it hits, where only the goods stand for them."""
    if found.deed.kind.type not in MEASURES or not found.target:
        return found
    target = [other for one in found.target for other in _hit(reading, parties, one)]
    return found._replace(target=tuple(target))


def _hit(reading: Reading, parties: Parties, party: Party) -> tuple[Party, ...]:
    """Return who buys or sells the goods of a phrase; other parties stay as they are."""
    top = top_of(reading, party)
    if top is None or party.mention is not None or party.country is not None:
        return (party,)
    name = {top.lemma.lower(), top.text.lower()}
    cases = _TO if name & _GIVEN else _FROM if name & IMPORTS else frozenset()
    words = words_of(reading, party) if cases else []
    for word in words:
        is_trader = case_of(reading, word.index) in cases
        traders = parties.of(word.index) or parties.of_place(word.index) if is_trader else ()
        if traders:
            return traders
    states = {demonyms()[word.text] for word in words if word.text in demonyms()}
    is_made_there = cases == _FROM and len(states) == 1
    return (replace(party, country=states.pop()),) if is_made_there else (party,)
