"""
Who is meant by "the former Dutch premier" or "the former banker": who held that office, or was just named.

An office that somebody held is known of him; of any other work news tells only of whom it names.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import OFFICE, held_once, rank_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

PAST = frozenset({"erstwhile", "ex", "former", "one-time", "onetime"})
_NEAR = 4  # sentences


def is_past(reading: Reading, token: Token) -> bool:
    """Say whether a noun tells what somebody was: "the former banker", "the ex-captain"."""
    first, _ = core(reading, token.index)
    return any(one.text.lower() in PAST for one in reading.tokens[first : token.index])


def is_work(role: str) -> bool:
    """Say whether a noun is for work or a rank, and no high office, which many held."""
    return (rank_of(role) or 0) > OFFICE


def once_in_office(
    reading: Reading, token: Token, role: str, country: str | None, named: Sequence[Found]
) -> Found | None:
    """Return the only one named just before who is known to have held an office, at his last place."""
    if is_work(role):
        return None
    day = (reading.report.date or "")[:10]
    near = [
        one
        for one in named
        if one.head < token.index
        and token.sentence - reading.tokens[one.head].sentence <= _NEAR
        and held_once(one.actor.name, role, country, day)
    ]
    return near[-1] if len({one.actor.id for one in near}) == 1 else None
