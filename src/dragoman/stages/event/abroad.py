"""Meetings on other ground: envoys of states who meet in a country that is none of theirs."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.records import Party, Place
from dragoman.stages.event.found import Found

_MEETING, _ABROAD = "04", "044"
_SEVERAL = 2
# Who has no ground of his own, as sector or as what PLOVER calls a country.
_EVERYWHERE = frozenset({"EUR", "IGO", "NGO"})


def met_abroad(code: str, found: Found, place: Place | None) -> str:
    """Return the code of a meeting as one on other ground, if it took place there; else as it is."""
    if found.deed.kind.type != "CONSULT" or code != _MEETING or place is None:
        return code
    states = _states((*found.source, *found.target))
    is_abroad = len(states) >= _SEVERAL and place.country is not None
    return _ABROAD if is_abroad and place.country not in states else code


def _states(parties: Iterable[Party]) -> set[str]:
    """Return the states that meet; none where one of those who meet is of no known state."""
    found: set[str] = set()
    for party in parties:
        if party.country is None or _EVERYWHERE & {party.country, party.sector}:
            return set()
        found.add(party.country)
    return found
