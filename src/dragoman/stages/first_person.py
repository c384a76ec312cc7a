"""Whom "we", "us", "my", "you" and "your" mean: who speaks around them, or who is spoken to."""

from __future__ import annotations

import msgspec

from dragoman.records import Party, Source, Statement
from dragoman.spans import Span
from dragoman.stages.voices import Voices

_SPEAKER = frozenset("i we us me our my ours mine ourselves myself".split())
SPOKEN_TO = frozenset({"you", "your"})


def speaking(party: Party, word: str, at: Span, voices: Voices) -> tuple[Party, ...]:
    """
    Return whom a party is that is told by a word of the first or second person.

    What is known of it already stays. In words told indirectly ("said we had lied") the
    speaker around them is meant, where there is one.
    """
    low = word.lower()
    if low not in _SPEAKER | SPOKEN_TO or party.country or party.actor:
        return (party,)
    around = voices.around(at.start, at.end)
    for statement in sorted(around, key=lambda one: one.form == "indirect"):
        others = _speakers(statement) if low in _SPEAKER else _spoken_to(statement)
        if others:
            return tuple(called(party, other) for other in others)
    return (party,)


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
