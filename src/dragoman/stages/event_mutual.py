"""Who "each other" are: those who do it have it done to them, too."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.blamed import blamed
from dragoman.stages.event_found import Found, words_of
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import governor_of, is_reciprocal


def mutual(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed with those who do it for "each other".

    "Mali and Chad accused each other of arming rebels": both are said to have armed some; "urged
    one another to free prisoners": both would.
    """
    accused = blamed(reading, found.trigger)
    if accused is None or not is_reciprocal(reading, accused):
        accused = next(_reciprocal(reading, found.source), None)
        if accused is None:
            return found
    verb = reading.tokens[accused.head]
    both = parties.named(parties.doer(verb))
    known = {party.spans for party in both}
    others = without_mutual(reading, found.source)
    if not both or not {party.spans for party in others} <= known:
        return found
    target = tuple(party for party in found.target if party.spans not in known)
    return found._replace(source=both, target=without_mutual(reading, target))


def without_mutual(reading: Reading, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return parties without "each other" and what is each other's: "expelled each other's envoys"."""
    return tuple(party for party in side if not any(_reciprocal(reading, (party,))))


def _reciprocal(reading: Reading, side: tuple[Party, ...]) -> Iterator[Token]:
    """Yield the words for "each other" that govern or own what parties are told by."""
    for party in side:
        top = governor_of(words_of(reading, party))
        if top is not None:
            near = (top, *reading.children(top.index, "nmod:poss"))
            yield from (one for one in near if is_reciprocal(reading, one))
