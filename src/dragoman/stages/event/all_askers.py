"""
What is asked of somebody is asked for all who ask.

"Egypt and Jordan urged Israel to open the crossing" has it opened to both, though the weights take
one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties


def for_all_askers(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds, each that several ask of somebody as done to all of them where it is to one."""
    pleas = [one for one in deeds if one.deed.kind.type == "REQUEST" and len(one.source) > 1]
    return [_for_all(reading, parties, one, pleas) for one in deeds] if pleas else list(deeds)


def _for_all(reading: Reading, parties: Parties, found: Found, pleas: Sequence[Found]) -> Found:
    """Return a deed with all who ask for it, if it is done to some of them and to nobody else."""
    sentence = reading.tokens[found.trigger].sentence
    for plea in pleas:
        if plea.trigger >= found.trigger or reading.tokens[plea.trigger].sentence != sentence:
            continue
        is_theirs = bool(found.target) and _are_among(found.target, plea.source)
        is_asked = bool(found.source) and _are_among(found.source, plea.target)
        if is_theirs and is_asked and plea.trigger != found.trigger:
            return found._replace(target=parties.without(plea.source, found.source))
    return found


def _are_among(some: Sequence[Party], all_: Sequence[Party]) -> bool:
    """Say whether some parties are told by the words of others."""
    places = {one.spans for one in all_}
    return all(one.spans in places for one in some)
