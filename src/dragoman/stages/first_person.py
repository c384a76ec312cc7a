"""Whom "we", "us", "my", "you" and "your" mean: who speaks around them, or who is spoken to."""

from __future__ import annotations

import msgspec

from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.sectors import OF_STATE
from dragoman.records import Party, Source, Statement
from dragoman.spans import Span
from dragoman.stages.voices import Voices

_SPEAKER = frozenset("i we us me our my ours mine ourselves myself".split())
OURS = frozenset({"my", "our"})
# "Our side" means the speaker's state, if he speaks for one.
_ALL_OF_US = frozenset({"country", "delegation", "nation", "part", "side"})
# What an official calls his, not because it serves him alone: "my lawyer" may be anybody's.
_MINE = _ALL_OF_US | {"administration", "cabinet", "government", "ministry", "office"}
SPOKEN_TO = frozenset({"you", "your"})


def speaking(party: Party, word: str, at: Span, voices: Voices) -> tuple[Party, ...]:
    """
    Return whom a party is that is told by a word of the first or second person.

    What is known of it already stays. In words told indirectly ("said we had lied") the
    speaker around them is meant, where there is one. Of "our army", it has his country.
    """
    low = word.lower()
    if is_own(low) and (party.sector in OF_STATE or low.split()[-1] in _ALL_OF_US):
        return (_of_his_state(party, at, voices),)
    if low not in _SPEAKER | SPOKEN_TO or party.country or party.actor:
        return (party,)
    around = voices.around(at.start, at.end)
    for statement in sorted(around, key=lambda one: one.form == "indirect"):
        others = _speakers(statement) if low in _SPEAKER else _spoken_to(statement)
        if others:
            return tuple(called(party, other) for other in others)
    return (party,)


def is_own(words: str) -> bool:
    """Say whether a phrase is of what a speaker calls his own: "our ambassador", "my country"."""
    first, *rest = words.lower().split() or [""]
    if first not in OURS or not rest or rest[-1] in object_class("other_side"):
        return False
    return first == "our" or rest[-1] in _MINE


def _of_his_state(party: Party, at: Span, voices: Voices) -> Party:
    """Return a party of the speaker's own state with its country."""
    around = voices.around(at.start, at.end)
    for statement in sorted(around, key=lambda one: one.form == "indirect"):
        countries = {one.country for one in _speakers(statement)} - {None}
        if len(countries) == 1 and not party.country:
            return msgspec.structs.replace(party, country=countries.pop())
    return party


def told_by(source: Source, text: str, voices: Voices) -> Source:
    """Return a source that speaks in another's words as whom it means: "I said", "our side said"."""
    party = Party(spans=source.spans, mention=source.mention, actor=source.actor)
    party = msgspec.structs.replace(party, country=source.country)
    meant = speaking(party, source.spans[0].of(text), source.spans[0], voices)[0]
    return msgspec.structs.replace(
        source, mention=meant.mention, actor=meant.actor, country=meant.country
    )


def called(party: Party, other: Source) -> Party:
    """Return a party, named by a pronoun, as whom it means."""
    return msgspec.structs.replace(
        party, mention=other.mention, actor=other.actor, country=other.country
    )


def _speakers(statement: Statement) -> tuple[Source, ...]:
    """Return who speaks, each of several."""
    return statement.sources or ((statement.source,) if statement.source else ())


def _spoken_to(statement: Statement) -> tuple[Source, ...]:
    """Return who is spoken to."""
    return (statement.addressee,) if statement.addressee else ()
