"""Who "each other" are in what two accuse, ask or warn each other of: both do it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.blamed import blamed
from dragoman.stages.event_found import Found, words_of
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import governor_of, is_reciprocal


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


def without_reciprocal(reading: Reading, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """
    Return parties without "each other": those who do it have it done to them, too.

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
        top = governor_of(words_of(reading, party))
        if top is not None and is_reciprocal(reading, top):
            yield top
