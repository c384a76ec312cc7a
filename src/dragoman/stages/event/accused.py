"""Deeds that somebody is accused of, which are not those of his accuser."""

from __future__ import annotations

from dragoman.language.reading import Reading
from dragoman.stages.event.accusations import accusing
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties


def accused(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what somebody is accused of as his deed, not as that of his accuser."""
    verb = reading.tokens[found.trigger]
    is_force = found.deed.kind.type == "ASSAULT"
    over = accusing(reading, verb, is_force=is_force) if verb.upos == "VERB" else None
    object_ = parties.object_of(over) if over is not None else None
    if over is None or object_ is None or over.index == found.trigger:
        return found
    own = {party.spans for party in parties.named(parties.doer(over))}
    others = parties.named(object_.index)
    if not others or not {party.spans for party in found.source} & own:
        return found
    return found._replace(source=others, doer=object_.index)
