"""Who "each other" are in what two accuse, ask or warn each other of: both do it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.knowledge.deeds import TOGETHER
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.blamed import blamed
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, is_reciprocal

_TOWARDS = frozenset({None, "against", "at", "from", "on", "to", "upon", "with"})


def mutual(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed that "each other" are said to do as that of both.

    "Mali and Chad accused each other of arming rebels": both are said to have armed some; "urged
    one another to free prisoners": both would.
    """
    word = blamed(reading, found.trigger)
    if word is None or not is_reciprocal(reading, word):
        word = next(_reciprocal(reading, found.source), None)
        if word is None:
            return found
    both = parties.named(parties.doer(reading.tokens[word.head]))
    known = {party.spans for party in both}
    others = without_reciprocal(reading, found.source)
    if not both or not {party.spans for party in others} <= known:
        return found
    said = parties.linker.party(word.index).spans
    target = tuple(party for party in found.target if party.spans not in known)
    return found._replace(
        source=tuple(replace(party, spans=said) for party in both),
        target=without_reciprocal(reading, target),
    )


def done_to_both(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what two do to "each other" as done to these: "blamed each other", "shot at each other"."""
    if found.deed.kind.type in TOGETHER or found.target or not found.source:
        return found
    below = reading.children(found.trigger, "obj", "iobj", "obl")
    parts = (part for one in below for part in reading.children(one.index, "nmod"))
    things = (reading.tokens[word] for word in found.words)
    goods = (one for thing in things for one in reading.children(thing.index, "nmod"))
    owners = (
        owner
        for one in (*below, *parts, *goods)
        for owner in reading.children(one.index, "nmod:poss")
    )
    direct = (one for one in below if case_of(reading, one.index) in _TOWARDS)
    said = (
        parties.linker.party(one.index).spans
        for one in (*direct, *owners)
        if is_reciprocal(reading, one)
    )
    spans = next(said, None)
    if spans is None:
        return found
    return found._replace(target=tuple(replace(party, spans=spans) for party in found.source))


def without_reciprocal(reading: Reading, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """
    Return parties without "each other", who are told by `done_to_both` in the end.

    "The other" stays, whom each of two has it done to.
    """
    return tuple(
        party
        for party in side
        if all(word.text.lower() == "other" for word in _reciprocal(reading, (party,)))
    )


def _reciprocal(reading: Reading, side: tuple[Party, ...]) -> Iterator[Token]:
    """Yield the words for "each other" by which parties are told."""
    for party in side:
        top = top_of(reading, party)
        if top is not None and is_reciprocal(reading, top):
            yield top
